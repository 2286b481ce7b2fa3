"""The tasks of the comparison, each with its mark."""

from __future__ import annotations

import pathlib
from collections.abc import Callable
from dataclasses import dataclass, field

from . import totals
from .environment import ROOT
from .race import Competitor, Runs, race
from .workspaces import Workspace, Workspaces

PEERS = pathlib.Path(__file__).with_name("peers.py")
NAMES = {"duckdb": "DuckDB", "polars": "Polars", "pandas": "pandas + XlsxWriter"}
MEMORY_LIMIT = 256 * 2**20
FLAT = 1.10


@dataclass(frozen=True)
class Context:
    """What all tasks share."""

    entente: str
    python: str
    workspaces: Workspaces
    runs: int
    work: pathlib.Path


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    task: str
    ours: str
    peers: str
    ratio: float | None
    mark: str
    #: None where it could not be measured.
    is_met: bool | None


@dataclass(frozen=True)
class Outcome:
    """The lines of a task and the runs behind them."""

    title: str
    lines: list[Line]
    runs: list[Runs] = field(default_factory=list)


# Competitors.


def table(context: Context, name: str, workspace: Workspace, label: str = "ours") -> Competitor:
    """`entente table`."""
    read = {"trade": totals.trade_of_csv, "media": totals.media_of_csv}[name]
    return Competitor(
        label, lambda _: [context.entente, "table", name, "--workspace", str(workspace.folder)],
        workspace.truth, lambda stdout, _: read(stdout))


def report(context: Context, workspace: Workspace, label: str = "ours") -> Competitor:
    """`entente report`, the whole pack."""
    return Competitor(
        label,
        lambda result: [
            context.entente, "report", "--workspace", str(workspace.folder), "--output",
            str(result)],
        workspace.truth, lambda _, result: totals.of_pack(result))


def peer(context: Context, program: str, task: str, workspace: Workspace) -> Competitor:
    """What a user would run instead."""
    read: Callable[[pathlib.Path, pathlib.Path], dict[str, object]] = {
        "trade": lambda _, result: totals.trade_of_csv(result),
        "media": lambda _, result: totals.media_of_csv(result),
        "report": lambda stdout, _: totals.printed(stdout),
    }[task]
    return Competitor(
        NAMES[program],
        lambda result: [
            context.python, str(PEERS), f"{program}-{task}", str(workspace.folder), str(result)],
        workspace.truth, read, is_peer=True)


# Tasks against the peers.


def against_peers(
    context: Context, title: str, ours: Competitor, peers: list[Competitor], mark: float
) -> Outcome:
    """How many times faster we are than the faster peer."""
    runs = race(title, [ours, *peers], context.runs, context.work)
    own = next(run for run in runs if not run.is_peer)
    others = [run for run in runs if run.is_peer]
    ratio = min(run.seconds for run in others) / own.seconds
    words = " · ".join(f"{run.name} {seconds(run.seconds)}" for run in others)
    line = Line(title, seconds(own.seconds), words, ratio, f"≥ {mark:g}", ratio >= mark)
    return Outcome(title, [line], runs)


def trade(context: Context) -> Outcome:
    """The cube of trade."""
    return _trade(context, context.workspaces.whole, "by month", 5)


def shuffled(context: Context) -> Outcome:
    """The cube of trade whose rows have no order."""
    return _trade(context, context.workspaces.shuffled, "shuffled", 3)


def _trade(context: Context, workspace: Workspace, order: str, mark: float) -> Outcome:
    peers = [peer(context, name, "trade", workspace) for name in ("duckdb", "polars")]
    return against_peers(
        context, f"trade, {amount(workspace.trade)} rows {order}",
        table(context, "trade", workspace), peers, mark)


def media(context: Context) -> Outcome:
    """The cube of media."""
    workspace = context.workspaces.whole
    peers = [peer(context, name, "media", workspace) for name in ("duckdb", "polars")]
    return against_peers(
        context, f"media, {amount(workspace.media)} articles",
        table(context, "media", workspace), peers, 3)


def pack(context: Context) -> Outcome:
    """Everything: our pack against two cubes and a workbook of four sheets."""
    workspace = context.workspaces.whole
    peers = [peer(context, name, "report", workspace) for name in ("duckdb", "pandas")]
    return against_peers(
        context, f"whole pack, {amount(workspace.trade)} rows + {amount(workspace.media)} articles",
        report(context, workspace), peers, 4)


# Tasks against ourselves.


def sample(context: Context) -> Outcome:
    """The pack of sample-data, some rows of which are faulty on purpose."""
    title = "whole pack of sample-data"
    ours = Competitor(
        "ours",
        lambda result: [
            context.entente, "report", "--workspace", str(ROOT / "sample-data"), "--output",
            str(result)],
        None, None, allowed=frozenset({0, 1}))
    runs = race(title, [ours], context.runs, context.work)
    took = runs[0].seconds
    return Outcome(title, [Line(title, seconds(took), "–", None, "≤ 0.3 s", took <= 0.3)], runs)


def growth(context: Context) -> Outcome:
    """Time per row of ten times the rows."""
    small, large = context.workspaces.tenth, context.workspaces.whole
    title = f"time per row, {amount(small.trade)} → {amount(large.trade)} rows"
    runs = race(
        title, [table(context, "trade", one, amount(one.trade)) for one in (small, large)],
        context.runs, context.work)
    per_row = [run.seconds / one.trade for run, one in zip(runs, (small, large))]
    ratio = per_row[1] / per_row[0]
    words = " → ".join(f"{value * 1e9:.0f} ns" for value in per_row)
    return Outcome(title, [Line(title, words, "–", ratio, f"≤ {FLAT:.2f}", ratio <= FLAT)], runs)


def memory(context: Context) -> Outcome:
    """Anonymous memory of the whole pack, and how it grows."""
    small, large = context.workspaces.tenth, context.workspaces.whole
    title = f"peak anonymous memory of the pack, {amount(small.trade)} → {amount(large.trade)} rows"
    runs = race(
        title, [report(context, one, amount(one.trade)) for one in (small, large)],
        context.runs, context.work)
    sizes = [run.anonymous_bytes for run in runs]
    mark = f"≤ 256 MiB, × ≤ {FLAT:.2f}"
    if None in sizes:
        return Outcome(title, [Line(title, "not measured here", "–", None, mark, None)], runs)
    ratio = sizes[1] / sizes[0]
    is_met = max(sizes) <= MEMORY_LIMIT and ratio <= FLAT
    words = " → ".join(f"{size / 2**20:.0f} MiB" for size in sizes)
    return Outcome(title, [Line(title, words, "–", ratio, mark, is_met)], runs)


def wide(context: Context) -> Outcome:
    """Time per byte of a file with 47 columns against the native table."""
    native, foreign = context.workspaces.native, context.workspaces.wide
    title = f"time per byte, Comtrade+ {foreign.trade_bytes / 1e6:.0f} MB against native"
    runs = race(
        title, [table(context, "trade", native, "native"),
                table(context, "trade", foreign, "Comtrade+")],
        context.runs, context.work)
    per_byte = [run.seconds / one.trade_bytes for run, one in zip(runs, (native, foreign))]
    ratio = per_byte[1] / per_byte[0]
    words = f"{per_byte[1] * 1e9:.2f} ns against {per_byte[0] * 1e9:.2f} ns"
    return Outcome(title, [Line(title, words, "–", ratio, "≤ 1", ratio <= 1)], runs)


def seconds(value: float) -> str:
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def amount(count: int) -> str:
    """A count in words: 10 M, 200 k."""
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if count >= unit:
            return f"{count / unit:g} {name}"
    return str(count)


@dataclass(frozen=True)
class Task:
    """A task by its name, with the workspaces it reads."""

    run: Callable[[Context], Outcome]
    workspaces: Callable[[Workspaces], list[Workspace]]


TASKS = {
    "trade": Task(trade, lambda made: [made.whole]),
    "shuffled": Task(shuffled, lambda made: [made.shuffled]),
    "media": Task(media, lambda made: [made.whole]),
    "pack": Task(pack, lambda made: [made.whole]),
    "sample": Task(sample, lambda made: []),
    "growth": Task(growth, lambda made: [made.tenth, made.whole]),
    "memory": Task(memory, lambda made: [made.tenth, made.whole]),
    "wide": Task(wide, lambda made: [made.native, made.wide]),
}
