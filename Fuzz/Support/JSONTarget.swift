import Foundation
import Exporters
@testable import Importers

extension FuzzTarget {
  static let json = FuzzTarget(
    "json",
    """
    We and Foundation accept the same texts but for the known differences, and read the same \
    values; what we write of them reads back equal; an array gives its elements one by one, at the \
    top and inside an object; the reader of our own files agrees.
    """
  ) { bytes in
    let foreign = try? JSONSerialization.jsonObject(
      with: Data(bytes), options: .fragmentsAllowed)
    let ours: JSONValue
    do throws(JSONFailure) {
      ours = try JSONReader.document(bytes)
    } catch {
      require((0...bytes.count).contains(error.offset), "a fault outside of the text")
      require(
        foreign == nil || KnownDifference.accepts(error, bytes), "only Foundation accepts: \(error)"
      )
      // Keys that are the same in another composition are two keys to the reader of our own files.
      if case .duplicateKey = error.kind { return }
      require((try? JSONReadBack.parse(Array(bytes))) == nil, "only the reader of ours accepts")
      return
    }
    require(
      foreign != nil || KnownDifference.refuses(ours, bytes), "only we accept \(ours.jsonText)")
    if let foreign { require(agree(ours, foreign), "Foundation reads another value") }
    let written = Array(ours.jsonText.utf8)
    let again = written.withUnsafeBytes { try? JSONReader.document($0) }
    require(again == ours, "another value after writing")
    checkElements(of: ours, in: bytes)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    require(
      hasMark || (try? JSONReadBack.parse(Array(bytes))) != nil, "the reader of ours refuses it")
  }

  /// Every array at the top, or right below it, read one element at a time.
  private static func checkElements(of value: JSONValue, in bytes: UnsafeRawBufferPointer) {
    func check(_ items: [JSONValue], at path: [String]) {
      var elements: [JSONValue] = []
      let rest = try? JSONReader.forEachElement(of: bytes, at: path) { _, _, element in
        elements.append(element)
      }
      require(rest != nil && elements == items, "other elements one by one at \(path)")
      guard !path.isEmpty else { return }
      let envelope = try? JSONEnvelope.find(path, in: bytes)
      require(envelope?.document == rest, "another document around the rows")
    }
    switch value {
    case .array(let items): check(items, at: [])
    case .object(let members):
      for member in members.prefix(4) {
        if case .array(let items) = member.value { check(items, at: [member.key]) }
      }
    default: break
    }
  }

  private static func agree(_ ours: JSONValue, _ foreign: Any) -> Bool {
    switch ours {
    case .null: return foreign is NSNull
    case .bool(let flag): return (foreign as? NSNumber)?.boolValue == flag
    case .string(let text):
      return (foreign as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
    case .number(let literal):
      guard let number = foreign as? NSNumber, let value = Double(literal) else { return false }
      // Beyond the range of Double each may say what it likes.
      guard value.isFinite, abs(value) > 1e-300 else { return true }
      // Foundation may go by way of a decimal number, which costs the last bit.
      return abs(number.doubleValue - value) <= abs(value) * 1e-14
    case .array(let items):
      guard let others = foreign as? [Any], others.count == items.count else { return false }
      return zip(items, others).allSatisfy { agree($0, $1) }
    case .object(let members):
      guard let others = foreign as? [String: Any], others.count == members.count else {
        return false
      }
      return members.allSatisfy { member in
        others[member.key].map { agree(member.value, $0) } ?? false
      }
    }
  }
}

/// Where we and Foundation's JSONSerialization are known to differ, told without our parser.
private enum KnownDifference {
  /// Whether Foundation accepts what RFC 8259, or our rule of unique keys, forbids.
  static func accepts(_ failure: JSONFailure, _ bytes: UnsafeRawBufferPointer) -> Bool {
    // UTF-16 and UTF-32, with a mark or told by zeros; ours are decoded before they are parsed.
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
    {
      return true
    }
    switch failure.kind {
    case .duplicateKey(let key):
      let document = try? JSONReader.document(bytes, duplicateKeys: .kept)
      return document.map { has(key, twiceIn: $0) } ?? false
    case .unexpectedByte:
      // A comma behind the last element or member.
      guard failure.offset < bytes.count, "]}".utf8.contains(bytes[failure.offset]) else {
        return false
      }
      return bytes[..<failure.offset].last { !isJSONBlank($0) } == UInt8(ascii: ",")
    default: return false
    }
  }

  private static func has(_ key: String, twiceIn value: JSONValue) -> Bool {
    switch value {
    case .array(let items): items.contains { has(key, twiceIn: $0) }
    case .object(let members):
      members.count { $0.key == key } > 1 || members.contains { has(key, twiceIn: $0.value) }
    default: false
    }
  }

  /// Whether Foundation refuses what RFC 8259 allows: numbers beyond `Double`.
  static func refuses(_ value: JSONValue, _ bytes: UnsafeRawBufferPointer) -> Bool {
    switch value {
    case .number(let literal): Double(literal).map { !$0.isFinite } ?? true
    case .array(let items): items.contains { refuses($0, bytes) }
    case .object(let members): members.contains { refuses($0.value, bytes) }
    default: false
    }
  }
}
