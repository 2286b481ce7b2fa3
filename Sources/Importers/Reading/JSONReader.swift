/// Reads JSON documents strictly by RFC 8259, and without duplicate keys.
package enum JSONReader {
  /// Reads the whole document.
  package static func document(
    _ bytes: UnsafeRawBufferPointer
  ) throws(JSONFailure) -> JSONValue {
    try document(bytes, duplicateKeys: .refused)
  }

  static func document(
    _ bytes: UnsafeRawBufferPointer, duplicateKeys: JSONParser.DuplicateKeys
  ) throws(JSONFailure) -> JSONValue {
    let start = JSONCursor(bytes).offset
    return try JSONParser(duplicateKeys: duplicateKeys).value(
      in: bytes, start, bytes.count, line: 1)
  }

  /// Reads the whole document as one element: one that is larger than
  /// ``JSONLimits/elementBytes`` is refused before it takes memory.
  static func element(_ bytes: UnsafeRawBufferPointer) throws(JSONFailure) -> JSONValue {
    var walk = JSONWalk(bytes)
    let value = try walk.element()
    try walk.finish()
    return value
  }

  /// Reads the array at `path` element by element; only one is in memory at a time.
  ///
  /// An empty path is an array at the top. `body` gets the element's index from 0, the physical
  /// line where it begins, and the element. A malformed document throws ``JSONFailure`` when the
  /// fault is reached, so elements before it are void. Returns the document with that array empty:
  /// what stands around it.
  @discardableResult
  package static func forEachElement(
    of bytes: UnsafeRawBufferPointer, at path: [String] = [],
    _ body: (_ index: Int, _ line: Int, _ element: JSONValue) throws -> Void
  ) throws -> JSONValue {
    var walk = JSONWalk(bytes)
    let envelope = try walk.value(path[...], body)
    try walk.finish()
    return envelope
  }

  /// The first element of the array at `path`, by which a layout is recognised.
  ///
  /// `nil` if the array is empty. What follows the element is not looked at.
  package static func firstElement(
    of bytes: UnsafeRawBufferPointer, at path: [String] = []
  ) throws(JSONFailure) -> JSONValue? {
    struct Found: Error { let element: JSONValue }
    do {
      try forEachElement(of: bytes, at: path) { _, _, element in throw Found(element: element) }
      return nil
    } catch let found as Found {
      return found.element
    } catch let failure as JSONFailure {
      throw failure
    } catch {
      return nil
    }
  }
}

/// One pass over a document along a path of keys.
private struct JSONWalk {
  private var cursor: JSONCursor
  private let parser = JSONParser()
  private var depth = 0

  init(_ bytes: UnsafeRawBufferPointer) { cursor = JSONCursor(bytes) }

  mutating func finish() throws(JSONFailure) { try cursor.finish() }

  mutating func element() throws(JSONFailure) -> JSONValue {
    try begin()
    return try whole()
  }

  private mutating func begin() throws(JSONFailure) {
    cursor.skipBlanks()
    guard cursor.byte != nil else { throw cursor.failure(depth == 0 ? .empty : .unexpectedEnd) }
  }

  mutating func value(
    _ path: ArraySlice<String>, _ body: (Int, Int, JSONValue) throws -> Void
  ) throws -> JSONValue {
    try begin()
    guard let key = path.first else {
      try array(body)
      return .array([])
    }
    guard cursor.byte == UInt8(ascii: "{") else {
      // Whatever it is, a fault in it is the better message.
      let failure = cursor.failure(.missingMember(key))
      _ = try whole()
      throw failure
    }
    return try object(key, path.dropFirst(), body)
  }

  private mutating func array(_ body: (Int, Int, JSONValue) throws -> Void) throws {
    guard cursor.byte == UInt8(ascii: "[") else {
      let failure = cursor.failure(.notAnArray)
      _ = try whole()
      throw failure
    }
    try cursor.pass(UInt8(ascii: "["))
    depth += 1
    defer { depth -= 1 }
    if cursor.passIfPresent(UInt8(ascii: "]")) { return }
    var index = 0
    repeat {
      cursor.skipBlanks()
      let line = cursor.line
      let element = try whole()
      try body(index, line, element)
      index += 1
    } while cursor.passIfPresent(UInt8(ascii: ","))
    try cursor.pass(UInt8(ascii: "]"))
  }

  private mutating func object(
    _ wanted: String, _ path: ArraySlice<String>, _ body: (Int, Int, JSONValue) throws -> Void
  ) throws -> JSONValue {
    let missing = cursor.failure(.missingMember(wanted))
    try cursor.pass(UInt8(ascii: "{"))
    depth += 1
    defer { depth -= 1 }
    var members: [JSONMember] = []
    if cursor.passIfPresent(UInt8(ascii: "}")) { throw missing }
    repeat {
      let key = try self.key(notIn: members)
      try cursor.pass(UInt8(ascii: ":"))
      cursor.skipBlanks()
      let value = key == wanted ? try self.value(path, body) : try whole()
      members.append(JSONMember(key: key, value: value))
    } while cursor.passIfPresent(UInt8(ascii: ","))
    try cursor.pass(UInt8(ascii: "}"))
    guard members.contains(where: { $0.key == wanted }) else { throw missing }
    return .object(members)
  }

  private mutating func key(notIn members: [JSONMember]) throws(JSONFailure) -> String {
    cursor.skipBlanks()
    guard cursor.byte == UInt8(ascii: "\"") else { throw cursor.unexpected() }
    let place = cursor
    guard case .string(let key) = try whole() else { throw place.unexpected() }
    if members.contains(where: { $0.key == key }) { throw place.failure(.duplicateKey(key)) }
    return key
  }

  /// Parses the value here and passes it.
  private mutating func whole() throws(JSONFailure) -> JSONValue {
    let left = JSONLimits.depth - depth
    let end = try cursor.valueEnd(depth: left)
    let value = try parser.value(
      in: cursor.bytes, cursor.offset, end, line: cursor.line, depth: left)
    cursor.move(to: end)
    return value
  }
}
