"""The examples of docs/python.md run, one after the other."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import CANARY

PAGE = Path(__file__).resolve().parents[3] / "docs" / "python.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    """What the examples define, as a reader has it who types them in."""
    defined: dict[str, Any] = {"__name__": "example"}
    for number, example in enumerate(EXAMPLES):
        exec(compile(example, f"example {number} of docs/python.md", "exec"), defined)
    return defined


def test_every_example_runs(names: dict[str, Any]) -> None:
    assert len(EXAMPLES) >= 9 and "app" in names


def test_the_readme(names: dict[str, Any]) -> None:
    import pyarrow as pa

    readme = (PAGE.parents[1] / "README.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    defined = {"payload": names["payload"], "column": pa.array([names["payload"]])}
    exec(compile(example, "README.md", "exec"), defined)
    assert defined["report"] and len(defined["reports"]) == 1  # type: ignore[arg-type]


def test_fastapi(names: dict[str, Any]) -> None:
    from fastapi.testclient import TestClient

    client = TestClient(names["app"])
    assert client.post("/kyc", content=names["payload"]).status_code == 200
    answer = client.post("/kyc", content="{}")
    assert (answer.status_code, [error["code"] for error in answer.json()["errors"]]) == (422, ["required"] * 3)


def test_django(names: dict[str, Any]) -> None:
    from django.core.exceptions import ValidationError

    validate = names["of_field"]("BASIC_INFORMATION.pan")
    validate("ABCPE1234F")
    with pytest.raises(ValidationError) as caught:
        validate(CANARY)
    assert CANARY not in str(caught.value)


def test_a_snapshot_holds_no_payload(tmp_path: Path) -> None:
    """The example as a test of its own: it passes, and when it fails, pytest prints no value."""
    example = next(example for example in EXAMPLES if "snapshot" in example)
    broken = example.replace("template(example=True)", f"template(example=True).replace('ABCPE1234F', 'pan-of-' + MARK).replace('1990', MARK)")
    (tmp_path / "mark.py").write_text(f"MARK = {CANARY!r}\n")
    file = tmp_path / "test_example.py"

    def run(text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        file.write_text("import dkyc\nfrom mark import MARK\n\n" + text)
        command = [sys.executable, "-m", "pytest", "--showlocals", "-p", "no:cacheprovider", *arguments, str(file)]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)

    assert run(example, "--snapshot-update").returncode == 0
    assert run(example).returncode == 0
    failed = run(broken)
    assert failed.returncode == 1 and "pan_format" in failed.stdout
    assert CANARY not in failed.stdout + failed.stderr
    snapshots = [file.read_text() for file in tmp_path.rglob("*.ambr")]
    assert snapshots and json.dumps(snapshots).count("ABCPE1234F") == 0
