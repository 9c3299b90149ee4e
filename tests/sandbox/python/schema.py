"""schemathesis: requests made from the sandbox's own OpenAPI. The first argument is the command `dkyc`."""

import sys
from pathlib import Path
from subprocess import run

import requests

from clients import ACCOUNT, TOKEN, sandbox

if __name__ == "__main__":
    here = Path(__file__).parent
    command = Path(sys.executable).with_name("schemathesis")
    # The account is that of the example in the description.
    with sandbox("--account", "agent1001:Secret1001", "--account", "sandbox:sandbox123") as base:
        token = requests.post(base + TOKEN, json=ACCOUNT).json()["Token"]
        options = ["--header", f"auth: {token}", "--phases", "examples,coverage,fuzzing", "--max-examples", "10", "--seed", "1"]
        config = ["--config-file", here / "schemathesis.toml"]
        run([command, *config, "run", f"{base}/openapi.json", "--url", base, *options], check=True)
