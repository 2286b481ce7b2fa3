import PartnershipModel

/// A file that Spark reads, as the query needs it.
package struct SparkInput: Sendable {
  package enum Form: Sendable {
    /// The line of the header as it stands in the file, without its end; the position of each column
    /// of the grammar, `nil` where the file lacks it; the cells in every row.
    case delimited(header: String, positions: [Int?], width: Int)
    /// An object in each line.
    case lines
    /// Rows of Parquet: for each column of the grammar its text in terms of the file's columns, `nil`
    /// where the file lacks it.
    case parquet([String?])
  }

  /// Index in the list of sources.
  package let index: Int
  /// Absolute path, or a URI.
  package let path: String
  package let form: Form
  /// Whether an article without subjects is about the cities in its title.
  package let isByTitle: Bool

  package init(index: Int, path: String, form: Form, isByTitle: Bool = false) {
    self.index = index
    self.path = path
    self.form = form
    self.isByTitle = isByTitle
  }

  var isParquet: Bool {
    if case .parquet = form { true } else { false }
  }
}

/// The fold of a native table as one script for `spark-sql`.
///
/// Lines are taken as bytes and judged here: Spark's own readers of CSV and JSON take stray quotes,
/// lone CRs, broken UTF-8 and keys that stand twice without a word. As long as every line of a file
/// is well formed, every line is a record. The file is part of a cell's key, so that a file with
/// records of several lines can be left out of the answer and read by the native decoder instead.
///
/// Each row of the answer is of one file and one verdict: `used`, added up by key; `whole`, a row for
/// the native decoder, with its place in the file; `blank`; `header`; `open`, a line that may not be
/// a record.
package struct FoldQuery: Sendable {
  /// Lines longer than this are left to the native decoder.
  static let longestLine = 65_536

  let grammar: FoldGrammar
  let inputs: [SparkInput]
  /// Spark's hashes of links in files that are not read here.
  let links: [Int64]
  /// Texts of places whose rows come back whole, because their findings name lines.
  let places: [String]

  package init(
    _ grammar: FoldGrammar, _ inputs: [SparkInput], links: [Int64] = [], places: [String] = []
  ) {
    self.grammar = grammar
    self.inputs = inputs
    self.links = links
    self.places = places
  }

  package var script: String {
    var statements = inputs.enumerated().compactMap { number, input in
      input.isParquet ? nil : FoldQuery.view(number, input.path)
    }
    let rows = inputs.enumerated().map(named).joined(separator: "\nUNION ALL\n")
    statements.append("CREATE TEMPORARY VIEW named AS\n" + rows)
    statements.append(checked)
    if let identity = grammar.identity { statements += told(identity) }
    statements.append(fact)
    statements.append(answer)
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }

  /// The view of the lines of one file.
  static func view(_ number: Int, _ path: String) -> String {
    "CREATE TEMPORARY VIEW file\(number) (value STRING)\n"
      + "USING text OPTIONS (path \(literal(globEscaped(path))), lineSep '\\n')"
  }

  /// The rows of a Parquet file; a view would hide their numbers.
  static func parquet(_ path: String) -> String {
    "parquet.\(quoted(globEscaped(path)))"
  }

  /// How many lines each task reads of files of text, by number of the file and the place where its
  /// stretch begins.
  static func counts(_ paths: [(number: Int, path: String)]) -> String {
    let mark = "'\(SparkAnswer.mark)'"
    let views = paths.map { view($0.number, $0.path) }
    let rows = paths.map {
      "SELECT \($0.number) AS file, input_file_block_start() AS block FROM file\($0.number)"
    }
    let query =
      "SELECT concat_ws('|', \(mark), CAST(file AS STRING), CAST(block AS STRING), "
      + "CAST(count(*) AS STRING), \(mark)) AS line\nFROM (\n"
      + rows.joined(separator: "\nUNION ALL\n") + ")\nGROUP BY file, block"
    return (views + [query]).map { $0 + ";\n" }.joined(separator: "\n")
  }

  // MARK: Lines

  /// The columns of one file by name, and what is known of each line before they are looked at.
  private func named(_ number: Int, _ input: SparkInput) -> String {
    let lines =
      "(SELECT value AS raw, input_file_block_start() AS block, monotonically_increasing_id() AS place"
      + " FROM file\(number))"
    let start =
      "SELECT \(number) AS file, block, place, raw, class, \(input.isByTitle) AS by_title"
    return switch input.form {
    case .delimited(let header, let positions, let width):
      start + ",\n  " + delimited(lines, header, positions, width)
    case .lines: start + ",\n  " + objects(lines)
    case .parquet(let texts):
      "SELECT \(number) AS file, CAST(0 AS BIGINT) AS block, place, CAST(NULL AS STRING) AS raw,"
        + " class, \(input.isByTitle) AS by_title,\n  "
        + typed(FoldQuery.parquet(input.path), texts)
    }
  }

  /// A cell in quotes or without any; possessive, so that nothing is tried twice.
  private static let cell = #"(?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+)"#

  private func delimited(
    _ lines: String, _ header: String, _ positions: [Int?], _ width: Int
  ) -> String {
    let columns = zip(grammar.columns, positions).map { column, position in
      position.map { "get(c, \($0)) AS \(column.name)" } ?? "'' AS \(column.name)"
    }
    let header = FoldQuery.literal(header)
    let cell = FoldQuery.cell
    return """
      size(c) <> \(width) AS ragged,
        \(columns.joined(separator: ", "))
      FROM (
        SELECT block, place, raw, class, IF(contains(line, '"'),
          transform(regexp_extract_all(concat(',', line), r',(\(cell))', 1),
            x -> IF(startswith(x, '"'), replace(substr(x, 2, length(x) - 2), '""', '"'), x)),
          split(line, ',', -1)) AS c
        FROM (
          SELECT block, place, raw, line, CASE
            WHEN NOT is_valid_utf8(line) OR contains(line, '\\r') THEN 'open'
            WHEN line IN (\(header), concat('\\ufeff', \(header))) THEN 'header'
            WHEN (line = '' OR startswith(line, ',')) AND line RLIKE r'\\A,*+\\z' THEN 'blank'
            WHEN contains(line, '"') AND (octet_length(line) > \(FoldQuery.longestLine)
              OR NOT line RLIKE r'\\A\(cell)(?:,\(cell)){0,63}+\\z') THEN 'open'
            WHEN octet_length(line) > \(FoldQuery.longestLine) OR contains(line, '\\0') THEN 'whole'
          END AS class
          FROM (
            SELECT block, place, raw,
              IF(endswith(raw, '\\r'), left(raw, length(raw) - 1), raw) AS line
            FROM \(lines))))
      """
  }

  /// Rows of Parquet: its readers have judged them, but not whether text is UTF-8.
  private func typed(_ rows: String, _ texts: [String?]) -> String {
    let columns = zip(grammar.columns, texts).map { column, text in
      "\(text ?? "''") AS \(column.name)"
    }
    let all = grammar.columns.map(\.name).joined(separator: ", ")
    return """
      false AS ragged,
        \(all)
      FROM (
        SELECT *, CASE
            WHEN NOT is_valid_utf8(concat(\(all))) THEN 'open'
            WHEN concat(\(all)) = '' THEN 'blank'
          END AS class
        FROM (
          SELECT _metadata.row_index AS place,
            \(columns.joined(separator: ",\n      "))
          FROM \(rows)))
      """
  }

  private static let blanks = #"[ \t]*+"#
  private static let text =
    #""[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+""#

  /// Objects with known keys, each once; numbers are cut out of the line, because Spark's reader
  /// takes them through binary floating point.
  private func objects(_ lines: String) -> String {
    let names = grammar.columns.map(\.name)
    let texts = grammar.columns.filter { if case .number = $0.json { false } else { true } }
    let schema = texts.map { "\($0.name) STRING" }.joined(separator: ", ")
    let blanks = FoldQuery.blanks
    let columns = grammar.columns.map { column in
      let name = column.name
      switch column.json {
      case .text, .flag: return "coalesce(o.\(name), '') AS \(name)"
      case .number:
        return "regexp_extract(raw, r'\"\(name)\"\(blanks):\(blanks)(-?[0-9.]++)', 1) AS \(name)"
      case .texts:
        return "coalesce(IF(raw RLIKE r'\"\(name)\"\(blanks):\(blanks)\\[', array_join("
          + "from_json(IF(coalesce(class, 'whole') = 'whole', raw, NULL), '\(name) ARRAY<STRING>').\(name), ';'), "
          + "o.\(name)), '') AS \(name)"
      }
    }
    // A key that stands twice, and a text that only looks like one.
    let keys =
      "regexp_extract_all(raw, r'\"(\(names.joined(separator: "|")))\"\(blanks):', 1)"
    let pair = "(?:\(grammar.columns.map(FoldQuery.pair).joined(separator: "|")))"
    return """
      false AS ragged,
        \(columns.joined(separator: ",\n  "))
      FROM (
        SELECT block, place, raw, class,
          from_json(IF(coalesce(class, 'whole') = 'whole', raw, NULL), '\(schema)') AS o
        FROM (
          SELECT block, place, raw, CASE
            WHEN NOT is_valid_utf8(raw) THEN 'open'
            WHEN NOT startswith(raw, '{') AND raw RLIKE r'\\A[ \\t\\r]*+\\z' THEN 'blank'
            WHEN octet_length(raw) > \(FoldQuery.longestLine)
              OR NOT raw RLIKE r'\\A\(blanks)\\{\(blanks)\(pair)(?:\(blanks),\(blanks)\(pair)){0,\(names.count - 1)}+\(blanks)\\}[ \\t\\r]*+\\z'
              OR size(\(keys)) <> size(array_distinct(\(keys)))
              OR raw RLIKE r'\\\\u(?:[dD][89a-fA-F]|0000)' THEN 'whole'
          END AS class
          FROM \(lines)))
      """
  }

  /// A key and its value.
  private static func pair(_ column: FoldGrammar.Column) -> String {
    let value =
      switch column.json {
      case .text: text
      case .number: #"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?"#
      case .flag: "true|false"
      case .texts: "\(text)|\\[\(blanks)(?:\(text)(?:\(blanks),\(blanks)\(text))*+)?\(blanks)\\]"
      }
    return "\"\(column.name)\"\(blanks):\(blanks)(?:null|\(value))"
  }

  // MARK: Rows

  private var checked: String {
    let rules = grammar.columns.compactMap(\.fault).map { "\n    OR \($0)" }.joined()
    return """
      CREATE TEMPORARY VIEW checked AS
      SELECT *, CASE
          WHEN class IS NOT NULL THEN class
          WHEN ragged\(rules) THEN 'whole'
          ELSE 'used'
        END AS judged
      FROM named
      """
  }

  /// What tells the rows apart, and which of it stands more than once.
  private func told(_ identity: FoldGrammar.Identity) -> [String] {
    let known =
      links.isEmpty
      ? ""
      : "\nUNION SELECT CAST(l AS BIGINT) FROM (SELECT explode(split("
        + "'\(links.map(String.init).joined(separator: ","))', ',')) AS l)"
    return [
      """
      CREATE TEMPORARY VIEW told AS
      SELECT *, IF(id = '', NULL, xxhash64(file, id)) AS id_hash,
        IF(link = '', NULL, xxhash64(substring_index(link, '#', 1))) AS link_hash
      FROM (SELECT *, \(decodable(identity.id)) AS id, \(decodable(identity.link)) AS link FROM checked)
      """,
      """
      CREATE TEMPORARY VIEW repeated AS
      SELECT h FROM (SELECT explode(array(id_hash, link_hash)) AS h FROM told)
      WHERE h IS NOT NULL GROUP BY h HAVING count(*) > 1\(known)
      """,
    ]
  }

  /// A text of a row that may be a good one, be it plain or not; else nothing.
  private func decodable(_ column: String) -> String {
    "IF(NOT ragged AND coalesce(class, 'whole') = 'whole', coalesce(\(column), ''), '')"
  }

  /// What comes back of a row that comes back whole.
  private var returned: [(name: String, expression: String)] {
    let hashes = [("id", "IF(id = '', NULL, xxhash64(id))"), ("link", "link_hash")]
    return [("block", "block"), ("place", "place"), ("raw", row)]
      + (grammar.identity == nil ? [] : hashes)
  }

  /// The row as it stands in the file; of Parquet as a line of CSV with all columns, in which line
  /// breaks are blanks.
  private var row: String {
    guard inputs.contains(where: \.isParquet) else { return "raw" }
    let cells = grammar.columns.map {
      "concat('\"', translate(replace(\($0.name), '\"', '\"\"'), '\\n\\r', '  '), '\"')"
    }
    return "coalesce(raw, concat_ws(',', \(cells.joined(separator: ", "))))"
  }

  /// The texts as numbers, of rows that the grammar has let through; a cell without one stays
  /// unknown.
  private var fact: String {
    let columns = grammar.columns.map { column in
      column.isNumber
        ? "  CAST(IF(verdict = 'used', nullif(\(column.name), ''), NULL) AS DECIMAL(24,6))"
          + " AS \(column.name)" : nil
    }.compactMap(\.self)
    let keys = grammar.keys.map {
      "  IF(verdict = 'used', \($0.expression), NULL) AS key_\($0.name)"
    }
    let places = returned.map {
      "  IF(verdict = 'whole', \($0.expression), NULL) AS whole_\($0.name)"
    }
    return """
      CREATE TEMPORARY VIEW fact AS
      SELECT file, verdict, octet_length(coalesce(raw, '')) + 1 AS bytes,
      \((keys + columns + places).joined(separator: ",\n"))
      FROM (
        SELECT \(grammar.identity == nil ? "*" : "/*+ BROADCAST(i), BROADCAST(l) */ t.*"),
          \(verdict) AS verdict
        FROM \(source))
      """
  }

  private var source: String {
    grammar.identity == nil
      ? "checked"
      : "told t LEFT JOIN repeated i ON t.id_hash = i.h LEFT JOIN repeated l ON t.link_hash = l.h"
  }

  /// What becomes of a row: a good one may come back whole all the same.
  private var verdict: String {
    let repeated = grammar.identity == nil ? [] : ["i.h IS NOT NULL", "l.h IS NOT NULL"]
    let named =
      places.isEmpty
      ? []
      : grammar.places.map { column in
        "\(column) IN (\(places.map(FoldQuery.literal).joined(separator: ", ")))"
      }
    let whole = repeated + grammar.whole + named
    if whole.isEmpty { return "judged" }
    return "IF(judged = 'used' AND (\(whole.joined(separator: " OR "))), 'whole', judged)"
  }

  /// One line for each cell, each verdict and each whole row, and one with the totals; texts that
  /// may hold anything in hexadecimal.
  private var answer: String {
    let keys = grammar.keys.map { "key_\($0.name)" }
    let places = returned.map { "whole_\($0.name)" }
    let group = (["file", "verdict"] + keys + places).joined(separator: ", ")
    let measures = grammar.measures.map { "\($0.expression) AS m_\($0.name)" }
    // Of the totals a list is none, and each other group is one row.
    let sums = grammar.measures.map { measure in
      let name = "m_\(measure.name)"
      return measure.isList
        ? "IF(grouping(file) = 1, NULL, max(\(name))) AS \(name)" : "sum(\(name)) AS \(name)"
    }
    let fields =
      ["CAST(file AS STRING)", "verdict"]
      + zip(grammar.keys, keys).map { $0.isFree ? "hex(\($1))" : $1 }
      + ["CAST(n AS STRING)", "CAST(bytes AS STRING)"]
      + grammar.measures.map { "CAST(m_\($0.name) AS STRING)" }
      + places.map { $0 == "whole_raw" ? "hex(\($0))" : "CAST(\($0) AS STRING)" }
    let mark = "'\(SparkAnswer.mark)'"
    return """
      SELECT concat_ws('|', \(mark),
        \(fields.map { "coalesce(\($0), '')" }.joined(separator: ",\n  ")),
        \(mark)) AS line
      FROM (
        SELECT \(group), sum(n) AS n, sum(bytes) AS bytes,
          \(sums.joined(separator: ", "))
        FROM (
          SELECT \(group), count(*) AS n, sum(bytes) AS bytes,
            \(measures.joined(separator: ", "))
          FROM fact
          GROUP BY \(group))
        GROUP BY GROUPING SETS ((\(group)), ()))
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

  /// A name as an identifier of Spark's SQL.
  static func quoted(_ name: String) -> String {
    var result = "`"
    for scalar in name.unicodeScalars {
      if scalar == "`" { result.unicodeScalars.append("`") }
      result.unicodeScalars.append(scalar)
    }
    return result + "`"
  }

  /// A path in which no character stands for others.
  static func globEscaped(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      if "[]{}*?,\\".unicodeScalars.contains(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
