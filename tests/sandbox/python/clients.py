"""The sandbox as Python's requests and curl see it. The first argument is the command `dkyc`."""

import json
import subprocess
import sys
from contextlib import contextmanager

import requests

TOKEN = "/agentapi/v1/agent/generate_token"
LINK = "/agentapi/v1/agent/sendLink/"
DETAILS = "/agentapi/v1/session/get_details/"
PUSH = "/appapi/v1/dkyc/push_user_data"
ACCOUNT = {"username": "sandbox", "password": "sandbox123"}


@contextmanager
def sandbox(*flags):
    """A sandbox; gives its base URL."""
    command = [sys.argv[1], "sandbox", "--port", "0", *flags]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process.stdout.readline().removeprefix("listening on ").strip()
        finally:
            process.terminate()
    assert process.returncode == 0, process.returncode


def with_requests(payload):
    with sandbox("--step", "0") as base, requests.Session() as session:
        answer = session.post(base + TOKEN, json=ACCOUNT)
        assert answer.status_code == 200, answer.text
        session.headers["auth"] = answer.json()["Token"]

        link = {"user_id": "user-1", "phone_number": "9876543210", "send_notification": 1, "link_type": "free"}
        created = session.post(base + LINK, json=link)
        assert (created.status_code, created.json()["message"]) == (200, "Link sent")
        details = session.get(base + DETAILS + created.json()["session_id"]).json()["session_data"]
        assert (details["session_status"], len(details)) == ("kyc_result_approved", 34), details

        pushed = session.post(base + PUSH, json=payload).json()
        assert pushed["track"] == {"user_id": payload["user_id"], "session_id": pushed["session_id"]}
        refused = session.post(base + PUSH, json={**payload, "user_id": 7})
        assert (refused.status_code, list(refused.json()["errors"])) == (400, ["user_id"])

        # All of it is sent before the answer is read.
        large = session.post(base + PUSH, data=b"x" * 40_000_000, headers={"Content-Type": "application/json"})
        assert (large.status_code, large.json()["status_code"]) == (413, 413)
        chunks = session.post(base + PUSH, data=iter([b"x" * 1_000_000] * 40), headers={"Content-Type": "application/json"})
        assert chunks.status_code == 413
        limited = session.post(base + PUSH, json=payload, headers={"Prefer": "code=429"})
        assert (limited.status_code, limited.headers["Retry-After"]) == (429, "1")

    with sandbox("--fail", "drop:1") as base:
        try:
            raise AssertionError(requests.post(base + TOKEN, json=ACCOUNT))
        except requests.ConnectionError:
            pass


def with_curl(payload):
    def curl(*arguments, body):
        command = ["curl", "-sS", "-w", "\n%{http_code}", "-H", "Content-Type: application/json", "--data-binary", "@-", *arguments]
        text = subprocess.run(command, input=json.dumps(body), stdout=subprocess.PIPE, text=True, check=True).stdout
        answer, status = text.rsplit("\n", 1)
        return int(status), json.loads(answer)

    with sandbox() as base:
        status, answer = curl(base + TOKEN, body=ACCOUNT)
        assert status == 200, answer
        auth = ("-H", f"auth: {answer['Token']}")
        status, answer = curl(*auth, base + PUSH, body=payload)
        assert (status, answer["success"]) == (200, True), answer
        # curl sends a large body only when it is asked to.
        assert curl(*auth, base + PUSH, body="x" * 40_000_000)[0] == 413
        assert curl("-H", "Expect:", base + PUSH, body="x" * 40_000_000) == (401, {"message": "Missing authorization header"})


if __name__ == "__main__":
    valid = json.loads(subprocess.run([sys.argv[1], "template", "--example"], stdout=subprocess.PIPE, check=True).stdout)
    with_requests(valid)
    with_curl(valid)
    print("requests and curl: ok")
