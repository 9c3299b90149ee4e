"""Measures dkyc against what it is compared with, in one run. `cargo xtask bench --python` runs it and gives it plain Rust's figures.

Times are CPU seconds of the thread or process, as the cores may have other work; where wall time counts, it says so. A
ratio is the median of rounds in which both sides take turns.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import jsonschema_rs
import pyarrow as pa
import pydantic

import dkyc

ROUNDS = 7
VALID = dkyc.template(example=True)
INVALID = VALID
for old, new in [("ABCPE1234F", "abc"), ('"F"', '"X"'), ("14-FEB-1990", "30-FEB-1990")]:
    INVALID = INVALID.replace(old, new)
MIXED = [VALID] * 95 + [INVALID] * 5
MANY = (Path(__file__).parents[3] / "tests" / "cases" / "codes.json").read_text(encoding="utf-8")


def cpu(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def ratio(one: Callable[[], object], other: Callable[[], object], clock: Callable[..., float] = cpu) -> float:
    """How many times as long the other takes."""
    one(), other()
    return statistics.median(clock(other) / clock(one) for _ in range(ROUNDS))


def show(name: str, value: float, bound: str) -> None:
    print(f"{name:70} {value:6.2f}   {bound}", flush=True)


def rust(payloads: list[str], rounds: int) -> float:
    """CPU seconds of one payload in plain Rust: each report is made and dropped."""
    program = Path(sys.argv[1])
    text = "\n".join(json.dumps(json.loads(payload)) for payload in payloads)
    spent = subprocess.run([program, str(rounds)], input=text, capture_output=True, text=True, check=True).stdout
    return float(spent)


def column() -> None:
    for name, payloads, bound in (("5 % invalid", MIXED, "<= 1.15"), ("many errors", [MANY] * 20, "<= 3.5")):
        lines = [json.dumps(json.loads(payload)) for payload in payloads]
        array = pa.array(lines * (20_000 // len(lines)), pa.binary())
        ratios = []
        for _ in range(ROUNDS):
            spent = cpu(lambda: dkyc.check_column(array)) / len(array)
            ratios.append(spent / rust(payloads, 20_000 // len(lines)))
        show(f"column against plain Rust, {name}", statistics.median(ratios), bound)


def of_pydantic() -> type[pydantic.BaseModel]:
    """The payload as a model: what a program would write by hand."""
    patterns = {"pan": "^[A-Z]{5}[0-9]{4}[A-Z]$", "uid": "^[0-9]{12}$"}
    sections: dict[str, dict[str, Any]] = {}
    for field in dkyc.fields():
        kind: Any = Literal[tuple(code for code, _ in field.codes)] if field.codes else str
        if field.rule in patterns:
            kind = Annotated[str, pydantic.Field(pattern=patterns[field.rule])]
        members = sections.setdefault(field.section, {})
        members[field.key] = (kind, ...) if field.mandatory else (kind | None, None)
    top = sections.pop("")
    optional = {name: (pydantic.create_model(name, **members) | None, None) for name, members in sections.items()}
    element = pydantic.create_model("Element", **optional)
    return pydantic.create_model("Payload", **top, data=(list[element], ...), extras=(dict[str, Any] | None, None))


def functions() -> None:
    validator = jsonschema_rs.validator_for(dkyc.json_schema())
    model = of_pydantic()
    text = VALID.encode()

    def schema() -> None:
        for _ in range(2000):
            list(validator.iter_errors(json.loads(text)))

    def checks() -> None:
        for _ in range(2000):
            dkyc.check(text)

    def pydantic_() -> None:
        for _ in range(2000):
            model.model_validate_json(text)

    show("json.loads and jsonschema-rs against check(bytes)", ratio(checks, schema), ">= 4")
    show("pydantic (types, lists of codes, PAN and Aadhaar number) against check(bytes)", ratio(checks, pydantic_), ">= 5")


def threads() -> None:
    array = pa.array([VALID] * 100_000, pa.binary())
    free = idle()

    def wall(call: Callable[[], object]) -> float:
        start = time.perf_counter()
        call()
        return time.perf_counter() - start

    both = ratio(lambda: dkyc.check_column(array, threads=2), lambda: dkyc.check_column(array), wall)
    show(f"one thread against two, wall time, with {free:.1f} cores free", both, ">= 1.6 with 2 cores free")


def idle() -> float:
    """How many cores two busy threads of plain C get."""
    import hashlib

    block = bytes(1 << 26)
    start, spent = time.perf_counter(), time.process_time()
    workers = [threading.Thread(target=lambda: [hashlib.sha256(block) for _ in range(4)]) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return (time.process_time() - spent) / (time.perf_counter() - start)


if __name__ == "__main__":
    column()
    functions()
    threads()
