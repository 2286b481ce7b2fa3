package import PartnershipModel

/// A large number as Korean and Chinese count it, by ten thousands: 3,457만, 12.35억, 1.23조.
///
/// From a million up: full ten thousands, then two decimals of a hundred million or of a trillion;
/// a rounding that reaches the next unit moves up to it. Smaller numbers are shown in full.
package struct MyriadNumber: Sendable, Hashable {
  package typealias Units = (tenThousand: String, hundredMillion: String, trillion: String)

  package let text: String
  /// Whether the text ends in a unit word.
  package let hasUnit: Bool

  package init(_ amount: Amount, units: Units) {
    var shown = NumberFormat.grouped(amount, decimals: 0)
    var hasUnit = false
    let steps: [(size: Int128, decimals: Int, least: Int128, word: String)] = [
      (10_000, 0, 100, units.tenThousand), (100_000_000, 2, 1, units.hundredMillion),
      (1_000_000_000_000, 2, 1, units.trillion),
    ]
    for step in steps {
      let hundredths: Int128 = step.decimals == 2 ? 100 : 1
      let rounded = divideRounded(amount.units, by: step.size * Amount.scale / hundredths)
      guard rounded.magnitude >= (step.least * hundredths).magnitude else { break }
      let number = Amount(units: rounded * (Amount.scale / hundredths))
      shown = NumberFormat.grouped(number, decimals: step.decimals) + step.word
      hasUnit = true
    }
    text = shown
    self.hasUnit = hasUnit
  }
}
