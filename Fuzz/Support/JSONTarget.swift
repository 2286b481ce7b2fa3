import Foundation
import Importers

extension FuzzTarget {
  static let json = FuzzTarget(
    "json",
    """
    What we and Foundation both accept has the same values; what we write of it reads back equal; \
    reading an array element by element gives its elements.
    """
  ) { bytes in
    let ours: JSONValue
    do throws(JSONFailure) {
      ours = try JSONReader.document(bytes)
    } catch {
      require((0...bytes.count).contains(error.offset), "a fault outside of the text")
      return
    }
    let written = Array(ours.jsonText.utf8)
    let again = written.withUnsafeBytes { try? JSONReader.document($0) }
    require(again == ours, "another value after writing")
    if case .array(let items) = ours {
      var elements: [JSONValue] = []
      _ = try? JSONReader.forEachElement(of: bytes) { _, _, element in elements.append(element) }
      require(elements == items, "other elements one by one")
    }
    let foreign = try? JSONSerialization.jsonObject(
      with: Data(bytes), options: .fragmentsAllowed)
    if let foreign { require(agree(ours, foreign), "Foundation reads another value") }
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
