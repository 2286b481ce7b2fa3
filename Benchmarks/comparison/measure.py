"""Runs a command and says what it took."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

SAMPLE_SECONDS = 0.003
MEASURES_MEMORY = sys.platform.startswith("linux")


class CommandFailed(Exception):
    """A command that ended with another exit code than it should."""


@dataclass(frozen=True)
class Measured:
    """One run of a command."""

    seconds: float
    #: Processor time of all its threads.
    cpu_seconds: float
    #: The most anonymous memory seen, which leaves out mapped input; None where it is not measured.
    anonymous_bytes: int | None
    output: pathlib.Path


def run(command: list[str], output: pathlib.Path, allowed: frozenset[int]) -> Measured:
    """Runs `command` with its standard output in the file `output`."""
    with output.open("wb") as file:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE)
        errors = _Drain(process.stderr)
        memory = _MemoryPeak(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    peak = memory.end()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise CommandFailed(
            f"{' '.join(command)} ended with {process.returncode}:\n{errors.text()}")
    return Measured(seconds, usage.ru_utime + usage.ru_stime, peak, output)


class _Drain(threading.Thread):
    """Reads what a command says on standard error, so that it never waits for a reader."""

    def __init__(self, stream) -> None:
        super().__init__(daemon=True)
        self.stream = stream
        self.content = b""
        self.start()

    def run(self) -> None:
        self.content = self.stream.read()
        self.stream.close()

    def text(self) -> str:
        self.join()
        return self.content.decode(errors="replace")


class _MemoryPeak(threading.Thread):
    """Looks at RssAnon of /proc/PID/status every few milliseconds."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.path = f"/proc/{pid}/status"
        self.peak: int | None = None
        self.ended = threading.Event()
        if MEASURES_MEMORY:
            self.start()

    def run(self) -> None:
        while not self.ended.wait(SAMPLE_SECONDS):
            size = self._anonymous()
            if size is not None:
                self.peak = max(self.peak or 0, size)

    def _anonymous(self) -> int | None:
        try:
            with open(self.path, "rb") as file:
                for line in file:
                    if line.startswith(b"RssAnon:"):
                        return int(line.split()[1]) * 1024
        except (FileNotFoundError, ProcessLookupError):
            return None
        return None

    def end(self) -> int | None:
        self.ended.set()
        if MEASURES_MEMORY:
            self.join()
        return self.peak
