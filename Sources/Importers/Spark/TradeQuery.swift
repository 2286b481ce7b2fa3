import PartnershipModel

/// A file that Spark reads, as the query needs it.
package struct SparkInput: Sendable {
  /// Index in the list of sources.
  package let index: Int
  /// Absolute path.
  package let path: String
  /// The line of the header as it stands in the file, without its end.
  package let header: String
  /// Position of each column of ``TradeGrammar``; `nil` where the file lacks it.
  package let positions: [Int?]
  package let width: Int

  package init(index: Int, path: String, header: String, positions: [Int?], width: Int) {
    self.index = index
    self.path = path
    self.header = header
    self.positions = positions
    self.width = width
  }
}

/// The trade fold as one script for `spark-sql`.
///
/// Lines are taken as bytes and judged here: Spark's own CSV reader takes stray quotes, lone CRs and
/// broken UTF-8 without a word. As long as every line of a file is well formed, every line is a
/// record. The file is part of a cell's key, so that a file with a line that is not plain can be
/// left out of the answer and read by the native decoder instead.
package enum TradeQuery {
  /// A cell in quotes or without any; possessive, so that nothing is tried twice.
  private static let cell = #"(?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+)"#

  package static func script(_ inputs: [SparkInput]) -> String {
    var statements: [String] = []
    for (number, input) in inputs.enumerated() {
      statements.append(
        "CREATE TEMPORARY VIEW file\(number) (value STRING)\n"
          + "USING text OPTIONS (path \(literal(globEscaped(input.path))), lineSep '\\n')")
    }
    let rows = inputs.enumerated().map(named).joined(separator: "\nUNION ALL\n")
    statements.append("CREATE TEMPORARY VIEW named AS\n" + rows)
    statements.append(checked)
    statements.append(fact)
    statements.append(answer)
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }

  /// The columns of one file by name, and what is known of each line before they are looked at.
  private static func named(_ number: Int, _ input: SparkInput) -> String {
    let columns = zip(TradeGrammar.columns, input.positions).map { column, position in
      position.map { "get(c, \($0)) AS \(column.name)" } ?? "'' AS \(column.name)"
    }
    let header = literal(input.header)
    return """
      SELECT \(number) AS file, size(c) <> \(input.width) AS ragged, class,
        \(columns.joined(separator: ", "))
      FROM (
        SELECT class, IF(contains(line, '"'),
          transform(regexp_extract_all(concat(',', line), r',(\(cell))', 1),
            x -> IF(startswith(x, '"'), replace(substr(x, 2, length(x) - 2), '""', '"'), x)),
          split(line, ',', -1)) AS c
        FROM (
          SELECT line, CASE
            WHEN NOT is_valid_utf8(line) THEN 'utf8'
            WHEN line IN (\(header), concat('\\ufeff', \(header))) THEN 'header'
            WHEN octet_length(line) > 65536 OR contains(line, '\\0') OR contains(line, '\\r') THEN 'record'
            WHEN line RLIKE r'\\A,*+\\z' THEN 'blank'
            WHEN contains(line, '"') AND NOT line RLIKE r'\\A\(cell)(?:,\(cell)){0,63}+\\z' THEN 'record'
          END AS class
          FROM (
            SELECT IF(endswith(value, '\\r'), left(value, length(value) - 1), value) AS line
            FROM file\(number))))
      """
  }

  private static var checked: String {
    let rules = TradeGrammar.columns.compactMap { column in
      column.fault.map { "    WHEN \($0) THEN '\(column.name)'" }
    }
    return """
      CREATE TEMPORARY VIEW checked AS
      SELECT *, CASE
          WHEN class IS NOT NULL THEN class
          WHEN ragged THEN 'record'
      \(rules.joined(separator: "\n"))
          ELSE 'used'
        END AS verdict
      FROM named
      """
  }

  /// The texts as numbers, of rows that the grammar has let through.
  ///
  /// A cell without a number stays unknown, and a unit without a quantity is the unit of nothing.
  private static var fact: String {
    let keys = TradeGrammar.keys.map { key in
      let value = key == "unit" ? "IF(quantity = '', '', unit)" : key
      return "  IF(verdict = 'used', \(value), NULL) AS \(key)"
    }
    let numbers = ["value", "quantity"].map { name in
      "  CAST(IF(verdict = 'used', nullif(\(name), ''), NULL) AS DECIMAL(24,6)) AS \(name)"
    }
    return """
      CREATE TEMPORARY VIEW fact AS
      SELECT file, verdict,
      \((keys + numbers).joined(separator: ",\n"))
      FROM checked
      """
  }

  /// One line for each cell and each verdict; texts that may hold anything in hexadecimal.
  private static var answer: String {
    let keys = TradeGrammar.keys.map { key in
      ["reporter", "partner", "unit"].contains(key) ? "hex(\(key))" : key
    }
    return """
      SELECT concat_ws('|', '\(SparkAnswer.mark)', CAST(file AS STRING), verdict,
        \(keys.map { "coalesce(\($0), '')" }.joined(separator: ", ")),
        CAST(n AS STRING), CAST(valued AS STRING), coalesce(CAST(v AS STRING), ''),
        CAST(quantified AS STRING), coalesce(CAST(q AS STRING), ''), '\(SparkAnswer.mark)') AS line
      FROM (
        SELECT file, verdict, \(TradeGrammar.keys.joined(separator: ", ")),
          count(*) AS n, count(value) AS valued, sum(value) AS v,
          count(quantity) AS quantified, sum(quantity) AS q
        FROM fact
        GROUP BY GROUPING SETS ((file, verdict, \(TradeGrammar.keys.joined(separator: ", "))), ())
      )
      """
  }

  // MARK: Texts

  /// A text as a literal of Spark's SQL.
  static func literal(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "'" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  /// A path in which no character stands for others.
  private static func globEscaped(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      if "[]{}*?,\\".unicodeScalars.contains(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
