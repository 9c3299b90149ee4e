"""Measures dkyc against what it is compared with, in one run. `cargo xtask bench --python` runs it, with a program of plain Rust
and an invalid payload.

Times are CPU seconds of the thread or process, as the cores may have other work; where wall time counts, it says so. Both sides
of a ratio take turns, and the best round of each counts: other work only ever adds to a time.
"""

from __future__ import annotations

import json
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
from data import MIXED, VALID

ROUNDS = 15


def cpu(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def ratio(one: Callable[[], object], other: Callable[[], object], clock: Callable[..., float] = cpu) -> float:
    """How many times as long the other takes."""
    times = [(clock(one), clock(other)) for _ in range(ROUNDS)]
    return min(time for _, time in times) / min(time for time, _ in times)


def show(name: str, value: float, bound: str) -> None:
    print(f"{name:70} {value:6.2f}   {bound}", flush=True)


def rust(program: str, lines: list[str], rounds: int) -> float:
    """CPU seconds of one payload in plain Rust: each report is made and dropped."""
    spent = subprocess.run([program, str(rounds)], input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    return float(spent)


def column(program: str, invalid: str) -> None:
    many = Path(invalid).read_text(encoding="utf-8").strip()
    errors = f"{len(dkyc.check(many).errors)} errors"
    for name, lines, bound in (("5 % invalid", MIXED, "<= 1.15"), (errors, [many] * 20, "<= 3.5")):
        array = pa.array(lines * (20_000 // len(lines)), pa.binary())
        plain, spent = [], []
        for _ in range(ROUNDS):
            plain.append(rust(program, lines, 20_000 // len(lines)) * 1e6)
            spent.append(cpu(lambda: dkyc.check_column(array)) / len(array) * 1e6)
        one, other = min(plain), min(spent)
        show(f"column ({other:.1f} us) against plain Rust ({one:.1f} us), {name}", other / one, bound)


def of_pydantic(rules: set[str]) -> type[pydantic.BaseModel]:
    """The payload as a model, with the lists of codes, and the patterns that the schema has for these rules."""
    schema = dkyc.json_schema()["$defs"]
    patterns: dict[str, Any] = {rule: Annotated[str, pydantic.Field(pattern=schema[rule]["pattern"])] for rule in rules}
    sections: dict[str, dict[str, Any]] = {}
    for field in dkyc.fields():
        kind: Any = Literal[tuple(code for code, _ in field.codes)] if field.codes else patterns.get(field.rule, str)
        members = sections.setdefault(field.section, {})
        # Text that may be missing may be blank, too.
        members[field.key] = (kind, ...) if field.mandatory else ((str if field.rule == "text" else kind) | None, None)
    top = sections.pop("")
    optional = {name: (pydantic.create_model(name, **members) | None, None) for name, members in sections.items()}
    element = pydantic.create_model("Element", **optional)
    return pydantic.create_model("Payload", **top, data=(list[element], ...), extras=(dict[str, Any] | None, None))


def functions() -> None:
    text = VALID.encode()
    validator = jsonschema_rs.validator_for(dkyc.json_schema())
    every, few = of_pydantic({"text", "pan", "uid", "date", "document"}), of_pydantic({"pan", "uid"})

    def often(call: Callable[[], object]) -> Callable[[], None]:
        def calls() -> None:
            for _ in range(1000):
                call()

        return calls

    check = often(lambda: dkyc.check(text))
    for name, other, bound in (
        ("json.loads and jsonschema-rs", lambda: list(validator.iter_errors(json.loads(text))), ">= 4"),
        ("pydantic with all rules of the schema", lambda: every.model_validate_json(text), ">= 5"),
        ("pydantic with codes, PAN and Aadhaar number only", lambda: few.model_validate_json(text), ">= 5"),
    ):
        show(f"{name} against check(bytes)", ratio(check, often(other)), bound)


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
    column(*sys.argv[1:])
    functions()
    threads()
