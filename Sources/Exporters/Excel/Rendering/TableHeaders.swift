import Reporting

/// The headers of a table as Excel needs them: none empty, none repeated, none that a formula
/// cannot name.
enum TableHeaders {
  static func texts(_ table: ReportTable, _ words: WorkbookWords) -> [String] {
    var used: Set<String> = []
    return table.columns.map { column in
      let wanted = usable(words.text(column.header))
      let plain = wanted.allSatisfy { $0 == " " } ? column.key : wanted
      var header = plain
      var number = 2
      while !used.insert(NameRules.caseFolded(XMLText(header, in: .tableHeader).text)).inserted {
        header = "\(plain.prefix(200)) (\(number))"
        number += 1
      }
      return header
    }
  }

  /// `@` means "this row" in a formula, and `_x0041_` one character in a header.
  private static func usable(_ text: String) -> String {
    let header = text.replacing("@", with: "＠")
    return header == XMLText.decodingEscapes(header) ? header : header.replacing("_x", with: "_ x")
  }
}
