/// What a JSON file is at its top, told without reading all of it.
package enum JSONShape: Equatable, Sendable {
  /// One array.
  case array
  /// One object: an envelope, or a single record.
  case object
  /// An object on a line of its own, and more after it.
  case ndjson
  /// A number, string or literal.
  case scalar
  /// Only blanks, or nothing.
  case empty
  /// Something that no JSON text begins with.
  case notJSON

  /// Tells the shape of `bytes` from the first value and what follows it.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> JSONShape {
    var cursor = JSONCursor(bytes)
    cursor.skipBlanks()
    guard let first = cursor.byte else { return .empty }
    switch first {
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "{"): return afterObject(cursor)
    case UInt8(ascii: "\""), UInt8(ascii: "-"), 0x30...0x39: return .scalar
    default:
      for literal: StaticString in ["true", "false", "null"]
      where bytes.holds(literal, at: cursor.offset) { return .scalar }
      return .notJSON
    }
  }

  private static func afterObject(_ first: JSONCursor) -> JSONShape {
    var cursor = first
    // An object that is broken or endless is for the reader to refuse.
    guard let end = try? cursor.valueEnd(limit: .max) else { return .object }
    cursor.move(to: end)
    let line = cursor.line
    cursor.skipBlanks()
    return cursor.byte != nil && cursor.line > line ? .ndjson : .object
  }
}
