"""Installs and runs the command in each way that people do, from packed artefacts, in empty folders.

python install.py TARGET: TARGET is cargo's target folder. The packed crates are in TARGET/package.
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = pathlib.Path(sys.argv[1]).resolve()
VERSION = re.search(r'^version = "(.*)"', (ROOT / "Cargo.toml").read_text(), re.M)[1]
CRATES = ["dkyc", "dkyc-sandbox", "dkyc-cli"]
MISSPELT = ROOT / "tests/cases/misspelt.json"
VALID = ROOT / "tests/cases/valid.json"


def run(*command, cwd, status=0, **environment):
    """What the command prints on both streams. Its exit code has to be `status`."""
    ended = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **{name: str(value) for name, value in environment.items()}},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if ended.returncode != status:
        sys.exit(f"{command}: exit code {ended.returncode}, not {status}\n{ended.stdout}")
    return ended.stdout


def has(text, *parts):
    for part in parts:
        if part not in text:
            sys.exit(f"{part!r} is not in:\n{text}")


def cargo_install(folder):
    """`cargo install dkyc-cli`, with the packed crates in the place of the registry's. Returns the command."""
    patches = []
    for name in CRATES:
        with tarfile.open(TARGET / f"package/{name}-{VERSION}.crate") as packed:
            packed.extractall(folder, filter="data")
        patches += ["--config", f"patch.crates-io.{name}.path='{folder / f'{name}-{VERSION}'}'"]
    installed = folder / "installed"
    run(
        *("cargo", "install", "--quiet", "--debug", "--path", folder / f"dkyc-cli-{VERSION}", *patches),
        *("--root", installed, "--target-dir", TARGET / "package-test"),
        cwd=folder,
    )
    command = installed / "bin/dkyc"
    has(run(command, "--version", cwd=folder), f"dkyc {VERSION}")
    has(run(command, "check", MISSPELT, cwd=folder, status=1), "User ID is missing")
    run(command, "check", VALID, cwd=folder)
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"]:
        has(run(command, "completions", shell, cwd=folder), "dkyc")
    run(command, "man", "--dir", folder / "man", cwd=folder)
    assert (folder / "man/dkyc-check.1").exists()
    return command


def archive(command, folder, target):
    """A release as release.yml packs it: the archive of this platform, and its checksum."""
    name = f"dkyc-{target}"
    (folder / name).mkdir(parents=True)
    shutil.copy(command, folder / name / "dkyc")
    with tarfile.open(folder / f"{name}.tar.gz", "w:gz") as packed:
        packed.add(folder / name, name)
    digest = hashlib.sha256((folder / f"{name}.tar.gz").read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{digest}  {name}.tar.gz\n")


def action(command, folder):
    """The steps of action.yml as the runner starts them. `curl` is one that takes the release from a folder."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    install, check = [step["run"] for step in steps if "run" in step]
    release = folder / "release"
    archive(command, release, "x86_64-unknown-linux-musl")
    tools = folder / "tools"
    tools.mkdir()
    (tools / "curl").write_text(
        f'#!/bin/sh\nfor url in "$@"; do case "$url" in */{VERSION}/*) cp "{release}/${{url##*/}}" . ;; esac; done\n'
    )
    (tools / "curl").chmod(0o755)
    path_file, summary, work = folder / "path", folder / "summary", folder / "work"
    path_file.touch()
    work.mkdir()
    shutil.copy(MISSPELT, work / "one.json")
    shutil.copy(VALID, work / "two.json")
    clean = f"{tools}:/usr/bin:/bin"
    runner = {"RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", "VERSION": VERSION, "GITHUB_PATH": path_file}
    bash = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c"]
    run(*bash, install, cwd=work, PATH=clean, TMPDIR=folder, **runner)
    installed = path_file.read_text().strip()
    inputs = {"ARGS": "--today 01-JAN-2026", "GITHUB_STEP_SUMMARY": summary, "GITHUB_WORKSPACE": work}
    path = f"{installed}:{clean}"
    printed = run(*bash, check, cwd=work, status=1, PATH=path, FILES="*.json", **inputs)
    has(printed, "::error file=one.json,line=1")
    has(summary.read_text(), "PIN code is missing")
    assert json.loads((work / "dkyc.sarif").read_text())["version"] == "2.1.0"
    run(*bash, check, cwd=work, PATH=path, FILES="two.json", **inputs)
    # A release that was changed on its way is not installed.
    with (release / "dkyc-x86_64-unknown-linux-musl.tar.gz").open("ab") as packed:
        packed.write(b"more")
    has(run(*bash, install, cwd=work, status=1, PATH=clean, TMPDIR=folder, **runner), "FAILED")
    system = {**runner, "RUNNER_OS": "Plan9"}
    has(run(*bash, install, cwd=work, status=2, PATH=clean, TMPDIR=folder, **system), "no release of dkyc for Plan9")


def pre_commit(command, folder):
    """Both hooks in a repository of their own, with the command in the path."""
    folder.mkdir()
    run("git", "init", "--quiet", cwd=folder)
    (folder / "payloads").mkdir()
    shutil.copy(MISSPELT, folder / "payloads/one.json")
    shutil.copy(VALID, folder / "payloads/two.json")
    (folder / "other.json").write_text("{}")
    run("git", "add", ".", cwd=folder)
    environment = {
        "PATH": f"{command.parent}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": folder / "cache",
    }
    for hook in ["dkyc", "dkyc-installed"]:
        every = ["pre-commit", "try-repo", ROOT, hook, "--all-files"]
        printed = run(*every, cwd=folder, status=1, **environment)
        has(printed, "payloads/one.json", "User ID is missing")
        if "other.json" in printed:
            sys.exit(f"{hook} takes files that are no payloads")
        run(*every[:-1], "--files", "payloads/two.json", cwd=folder, **environment)


def main():
    with tempfile.TemporaryDirectory(prefix="dkyc-install-") as temporary:
        folder = pathlib.Path(temporary)
        command = cargo_install(folder)
        print("cargo install: the packed crates", flush=True)
        if sys.platform == "linux":
            action(command, folder / "action")
            print("action.yml: its steps, with a release from a folder", flush=True)
        pre_commit(command, folder / "hooks")
        print("pre-commit try-repo: both hooks", flush=True)


main()
