/// A strict RFC 8259 parser for the JSON that we wrote ourselves.
///
/// It refuses duplicate keys, byte order marks, nesting over 512 levels and anything after the
/// value. Inputs of users go through another reader; this one proves that a file on disk is whole.
package struct JSONReadBack {
  private let bytes: [UInt8]
  private var position = 0
  private static let deepest = 512

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that a file holds.
  ///
  /// - Throws: `ReadBackFault` with the byte offset of the first fault.
  package static func parse(_ bytes: [UInt8]) throws(ReadBackFault) -> JSONDocument {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ReadBackFault(.notUTF8, offset: 0)
    }
    var parser = JSONReadBack(bytes)
    parser.skipSpace()
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.fault(.trailingData) }
    return value
  }

  private func fault(_ kind: ReadBackFault.Kind) -> ReadBackFault {
    ReadBackFault(kind, offset: position)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += text.utf8CodeUnitCount }
    return isNext
  }

  private mutating func value(depth: Int) throws(ReadBackFault) -> JSONDocument {
    switch next {
    case let byte? where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["):
      guard depth < Self.deepest else { throw fault(.tooDeep) }
      return byte == UInt8(ascii: "{") ? try object(depth: depth) : try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte):
      return .number(try number())
    default:
      if take("true") { return .boolean(true) }
      if take("false") { return .boolean(false) }
      if take("null") { return .null }
      throw fault(next == nil ? .cutShort : .badJSON)
    }
  }

  private mutating func object(depth: Int) throws(ReadBackFault) -> JSONDocument {
    position += 1
    skipSpace()
    var members: [JSONDocument.Member] = []
    var keys: Set<[UInt8]> = []
    if take("}") { return .object(members) }
    while true {
      guard next == UInt8(ascii: "\"") else { throw fault(next == nil ? .cutShort : .badJSON) }
      let key = try string()
      guard keys.insert(Array(key.utf8)).inserted else { throw fault(.duplicateKey) }
      skipSpace()
      guard take(":") else { throw fault(.badJSON) }
      skipSpace()
      members.append(JSONDocument.Member(key, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault(next == nil ? .cutShort : .badJSON) }
      skipSpace()
    }
  }

  private mutating func array(depth: Int) throws(ReadBackFault) -> JSONDocument {
    position += 1
    skipSpace()
    var elements: [JSONDocument] = []
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw fault(next == nil ? .cutShort : .badJSON) }
      skipSpace()
    }
  }

  private mutating func number() throws(ReadBackFault) -> String {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(ReadBackFault) {
    let start = position
    while let byte = next, (48...57).contains(byte) { position += 1 }
    guard position > start else { throw fault(.badJSON) }
  }

  private mutating func string() throws(ReadBackFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        text += try escape()
      case 0..<0x20: throw fault(.badJSON)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw fault(.cutShort)
  }

  private mutating func escape() throws(ReadBackFault) -> [UInt8] {
    guard let byte = next else { throw fault(.cutShort) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar()
    default: throw fault(.badJSON)
    }
  }

  private mutating func scalar() throws(ReadBackFault) -> [UInt8] {
    let first = try codeUnit()
    var code = UInt32(first)
    if (0xD800..<0xDC00).contains(first) {
      guard take("\\u") else { throw fault(.badJSON) }
      let second = try codeUnit()
      guard (0xDC00..<0xE000).contains(second) else { throw fault(.badJSON) }
      code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault(.badJSON) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func codeUnit() throws(ReadBackFault) -> UInt16 {
    guard position + 4 <= bytes.count else { throw fault(.cutShort) }
    var unit: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(.badJSON)
      }
      unit = unit << 4 | UInt16(digit)
    }
    position += 4
    return unit
  }
}
