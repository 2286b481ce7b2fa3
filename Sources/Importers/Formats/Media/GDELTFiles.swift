extension LayoutDialect {
  /// Cells between tabs without quoting: a quote is text like any other.
  static let plainTabs = LayoutDialect(delimiter: 0x09, quotes: false, setsDamagedRowsAside: true)

  /// The files of GDELT's feeds: plain tabs and no header, told by how many cells a row has.
  static func gdelt(
    _ columns: [Int: [String]], isRecord: @escaping @Sendable (_ cells: [String]) -> Bool
  ) -> LayoutDialect {
    LayoutDialect(
      delimiter: 0x09, quotes: false, names: .byWidth(columns, isRecord: isRecord),
      setsDamagedRowsAside: true)
  }
}

/// Whether a text is made of ASCII digits, so many of them.
func isDigits(_ text: some StringProtocol, count: Int? = nil) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    && count.map { $0 == text.utf8.count } ?? true
}
