/// Finds where and how a text departs from RFC 8259.
///
/// simdjson decides whether a text is JSON; this second reading, only of refused texts, says why.
struct JSONSyntax {
  private let bytes: UnsafeRawBufferPointer
  private let depthLimit: Int
  private var at = 0
  /// For each open container, whether it is an object.
  private var open: [Bool] = []

  private struct Fault: Error {
    let kind: JSONFailure.Kind
    let offset: Int
  }

  private init(_ bytes: UnsafeRawBufferPointer, depth: Int) {
    self.bytes = bytes
    depthLimit = depth
  }

  /// The first fault of `bytes` as one JSON text, or `nil` if there is none.
  static func firstFault(
    _ bytes: UnsafeRawBufferPointer, depth: Int = JSONLimits.depth
  ) -> (kind: JSONFailure.Kind, offset: Int)? {
    var syntax = JSONSyntax(bytes, depth: depth)
    do throws(Fault) {
      try syntax.document()
      return nil
    } catch {
      return (error.kind, error.offset)
    }
  }

  private mutating func document() throws(Fault) {
    skipBlanks()
    if at == bytes.count { throw Fault(kind: .empty, offset: at) }
    try value()
    while !open.isEmpty { try afterValue() }
    skipBlanks()
    if at < bytes.count { throw Fault(kind: .trailingData, offset: at) }
  }

  /// Reads a scalar, or opens a container and goes to its first value or past its end.
  private mutating func value() throws(Fault) {
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "{"): try openObject()
    case UInt8(ascii: "["): try openArray()
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "-"), 0x30...0x39: try number()
    default: throw unexpected()
    }
  }

  private mutating func openArray() throws(Fault) {
    try push(isObject: false)
    skipBlanks()
    if try peek() == UInt8(ascii: "]") { close() } else { expectsValue = true }
  }

  private mutating func openObject() throws(Fault) {
    try push(isObject: true)
    skipBlanks()
    if try peek() == UInt8(ascii: "}") { close() } else { try key() }
  }

  /// Whether the innermost container goes on with a value rather than with what follows one.
  private var expectsValue = false

  private mutating func afterValue() throws(Fault) {
    if expectsValue {
      expectsValue = false
      return try value()
    }
    skipBlanks()
    let isObject = open[open.count - 1]
    switch try peek() {
    case UInt8(ascii: ","):
      at += 1
      skipBlanks()
      if isObject { try key() } else { expectsValue = true }
    case UInt8(ascii: "}") where isObject: close()
    case UInt8(ascii: "]") where !isObject: close()
    default: throw unexpected()
    }
  }

  private mutating func key() throws(Fault) {
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
    try string()
    skipBlanks()
    guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
    at += 1
    expectsValue = true
  }

  private mutating func push(isObject: Bool) throws(Fault) {
    if open.count >= depthLimit { throw Fault(kind: .tooDeep, offset: at) }
    open.append(isObject)
    at += 1
  }

  private mutating func close() {
    open.removeLast()
    at += 1
  }

  // MARK: Scalars

  private mutating func literal(_ text: StaticString) throws(Fault) {
    for index in 0..<text.utf8CodeUnitCount {
      let wanted = text.withUTF8Buffer { $0[index] }
      guard try peek(at + index) == wanted else {
        throw Fault(kind: .unexpectedByte, offset: at)
      }
    }
    at += text.utf8CodeUnitCount
  }

  private mutating func number() throws(Fault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let leading = at
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[leading] != 0x30 else {
      throw Fault(kind: .badNumber, offset: start)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw Fault(kind: .badNumber, offset: start) }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
      guard digits() > 0 else { throw Fault(kind: .badNumber, offset: start) }
    }
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 <= 9 { at += 1 }
    return at - start
  }

  private mutating func string() throws(Fault) {
    at += 1
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw Fault(kind: .controlCharacter, offset: at)
      default:
        guard let length = UTF8Check.sequenceLength(bytes, at: at) else {
          throw Fault(kind: .invalidUTF8, offset: at)
        }
        at += length
      }
    }
  }

  private mutating func escape() throws(Fault) {
    let start = at
    switch try peek(at + 1) {
    case UInt8(ascii: "u"): break
    case let byte where "\"\\/bfnrt".utf8.contains(byte):
      at += 2
      return
    default: throw Fault(kind: .badEscape, offset: start)
    }
    let unit = try hexadecimal(from: at + 2)
    at += 6
    if unit & 0xF800 != 0xD800 { return }
    // A high half, and behind it the escape of a low half.
    guard unit < 0xDC00, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75,
      try hexadecimal(from: at + 2) & 0xFC00 == 0xDC00
    else { throw Fault(kind: .loneSurrogate, offset: start) }
    at += 6
  }

  private func hexadecimal(from place: Int) throws(Fault) -> UInt16 {
    var value: UInt16 = 0
    for offset in place..<place + 4 {
      let byte = try peek(offset)
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        throw Fault(kind: .badEscape, offset: place - 2)
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  // MARK: Bytes

  private mutating func skipBlanks() {
    while at < bytes.count, isJSONBlank(bytes[at]) { at += 1 }
  }

  private func peek() throws(Fault) -> UInt8 { try peek(at) }

  private func peek(_ place: Int) throws(Fault) -> UInt8 {
    guard place < bytes.count else { throw Fault(kind: .unexpectedEnd, offset: bytes.count) }
    return bytes[place]
  }

  private func unexpected() -> Fault {
    let isText = UTF8Check.sequenceLength(bytes, at: at) != nil
    return Fault(kind: isText ? .unexpectedByte : .invalidUTF8, offset: at)
  }
}

/// Whether `byte` is white space of JSON.
func isJSONBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
