/// A cell as it stands in its part, small enough to keep all of a large sheet.
struct ScannedCell {
  enum Kind: UInt8 {
    case blank, number, text, boolean
  }

  let row: Int32
  let column: Int32
  let kind: Kind
  /// The number, or 1 and 0 for true and false.
  let number: Double
  /// The text in the list of the sheet.
  let text: Int
  /// Where the value and the formula stand in the part; empty where there is none.
  let value: Range<Int>
  let formula: Int

  var position: CellPosition { CellPosition(row: Int(row), column: Int(column)) }
}

/// Reads the cells of one sheet from its part.
struct SheetScanner {
  private let part: String
  private(set) var cells: [ScannedCell] = []
  /// The shared strings, and behind them those that stand in the sheet itself.
  private(set) var strings: [String]
  /// The formulas, without `=`.
  private(set) var formulas: [String] = []
  /// The start tags that lead to tables and links.
  private(set) var references: [Reference] = []
  private let shared: Int

  /// A start tag that refers to another part.
  struct Reference {
    let name: String
    let attributes: [XMLAttribute]

    subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  /// The cell that is being read.
  private struct Open {
    var row = 0
    var column = 0
    var type: UInt8 = 0
    var formula = -1
    var value: Range<Int>?
    /// The value, where it does not stand in one piece in the part.
    var pieces: String?
  }

  init(part: String, strings: [String]) {
    self.part = part
    self.strings = strings
    shared = strings.count
  }

  /// Reads the part, to its end.
  mutating func read(_ bytes: [UInt8]) throws(WorkbookFault) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) in
      try read(buffer)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    var scanner: XMLScanner
    do { scanner = try XMLScanner(bytes) } catch { throw .xml(part: part, error) }
    var open = Open()
    var isInCell = false
    // One run of text may come in pieces; all but the plain ones go through `pieces`.
    var text = 0..<0
    var pieces: String?
    while true {
      if !isInCell, let place = scanner.innerPlace, let plain = PlainCell(bytes, at: place) {
        try take(plain, bytes)
        scanner.pass(to: plain.end)
        continue
      }
      let token: XMLToken?
      do { token = try scanner.next() } catch { throw .xml(part: part, error) }
      guard let token else { return }
      switch token {
      case .start:
        text = scanner.nameRange.upperBound..<scanner.nameRange.upperBound
        pieces = nil
        if scanner.isNamed("c") {
          open = try begin(scanner)
          isInCell = true
        } else if scanner.isNamed("tablePart") || scanner.isNamed("hyperlink") {
          references.append(Reference(name: scanner.name, attributes: scanner.attributes))
        }
      case .text:
        if isInCell {
          if text.isEmpty, pieces == nil {
            text = scanner.textRange
            let plain = scanner.text
            if plain.utf8.count != text.count { pieces = plain }
          } else {
            pieces = (pieces ?? String(decoding: bytes[text], as: UTF8.self)) + scanner.text
          }
        }
      case .end:
        guard isInCell else { continue }
        if scanner.isNamed("v") {
          open.value = text
          open.pieces = pieces
        } else if scanner.isNamed("f") {
          open.formula = formulas.count
          formulas.append(pieces ?? String(decoding: bytes[text], as: UTF8.self))
        } else if scanner.isNamed("c") {
          isInCell = false
          cells.append(try cell(open, bytes))
        }
      }
    }
  }

  private mutating func take(
    _ plain: PlainCell, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(WorkbookFault) {
    var open = try begin(
      plain.isText ? UInt8(ascii: "s") : UInt8(ascii: "n"), at: bytes[plain.reference])
    open.value = plain.value
    cells.append(try cell(open, bytes))
  }

  private func begin(_ scanner: XMLScanner) throws(WorkbookFault) -> Open {
    var kind = UInt8(ascii: "n")
    if let type = scanner.rawValue(of: "t") {
      kind = type.elementsEqual("str".utf8) ? 1 : type.count == 1 ? type.first ?? 0 : 0
    }
    return try begin(kind, at: scanner.rawValue(of: "r"))
  }

  private func begin(
    _ type: UInt8, at reference: Slice<UnsafeBufferPointer<UInt8>>?
  ) throws(WorkbookFault) -> Open {
    var open = Open()
    open.type = type
    guard let reference, let place = CellPosition(utf8: reference) else {
      throw .content(part: part, "a cell without a place")
    }
    if let last = cells.last, last.position >= place {
      throw .content(part: part, "\(place) does not follow \(last.position)")
    }
    open.row = place.row
    open.column = place.column
    return open
  }

  private mutating func cell(
    _ open: Open, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(WorkbookFault) -> ScannedCell {
    guard let range = open.value else { return made(open, .blank) }
    let place = CellPosition(row: open.row, column: open.column)
    switch open.type {
    case UInt8(ascii: "n"):
      guard let number = DecimalBytes.number(bytes[range]), number.isFinite else {
        let text = String(decoding: bytes[range], as: UTF8.self)
        throw .content(part: part, "\(place) holds \(text.debugDescription), not a number")
      }
      return made(open, .number, number: number, value: range)
    case UInt8(ascii: "s"):
      guard let index = DecimalBytes.count(bytes[range]), index < shared else {
        throw .content(part: part, "\(place) names no shared string")
      }
      return made(open, .text, text: index, value: range)
    case UInt8(ascii: "b"):
      let isTrue = bytes[range].elementsEqual("1".utf8)
      return made(open, .boolean, number: isTrue ? 1 : 0, value: range)
    case 1:
      strings.append(
        XMLText.decodingEscapes(open.pieces ?? String(decoding: bytes[range], as: UTF8.self)))
      return made(open, .text, text: strings.count - 1, value: range)
    default: throw .content(part: part, "\(place) has an unknown type")
    }
  }

  private func made(
    _ open: Open, _ kind: ScannedCell.Kind, number: Double = 0, text: Int = -1,
    value: Range<Int> = 0..<0
  ) -> ScannedCell {
    ScannedCell(
      row: Int32(truncatingIfNeeded: open.row), column: Int32(truncatingIfNeeded: open.column),
      kind: kind, number: number, text: text, value: value, formula: open.formula)
  }
}

/// Decimal numbers read from bytes.
enum DecimalBytes {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The nearest `Double`, or `nil` for what is no number.
  ///
  /// A quotient of two whole numbers that a `Double` holds exactly is rounded once, as it must be;
  /// everything else is left to the standard library.
  static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var isNegative = false
    var sawPoint = false
    var sawDigit = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        mantissa = mantissa &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
        if mantissa > 0 { digits += 1 }
        if sawPoint { decimals += 1 }
        sawDigit = true
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case UInt8(ascii: "-") where offset == 0: isNegative = true
      default: return slow(bytes)
      }
    }
    guard sawDigit, digits <= 18, mantissa <= 1 << 53, decimals < powers.count else {
      return slow(bytes)
    }
    let number = Double(mantissa) / powers[decimals]
    return isNegative ? -number : number
  }

  /// The whole number that at most 18 digits are, or `nil`.
  static func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...18).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard NameRules.isDigit(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func slow(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    Double(String(decoding: bytes, as: UTF8.self))
  }
}
