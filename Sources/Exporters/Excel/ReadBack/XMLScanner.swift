/// One piece of an XML document.
package enum XMLEvent: Equatable, Sendable {
  /// A start tag, also that of an empty element, which an end follows.
  case start(name: String, attributes: [XMLAttribute])
  case end(name: String)
  /// Text with its references resolved; one run may come in several pieces.
  case text(String)
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
package struct XMLScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var pendingEnd: String?
  private var sawRoot = false
  private static let deepest = 256

  /// Begins with a check of every character.
  ///
  /// - Throws: `XMLFault`.
  package init(_ bytes: [UInt8]) throws(XMLFault) {
    try XMLCharacters.check(bytes)
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    if matches("<?xml ") {
      index = try find("?>", from: index) + 2
    }
  }

  /// The next piece, or nil after the end of a well-formed document.
  ///
  /// - Throws: `XMLFault`.
  package mutating func next() throws(XMLFault) -> XMLEvent? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        if let event = try text() { return event }
      } else if matches("<!--") {
        try skipComment()
      } else if matches("<?") {
        guard !matches("<?xml ") else { throw .syntax("a second declaration", offset: index) }
        index = try find("?>", from: index) + 2
      } else if matches("<![CDATA[") {
        return try characterData()
      } else if matches("<!") {
        throw .documentType(offset: index)
      } else if matches("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    guard open.isEmpty, sawRoot else { throw .unexpectedEnd }
    return nil
  }

  private func matches(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      (0..<length).allSatisfy { bytes[index + $0] == buffer[$0] }
    }
  }

  private func find(_ text: String, from start: Int) throws(XMLFault) -> Int {
    let wanted = Array(text.utf8)
    var position = start
    while position + wanted.count <= bytes.count {
      if bytes[position] == wanted[0] && bytes[position..<position + wanted.count] == wanted[...] {
        return position
      }
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

  private mutating func characterData() throws(XMLFault) -> XMLEvent {
    guard !open.isEmpty else { throw .syntax("text outside the root", offset: index) }
    let start = index + 9
    let end = try find("]]>", from: start)
    index = end + 3
    return .text(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// The text up to the next tag, or nil for the white space outside the root.
  private mutating func text() throws(XMLFault) -> XMLEvent? {
    let start = index
    var hasReference = false
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: "&") { hasReference = true }
      if bytes[index] == UInt8(ascii: "]") && matches("]]>") {
        throw .syntax("]]> in text", offset: index)
      }
      index += 1
    }
    if open.isEmpty {
      guard bytes[start..<index].allSatisfy(isSpace) else {
        throw .syntax("text outside the root", offset: start)
      }
      return nil
    }
    guard hasReference else { return .text(String(decoding: bytes[start..<index], as: UTF8.self)) }
    return .text(try resolved(start..<index))
  }

  private mutating func endTag() throws(XMLFault) -> XMLEvent {
    let start = index
    index += 2
    let name = try self.name()
    skipSpace()
    try expect(UInt8(ascii: ">"))
    guard let expected = open.popLast() else {
      throw .syntax("an end tag too many", offset: start)
    }
    guard expected == name else {
      throw .mismatch(expected: expected, found: name, offset: start)
    }
    return .end(name: name)
  }

  private mutating func startTag() throws(XMLFault) -> XMLEvent {
    guard !sawRoot || !open.isEmpty else { throw .syntax("a second root", offset: index) }
    guard open.count < Self.deepest else { throw .tooDeep(offset: index) }
    sawRoot = true
    index += 1
    let name = try self.name()
    var attributes: [XMLAttribute] = []
    while true {
      let hadSpace = skipSpace()
      guard index < bytes.count else { throw .unexpectedEnd }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        open.append(name)
        break
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        try expect(UInt8(ascii: ">"))
        pendingEnd = name
        break
      }
      guard hadSpace else { throw .syntax("no space before an attribute", offset: index) }
      let attribute = try self.attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw .syntax("attribute \(attribute.name) twice", offset: index)
      }
      attributes.append(attribute)
    }
    return .start(name: name, attributes: attributes)
  }

  private mutating func attribute() throws(XMLFault) -> XMLAttribute {
    let name = try self.name()
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
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else {
        throw .syntax("< in a value", offset: index)
      }
      index += 1
    }
    guard index < bytes.count else { throw .unexpectedEnd }
    let value = try resolved(start..<index)
    index += 1
    return XMLAttribute(name: name, value: value)
  }

  private mutating func name() throws(XMLFault) -> String {
    let start = index
    while index < bytes.count, isNameByte(bytes[index], first: index == start) { index += 1 }
    guard index > start else { throw .syntax("a name is missing", offset: index) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
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

  /// The text of a range with `&amp;`, `&#10;` and their like resolved.
  private func resolved(_ range: Range<Int>) throws(XMLFault) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == UInt8(ascii: "&") else {
        output.append(bytes[position])
        position += 1
        continue
      }
      guard let end = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) else {
        throw .syntax("& without ;", offset: position)
      }
      let reference = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      guard let scalar = Self.scalar(reference) else {
        throw .syntax("unknown reference &\(reference);", offset: position)
      }
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
