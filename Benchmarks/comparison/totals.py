"""Totals of what a command made, and whether they are those of the workspace."""

from __future__ import annotations

import csv
import json
import math
import pathlib
from decimal import Decimal

#: How far a sum in floating point may be from the exact one.
TOLERANCE = 1e-9


class WrongTotals(Exception):
    """A result that is not that of the workspace: its time means nothing."""


def trade_of_csv(path: pathlib.Path) -> dict[str, object]:
    """Rows and value of each currency in a table of trade."""
    sums: dict[str, list] = {}
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        currency, value, rows = (header.index(name) for name in ("currency", "value", "rows"))
        for row in reader:
            entry = sums.setdefault(row[currency], [0, Decimal(0)])
            entry[0] += int(row[rows])
            entry[1] += Decimal(row[value])
    return {"trade": {name: {"rows": rows, "value": str(value)}
                      for name, (rows, value) in sums.items()}}


def media_of_csv(path: pathlib.Path) -> dict[str, object]:
    """Articles and tone of each city in a table of media."""
    sums: dict[str, list] = {}
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        city, count, tone = (header.index(name) for name in ("subject", "articles", "tone_sum"))
        for row in reader:
            entry = sums.setdefault(row[city], [0, []])
            entry[0] += int(row[count])
            entry[1].append(float(row[tone]))
    return {"media": {name: {"articles": count, "tone": math.fsum(tones)}
                      for name, (count, tones) in sums.items()}}


def of_pack(folder: pathlib.Path) -> dict[str, object]:
    """The totals of the only pack in `folder`."""
    packs = sorted(folder.glob("*/data"))
    if len(packs) != 1:
        raise WrongTotals(f"{folder} should hold one pack, and holds {len(packs)}")
    return trade_of_csv(packs[0] / "trade.csv") | media_of_csv(packs[0] / "media.csv")


def printed(path: pathlib.Path) -> dict[str, object]:
    """The totals that a peer printed."""
    return json.loads(path.read_text(encoding="utf-8"))


def check(who: str, found: dict[str, object], truth: dict[str, object]) -> None:
    """Refuses totals that are not those of the workspace."""
    for table, groups in found.items():
        _check_groups(f"{who}, {table}", groups, truth[table])


def _check_groups(who: str, found: dict, truth: dict) -> None:
    if found.keys() != truth.keys():
        raise WrongTotals(f"{who}: {sorted(found)} instead of {sorted(truth)}")
    for name, numbers in truth.items():
        for measure, expected in numbers.items():
            value = found[name][measure]
            if not _agree(value, expected):
                raise WrongTotals(f"{who}, {name}: {measure} is {value}, not {expected}")


def _agree(value: object, expected: object) -> bool:
    """Counts agree exactly, sums to a billionth."""
    if isinstance(expected, int):
        return value == expected
    return math.isclose(float(value), float(expected), rel_tol=TOLERANCE)
