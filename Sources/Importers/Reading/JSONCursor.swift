/// A place in a JSON file that moves from value to value without building them.
///
/// It finds only where a value ends. Whatever it passes is parsed strictly by ``JSONParser``, and
/// the marks between values are checked here, so that the file as a whole is checked too.
struct JSONCursor {
  let bytes: UnsafeRawBufferPointer
  private(set) var offset: Int
  /// The physical line at `offset`, from 1.
  private(set) var line = 1

  /// Begins behind a byte order mark, if there is one.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    offset = TextEncoding.byteOrderMark(of: bytes) == .mark(.utf8) ? 3 : 0
  }

  /// The byte at `offset`, or `nil` at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func failure(_ kind: JSONFailure.Kind) -> JSONFailure {
    JSONFailure(kind: kind, offset: offset, line: line)
  }

  mutating func skipBlanks() {
    while let byte, isJSONBlank(byte) {
      if byte == 0x0A { line += 1 }
      offset += 1
    }
  }

  /// Moves to `end` and counts the lines passed.
  mutating func move(to end: Int) {
    line += bytes.newlines(offset, end)
    offset = end
  }

  /// Passes blanks and the byte `wanted`, or fails.
  mutating func pass(_ wanted: UInt8) throws(JSONFailure) {
    skipBlanks()
    guard byte == wanted else { throw unexpected() }
    offset += 1
  }

  /// Passes blanks and, if it is there, the byte `wanted`.
  mutating func passIfPresent(_ wanted: UInt8) -> Bool {
    skipBlanks()
    guard byte == wanted else { return false }
    offset += 1
    return true
  }

  func unexpected() -> JSONFailure {
    guard offset < bytes.count else { return failure(.unexpectedEnd) }
    let isText = UTF8Check.sequenceLength(bytes, at: offset) != nil
    return failure(isText ? .unexpectedByte : .invalidUTF8)
  }

  /// Nothing but blanks may follow.
  mutating func finish() throws(JSONFailure) {
    skipBlanks()
    if offset < bytes.count { throw failure(.trailingData) }
  }

  /// Where the value at `offset` ends, if it is a value at all.
  ///
  /// A value that is not closed ends with the file.
  func valueEnd(
    depth: Int = JSONLimits.depth, limit: Int = JSONLimits.elementBytes
  ) throws(JSONFailure) -> Int {
    guard let first = byte else { throw failure(.unexpectedEnd) }
    let end =
      switch first {
      case UInt8(ascii: "{"), UInt8(ascii: "["): try containerEnd(depth: depth, limit: limit)
      case UInt8(ascii: "\""): stringEnd(from: offset)
      default: scalarEnd()
      }
    if end - offset > limit { throw failure(.tooLarge) }
    return end
  }

  private func containerEnd(depth: Int, limit: Int) throws(JSONFailure) -> Int {
    var place = offset
    var open = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open += 1
        if open > depth {
          throw JSONPosition(file: bytes, start: offset, line: line)
            .failure(.tooDeep, at: place - offset)
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open -= 1
        if open == 0 { return place + 1 }
      case UInt8(ascii: "\""):
        place = stringEnd(from: place)
        continue
      default: break
      }
      if place - offset > limit { throw failure(.tooLarge) }
      place += 1
    }
    return bytes.count
  }

  private func stringEnd(from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { return place + 1 }
      place += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes.count
  }

  /// A scalar, or what stands in its place, goes up to the next mark that may follow a value.
  private func scalarEnd() -> Int {
    var place = offset
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D:
        // A mark in place of a value is itself what cannot stand there.
        return place == offset ? place + 1 : place
      default: place += 1
      }
    }
    return bytes.count
  }
}
