package import PartnershipModel

/// A large number as Korean and Chinese count it, by ten thousands: 3,457만, 12.35억, 1.23조.
///
/// From ten thousand up with two decimals of the largest unit; a rounding that reaches the next unit
/// moves up to it (99,999,996 is 1.00억). Smaller numbers are shown in full.
package struct MyriadNumber: Sendable, Hashable {
  package typealias Units = (tenThousand: String, hundredMillion: String, trillion: String)

  package let text: String
  /// Whether the text ends in a unit word.
  package let hasUnit: Bool

  package init(_ amount: Amount, units: Units) {
    var shown = NumberFormat.grouped(amount, decimals: 0)
    var hasUnit = false
    // In whole numbers first, then in hundredths of each unit.
    var rounded = divideRounded(amount.units, by: Amount.scale)
    var next: Int128 = 10_000
    let steps: [(size: Int128, word: String)] = [
      (10_000, units.tenThousand), (100_000_000, units.hundredMillion),
      (1_000_000_000_000, units.trillion),
    ]
    for step in steps {
      guard rounded.magnitude >= next.magnitude else { break }
      rounded = divideRounded(amount.units, by: step.size * Amount.scale / 100)
      next = 1_000_000
      let number = Amount(units: rounded * (Amount.scale / 100))
      shown = NumberFormat.grouped(number, decimals: 2) + step.word
      hasUnit = true
    }
    text = shown
    self.hasUnit = hasUnit
  }
}
