/// A calendar month of the Gregorian calendar, such as 2026-08.
package struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0.
  package let index: Int

  @inlinable
  package init(index: Int) {
    self.index = index
  }

  /// The month `month` (1 to 12) of `year` (0 to 9999), or `nil` outside these.
  @inlinable
  package init?(year: Int, month: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// The month written `YYYY-MM`, or `nil` for any other text.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, let year = digits(parts[0], count: 4),
      let month = digits(parts[1], count: 2)
    else { return nil }
    self.init(year: year, month: month)
  }

  @inlinable package var year: Int { index / 12 }

  /// The month of the year, 1 to 12.
  @inlinable package var month: Int { index % 12 + 1 }

  package var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

  package var firstDay: CalendarDate {
    CalendarDate(daysSinceEpoch: CalendarDate.daysSinceEpoch(year: year, month: month, day: 1))
  }

  package var lastDay: CalendarDate { advanced(by: 1).firstDay.advanced(by: -1) }

  package func advanced(by months: Int) -> Month { Month(index: index + months) }

  /// The number of months from `other` to this one; negative when this one is earlier.
  package func months(since other: Month) -> Int { index - other.index }

  @inlinable
  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }

  /// The months from `first` to `last`, both included; empty when `last` is before `first`.
  package static func range(_ first: Month, through last: Month) -> [Month] {
    first > last ? [] : (first.index...last.index).map(Month.init(index:))
  }
}

/// Writes a non-negative `number` with at least `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The value of exactly `count` ASCII digits, at most 18, or `nil`.
@inlinable
package func digits(_ bytes: some Collection<UInt8>, count: Int) -> Int? {
  guard bytes.count == count, count <= 18 else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
