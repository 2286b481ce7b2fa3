/// One member of a JSON object.
package struct JSONMember: Equatable, Sendable {
  package let key: String
  package let value: JSONValue

  package init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// A JSON value with its numbers as they were written.
package indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The literal, its grammar checked and its digits untouched.
  case number(String)
  /// The text, unescaped; it may hold NUL.
  case string(String)
  case array([JSONValue])
  /// The members in the order of the text.
  case object([JSONMember])

  /// The value of the first member called `key`, by Unicode's canonical equivalence.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension JSONValue {
  /// The value as JSON on one line, its numbers as they were written.
  package var jsonText: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let literal): literal
    case .string(let text): JSONValue.quoted(text)
    case .array(let items): "[" + items.map(\.jsonText).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONValue.quoted($0.key) + ":" + $0.value.jsonText }
        .joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// Why bytes are not the JSON that is asked for.
package struct JSONFailure: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// No value at all.
    case empty
    case invalidUTF8
    /// A byte that cannot stand there.
    case unexpectedByte
    /// The text ends inside a value.
    case unexpectedEnd
    /// A control character inside a string that is not escaped.
    case controlCharacter
    case badEscape
    /// Half of a surrogate pair, written as an escape.
    case loneSurrogate
    case badNumber
    /// Something after the one value.
    case trailingData
    /// Nested deeper than ``JSONLimits/depth``.
    case tooDeep
    /// A single value larger than is read at once.
    case tooLarge
    /// The same key twice in one object, escapes undone and compared by canonical equivalence.
    case duplicateKey(String)
    /// An array where lines of values are expected.
    case arrayInNDJSON
    /// No member of this name on the way to the array.
    case missingMember(String)
    /// What stands at the end of the path is no array.
    case notAnArray
  }

  package let kind: Kind
  /// The byte at fault, from the beginning of the file.
  package let offset: Int
  /// Its physical line, from 1.
  package let line: Int
}

/// What a JSON document may hold.
package enum JSONLimits {
  /// The deepest nesting of arrays and objects.
  package static let depth = 512
  /// The size of one element or line that is read at once.
  package static let elementBytes = 16 << 20
}
