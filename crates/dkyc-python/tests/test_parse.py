"""A valid payload as typed values."""

from __future__ import annotations

import copy
import datetime
import json
import pickle

import pytest
from conftest import CANARY, Payload

import dkyc
from dkyc import payload as typed


def test_values_have_their_types(payload: Payload) -> None:
    payload.value["extras"] = {"branch": [1, 2.5, None]}
    payload.section("DOCUMENT_COLLECTION")["docPhoto"] = "/9j/4AAQSkZJRgABAQ=="
    payload.section("DOCUMENT_COLLECTION")["docSign"] = "data:image/png;base64,iVBORw0KGgo="
    for given in (payload.value, json.dumps(payload.value), json.dumps(payload.value).encode()):
        parsed = dkyc.parse(given)
        basic, documents = parsed.data.basic_information, parsed.data.document_collection
        assert parsed.user_id == payload.value["user_id"] and parsed.extras == {"branch": [1, 2.5, None]}
        assert basic.dob == datetime.date(1990, 2, 14) and basic.pan == "ABCPE1234F"
        assert parsed.data.personal_information.gender is typed.Gender.FEMALE
        assert documents.doc_address_proof.url == "https://files.example.com/address-proof.pdf"
        assert documents.doc_address_proof.decode() is None
        photo, sign = documents.doc_photo.decode(), documents.doc_sign.decode()
        assert photo is not None and photo[:3] == b"\xff\xd8\xff" and sign is not None and sign[:4] == b"\x89PNG"
        assert documents.doc_photo.url is None
        assert pickle.loads(pickle.dumps(parsed)) == parsed == copy.deepcopy(parsed)


def test_every_field_and_every_code_has_its_attribute() -> None:
    parsed = dkyc.parse(dkyc.template(example=True))
    count = 0
    for field in dkyc.fields():
        holder = getattr(parsed.data, field.section.lower()) if field.section else parsed
        value = getattr(holder, typed.NAMES[field.path])
        assert (value.text if isinstance(value, dkyc.Document) else str(value)) or not field.mandatory
        for code, _ in field.codes:
            assert typed.ENUMS[field.path](code) == code
            count += 1
    assert count > 100


def test_what_is_absent_is_none(payload: Payload) -> None:
    payload.section("PERMANENT_ADDRESS").pop("perAddress2")
    payload.section("PERMANENT_ADDRESS")["perAddress3"] = None
    parsed = dkyc.parse(payload.value).data.permanent_address
    assert (parsed.per_address2, parsed.per_address3) == (None, None)


def test_an_invalid_payload_raises(payload: Payload) -> None:
    payload.section("BASIC_INFORMATION")["pan"] = CANARY
    with pytest.raises(dkyc.InvalidPayload) as caught:
        dkyc.parse(payload.value)
    assert [error.code for error in caught.value.report.errors] == ["pan_format"]


def test_no_value_is_in_a_repr() -> None:
    text = dkyc.template(example=True).replace("Mumbai", CANARY).replace("https://files.example.com/photo.jpg", f"https://{CANARY}.example")
    parsed = dkyc.parse(text.replace('"data":', f'"extras": {{"a": "{CANARY}"}}, "data":'))
    shown = [repr(parsed), repr(parsed.data), str(parsed)]
    for name in ("permanent_address", "document_collection"):
        shown += [repr(getattr(parsed.data, name))]
    shown += [repr(parsed.data.document_collection.doc_photo), repr(parsed.data.personal_information.gender)]
    assert not [text for text in shown if CANARY in text or "'F'" in text]
    with pytest.raises(AttributeError):
        parsed.data.document_collection.doc_photo.text = "x"  # type: ignore[misc]


def test_whatever_json_has(payload: Payload) -> None:
    digits = "7" * 5000
    text = json.dumps(payload.value)[:-1] + f', "extras": {{"long": {digits}, "big": 1e999}}}}'
    assert dkyc.parse("\ufeff" + text).extras == {"long": float(digits) if len(digits) < 300 else float("inf"), "big": float("inf")}
