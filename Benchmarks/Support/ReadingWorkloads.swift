import Importers

extension Workload {
  static let reading = [scanner(isPlain: true), scanner(isPlain: false), amounts, json]

  /// The bytes of a trade file into cells; once the way of records without anything special, once
  /// the way of all others.
  private static func scanner(isPlain: Bool) -> Workload {
    let name = isPlain ? "CSV scanner, plain records" : "CSV scanner, any records"
    return Workload(name, .kilobytes) {
      let text = GeneratedText.trade(rows: 200_000)
      return Prepared(amount: text.count / 1000) {
        let rows = text.withUnsafeBytes { isPlain ? plainRecords($0) : records($0) }
        guard rows == 200_001 else { throw WrongResult(name) }
      }
    }
  }

  private static func plainRecords(_ bytes: UnsafeRawBufferPointer) -> Int {
    var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect())
    let slots = (0..<9).map { Int32($0) }
    let cells = UnsafeMutablePointer<UnsafeRawBufferPointer>.allocate(capacity: slots.count)
    cells.initialize(
      repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: slots.count)
    defer { cells.deallocate() }
    return slots.withUnsafeBufferPointer { slots in
      guard let slots = slots.baseAddress else { return 0 }
      var rows = 0
      while scanner.nextPlain(width: 9, slots: slots, cells: cells) { rows += 1 }
      return rows
    }
  }

  private static func records(_ bytes: UnsafeRawBufferPointer) -> Int {
    var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect())
    var record = CSVRecord()
    var rows = 0
    while scanner.next(into: &record) == .record { rows += 1 }
    return rows
  }

  private static let amounts = Workload("amounts", .numbers) {
    let (text, lengths) = GeneratedText.amounts(1_000_000)
    return Prepared(amount: lengths.count) {
      let sum = try text.withUnsafeBytes { bytes in
        var sum: Int128 = 0
        var start = 0
        for length in lengths {
          let digits = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
          let plain = DecimalLiteral.plain(digits)
          sum +=
            plain == DecimalLiteral.notPlain
            ? try DecimalLiteral.millionths(digits) : Int128(plain)
          start += length
        }
        return sum
      }
      guard sum > 0 else { throw WrongResult("amounts") }
    }
  }

  private static let json = Workload("JSON values", .kilobytes) {
    let text = GeneratedText.articles(20_000)
    return Prepared(amount: text.count / 1000) {
      let rows = try text.withUnsafeBytes { bytes in
        var rows = 0
        try NDJSONReader.forEachLine(bytes) { _, result in
          if case .success = result { rows += 1 }
        }
        return rows
      }
      guard rows == 20_000 else { throw WrongResult("JSON values") }
    }
  }
}
