import Reporting

/// `connect/entente.py`: data frames of pandas.
enum PythonReader {
  static func text(_ tables: [DataTable]) -> String {
    let notice = ReaderScript.notice.joined(separator: "\n")
    return """
      \"""\(notice)

          import entente
          indicators = entente.read("reports/2026-09", "indicators", labels=True)

      Needs pandas.
      \"""

      import json
      import re
      from pathlib import Path

      import pandas

      # The type of each column.
      COLUMNS = {
      \(tables.map(columns).joined(separator: "\n"))
      }

      # Text columns of keys: an empty cell is an empty text there.
      EMPTY_IS_A_VALUE = {
      \(tables.map(emptyColumns).joined(separator: "\n"))
      }

      # The words for codes.
      LABELS = {
      \(ReaderScript.labelled(tables).map(labels).joined(separator: "\n"))
      }

      _GUARDED = re.compile(r"\(SpreadsheetGuard.pattern)")

      \(functions)

      """
  }

  private static func columns(_ table: DataTable) -> String {
    let lines = table.columns.map {
      "        \(ReaderScript.quoted($0.name)): \(ReaderScript.quoted($0.type.rawValue)),"
    }
    return "    \(ReaderScript.quoted(table.name)): {\n\(lines.joined(separator: "\n"))\n    },"
  }

  private static func emptyColumns(_ table: DataTable) -> String {
    let names = table.columns.filter { ReaderScript.isEmptyAValue($0, table) }
      .map { ReaderScript.quoted($0.name) }
    return "    \(ReaderScript.quoted(table.name)): [\(names.joined(separator: ", "))],"
  }

  private static func labels(_ table: DataTable, _ column: DataTable.Column) -> String {
    let pairs = column.categories.map {
      "\(ReaderScript.quoted($0.value)): \(ReaderScript.quoted($0.label))"
    }
    return "    (\(ReaderScript.quoted(table.name)), \(ReaderScript.quoted(column.name))): "
      + "{\(pairs.joined(separator: ", "))},"
  }

  private static let functions = #"""
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
    """#
}
