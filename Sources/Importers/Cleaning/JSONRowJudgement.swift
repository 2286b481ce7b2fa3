import PartnershipModel

/// What speaks against a row that is a JSON object, and what is worth a warning.
struct JSONRowJudgement {
  /// Why the row is set aside.
  private(set) var faults: [Finding] = []
  private(set) var warning: Finding?
  /// Whether no member holds anything.
  private(set) var isBlank = true

  private let path: String
  private let line: Int

  init(_ members: [JSONMember], path: String, line: Int) {
    self.path = path
    self.line = line
    for member in members {
      look(at: member.key, in: member.key)
      switch member.value {
      case .null, .string(""): break
      default: isBlank = false
      }
      look(at: member.value, in: member.key)
    }
  }

  private mutating func look(at value: JSONValue, in key: String) {
    switch value {
    case .null, .bool: break
    case .string(let text): look(at: text, in: key)
    case .number(let literal): look(atNumber: literal, in: key)
    case .array(let elements):
      for element in elements { look(at: element, in: key) }
    case .object(let members):
      for member in members {
        look(at: member.key, in: key)
        look(at: member.value, in: key)
      }
    }
  }

  private mutating func look(at text: String, in key: String) {
    if text.utf8.contains(0) {
      faults.append(finding(.nulByte, key, text))
    } else if warning == nil, HiddenCharacters.areIn(text) {
      warning = finding(.hiddenCharacter, key, text)
    }
  }

  /// Numbers are read exactly or not at all, although they are printed as they are written.
  private mutating func look(atNumber literal: String, in key: String) {
    var copy = literal
    let fault = copy.withUTF8 { bytes -> DecimalFault? in
      do throws(DecimalFault) {
        _ = try DecimalLiteral.exact(UnsafeRawBufferPointer(bytes), .exponent)
        return nil
      } catch {
        return error
      }
    }
    guard let fault else { return }
    let problem: Problem =
      fault == .tooPrecise
      ? .tooPrecise(decimals: JSONRowJudgement.decimals(of: literal))
      : .outOfRange(minimum: nil, maximum: nil)
    faults.append(finding(problem, key, literal))
  }

  /// How many decimals there may be beside the digits before the point; 38 digits are kept.
  private static func decimals(of literal: String) -> Int {
    let whole = literal.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "0") }
      .prefix { (0x30...0x39).contains($0) }
    let hasExponent = literal.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
    return hasExponent ? 38 : max(0, 38 - whole.count)
  }

  private func finding(_ problem: Problem, _ key: String, _ value: String) -> Finding {
    Finding(
      problem,
      at: InputPlace(file: path, line: line, column: key, value: excerpt(value)))
  }
}
