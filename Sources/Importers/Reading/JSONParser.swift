import CSimdJSON

/// Parses single JSON texts through simdjson, with buffers that are reused from text to text.
final class JSONParser {
  /// What to do with the same key twice in one object.
  enum DuplicateKeys {
    /// The grammar of RFC 8259, which only advises against them.
    case kept
    /// What an import needs: programs disagree on which of them counts.
    case refused
  }

  private let parser: OpaquePointer?
  private let duplicateKeys: DuplicateKeys

  init(duplicateKeys: DuplicateKeys = .refused) {
    parser = entente_json_parser_make()
    self.duplicateKeys = duplicateKeys
  }

  deinit { entente_json_parser_free(parser) }

  /// Parses the one JSON text that stands in `file` from `start` up to `end`.
  ///
  /// `line` is the physical line at `start`; `depth` is how deep the text itself may nest.
  func value(
    in file: UnsafeRawBufferPointer, _ start: Int, _ end: Int, line: Int,
    depth: Int = JSONLimits.depth
  ) throws(JSONFailure) -> JSONValue {
    let text = file.part(start, end)
    let place = JSONPosition(file: file, start: start, line: line)
    // White space alone may have no address to hand over.
    guard let parser, !text.isEmpty else {
      throw place.failure(parser == nil ? .tooLarge : .empty, at: 0)
    }
    var nodes: UnsafePointer<entente_json_node>?
    var count = 0
    let status = entente_json_parse(parser, text.baseAddress, text.count, depth, &nodes, &count)
    switch status {
    case ENTENTE_JSON_OK: break
    case ENTENTE_JSON_TOO_LARGE: throw place.failure(.tooLarge, at: 0)
    default:
      let fault = JSONSyntax.firstFault(text, depth: depth) ?? (.unexpectedByte, 0)
      throw place.failure(fault.kind, at: fault.offset)
    }
    let tape = UnsafeBufferPointer(start: nodes, count: count)
    var builder = JSONBuilder(tape: tape, refusesDuplicates: duplicateKeys == .refused)
    do throws(JSONBuilder.DuplicateKey) {
      return try builder.next()
    } catch {
      throw place.failure(.duplicateKey(error.key), at: error.offset)
    }
  }
}

/// Where a text stands in its file, so that faults are told in offsets of the file.
struct JSONPosition {
  let file: UnsafeRawBufferPointer
  let start: Int
  let line: Int

  func failure(_ kind: JSONFailure.Kind, at offset: Int) -> JSONFailure {
    let place = start + offset
    return JSONFailure(kind: kind, offset: place, line: line + file.newlines(start, place))
  }
}

/// Builds values from the nodes of a parsed text, in their order.
private struct JSONBuilder {
  struct DuplicateKey: Error {
    let key: String
    let offset: Int
  }

  let tape: UnsafeBufferPointer<entente_json_node>
  let refusesDuplicates: Bool
  private var at = 0

  init(tape: UnsafeBufferPointer<entente_json_node>, refusesDuplicates: Bool) {
    self.tape = tape
    self.refusesDuplicates = refusesDuplicates
  }

  mutating func next() throws(DuplicateKey) -> JSONValue {
    let node = tape[at]
    at += 1
    switch node.kind {
    case ENTENTE_JSON_TRUE: return .bool(true)
    case ENTENTE_JSON_FALSE: return .bool(false)
    case ENTENTE_JSON_NUMBER: return .number(text(node))
    case ENTENTE_JSON_STRING: return .string(text(node))
    case ENTENTE_JSON_ARRAY: return .array(try elements(Int(node.count)))
    case ENTENTE_JSON_OBJECT: return .object(try members(Int(node.count)))
    default: return .null
    }
  }

  private mutating func elements(_ count: Int) throws(DuplicateKey) -> [JSONValue] {
    var elements: [JSONValue] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try next()) }
    return elements
  }

  private mutating func members(_ count: Int) throws(DuplicateKey) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(count)
    // Comparing all pairs is faster than hashing for the objects that rows are.
    var seen: Set<String> = []
    for _ in 0..<count {
      let node = tape[at]
      at += 1
      let key = text(node)
      if refusesDuplicates {
        let isKnown =
          count <= 24 ? members.contains { $0.key == key } : !seen.insert(key).inserted
        if isKnown { throw DuplicateKey(key: key, offset: node.offset) }
      }
      members.append(JSONMember(key: key, value: try next()))
    }
    return members
  }

  /// simdjson has checked the UTF-8 of all of the text.
  private func text(_ node: entente_json_node) -> String {
    String(decoding: UnsafeRawBufferPointer(start: node.text, count: node.length), as: UTF8.self)
  }
}
