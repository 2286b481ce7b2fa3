"""The workspaces of the comparison, made once and kept."""

from __future__ import annotations

import hashlib
import json
import pathlib
import subprocess
import sys
from dataclasses import dataclass

GENERATOR = pathlib.Path(__file__).with_name("generate.py")
#: A row of the wide layout, about: with it a size in bytes becomes a number of rows.
WIDE_ROW_BYTES = 360


@dataclass(frozen=True)
class Workspace:
    """A workspace that the generator makes."""

    kind: str
    trade: int
    media: int
    folder: pathlib.Path

    @property
    def truth(self) -> dict[str, object]:
        """The exact totals."""
        return json.loads(self._stamp.read_text(encoding="utf-8"))

    @property
    def trade_bytes(self) -> int:
        return sum(file.stat().st_size for file in (self.folder / "trade").iterdir())

    @property
    def _stamp(self) -> pathlib.Path:
        return self.folder.with_name(self.folder.name + ".json")

    def make(self, python: str) -> None:
        """Makes the workspace unless it is there, whole and by this generator."""
        digest = hashlib.sha256(GENERATOR.read_bytes()).hexdigest()
        if self._stamp.exists() and self.truth["generator"] == digest:
            return
        print(f"making {self.folder.name}", file=sys.stderr)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self._stamp.unlink(missing_ok=True)
        subprocess.run(
            [python, str(GENERATOR), str(self.folder), self.kind, str(self.trade),
             str(self.media)], check=True)


@dataclass(frozen=True)
class Workspaces:
    """All workspaces of one size."""

    root: pathlib.Path
    trade: int
    media: int
    wide_bytes: int

    def _workspace(self, kind: str, trade: int, media: int) -> Workspace:
        return Workspace(kind, trade, media, self.root / f"{kind}-{trade}-{media}")

    @property
    def whole(self) -> Workspace:
        """Trade by month, and articles."""
        return self._workspace("sorted", self.trade, self.media)

    @property
    def shuffled(self) -> Workspace:
        """The same without any order of trade."""
        return self._workspace("shuffled", self.trade, self.media)

    @property
    def tenth(self) -> Workspace:
        """A tenth of `whole`."""
        return self._workspace("sorted", self.trade // 10, self.media // 10)

    @property
    def native(self) -> Workspace:
        """The trade of `whole` alone."""
        return self._workspace("sorted", self.trade, 0)

    @property
    def wide(self) -> Workspace:
        """Trade in UN Comtrade+'s columns alone."""
        return self._workspace("wide", self.wide_bytes // WIDE_ROW_BYTES, 0)
