package import PartnershipModel

/// English.
package struct English: Language {
  package init() {}

  package let tag = "en"

  package func template(_ key: MessageKey) -> String {
    switch key {
    case .statusNormal: "final"
    case .statusProvisional: "provisional"
    case .statusEstimated: "estimated"
    case .statusImputed: "imputed"
    case .statusMissing: "missing"
    case .reasonNoData: "no data"
    case .reasonNotReported: "not reported"
    case .reasonNotComparable: "not comparable"
    case .reasonTooFewPeriods: "too few periods"
    case .reasonZeroDenominator: "nothing to divide by"
    }
  }

  package func name(_ name: LocalizedName) -> String { name.name }

  package func month(_ month: Month) -> String {
    "\(English.months[month.month - 1]) \(month.year)"
  }

  package func date(_ date: CalendarDate) -> String {
    "\(date.day) \(English.months[date.month.month - 1]) \(date.month.year)"
  }

  package func money(_ amount: Amount, _ currency: CurrencyCode) -> String {
    "\(currency) \(English.scaled(amount))"
  }

  package func list(_ items: [[Fragment]]) -> [Fragment] {
    var result: [Fragment] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(.own(index == items.count - 1 ? " and " : ", ")) }
      result += item
    }
    return result
  }

  /// A number with a unit word from a million up, two decimals; a rounding that reaches the next
  /// unit moves up to it.
  private static func scaled(_ amount: Amount) -> String {
    let units: [(size: Int128, word: String)] = [
      (1_000_000, "million"), (1_000_000_000, "billion"), (1_000_000_000_000, "trillion"),
    ]
    var shown = NumberFormat.grouped(amount, decimals: 0)
    for unit in units {
      let rounded = divideRounded(amount.units, by: unit.size * 10_000)
      guard rounded.magnitude >= 100 else { break }
      shown = NumberFormat.grouped(Amount(units: rounded * 10_000), decimals: 2) + " " + unit.word
    }
    return shown
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
