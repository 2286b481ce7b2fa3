import PartnershipModel

/// The answer to a ``FoldQuery``, read and checked as a whole.
struct SparkAnswer {
  /// Begins and ends each line.
  static let mark = "entente"

  struct Cell: Equatable {
    /// In the order of the grammar's keys.
    let texts: [String]
    let rows: Int
    /// In the order of the grammar's measures: counts, and sums in units of their last decimal; 0
    /// for a list.
    let measures: [Int128]
    /// The values of the lists, by the name of the measure.
    let lists: [String: [Int32]]
  }

  /// A row for the native decoder.
  struct Line: Equatable {
    /// Where the stretch of the file begins that one task read.
    let block: Int
    /// The number of the line in that stretch.
    let number: Int
    let bytes: [UInt8]
    /// Spark's hashes of what tells the row from others, as far as Spark can read it.
    var id: Int64?
    var link: Int64?
  }

  /// What is known of one file.
  struct File {
    /// Rows by verdict.
    var rows: [String: Int] = [:]
    var bytes = 0
    var cells: [Cell] = []
    /// In the order of the file.
    var lines: [Line] = []
    /// For each stretch the lines before it, where this machine cannot count them.
    var linesBefore: [Int: Int]?
    fileprivate var keys: Set<ArraySlice<UInt8>> = []
  }

  var files: [File]
  private let grammar: FoldGrammar
  private var total: Numbers?

  /// Reads all lines; anything unexpected makes the whole answer useless.
  init(_ bytes: [UInt8], to grammar: FoldGrammar, files count: Int) throws(SparkFailure) {
    self.grammar = grammar
    files = Array(repeating: File(), count: count)
    if let last = bytes.last, last != 0x0A { throw .badAnswer("its last line is cut") }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      try read(bytes[start..<end])
      start = end + 1
    }
    try compareTotals()
    for index in files.indices {
      files[index].keys = []
      files[index].lines.sort { ($0.block, $0.number) < ($1.block, $1.number) }
    }
  }

  /// The lines of each stretch, by number of the file, from the answer to ``FoldQuery/counts``.
  static func counts(_ answer: [UInt8]) throws(SparkFailure) -> [Int: [Int: Int]] {
    var result: [Int: [Int: Int]] = [:]
    for line in answer.split(separator: 0x0A) {
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      guard fields.count == 5, fields[0].elementsEqual(mark.utf8),
        fields[4].elementsEqual(mark.utf8), let file = Int(text(fields[1])),
        let block = Int(text(fields[2])), let count = Int(text(fields[3]))
      else { throw unexpected(line) }
      result[file, default: [:]][block] = count
    }
    return result
  }

  // MARK: Lines

  /// Rows, bytes and measures.
  private struct Numbers: Equatable {
    var rows = 0
    var bytes = 0
    var measures: [Int128] = []
    var lists: [String: [Int32]] = [:]
  }

  private mutating func read(_ line: ArraySlice<UInt8>) throws(SparkFailure) {
    let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let keys = grammar.keys.count
    let measures = keys + 3
    let places = measures + 2 + grammar.measures.count
    let end = places + (grammar.identity == nil ? 3 : 5)
    guard fields.count == end + 1, fields[0].elementsEqual(Self.mark.utf8),
      fields[end].elementsEqual(Self.mark.utf8),
      let numbers = numbers(fields[measures..<places], isTotal: fields[1].isEmpty)
    else { throw Self.unexpected(line) }
    if fields[1].isEmpty {
      guard total == nil, fields[2..<measures].allSatisfy(\.isEmpty) else {
        throw Self.unexpected(line)
      }
      total = numbers
      return
    }
    guard let file = Int(Self.text(fields[1])), files.indices.contains(file) else {
      throw Self.unexpected(line)
    }
    let verdict = Self.text(fields[2])
    files[file].bytes += numbers.bytes
    switch verdict {
    case "used":
      let key = line[(fields[3].startIndex)..<(fields[measures - 1].endIndex)]
      guard files[file].keys.insert(key).inserted else { throw .badAnswer("a cell stands twice") }
      guard let texts = texts(fields[3..<measures]) else { throw Self.unexpected(line) }
      files[file].cells.append(
        Cell(
          texts: texts, rows: numbers.rows, measures: numbers.measures, lists: numbers.lists))
    case "whole":
      guard let block = Int(Self.text(fields[places])), block >= 0,
        let place = Int(Self.text(fields[places + 1])), place >= 0,
        let bytes = Self.decoded(fields[places + 2])
      else { throw Self.unexpected(line) }
      // The number of the task stands above that of the line.
      var row = Line(block: block, number: place & (1 << 33 - 1), bytes: bytes)
      if grammar.identity != nil {
        row.id = Int64(Self.text(fields[places + 3]))
        row.link = Int64(Self.text(fields[places + 4]))
      }
      files[file].lines += repeatElement(row, count: numbers.rows)
    case "blank", "header", "open":
      guard files[file].rows[verdict] == nil else { throw Self.unexpected(line) }
    default: throw Self.unexpected(line)
    }
    files[file].rows[verdict, default: 0] += numbers.rows
  }

  private static func unexpected(_ line: ArraySlice<UInt8>) -> SparkFailure {
    .badAnswer("unexpected line '\(excerpt(text(line.prefix(400))))'")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func texts(_ fields: ArraySlice<ArraySlice<UInt8>>) -> [String]? {
    var texts: [String] = []
    for (key, field) in zip(grammar.keys, fields) {
      if key.isFree {
        guard let bytes = Self.decoded(field), let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        texts.append(text)
      } else {
        texts.append(Self.text(field))
      }
    }
    return texts
  }

  private func numbers(_ fields: ArraySlice<ArraySlice<UInt8>>, isTotal: Bool) -> Numbers? {
    let texts = fields.map(Self.text)
    guard let rows = Int(texts[0]), let bytes = Int(texts[1]), rows > 0, bytes >= rows else {
      return nil
    }
    var found = Numbers(rows: rows, bytes: bytes)
    var counts: [String: Int] = [:]
    for (measure, text) in zip(grammar.measures, texts.dropFirst(2)) {
      if measure.counts.isEmpty {
        guard let count = Int(text), (0...rows).contains(count) else { return nil }
        counts[measure.name] = count
        found.measures.append(Int128(count))
        continue
      }
      let added = measure.counts.reduce(0) { $0 + (counts[$1] ?? 0) }
      if measure.isList {
        guard let values = Self.list(text, of: isTotal ? 0 : added) else { return nil }
        if !values.isEmpty { found.lists[measure.name] = values }
        found.measures.append(0)
      } else {
        guard let sum = Self.sum(text, of: added, scale: measure.scale) else { return nil }
        found.measures.append(sum)
      }
    }
    return found
  }

  /// So many whole numbers.
  private static func list(_ text: String, of count: Int) -> [Int32]? {
    var values: [Int32] = []
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      guard let value = Int32(Substring(part)) else { return nil }
      values.append(value)
    }
    return values.count == count ? values : nil
  }

  /// A sum that is there exactly where something was added up, in plain digits, in units of its last
  /// decimal.
  private static func sum(_ text: String, of rows: Int, scale: Int) -> Int128? {
    if rows == 0 { return text.isEmpty ? 0 : nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == scale, !text.hasPrefix("+") else {
      return nil
    }
    return Int128(parts[0] + parts[1])
  }

  /// The bytes that are written in hexadecimal.
  static func decoded(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var place = digits.startIndex
    while place < digits.endIndex {
      guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
      place += 2
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    default: nil
    }
  }

  // MARK: Totals

  /// What is missing shows in the totals, which Spark worked out beside the cells.
  private func compareTotals() throws(SparkFailure) {
    guard let total else { throw .badAnswer("the line of totals is missing") }
    var found = Numbers(measures: Array(repeating: 0, count: grammar.measures.count))
    for file in files {
      found.rows += file.rows.values.reduce(0, +)
      found.bytes += file.bytes
      for cell in file.cells {
        for (index, measure) in cell.measures.enumerated() {
          let (sum, overflow) = found.measures[index].addingReportingOverflow(measure)
          if overflow { throw .badAnswer("a sum does not fit") }
          found.measures[index] = sum
        }
      }
    }
    guard found == total else { throw .badAnswer("its cells do not add up to its totals") }
  }
}
