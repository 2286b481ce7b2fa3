import PartnershipModel

/// The first record of a delimited table, which names the columns.
struct TableHeader {
  /// The names as written.
  let names: [String]
  /// The cells byte by byte, to recognise a second header.
  let cells: [[UInt8]]
  /// Physical lines that the header takes.
  let lines: Int
  /// Whether the last cell is empty, as where every line ends in a delimiter.
  let endsEmpty: Bool

  /// The header in `record`, refused where it cannot be one whatever the rows are.
  init(
    _ record: inout CSVRecord, lines: Int, path: String, dialect: CSVDialect
  ) throws(Refusal) {
    var cells: [[UInt8]] = []
    for index in 0..<record.count { cells.append(Array(record.cellBytes(index))) }
    self.cells = cells
    names = cells.map { String(decoding: $0, as: UTF8.self) }
    self.lines = lines
    endsEmpty = names.count > 1 && ColumnNames.trimmed(names[names.count - 1]).isEmpty
    try checkForm(path, dialect)
    try checkNames(path)
  }

  /// Whether the only name is empty; what stands below tells what that means.
  var isEmptyLine: Bool { names.count == 1 && ColumnNames.trimmed(names[0]).isEmpty }

  /// Refuses a header that looks written with other characters.
  private func checkForm(_ path: String, _ dialect: CSVDialect) throws(Refusal) {
    if names.count == 1 {
      for (mark, name) in TableHeader.delimiters
      where mark != dialect.delimiter && cells[0].contains(mark) {
        throw Refusal(
          .otherDelimiter(looksLike: name),
          at: InputPlace(file: path, line: 1, cell: 1, value: excerpt(names[0])))
      }
    }
    let single = UInt8(ascii: "'")
    guard dialect.quote != single,
      let index = cells.firstIndex(where: {
        $0.count > 1 && $0.first == single && $0.last == single
      })
    else { return }
    throw Refusal(
      .quotedHeader,
      at: InputPlace(file: path, line: 1, cell: index + 1, value: excerpt(names[index])))
  }

  /// A comma is a suspect only where it is not the delimiter, which no unquoted cell can hold.
  private static let delimiters: [(UInt8, String)] = [
    (UInt8(ascii: ";"), "semicolon"), (0x09, "tab"), (UInt8(ascii: "|"), "vertical bar"),
    (UInt8(ascii: ","), "comma"),
  ]

  private func checkNames(_ path: String) throws(Refusal) {
    if isEmptyLine { return }
    let named = endsEmpty ? Array(names.dropLast()) : names
    let findings = ColumnNames.faults(named, path: path, line: 1)
    guard findings.isEmpty else { throw Refusal(findings) }
  }
}
