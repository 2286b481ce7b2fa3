/// How the delimited form of a layout is written.
package struct LayoutDialect: Sendable {
  /// Where the names of the columns stand.
  package enum Names: Sendable {
    /// In the first record.
    case firstRecord
    /// Nowhere: by how many cells the first record has, if that is such a record.
    case byWidth([Int: [String]], isRecord: @Sendable (_ cells: [String]) -> Bool)
    /// In several records, or below other lines; `nil` where the file has none of these.
    case found(@Sendable (_ head: DelimitedHead) -> Header?)
  }

  package let delimiter: UInt8
  /// Whether cells may be quoted; where not, a quote is text like any other.
  package let quotes: Bool
  package let names: Names
  /// Whether rows may have fewer cells than there are names.
  package let allowsShortRows: Bool
  /// Whether the file is UTF-8 by definition, so that a row with damaged bytes is set aside alone.
  package let setsDamagedRowsAside: Bool

  package init(
    delimiter: UInt8, quotes: Bool = true, names: Names = .firstRecord,
    allowsShortRows: Bool = false, setsDamagedRowsAside: Bool = false
  ) {
    self.delimiter = delimiter
    self.quotes = quotes
    self.names = names
    self.allowsShortRows = allowsShortRows
    self.setsDamagedRowsAside = setsDamagedRowsAside
  }

  /// Commas, double quotes, names in the first record.
  package static let commas = LayoutDialect(delimiter: UInt8(ascii: ","))
  package static let semicolons = LayoutDialect(delimiter: UInt8(ascii: ";"))
  /// Tabs, and quoting as with commas: what database exports write.
  package static let quotedTabs = LayoutDialect(delimiter: 0x09)

  package func characters(loneCRIsNewline: Bool) -> CSVDialect {
    CSVDialect(
      delimiter: delimiter, quote: quotes ? UInt8(ascii: "\"") : nil,
      loneCRIsNewline: loneCRIsNewline)
  }
}

/// The first records of a delimited file.
package struct DelimitedHead: Sendable {
  package struct Record: Sendable {
    /// As bytes, doubled quotes made single.
    package let cells: [[UInt8]]
    /// Where the record after it begins, and the physical lines up to there.
    package let end: Int
    package let lines: Int

    /// The cells as text, outer white space removed.
    package var texts: [String] {
      cells.map { trimmed(String(decoding: $0, as: UTF8.self)) }
    }
  }

  package let records: [Record]
  /// Why there are no more, if that is no end.
  package let fault: CSVFault?

  /// How many records are looked at.
  static let most = 8

  /// Reads the first records; those after a broken one are left out.
  init(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect, most: Int = DelimitedHead.most) {
    var scanner = CSVScanner(bytes: bytes, dialect: dialect)
    var record = CSVRecord()
    var records: [Record] = []
    var fault: CSVFault?
    reading: while records.count < most {
      switch scanner.next(into: &record) {
      case .record:
        let cells = (0..<record.count).map { Array(record.cellBytes($0)) }
        records.append(Record(cells: cells, end: scanner.offset, lines: scanner.lines))
      case .bad(let found), .fatal(let found):
        fault = found
        break reading
      case .end: break reading
      }
    }
    self.records = records
    self.fault = fault
  }
}

/// A name without outer white space, in Unicode normalisation form C.
func trimmed(_ name: String) -> String {
  if let first = name.utf8.first, let last = name.utf8.last, first > 0x20, last > 0x20,
    name.utf8.allSatisfy({ $0 < 0x80 })
  {
    return name
  }
  var scalars = Substring(name.precomposed).unicodeScalars
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(Substring(scalars))
}
