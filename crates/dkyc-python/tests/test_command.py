"""The command in the wheel says plainly what it leaves out."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

import dkyc

HAS_IT = b"; the command that `cargo install dkyc-cli` builds has it\n"


def run(*arguments: str, text: bytes = b"") -> tuple[int, bytes, bytes]:
    done = subprocess.run([sys.executable, "-m", "dkyc", *arguments], input=text, capture_output=True)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("name", ["answer", "completions", "man", "openapi", "request", "sandbox", "token"])
def test_a_command_that_is_left_out(name: str) -> None:
    said = f"dkyc: this build leaves out the command {name}".encode() + HAS_IT
    assert run(name) == run(name, "--any", "thing") == (2, b"", said)


def test_what_is_misspelt_is_not_left_out() -> None:
    code, _, said = run("chekc")
    assert code == 2 and b"'chekc'" in said and b"'check'" in said and b"leaves out" not in said


def test_input_that_is_left_out(tmp_path: Path) -> None:
    packed = gzip.compress(dkyc.template(example=True).encode())
    assert run("check", text=packed) == (2, b"", b"dkyc: standard input: this build leaves out input in gzip" + HAS_IT)
    code, _, said = run("check", str(tmp_path))
    assert code == 2 and said.endswith(b": this build leaves out the search in directories (name the files in it)" + HAS_IT)


def test_house_rules(tmp_path: Path) -> None:
    profile, payload = tmp_path / "dkyc.toml", tmp_path / "payload.json"
    profile.write_text('[fields."BASIC_INFORMATION.amc"]\nallowed = ["HOUSE1"]')
    payload.write_text(dkyc.template(example=True))
    for arguments in (["check"], ["check", "--profile", str(profile)]):
        code, out, _ = run(*arguments, "--format", "concise", str(payload))
        assert code == 1 and b"house_allowed BASIC_INFORMATION.amc" in out
    assert run("check", "--no-profile", str(payload))[0] == 0
    assert b'"HOUSE1"' in run("schema", "--profile", str(profile))[1]


def test_the_help_offers_only_what_is_there() -> None:
    assert [word for word in (b"check", b"fix", b"explain", b"schema") if word not in run("--help")[1]] == []
    assert [word for word in (b"sandbox", b"completions", b"openapi") if word in run("--help")[1]] == []
    assert [word for word in (b".gz", b"directory") if word in run("check", "--help")[1]] == []
