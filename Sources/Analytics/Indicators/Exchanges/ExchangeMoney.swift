package import PartnershipModel

/// Exact sums of money by currency and month, converted after the last sum.
package struct ExchangeMoney: Sendable {
  private struct Key: Hashable {
    let currency: CurrencyCode
    let month: Month
  }

  private var sums: [Key: Int128] = [:]

  package init() {}

  package mutating func add(_ money: Money, in month: Month) {
    sums[Key(currency: money.currency, month: month), default: 0] += money.amount.units
  }

  /// Whether some part needs a rate.
  package func isConverted(to target: CurrencyCode) -> Bool {
    sums.keys.contains { $0.currency != target }
  }

  /// The total in `target`, each sum rounded once, or `nil` where a month has no rate: a partial sum
  /// is never shown as a total.
  package func total(in target: CurrencyCode, rates: RateTable) -> Amount? {
    var total: Int128 = 0
    for (key, units) in sums {
      guard
        let part = rates.convert(
          Amount(units: units), from: key.currency, to: target, in: key.month)
      else { return nil }
      total += part.units
    }
    return Amount(units: total)
  }
}

/// A ratio of an event's money to something else, summed over the held events that have both.
package enum ExchangeRatio {
  /// Money in the report currency over `divisor`, with the share of held events that have both.
  package static func figure(
    _ numerator: ExchangeMoney, over divisor: Double?, named name: String, currency: CurrencyCode,
    rates: RateTable,
    isConverted: Bool, known: Int, all: Int
  ) -> Figure {
    let coverage = all == 0 ? nil : Double(known) / Double(all)
    guard known > 0 else { return Figure(missing: .notReported, coverage: coverage) }
    guard let money = numerator.total(in: currency, rates: rates), let divisor else {
      return Figure(missing: .noData, coverage: coverage)
    }
    guard divisor != 0 else { return Figure(missing: .zeroDenominator, coverage: coverage) }
    var notes: Notes = known < all ? [.partial] : []
    if isConverted { notes.insert(.converted) }
    return Figure(.real(money.doubleValue / divisor), coverage: coverage, notes: notes).worked {
      .exact(money, "cost of \(known) events") / .real(divisor, name)
    }
  }
}
