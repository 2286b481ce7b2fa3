/// A currency by its ISO 4217 code, three capital letters.
package struct CurrencyCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// The code, or `nil` if the text is not three ASCII capitals.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 3,
      text.utf8.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") })
    else { return nil }
    description = String(text)
  }

  package static func < (left: CurrencyCode, right: CurrencyCode) -> Bool {
    left.description < right.description
  }

  package static let usDollar = CurrencyCode(unchecked: "USD")
  package static let euro = CurrencyCode(unchecked: "EUR")

  private init(unchecked: String) {
    description = unchecked
  }
}
