import Foundation

/// Texts made to do something where they are shown.
enum HostileStrings {
  /// One or more of each class; the first character matters in most of them.
  static let classes: [(name: String, texts: [String])] = [
    (
      "formulas",
      [
        "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\n=1+1", " =1+1", "\u{A0}=1+1",
        "\u{200B}=1+1",
        "＝1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\",\"x\")", "sep=;", "ID",
      ]
    ),
    (
      "links",
      [
        "javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "file://attacker/share", "\\\\attacker\\share\\x", "//attacker/share",
        "ms-excel:ofe|u|http://evil.example/x", "http://user@evil.example/", "https://a\u{202E}b/",
      ]
    ),
    (
      "markup",
      [
        "a|b", "a\\|b", "| --- |", "a\r\n# h", "a\u{2028}b", "```", "[x](javascript:alert(1))",
        "![x](http://evil.example/p.png)", "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- ", "]]>", "&lt;b&gt;", "\"><svg onload=alert(1)>", "END:VCALENDAR\r\nATTACH:http://e",
      ]
    ),
    ("terminal", ["\u{1B}[2J", "\u{1B}]0;t\u{7}", "\u{9B}31m", "\u{8}\u{8}", "\r over", "\u{7F}"]),
    (
      "hidden",
      ["\u{202E}fdp.exe\u{202C}", "\u{2066}a\u{2069}", "a\u{200D}b", "\u{FEFF}a", "a\u{E0041}b"]
    ),
    ("not in XML", ["a\u{0}b", "a\u{1}b", "a\u{FFFE}b", "a\u{FFFF}b", "_x0041_", "a\u{FFFD}b"]),
    ("paths", ["..", "../../x", "C:\\x", "/abs", "~", "$HOME", "con", "a\u{0}/b", "--help"]),
    ("sheets", ["History", "'a'", "[x]:*?/\\", "A1", "Cover"]),
    ("numbers", ["-5", "1e400", "NaN", "0x1F", "１２３", "−5", "00"]),
  ]

  static var own: [String] { classes.flatMap(\.texts) }

  /// Whether the tests that take minutes are wanted.
  static let isSoaking = ProcessInfo.processInfo.environment["ENTENTE_SOAK"] != nil

  /// The strings of the shared reference data, where the environment says where they are.
  static let shared: URL? = ProcessInfo.processInfo.environment["ENTENTE_SHARED"].map {
    URL(fileURLWithPath: $0).appendingPathComponent("reference/strings/security-strings.json")
  }

  static func sharedTexts() throws -> [String] {
    guard let shared else { return [] }
    let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: shared))
    func texts(_ value: Any) -> [String] {
      if let text = value as? String { return [text] }
      if let list = value as? [Any] { return list.flatMap(texts) }
      guard let classes = value as? [String: Any] else { return [] }
      return classes.keys.sorted().flatMap { texts(classes[$0] as Any) }
    }
    return texts(object)
  }
}

/// A workspace with every hostile text in every column of every table.
final class HostileWorkspace {
  let texts: [String]
  private var number = 0

  init(_ texts: [String]) { self.texts = texts }

  /// Adds the rows to the tables of the copy of the small workspace in `folder`.
  func fill(_ folder: URL) throws {
    let tables = [
      "agreements", "targets", "actions", "funding", "investments", "practices", "visitors",
      "trade/trade", "exchanges/office", "media/articles", "rates/rates", "reference/world",
    ]
    for table in tables {
      try add(to: folder.appendingPathComponent("\(table).csv")) { header, row in
        var rows: [[String]] = []
        for column in header.indices {
          for text in texts {
            var cells = row
            cells[0] = identity(header[0], cells[0])
            cells[column] = text
            rows.append(cells)
          }
        }
        return rows
      }
    }
    try add(to: folder.appendingPathComponent("cities.csv")) { header, _ in
      header.indices.flatMap { column in texts.map { city(column, $0, header.count) } }
    }
    try add(to: folder.appendingPathComponent("partnerships.csv")) { _, _ in
      // Names and focus together, since every partnership has a page and a sheet of its own.
      let named = stride(from: 0, to: texts.count, by: 3).map { first in
        let names = (0..<3).map { unique(texts[(first + $0) % texts.count]) }
        return ["p-\(first)"] + names + ["siheung;jilin", "2025-01-01", texts[first]]
      }
      let others = [0, 4, 5].flatMap { column in
        texts.map { text in
          number += 1
          var row = ["q-\(number)", "Name \(number)", "", "", "siheung;absent", "2025-01-01", ""]
          row[column] = text
          return row
        }
      }
      return named + others
    }
    try Data("home: siheung\ncurrency: USD\nlanguages: [en]\n".utf8)
      .write(to: folder.appendingPathComponent("entente.yaml"))
  }

  /// A city whose names nobody else has, for two of one name refuse the run.
  private func city(_ column: Int, _ text: String, _ count: Int) -> [String] {
    number += 1
    var row = ["c-\(number)", "Place number \(number)", "", "", "KOR"]
    row += Array(repeating: "", count: count - row.count)
    row[column] = (1...3).contains(column) || column == count - 1 ? unique(text) : text
    return row
  }

  private func unique(_ text: String) -> String {
    number += 1
    return "\(text) \(number)"
  }

  /// What tells the rows of a table apart: an id, or a day on which nothing else is on record.
  private func identity(_ column: String, _ text: String) -> String {
    number += 1
    if column.hasSuffix("_id") { return "h-\(number)" }
    guard column == "date" else { return text }
    let (year, rest) = number.quotientAndRemainder(dividingBy: 336)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(1900 + year)-\(two(rest / 28 + 1))-\(two(rest % 28 + 1))"
  }

  private func add(
    to file: URL, _ rows: (_ header: [String], _ row: [String]) -> [[String]]
  ) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n").prefix(2).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for row in rows(lines[0], Array(lines[1].prefix(lines[0].count))) {
      text += row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }
    try Data(text.utf8).write(to: file)
  }
}
