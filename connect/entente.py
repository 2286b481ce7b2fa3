"""Reads the tables of a pack of Entente. Generated from the tables' definitions;
a test keeps it so. Numbers become numbers, months and days become dates, codes stay text.
An empty cell is no value, save in text columns of a key, where an empty text is one.
The apostrophe that guards texts against spreadsheets is taken away again.

    import entente
    indicators = entente.read("reports/2026-09", "indicators", labels=True)

Needs pandas.
"""

import json
import re
from pathlib import Path

import pandas

# The type of each column.
COLUMNS = {
    "indicators": {
        "period": "yearmonth",
        "subject": "string",
        "reporter": "string",
        "partner": "string",
        "domain": "string",
        "indicator": "string",
        "breakdown": "string",
        "value": "number",
        "unit": "string",
        "status": "string",
        "lower": "number",
        "upper": "number",
        "coverage": "number",
        "basis": "string",
        "note": "string",
    },
    "scorecard": {
        "period": "yearmonth",
        "partnership": "string",
        "score": "number",
        "rank": "integer",
        "rank_low": "integer",
        "rank_high": "integer",
        "coverage": "number",
        "economy": "number",
        "people": "number",
        "culture": "number",
        "media": "number",
        "governance": "number",
    },
    "trade": {
        "period": "yearmonth",
        "reporter": "string",
        "partner": "string",
        "flow": "string",
        "commodity_code": "string",
        "basis": "string",
        "valuation": "string",
        "status": "string",
        "currency": "string",
        "unit": "string",
        "value": "number",
        "quantity": "number",
        "report_value": "number",
        "rows": "integer",
    },
    "exchanges": {
        "period": "yearmonth",
        "partnership": "string",
        "from": "string",
        "to": "string",
        "type": "string",
        "status": "string",
        "events": "number",
        "participants": "number",
        "participant_days": "number",
        "budget": "number",
        "cost": "number",
    },
    "media": {
        "period": "yearmonth",
        "subject": "string",
        "outlet": "string",
        "outlet_country": "string",
        "language": "string",
        "topic": "string",
        "kind": "string",
        "articles": "integer",
        "tone_sum": "number",
        "favourable": "integer",
        "neutral": "integer",
        "unfavourable": "integer",
        "reach": "number",
        "flagged": "integer",
        "corrected": "integer",
        "joint": "integer",
    },
    "targets": {
        "period": "yearmonth",
        "partnership": "string",
        "indicator": "string",
        "period_start": "yearmonth",
        "period_end": "yearmonth",
        "kind": "string",
        "baseline": "number",
        "target": "number",
        "actual": "number",
        "expected": "number",
        "progress": "number",
        "state": "string",
    },
    "actions": {
        "action_id": "string",
        "partnership": "string",
        "working_group": "string",
        "activity": "string",
        "due": "date",
        "status": "string",
        "completed": "date",
        "days_late": "integer",
        "budget": "number",
        "funded": "number",
        "spent": "number",
        "owner": "string",
        "stakeholders": "string",
    },
    "agreements": {
        "agreement_id": "string",
        "partnership": "string",
        "kind": "string",
        "title": "string",
        "signed": "date",
        "expires": "date",
        "state": "string",
        "months_since_activity": "integer",
    },
    "changes": {
        "subject": "string",
        "reporter": "string",
        "partner": "string",
        "indicator": "string",
        "breakdown": "string",
        "previous_period": "yearmonth",
        "previous_value": "number",
        "period": "yearmonth",
        "value": "number",
        "change": "number",
        "kind": "string",
    },
    "findings": {
        "severity": "string",
        "code": "string",
        "file": "string",
        "line": "integer",
        "column": "string",
        "value": "string",
        "message": "string",
        "suggestion": "string",
    },
    "sources": {
        "file": "string",
        "format": "string",
        "encoding": "string",
        "encoding_from": "string",
        "bytes": "integer",
        "sha256": "string",
        "rows_read": "integer",
        "used": "integer",
        "out_of_scope": "integer",
        "rejected": "integer",
        "blank": "integer",
        "first_month": "yearmonth",
        "last_month": "yearmonth",
    },
}

# Text columns of keys: an empty cell is an empty text there.
EMPTY_IS_A_VALUE = {
    "indicators": ["subject", "reporter", "partner", "indicator", "breakdown"],
    "scorecard": ["partnership"],
    "trade": ["reporter", "partner", "flow", "commodity_code", "basis", "valuation", "status", "currency", "unit"],
    "exchanges": ["partnership", "from", "to", "type", "status"],
    "media": ["subject", "outlet", "outlet_country", "language", "topic", "kind"],
    "targets": ["partnership", "indicator", "kind"],
    "actions": ["action_id"],
    "agreements": ["agreement_id"],
    "changes": ["subject", "reporter", "partner", "indicator", "breakdown"],
    "findings": [],
    "sources": ["file"],
}

# The words for codes.
LABELS = {
    ("indicators", "status"): {"A": "normal", "E": "estimated", "I": "imputed", "M": "missing", "P": "provisional"},
    ("trade", "flow"): {"export": "export", "import": "import"},
    ("trade", "valuation"): {"FOB": "free on board", "CIF": "cost, insurance, freight"},
    ("trade", "status"): {"A": "normal", "E": "estimated", "I": "imputed", "M": "missing", "P": "provisional"},
    ("exchanges", "type"): {"delegation": "delegation", "roundtable": "roundtable", "fair": "fair", "business": "business", "student": "student", "faculty": "faculty", "youth": "youth", "cultural": "cultural", "sport": "sport", "journalist": "journalist", "knowledge": "knowledge", "campaign": "campaign"},
    ("exchanges", "status"): {"planned": "planned", "held": "held", "cancelled": "cancelled", "postponed": "postponed"},
    ("targets", "kind"): {"cumulative": "cumulative", "level": "level"},
    ("actions", "status"): {"planned": "planned", "in_progress": "in_progress", "done": "done", "dropped": "dropped"},
    ("agreements", "kind"): {"sister_city": "sister_city", "friendship": "friendship", "memorandum": "memorandum", "sector": "sector"},
    ("changes", "kind"): {"changed_coverage": "changed coverage", "changed_method": "changed method", "new_period": "new period", "revised_data": "revised data"},
    ("findings", "severity"): {"error": "refuses the file or sets the row aside", "warning": "used, but to be looked at", "note": "for information"},
    ("sources", "encoding_from"): {"bom": "bom", "declared": "declared", "layout": "layout", "utf-8": "utf-8"},
}

_GUARDED = re.compile(r"^'*[\u0020\u00A0\u3000\uFEFF\u200B-\u200F\u2060]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]")

def read(pack, table, labels=False):
    """One table of the pack in the folder `pack`.

    Months are periods, days are timestamps, numbers are Float64 and Int64 with <NA> where there
    is no value. With `labels`, each column of codes gets a column of words, `<name>_label`.
    """
    types = COLUMNS[table]
    folder = Path(pack)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    frame = pandas.read_csv(
        folder / "data" / f"{table}.csv", dtype=str, na_filter=False, encoding="utf-8"
    )
    if list(frame.columns) != list(types):
        raise ValueError(f"{table}.csv has other columns; it is of another version of Entente")
    for name, kind in types.items():
        has_empty = name in EMPTY_IS_A_VALUE[table]
        frame[name] = _typed(frame[name], kind, has_empty, "textGuard" in package)
        if labels and (table, name) in LABELS:
            frame[f"{name}_label"] = frame[name].map(LABELS[table, name]).astype("string")
    return frame


def read_all(pack, labels=False):
    """Every table of the pack, by its name."""
    return {table: read(pack, table, labels) for table in COLUMNS}


def _typed(texts, kind, has_empty, is_guarded):
    if kind == "string":
        if is_guarded:
            guarded = texts.str.startswith("'") & texts.str.match(_GUARDED)
            texts = texts.where(~guarded, texts.str[1:])
        return (texts if has_empty else texts.mask(texts == "")).astype("string")
    texts = texts.mask(texts == "")
    if kind == "date":
        return pandas.to_datetime(texts, format="%Y-%m-%d")
    if kind == "yearmonth":
        return pandas.Series(pandas.PeriodIndex(texts, freq="M"), index=texts.index)
    numbers = [None if pandas.isna(text) else _number(text, kind) for text in texts]
    return pandas.Series(
        numbers, index=texts.index, dtype="Int64" if kind == "integer" else "Float64"
    )


def _number(text, kind):
    # Python rounds to the nearest number there is; the fast parser of pandas need not.
    return int(text) if kind == "integer" else float(text)
