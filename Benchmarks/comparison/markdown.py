"""The results as Markdown."""

from __future__ import annotations

import datetime

from .environment import Machine
from .measure import MEASURES_MEMORY
from .tasks import Outcome, seconds


def table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def marks(outcomes: list[Outcome]) -> str:
    """The one table: task, times, ratio, mark."""
    words = {True: "yes", False: "no", None: "not measured"}
    rows = [
        [line.task, line.ours, line.peers, "–" if line.ratio is None else f"{line.ratio:.2f}",
         line.mark, words[line.is_met]]
        for outcome in outcomes for line in outcome.lines]
    return table(["task", "ours (median)", "peers (median)", "ratio", "mark", "met"], rows)


def details(outcomes: list[Outcome]) -> str:
    """Wall time, processor time and memory of every competitor."""
    rows = []
    for outcome in outcomes:
        for one in outcome.runs:
            times = [run.seconds for run in one.runs]
            size = one.anonymous_bytes
            rows.append([
                outcome.title, one.name, str(len(times)), seconds(one.seconds),
                f"{seconds(min(times))} to {seconds(max(times))}", seconds(one.cpu_seconds),
                "not measured" if size is None else f"{size / 2**20:.0f} MiB"])
    return table(
        ["task", "who", "runs", "median", "from, to", "processor", "anonymous memory"], rows)


def record(
    outcomes: list[Outcome], command: str, machine: Machine, versions: list[str]
) -> str:
    """RESULTS.md."""
    memory = "" if MEASURES_MEMORY else "\nAnonymous memory is measured on Linux only.\n"
    today = datetime.date.today().isoformat()
    return f"""# Results

Made by `{command}` on {today}. What is compared, and how: [README.md](README.md).
Times of one run on one machine; only their ratios mean something elsewhere.

* Machine: {machine}
* Versions: {", ".join(versions)}
{memory}
## Marks

The ratio is the faster peer's median over ours, or ours over ours where there is no peer.

{marks(outcomes)}
## What each took

{details(outcomes)}"""
