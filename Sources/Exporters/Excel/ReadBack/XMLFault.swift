/// Why bytes are no well-formed XML 1.0, with the offset of the fault in bytes.
package enum XMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  case notUTF8(offset: Int)
  /// A character that XML 1.0 forbids, such as U+0001 or U+FFFE.
  case forbiddenCharacter(offset: Int)
  case syntax(String, offset: Int)
  case unexpectedEnd
  /// A start tag and its end tag have different names.
  case mismatch(expected: String, found: String, offset: Int)
  /// A document type, which no part of a workbook has.
  case documentType(offset: Int)
  case tooDeep(offset: Int)

  package var description: String {
    switch self {
    case .notUTF8(let offset): "byte \(offset): not UTF-8"
    case .forbiddenCharacter(let offset): "byte \(offset): a character XML forbids"
    case .syntax(let what, let offset): "byte \(offset): \(what)"
    case .unexpectedEnd: "the XML ends too early"
    case .mismatch(let expected, let found, let offset):
      "byte \(offset): </\(found)> where </\(expected)> belongs"
    case .documentType(let offset): "byte \(offset): a document type"
    case .tooDeep(let offset): "byte \(offset): more than 256 elements deep"
    }
  }
}
