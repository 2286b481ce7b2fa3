/// An array of rows inside a JSON object, and what stands around it.
package struct JSONEnvelope {
  /// What stands at the end of the path.
  package enum Rows: Equatable {
    /// Where the array, brackets included, lies in the file.
    case array(Range<Int>)
    /// A single object in place of an array, as converters of XML write it for one row.
    case object(Range<Int>)
    /// `null`, an empty text, or nothing at all: no rows.
    case none
  }

  package let rows: Rows
  /// The physical lines before the rows.
  package let lines: Int
  /// The document without the rows.
  package let document: JSONValue

  /// Looks for the rows along a path of keys; `nil` where the document has no such path.
  ///
  /// What stands around the rows is parsed strictly. The rows themselves are only passed: whoever
  /// reads them finds what is wrong with them.
  package static func find(
    _ path: [String], in bytes: UnsafeRawBufferPointer
  ) throws(JSONFailure) -> JSONEnvelope? {
    var walk = Walk(bytes)
    let document = try walk.value(path[...], depth: 0)
    try walk.finish()
    guard let rows = walk.rows else { return nil }
    return JSONEnvelope(rows: rows, lines: walk.lines, document: document)
  }

  /// The value at a path of keys in the document around the rows.
  package func value(at path: [String]) -> JSONValue? {
    var value = document
    for key in path {
      guard case .object(let members) = value,
        let member = members.first(where: { $0.key == key })
      else { return nil }
      value = member.value
    }
    return value
  }

  private struct Walk {
    private var cursor: JSONCursor
    private let parser = JSONParser()
    private(set) var rows: Rows?
    private(set) var lines = 0

    init(_ bytes: UnsafeRawBufferPointer) { cursor = JSONCursor(bytes) }

    mutating func finish() throws(JSONFailure) { try cursor.finish() }

    mutating func value(_ path: ArraySlice<String>, depth: Int) throws(JSONFailure) -> JSONValue {
      cursor.skipBlanks()
      guard let first = cursor.byte else {
        throw cursor.failure(depth == 0 ? .empty : .unexpectedEnd)
      }
      if let key = path.first, first == UInt8(ascii: "{") {
        return try object(key, path.dropFirst(), depth)
      }
      guard first == UInt8(ascii: "[") || path.isEmpty && first == UInt8(ascii: "{") else {
        let value = try whole(depth)
        // Services leave out the rows, or what holds them, where there are none.
        if value == .null || value == .string("") { rows = Rows.none }
        return value
      }
      guard path.isEmpty else { return try whole(depth) }
      return try passRows(isArray: first == UInt8(ascii: "["), depth)
    }

    private mutating func passRows(
      isArray: Bool, _ depth: Int
    ) throws(JSONFailure) -> JSONValue {
      lines = cursor.line - 1
      let start = cursor.offset
      let end = try cursor.valueEnd(depth: JSONLimits.depth - depth, limit: .max)
      cursor.move(to: end)
      rows = isArray ? .array(start..<end) : .object(start..<end)
      return .array([])
    }

    private mutating func object(
      _ wanted: String, _ path: ArraySlice<String>, _ depth: Int
    ) throws(JSONFailure) -> JSONValue {
      try cursor.pass(UInt8(ascii: "{"))
      var members: [JSONMember] = []
      if cursor.passIfPresent(UInt8(ascii: "}")) { return .object([]) }
      repeat {
        cursor.skipBlanks()
        let place = cursor
        guard cursor.byte == UInt8(ascii: "\""), case .string(let key) = try whole(depth + 1) else {
          throw place.unexpected()
        }
        if members.contains(where: { $0.key == key }) {
          throw place.failure(.duplicateKey(key))
        }
        try cursor.pass(UInt8(ascii: ":"))
        cursor.skipBlanks()
        let value =
          key == wanted ? try value(path, depth: depth + 1) : try whole(depth + 1)
        members.append(JSONMember(key: key, value: value))
      } while cursor.passIfPresent(UInt8(ascii: ","))
      try cursor.pass(UInt8(ascii: "}"))
      return .object(members)
    }

    /// Parses the value here and passes it.
    private mutating func whole(_ depth: Int) throws(JSONFailure) -> JSONValue {
      let left = JSONLimits.depth - depth
      let end = try cursor.valueEnd(depth: left)
      let value = try parser.value(
        in: cursor.bytes, cursor.offset, end, line: cursor.line, depth: left)
      cursor.move(to: end)
      return value
    }
  }
}
