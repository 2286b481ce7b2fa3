@testable import Importers

extension FuzzTarget {
  static let csv = FuzzTarget(
    "csv",
    """
    The scanner gives the records of a reader of one byte at a time up to the first fault, and \
    from the start of any record the same as from the start of the file.
    """
  ) { bytes in
    guard let (variant, text) = choice(bytes) else { return }
    let delimiters: [UInt8] = [0x2C, 0x3B, 0x09]
    let dialect = CSVDialect(
      delimiter: delimiters[variant % 3], quote: variant & 64 == 0 ? 0x22 : nil,
      loneCRIsNewline: CSVDialect.endsLinesWithCR(text))
    let expected = ReferenceCSV(text, dialect)
    let found = ScannedCSV(text, dialect)
    require(
      found.soundRecords == expected.records,
      "\(found.soundRecords.count) records, \(expected.records.count) expected")
    require(found.isBroken == expected.isBroken, "a fault is \(found.isBroken ? "new" : "missed")")
    for (index, start) in found.starts.enumerated().prefix(8) {
      let rest = ScannedCSV(text, dialect, start: start)
      require(rest.all == Array(found.all[index...]), "another reading from byte \(start)")
    }
    checkPlain(text, dialect, against: expected)
  }

  /// Reads the first records by the short way, which may give up early but not differ.
  private static func checkPlain(
    _ text: UnsafeRawBufferPointer, _ dialect: CSVDialect, against expected: ReferenceCSV
  ) {
    guard let width = expected.records.first?.count, width <= 64 else { return }
    var scanner = CSVScanner(bytes: text, dialect: dialect)
    let slots = (0..<width).map { Int32($0) }
    let cells = UnsafeMutablePointer<UnsafeRawBufferPointer>.allocate(capacity: width)
    cells.initialize(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: width)
    defer { cells.deallocate() }
    slots.withUnsafeBufferPointer { slots in
      guard let slots = slots.baseAddress else { return }
      var row = 0
      while scanner.nextPlain(width: width, slots: slots, cells: cells) {
        let seen = (0..<width).map { [UInt8](cells[$0]) }
        require(
          row < expected.records.count && seen == expected.records[row], "plain record \(row)")
        row += 1
      }
    }
  }
}

/// Everything that one pass of the scanner gives.
private struct ScannedCSV {
  /// Each record as its cells; a fault as `nil`.
  private(set) var all: [[[UInt8]]?] = []
  /// Where each of them begins.
  private(set) var starts: [Int] = []

  init(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect, start: Int = 0) {
    var scanner = CSVScanner(bytes: bytes, dialect: dialect, start: start)
    var record = CSVRecord()
    while true {
      let before = scanner.offset
      let outcome = scanner.next(into: &record)
      if outcome == .end { return }
      require(scanner.offset > before, "no progress at byte \(before)")
      starts.append(before)
      if outcome == .record {
        all.append((0..<record.count).map { [UInt8](record.cellBytes($0)) })
      } else {
        all.append(nil)
      }
    }
  }

  /// The records before the first fault.
  var soundRecords: [[[UInt8]]] { all.prefix { $0 != nil }.compactMap { $0 } }
  var isBroken: Bool { all.contains { $0 == nil } }
}
