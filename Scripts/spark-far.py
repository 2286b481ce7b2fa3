#!/usr/bin/env python3
"""Workspaces whose rows only Spark reads, for Scripts/test-spark.sh.

    Scripts/spark-far.py workspaces SAMPLE GENERATED DIR   writes DIR/csv-data, DIR/store-data,
                                                           DIR/store and DIR/parquet.sql
    Scripts/spark-far.py place DIR                         makes DIR/parquet-data of what
                                                           parquet.sql wrote
    Scripts/spark-far.py compare CSV OTHER                 compares two packs

Rows are the clean ones in bulk, with the types that a column of Parquet may have, and rows with
every kind of value that a cell can get wrong, as text.
"""
import csv
import glob
import io
import os
import re
import shutil
import sys

FILES = ["trade/bulk-0", "trade/values", "media/bulk-a", "media/values"]
# Of the clean rows, columns with a type of their own.
TYPES = {
    "period": "to_date(concat(period, '-01'))",
    "value": "CAST(value AS DECIMAL(24,6))",
    "quantity": "CAST(quantity AS BIGINT)",
    "published": "to_date(published)",
    "tone": "CAST(tone AS DOUBLE)",
    "reach": "CAST(reach AS BIGINT)",
    "joint": "CAST(joint AS BOOLEAN)",
    "subjects": "split(subjects, ';')",
}


def header(path):
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def workspaces(sample, generated, folder):
    statements = []
    for name in ("csv-data", "store-data"):
        shutil.copytree(sample, os.path.join(folder, name))
    for name in FILES:
        source = os.path.join(generated, name + ".csv")
        store = os.path.join(folder, "store", name + ".csv")
        os.makedirs(os.path.dirname(store), exist_ok=True)
        shutil.copy(source, os.path.join(folder, "csv-data", name + ".csv"))
        shutil.copy(source, store)
        columns = [
            f"{TYPES[c]} AS {c}" if "bulk" in name and c in TYPES else c for c in header(source)
        ]
        view = name.replace("/", "_").replace("-", "_")
        statements.append(
            f"CREATE TEMPORARY VIEW v_{view} USING csv OPTIONS (path '{source}', header 'true', "
            "escape '\"', quote '\"', maxCharsPerColumn '-1', emptyValue '')"
        )
        statements.append(
            f"CREATE TABLE {view} USING parquet LOCATION '{folder}/parts/{name}' AS "
            f"SELECT /*+ COALESCE(1) */ {', '.join(columns)} FROM v_{view}"
        )
    with open(os.path.join(folder, "parquet.sql"), "w", encoding="utf-8") as file:
        file.write("".join(s + ";\n" for s in statements))
    settings = os.path.join(folder, "store-data", "entente.yaml")
    with open(settings, encoding="utf-8") as file:
        text = file.read()
    entry = "sources:\n  - files: s3a://bucket/data/**.csv\n"
    changed = re.sub(r"^sources:.*\n", entry, text, count=1, flags=re.M)
    with open(settings, "w", encoding="utf-8") as file:
        file.write(changed if changed != text else text.rstrip("\n") + "\n" + entry)


def place(folder):
    target = os.path.join(folder, "parquet-data")
    shutil.copytree(os.path.join(folder, "csv-data"), target)
    for name in FILES:
        os.remove(os.path.join(target, name + ".csv"))
        (part,) = glob.glob(os.path.join(folder, "parts", name, "part-*.parquet"))
        shutil.copy(part, os.path.join(target, name + ".parquet"))


def table(pack, name):
    """The rows of a table, with files by the name that they have as CSV in the workspace."""
    with open(os.path.join(pack, "data", name), encoding="utf-8-sig", newline="") as file:
        text = file.read()
    text = text.replace("s3a://bucket/data/", "").replace(".parquet", ".csv")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def findings(pack, is_parquet):
    """What is found where; a row of Parquet stands one line further down in the CSV."""
    found = []
    for row in table(pack, "findings.csv"):
        # A warning about the bytes of a file, which nobody looks through in these.
        if row["code"] == "damaged-text" and any(row["file"] == f + ".csv" for f in FILES):
            continue
        line = row["line"]
        if is_parquet and line and any(row["file"] == f + ".csv" for f in FILES):
            line = str(int(line) + 1)
        found.append((row["file"], int(line or 0), row["severity"], row["code"], row["column"], row["value"]))
    return sorted(found)


def compare(left, right):
    shown = os.path.basename(right)
    # A pack lies in a folder of its month.
    ((left,), (right,)) = (glob.glob(os.path.join(p, "*", "")) for p in (left, right))
    is_parquet = any(r["file"].endswith(".parquet") for r in csv.DictReader(
        open(os.path.join(right, "data", "sources.csv"), encoding="utf-8-sig", newline="")))
    names = sorted(os.listdir(os.path.join(left, "data")))
    if names != sorted(os.listdir(os.path.join(right, "data"))):
        sys.exit(f"other tables in {right}")
    rows = 0
    for name in names:
        if name == "findings.csv":
            one, other = findings(left, False), findings(right, is_parquet)
        else:
            one, other = table(left, name), table(right, name)
            drop = {"bytes", "sha256", "modified", "encoding"} if name == "sources.csv" else set()
            one, other = ([{k: v for k, v in r.items() if k not in drop} for r in t] for t in (one, other))
            if name == "sources.csv":
                one, other = (sorted(t, key=lambda r: r["file"]) for t in (one, other))
        rows += len(one)
        if one != other:
            for a, b in zip(one, other):
                if a != b:
                    print(f"{name}:\n  {a}\n  {b}", file=sys.stderr)
                    break
            sys.exit(f"{name} differs: {len(one)} and {len(other)} rows")
    print(f"{shown}: {rows} rows of {len(names)} tables are the same")


{"workspaces": workspaces, "place": place, "compare": compare}[sys.argv[1]](*sys.argv[2:])
