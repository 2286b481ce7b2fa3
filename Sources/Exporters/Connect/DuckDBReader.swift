import Reporting

/// `connect/entente.sql`: tables of DuckDB.
enum DuckDBReader {
  static func text(_ tables: [DataTable]) -> String {
    let notice = ReaderScript.notice.map { "-- \($0)" }.joined(separator: "\n")
    return """
      \(notice)
      --
      --     SET VARIABLE pack = 'reports/2026-09';
      --     .read connect/entente.sql
      --     SELECT * FROM indicators WHERE indicator = 'trade_turnover';
      --
      -- Months are the first day of the month. The words for codes are in entente_labels.

      CREATE OR REPLACE MACRO entente_text(cell) AS
        CASE
          WHEN starts_with(cell, '''') AND regexp_matches(cell, \(pattern))
            AND contains((SELECT content FROM read_text(getvariable('pack') || '/datapackage.json')),
              '"textGuard"')
          THEN substr(cell, 2)
          ELSE cell
        END;

      \(tables.map(table).joined(separator: "\n\n"))

      CREATE OR REPLACE TABLE entente_labels (
        table_name VARCHAR, column_name VARCHAR, code VARCHAR, label VARCHAR);
      INSERT INTO entente_labels VALUES
      \(ReaderScript.labelled(tables).flatMap(labels).joined(separator: ",\n"));

      """
  }

  /// The guard's pattern as RE2 writes it.
  private static var pattern: String {
    var text = SpreadsheetGuard.pattern
    while let place = text.firstRange(of: "\\u") {
      let digits = text[place.upperBound...].prefix(4)
      text.replaceSubrange(place.lowerBound..<digits.endIndex, with: "\\x{\(digits)}")
    }
    return quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }

  private static func table(_ table: DataTable) -> String {
    let types = table.columns.map { "    '\($0.name)': 'VARCHAR'" }
    let comments = table.columns.map {
      "COMMENT ON COLUMN \(table.name).\"\($0.name)\" IS \(quoted($0.description));"
    }
    return """
      CREATE OR REPLACE TABLE \(table.name) AS
      SELECT
      \(table.columns.map { expression($0, in: table) }.joined(separator: ",\n"))
      FROM read_csv(
        getvariable('pack') || '/data/\(table.name).csv', header = true, auto_detect = false,
        delim = ',', quote = '"', escape = '"', nullstr = '',
        columns = {
      \(types.joined(separator: ",\n"))
        });
      COMMENT ON TABLE \(table.name) IS \(quoted(table.title));
      \(comments.joined(separator: "\n"))
      """
  }

  private static func expression(_ column: DataTable.Column, in table: DataTable) -> String {
    let name = "\"\(column.name)\""
    let value =
      switch column.type {
      case .string where ReaderScript.isEmptyAValue(column, table):
        "coalesce(entente_text(\(name)), '')"
      case .string: "entente_text(\(name))"
      case .number: "CAST(\(name) AS DOUBLE)"
      case .integer: "CAST(\(name) AS BIGINT)"
      case .date: "CAST(\(name) AS DATE)"
      case .yearmonth: "CAST(\(name) || '-01' AS DATE)"
      }
    return "  \(value) AS \(name)"
  }

  private static func labels(_ table: DataTable, _ column: DataTable.Column) -> [String] {
    column.categories.map {
      "  (\(quoted(table.name)), \(quoted(column.name)), \(quoted($0.value)), \(quoted($0.label)))"
    }
  }
}
