import PartnershipModel

/// A delimited table that was read once from beginning to end, and may be printed.
struct DelimitedTable {
  private let source: CleanSource
  private let dialect: CSVDialect
  private let hasHeader: Bool
  /// The names of the columns; numbers from 1 where the table has no header.
  let columns: [String]

  var hasNames: Bool { hasHeader }

  /// Judges all rows.
  init(
    _ source: CleanSource, _ options: CleanOptions, _ account: inout CleanAccount
  ) throws(Refusal) {
    var dialect = options.dialect
    dialect.loneCRIsNewline = CSVDialect.endsLinesWithCR(source.bytes)
    self.source = source
    self.dialect = dialect
    hasHeader = options.hasHeader
    if dialect.loneCRIsNewline { account.warn(.loneCRFile, at: InputPlace(file: source.path)) }
    var rows = TableRows(source.bytes, dialect, path: source.path)
    if hasHeader {
      try rows.readHeader()
      DelimitedTable.warn(&rows, &account, line: 1)
    }
    let dropsLast = rows.header?.endsEmpty ?? false
    while try rows.next(&account) {
      DelimitedTable.warn(&rows, &account, line: rows.line)
      if dropsLast { try DelimitedTable.checkLast(&rows, source.path) }
    }
    try rows.checkHeaderAgainstRows()
    if let names = rows.header?.names {
      columns = dropsLast ? Array(names.dropLast()) : names
    } else {
      columns = (1...max(rows.width ?? 0, 1)).prefix(rows.width ?? 0).map(String.init)
    }
  }

  /// A column without a name may be left out only if nothing stands in it.
  private static func checkLast(
    _ rows: inout TableRows, _ path: String
  ) throws(Refusal) {
    let last = rows.record.count - 1
    guard rows.record[last].length > 0 else { return }
    var place = InputPlace(file: path, line: rows.line, cell: last + 1)
    place.value = excerpt(text(rows.record.cellBytes(last)))
    throw Refusal(.emptyHeader(cell: last + 1), at: place)
  }

  /// Warns once for each row of a character that cannot be seen.
  private static func warn(
    _ rows: inout TableRows, _ account: inout CleanAccount, line: Int
  ) {
    guard let text = rows.hiddenText() else { return }
    account.warn(
      .hiddenCharacter,
      at: InputPlace(
        file: rows.path, line: line, cell: text.cell, column: rows.name(text.cell),
        value: excerpt(text.value)))
  }

  /// Hands every row that is used to `body`, in order.
  func forEachRow(_ body: (inout CSVRecord) throws -> Void) throws {
    var account = CleanAccount(path: source.path)
    var rows = TableRows(source.bytes, dialect, path: source.path)
    if hasHeader { try rows.readHeader() }
    while try rows.next(&account) { try body(&rows.record) }
  }
}
