#!/usr/bin/env python3
"""Reads a published pack with programs that know nothing of Entente, and compares.

    make proofs PACK=reports/2026-09

Python packages: frictionless openpyxl icalendar cmarkgfm duckdb pandas; programs: rsvg-convert,
libreoffice, Rscript. What is missing is named and skipped. Exit code 1 if a proof fails.
"""

import csv
import importlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "connect"))
failures = 0


def say(state, name, text):
    global failures
    failures += state == "FAILED"
    print(f"{state:8} {name}: {text}", flush=True)


def proof(name, modules=(), programs=()):
    """Runs a function that returns what it counted, or raises AssertionError."""

    def run(work):
        for module in modules:
            try:
                importlib.import_module(module)
            except ImportError:
                return say("skipped", name, f"the Python package {module} is not installed")
        for program in programs:
            if shutil.which(program) is None:
                return say("skipped", name, f"{program} is not installed")
        try:
            say("passed", name, work())
        except Exception as error:  # A parser's own error is a failed proof too.
            say("FAILED", name, f"{type(error).__name__}: {str(error)[:1500]}")

    return run


def rows(pack, table):
    with open(pack / "data" / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def frictionless_reads(pack):
    from frictionless import validate

    report = validate(str(pack / "datapackage.json"))
    warnings = list(report.warnings) + [w for task in report.tasks for w in task.warnings]
    assert report.valid and not warnings, f"{report.flatten(['message'])} {warnings}"
    return f"{len(report.tasks)} tables valid, no warning"


def is_number(text):
    return re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", text) is not None


def workbook_equals_csv(pack):
    """The sheet of all indicators of the month, row by row."""
    import openpyxl

    book = openpyxl.load_workbook(next(pack.glob("*.xlsx")), data_only=True)
    sheet, table = next(
        (s, s.tables["tbl_indicators"]) for s in book if "tbl_indicators" in s.tables
    )
    cells = [[cell.value for cell in row] for row in sheet[table.ref]]
    month = pack.name
    expected = [row for row in rows(pack, "indicators") if row["period"] == month]
    assert len(cells) - 1 == len(expected), f"{len(cells) - 1} rows, not {len(expected)}"
    compared = 0
    # The figures of a row, in whatever language its headers are: as a set of numbers.
    for cell_row, row in zip(cells[1:], expected):
        found = [c for c in cell_row if isinstance(c, (int, float)) and not isinstance(c, bool)]
        wanted = [
            float(row[name]) for name in ("value", "lower", "upper", "coverage") if row[name]
        ]
        for number in wanted:
            # Excel's own format keeps 15 or 16 digits.
            assert any(abs(number - f) <= 1e-14 * abs(number) for f in found), (row, cell_row)
            compared += 1
    return f"{len(expected)} rows, {compared} figures equal"


def formulas_recomputed(pack):
    import openpyxl

    source = next(pack.glob("*.xlsx"))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["libreoffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(source)],
            check=True, capture_output=True, timeout=600)
        recomputed = openpyxl.load_workbook(Path(folder) / source.name, data_only=True)
        cached = openpyxl.load_workbook(source, data_only=True)
        formulas = openpyxl.load_workbook(source)
        compared = 0
        numbers = 0
        for sheet in formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    one = cached[sheet.title][cell.coordinate].value
                    other = recomputed[sheet.title][cell.coordinate].value
                    if cell.data_type == "f":
                        compared += 1
                    if isinstance(one, (int, float)):
                        numbers += 1
                        assert isinstance(other, (int, float)) and abs(one - other) <= 1e-9 * max(
                            1, abs(one)), f"{sheet.title}!{cell.coordinate}: {one} and {other}"
    return f"{compared} formulas, {numbers} numbers equal"


def charts_drawn(pack):
    charts = sorted(pack.glob("charts/*.svg"))
    for chart in charts:
        xml.etree.ElementTree.parse(chart)
        drawn = subprocess.run(["rsvg-convert", str(chart)], capture_output=True)
        assert drawn.returncode == 0 and not drawn.stderr, f"{chart.name}: {drawn.stderr}"
        assert drawn.stdout.startswith(b"\x89PNG"), chart.name
    return f"{len(charts)} charts"


def calendar_parsed(pack):
    import icalendar

    path = pack / "calendar.ics"
    if not path.exists():
        return "nothing is due, no file"
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = list(calendar.walk("VEVENT"))
    for event in events:
        assert not event.errors, event.errors
        assert event["DTEND"].dt > event["DTSTART"].dt and event["SUMMARY"], event["UID"]
    assert len({str(event["UID"]) for event in events}) == len(events) > 0
    return f"{len(events)} events"


def pages_rendered(pack):
    import cmarkgfm
    from cmarkgfm.cmark import Options

    ours = set("h1 h2 h3 h4 p ul ol li a img table thead tbody tr th td".split())
    pages = sorted(pack.glob("**/*.md"))
    tables = 0
    for page in pages:
        html = cmarkgfm.github_flavored_markdown_to_html(
            page.read_text(encoding="utf-8"), options=Options.CMARK_OPT_UNSAFE)
        found = set(re.findall(r"</?([a-zA-Z][a-zA-Z0-9]*)", html))
        assert found <= ours, f"{page.name}: {sorted(found - ours)}"
        for link in re.findall(r'(?:href|src)="([^"]*)"', html):
            target = (page.parent / link).resolve()
            assert link.startswith("https://") or target.exists(), f"{page.name}: {link}"
        for image in re.findall(r"<img[^>]*>", html):
            assert re.search(r'alt="[^"]', image), f"{page.name}: {image}"
        for table in re.findall(r"<table>.*?</table>", html, re.S):
            widths = {len(re.findall(r"<t[hd]", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.S)}
            assert len(widths) == 1 and max(widths) <= 8, f"{page.name}: {widths}"
            tables += 1
    return f"{len(pages)} pages, {tables} tables"


def same(text, value, kind):
    """Whether a reader gave the value that stands in the file."""
    missing = value is None or str(value) in ("<NA>", "NaT", "nan")
    if missing or text == "":
        return text == "" and (missing or value == "")
    if kind in ("number", "integer"):
        return float(value) == float(text)
    if kind in ("date", "yearmonth"):
        return str(value)[: len(text)] == text
    return value == text or text.startswith("'") and value == text[1:]


def compare(pack, give, types):
    compared = 0
    for table, columns in types.items():
        expected = rows(pack, table)
        found = give(table)
        assert len(found) == len(expected), f"{table}: {len(found)} rows, not {len(expected)}"
        for line, row in zip(found, expected):
            for (name, kind), value in zip(columns.items(), line):
                assert same(row[name], value, kind), (table, name, row[name], value)
                compared += 1
    return f"{len(types)} tables, {compared} cells equal"


def python_reads(pack):
    import entente

    return compare(
        pack, lambda table: list(entente.read(pack, table).itertuples(index=False)),
        entente.COLUMNS)


def duckdb_reads(pack):
    import duckdb
    import entente

    database = duckdb.connect()
    database.execute("SET VARIABLE pack = '" + str(pack).replace("'", "''") + "'")
    database.execute("SET preserve_insertion_order = true; SET threads = 1")
    database.execute((ROOT / "connect" / "entente.sql").read_text(encoding="utf-8"))
    assert database.execute("SELECT count(*) FROM entente_labels").fetchone()[0] > 0
    return compare(
        pack, lambda table: database.execute(f"SELECT * FROM {table}").fetchall(),
        entente.COLUMNS)


def r_reads(pack):
    import entente

    program = f"""
      source({str(ROOT / "connect" / "entente.R")!r})
      tables <- entente_read_all({str(pack)!r}, labels = TRUE)
      for (name in names(tables)) {{
        numbers <- Filter(is.numeric, tables[[name]])
        cat(name, nrow(tables[[name]]), sum(!is.na(unlist(numbers))), "\n")
      }}
    """
    done = subprocess.run(["Rscript", "-e", program], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stderr
    for line in done.stdout.splitlines():
        table, count, numbers = line.split()
        expected = rows(pack, table)
        named = [n for n, kind in entente.COLUMNS[table].items() if kind in ("number", "integer")]
        wanted = sum(is_number(row[name]) for row in expected for name in named)
        assert (int(count), int(numbers)) == (len(expected), wanted), line
    return f"{len(done.stdout.splitlines())} tables, rows and numbers counted alike"


def main():
    pack = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "reports" / "2026-09").resolve()
    print(f"The pack {pack.name}:")
    for name, modules, programs, work in [
        ("frictionless", ["frictionless"], [], frictionless_reads),
        ("openpyxl", ["openpyxl"], [], workbook_equals_csv),
        ("LibreOffice", ["openpyxl"], ["libreoffice"], formulas_recomputed),
        ("rsvg-convert", [], ["rsvg-convert"], charts_drawn),
        ("iCalendar", ["icalendar"], [], calendar_parsed),
        ("cmark-gfm", ["cmarkgfm"], [], pages_rendered),
        ("connect, Python", ["pandas"], [], python_reads),
        ("connect, DuckDB", ["duckdb", "pandas"], [], duckdb_reads),
        ("connect, R", ["pandas"], ["Rscript"], r_reads),
    ]:
        proof(name, modules, programs)(lambda: work(pack))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
