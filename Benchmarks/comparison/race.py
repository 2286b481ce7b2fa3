"""Runs competitors in turn, A B A B, and checks first that each gives the right totals."""

from __future__ import annotations

import pathlib
import shutil
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from . import measure, totals

#: A peer this many times slower than the fastest one is not run again.
HOPELESS = 3


@dataclass(frozen=True)
class Competitor:
    """A command and how the totals of its result are read."""

    name: str
    command: Callable[[pathlib.Path], list[str]]
    #: What the result must add up to; None where there is nothing to compare with.
    truth: dict[str, object] | None
    #: From standard output and the place for other output.
    totals: Callable[[pathlib.Path, pathlib.Path], dict[str, object]] | None
    is_peer: bool = False
    allowed: frozenset[int] = frozenset({0})


@dataclass
class Runs:
    """The measured runs of one competitor."""

    name: str
    is_peer: bool
    runs: list[measure.Measured] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    @property
    def cpu_seconds(self) -> float:
        return statistics.median(run.cpu_seconds for run in self.runs)

    @property
    def anonymous_bytes(self) -> int | None:
        """The largest of all runs."""
        sizes = [run.anonymous_bytes for run in self.runs if run.anonymous_bytes is not None]
        return max(sizes, default=None)


def race(title: str, competitors: list[Competitor], count: int, work: pathlib.Path) -> list[Runs]:
    """Checks every competitor in a first round that warms the file cache, then measures `count`."""
    checked = [(one, _checked_run(title, one, work)) for one in competitors]
    fastest = min((run.seconds for one, run in checked if one.is_peer), default=0)
    results = {one.name: Runs(one.name, one.is_peer) for one in competitors}
    remaining = []
    for one, run in checked:
        if one.is_peer and run.seconds > HOPELESS * fastest:
            results[one.name].runs.append(run)
        else:
            remaining.append(one)
    for number in range(count):
        for one in remaining:
            run = _run(one, work)
            results[one.name].runs.append(run)
            _tell(f"{title}: {one.name} {number + 1}/{count} {run.seconds:.3f} s")
    return list(results.values())


def _checked_run(title: str, one: Competitor, work: pathlib.Path) -> measure.Measured:
    run = _run(one, work)
    if one.totals and one.truth is not None:
        totals.check(f"{title}, {one.name}", one.totals(run.output, work / "result"), one.truth)
    _tell(f"{title}: {one.name} checked {run.seconds:.3f} s")
    return run


def _run(one: Competitor, work: pathlib.Path) -> measure.Measured:
    result = work / "result"
    shutil.rmtree(result, ignore_errors=True)
    result.unlink(missing_ok=True)
    return measure.run(one.command(result), work / "stdout", one.allowed)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
