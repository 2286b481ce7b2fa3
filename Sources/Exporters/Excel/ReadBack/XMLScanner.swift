/// What `XMLScanner` stands on.
enum XMLToken {
  /// A start tag, also that of an empty element, which an end follows.
  case start
  case end
  /// Text; one run may come in several pieces.
  case text
}

/// A name and a value in a start tag.
package struct XMLAttribute: Hashable, Sendable {
  package let name: String
  package let value: String
}

/// Reads XML 1.0 piece by piece and checks that it is well-formed, to the closing root.
///
/// The system's parsers are lenient here and there, slow for large sheets, and differ between
/// Linux and macOS; the parts of a workbook need only this much: elements, attributes, text,
/// comments, processing instructions, CDATA, and no document type. Names keep their prefix.
///
/// It works on the bytes and makes a text only where one is asked for; the bytes must stay in place
/// as long as it is used.
struct XMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var open: [Range<Int>] = []
  private var pendingEnd = false
  private var sawRoot = false
  /// The name of the tag that the scanner stands on.
  private(set) var nameRange = 0..<0
  /// The text that it stands on, references not resolved.
  private(set) var textRange = 0..<0
  private var textHasReference = false
  private var attributeRanges: [(name: Range<Int>, value: Range<Int>)] = []
  private static let deepest = 256

  /// Begins with a check of every character.
  ///
  /// - Throws: `XMLFault`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    try XMLCharacters.check(bytes)
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    if matches("<?xml ") {
      index = try find("?>", from: index) + 2
    }
  }

  // MARK: What it stands on

  var name: String { String(decoding: bytes[nameRange], as: UTF8.self) }

  /// Whether the tag has this name.
  func isNamed(_ name: StaticString) -> Bool { isEqual(nameRange, name) }

  /// The text with its references resolved.
  var text: String {
    guard textHasReference, let text = resolved(textRange) else {
      return String(decoding: bytes[textRange], as: UTF8.self)
    }
    return text
  }

  /// The attributes of the start tag, in their order.
  var attributes: [XMLAttribute] {
    attributeRanges.map { attribute in
      XMLAttribute(
        name: String(decoding: bytes[attribute.name], as: UTF8.self),
        value: resolved(attribute.value) ?? "")
    }
  }

  /// The bytes of an attribute's value, references not resolved; `nil` where there is none.
  func rawValue(of name: StaticString) -> Slice<UnsafeBufferPointer<UInt8>>? {
    for attribute in attributeRanges where isEqual(attribute.name, name) {
      return bytes[attribute.value]
    }
    return nil
  }

  // MARK: Going on

  /// Where the next piece of an element begins; `nil` outside the root, or where the end of an empty
  /// element comes next.
  var innerPlace: Int? { pendingEnd || open.isEmpty ? nil : index }

  /// Passes an element that the caller has read to its end.
  mutating func pass(to end: Int) { index = end }

  /// Goes to the next piece; `nil` after the end of a well-formed document.
  ///
  /// - Throws: `XMLFault`.
  mutating func next() throws(XMLFault) -> XMLToken? {
    if pendingEnd {
      pendingEnd = false
      return .end
    }
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        if try passText() { return .text }
        continue
      }
      switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
      case UInt8(ascii: "!"):
        if matches("<!--") {
          try skipComment()
        } else if matches("<![CDATA[") {
          try passCharacterData()
          return .text
        } else {
          throw .documentType(offset: index)
        }
      case UInt8(ascii: "?"):
        guard !matches("<?xml ") else { throw .syntax("a second declaration", offset: index) }
        index = try find("?>", from: index) + 2
      case UInt8(ascii: "/"):
        try passEndTag()
        return .end
      default:
        try passStartTag()
        return .start
      }
    }
    guard open.isEmpty, sawRoot else { throw .unexpectedEnd }
    return nil
  }

  private func matches(_ text: StaticString) -> Bool {
    isEqual(index..<min(index + text.utf8CodeUnitCount, bytes.count), text)
  }

  private func isEqual(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }

  private func find(_ text: StaticString, from start: Int) throws(XMLFault) -> Int {
    let length = text.utf8CodeUnitCount
    var position = start
    while position + length <= bytes.count {
      if isEqual(position..<position + length, text) { return position }
      position += 1
    }
    throw .unexpectedEnd
  }

  private mutating func skipComment() throws(XMLFault) {
    let dashes = try find("--", from: index + 4)
    guard dashes + 2 < bytes.count, bytes[dashes + 2] == UInt8(ascii: ">") else {
      throw .syntax("-- inside a comment", offset: dashes)
    }
    index = dashes + 3
  }

  private mutating func passCharacterData() throws(XMLFault) {
    guard !open.isEmpty else { throw .syntax("text outside the root", offset: index) }
    let start = index + 9
    let end = try find("]]>", from: start)
    index = end + 3
    textRange = start..<end
    textHasReference = false
  }

  /// Passes the text up to the next tag; false for the white space outside the root.
  private mutating func passText() throws(XMLFault) -> Bool {
    let start = index
    var hasReference = false
    var position = index
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") { hasReference = true }
      if bytes[position] == UInt8(ascii: "]") {
        index = position
        if matches("]]>") { throw .syntax("]]> in text", offset: index) }
      }
      position += 1
    }
    index = position
    if open.isEmpty {
      guard bytes[start..<index].allSatisfy(isSpace) else {
        throw .syntax("text outside the root", offset: start)
      }
      return false
    }
    textRange = start..<index
    textHasReference = hasReference
    if hasReference { try checkReferences(textRange) }
    return true
  }

  private mutating func passEndTag() throws(XMLFault) {
    let start = index
    index += 2
    nameRange = try passName()
    skipSpace()
    try expect(UInt8(ascii: ">"))
    guard let expected = open.popLast() else {
      throw .syntax("an end tag too many", offset: start)
    }
    guard isEqual(expected, nameRange) else {
      throw .mismatch(
        expected: String(decoding: bytes[expected], as: UTF8.self), found: name, offset: start)
    }
  }

  private mutating func passStartTag() throws(XMLFault) {
    guard !sawRoot || !open.isEmpty else { throw .syntax("a second root", offset: index) }
    guard open.count < Self.deepest else { throw .tooDeep(offset: index) }
    sawRoot = true
    index += 1
    nameRange = try passName()
    attributeRanges.removeAll(keepingCapacity: true)
    while true {
      let hadSpace = skipSpace()
      guard index < bytes.count else { throw .unexpectedEnd }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        open.append(nameRange)
        return
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        try expect(UInt8(ascii: ">"))
        pendingEnd = true
        return
      }
      guard hadSpace else { throw .syntax("no space before an attribute", offset: index) }
      try passAttribute()
    }
  }

  private mutating func passAttribute() throws(XMLFault) {
    let name = try passName()
    skipSpace()
    try expect(UInt8(ascii: "="))
    skipSpace()
    guard index < bytes.count else { throw .unexpectedEnd }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw .syntax("a value without quotes", offset: index)
    }
    index += 1
    let start = index
    var hasReference = false
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else {
        throw .syntax("< in a value", offset: index)
      }
      if bytes[index] == UInt8(ascii: "&") { hasReference = true }
      index += 1
    }
    guard index < bytes.count else { throw .unexpectedEnd }
    if hasReference { try checkReferences(start..<index) }
    for other in attributeRanges where isEqual(other.name, name) {
      throw .syntax(
        "attribute \(String(decoding: bytes[name], as: UTF8.self)) twice", offset: index)
    }
    attributeRanges.append((name, start..<index))
    index += 1
  }

  private mutating func passName() throws(XMLFault) -> Range<Int> {
    let start = index
    while index < bytes.count, isNameByte(bytes[index], first: index == start) { index += 1 }
    guard index > start else { throw .syntax("a name is missing", offset: index) }
    return start..<index
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func expect(_ byte: UInt8) throws(XMLFault) {
    guard index < bytes.count else { throw .unexpectedEnd }
    guard bytes[index] == byte else {
      throw .syntax("\(Unicode.Scalar(byte)) is missing", offset: index)
    }
    index += 1
  }

  // MARK: References

  private func checkReferences(_ range: Range<Int>) throws(XMLFault) {
    guard resolved(range) == nil else { return }
    throw .syntax("an unknown reference, or & without ;", offset: range.lowerBound)
  }

  /// The text of a range with `&amp;`, `&#10;` and their like resolved; `nil` for others.
  private func resolved(_ range: Range<Int>) -> String? {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == UInt8(ascii: "&") else {
        output.append(bytes[position])
        position += 1
        continue
      }
      guard let end = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
      else { return nil }
      output.append(contentsOf: String(Character(scalar)).utf8)
      position = end + 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
      let digits = reference.dropFirst()
      let isHex = digits.utf8.first == UInt8(ascii: "x")
      let number = isHex ? digits.dropFirst() : digits
      guard let first = number.utf8.first, NameRules.isLetter(first) || NameRules.isDigit(first),
        let value = UInt32(number, radix: isHex ? 16 : 10), XMLCharacters.isAllowed(value)
      else { return nil }
      return Unicode.Scalar(value)
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD
}

/// Whether a byte may stand in a name; beyond ASCII every character is taken.
private func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
  if NameRules.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    || byte >= 0x80
  {
    return true
  }
  return !first
    && (NameRules.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
}
