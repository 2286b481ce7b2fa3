import PartnershipModel

/// The answer of ``TradeQuery``, read and checked as a whole.
struct SparkAnswer {
  /// Begins and ends each line.
  static let mark = "entente"

  struct Cell: Equatable {
    let month: Month
    /// In the order of ``TradeGrammar/keys``, without the month.
    let texts: [String]
    let measures: TradeMeasures
  }

  /// What is known of one file.
  struct File {
    /// Rows by verdict.
    var rows: [String: Int] = [:]
    var cells: [Cell] = []
    var keys: Set<[String]> = []

    /// The first verdict that the native decoder has to look into; `nil` where Spark's word is whole.
    var doubt: String? {
      if rows["header"] != 1 { return "header" }
      return rows.keys.filter { !["header", "used", "blank"].contains($0) }.min()
    }
  }

  private(set) var files: [File]
  private var total: (rows: Int, valued: Int, value: Int128, quantified: Int, quantity: Int128)?

  /// Reads all lines; anything unexpected makes the whole answer useless.
  init(_ bytes: [UInt8], files count: Int) throws(SparkFailure) {
    files = Array(repeating: File(), count: count)
    if let last = bytes.last, last != 0x0A { throw .badAnswer("its last line is cut") }
    for line in bytes.split(separator: 0x0A) {
      try read(String(decoding: line, as: UTF8.self))
    }
    try compareTotals()
  }

  private mutating func read(_ line: String) throws(SparkFailure) {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let keys = TradeGrammar.keys.count
    // Mark, file, verdict, keys, five measures, mark; the line of totals has no file and verdict,
    // which are left out.
    if fields.count == keys + 7, fields.first == Self.mark, fields.last == Self.mark, total == nil {
      let numbers = try Self.measures(fields[(keys + 1)...], fields)
      total = (
        numbers.rows, numbers.valued, numbers.value.units, numbers.quantified,
        numbers.quantity.units
      )
      return
    }
    guard fields.count == keys + 9, fields.first == Self.mark, fields.last == Self.mark,
      let file = Int(fields[1]), files.indices.contains(file)
    else { throw Self.unexpected(line) }
    let verdict = fields[2]
    let measures = try Self.measures(fields[(keys + 3)...], fields)
    guard verdict == "used" else {
      guard files[file].rows[verdict] == nil else { throw Self.unexpected(line) }
      files[file].rows[verdict] = measures.rows
      return
    }
    let key = Array(fields[3..<(3 + keys)])
    guard files[file].keys.insert(key).inserted else { throw .badAnswer("a cell stands twice") }
    guard let month = Month(key[0]), let reporter = Self.text(key[1]),
      let partner = Self.text(key[2]), let unit = Self.text(key[6])
    else { throw Self.unexpected(line) }
    files[file].rows["used", default: 0] += measures.rows
    files[file].cells.append(
      Cell(
        month: month, texts: [reporter, partner, key[3], key[4], key[5], unit, key[7], key[8]],
        measures: measures))
  }

  private static func unexpected(_ line: String) -> SparkFailure {
    .badAnswer("unexpected line '\(excerpt(line))'")
  }

  /// Rows, rows with a value, its sum, rows with a quantity, its sum; a sum of nothing is empty.
  private static func measures(
    _ fields: ArraySlice<String>, _ line: [String]
  ) throws(SparkFailure) -> TradeMeasures {
    let all = Array(fields)
    guard let rows = Int(all[0]), let valued = Int(all[1]), let quantified = Int(all[3]),
      rows > 0, (0...rows).contains(valued), (0...rows).contains(quantified),
      let value = sum(all[2], of: valued), let quantity = sum(all[4], of: quantified)
    else { throw unexpected(line.joined(separator: "|")) }
    return TradeMeasures(
      value: value, valued: valued, quantity: quantity, quantified: quantified, rows: rows,
      firstLine: 0, lastLine: 0)
  }

  /// A sum that is there exactly where something was added up, in plain digits.
  private static func sum(_ text: String, of rows: Int) -> Amount? {
    if rows == 0 { return text.isEmpty ? .zero : nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 6,
      let units = Int128(parts[0] + parts[1]), !text.hasPrefix("+")
    else { return nil }
    return Amount(units: units)
  }

  /// The text whose UTF-8 is written in hexadecimal.
  private static func text(_ hexadecimal: String) -> String? {
    let digits = Array(hexadecimal.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard
        let byte = UInt8(String(decoding: digits[start...(start + 1)], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// What is missing shows in the totals, which Spark worked out beside the cells.
  private func compareTotals() throws(SparkFailure) {
    guard let total else { throw .badAnswer("the line of totals is missing") }
    var found = (rows: 0, valued: 0, value: Int128(0), quantified: 0, quantity: Int128(0))
    for file in files {
      found.rows += file.rows.values.reduce(0, +)
      for cell in file.cells {
        found.valued += cell.measures.valued
        found.quantified += cell.measures.quantified
        let (value, one) = found.value.addingReportingOverflow(cell.measures.value.units)
        let (quantity, two) = found.quantity.addingReportingOverflow(cell.measures.quantity.units)
        if one || two { throw .badAnswer("a sum does not fit") }
        (found.value, found.quantity) = (value, quantity)
      }
    }
    guard found == total else { throw .badAnswer("its cells do not add up to its totals") }
  }
}
