/// The published exchange rates of each month: exact sums of daily rates and their number.
///
/// A month's rate is the mean of the rates published in it; a month without a rate is missing, never
/// its neighbour's.
package struct RateTable: Sendable {
  package struct Key: Hashable, Sendable {
    package let base: CurrencyCode
    package let currency: CurrencyCode
    package let month: Month

    package init(base: CurrencyCode, currency: CurrencyCode, month: Month) {
      self.base = base
      self.currency = currency
      self.month = month
    }
  }

  /// Sum of the rates (units of the currency for one unit of the base) and how many they are.
  package struct Total: Sendable, Equatable {
    package var sum: Amount
    package var count: Int
  }

  private var totals: [Key: Total] = [:]

  package init() {}

  package private(set) var bases: Set<CurrencyCode> = []

  /// Adds one published rate; `false` if the sum no longer fits.
  @discardableResult
  package mutating func add(_ rate: Amount, for key: Key) -> Bool {
    bases.insert(key.base)
    var total = totals[key] ?? Total(sum: .zero, count: 0)
    guard let sum = total.sum.adding(rate) else { return false }
    total.sum = sum
    total.count += 1
    totals[key] = total
    return true
  }

  package func total(_ key: Key) -> Total? {
    key.base == key.currency ? Total(sum: Amount(1), count: 1) : totals[key]
  }

  /// `amount` of `currency` in `target` at the mean rates of `month`, through a base that has both,
  /// rounded half away from zero once, at six decimals; `nil` where a rate is missing.
  package func convert(
    _ amount: Amount, from currency: CurrencyCode, to target: CurrencyCode, in month: Month
  ) -> Amount? {
    if currency == target { return amount }
    for base in bases.sorted() {
      guard let from = total(Key(base: base, currency: currency, month: month)),
        let to = total(Key(base: base, currency: target, month: month)), from.sum.units > 0
      else { continue }
      // amount · mean(to) / mean(from), with mean = sum / count.
      let (factor, overflow) = to.sum.units.multipliedReportingOverflow(by: Int128(from.count))
      let (divisor, overflow2) = from.sum.units.multipliedReportingOverflow(by: Int128(to.count))
      if overflow || overflow2 { return nil }
      let common = greatestCommonDivisor(factor, divisor)
      let (product, overflow3) = amount.units.multipliedReportingOverflow(by: factor / common)
      return overflow3 ? nil : Amount(units: divideRounded(product, by: divisor / common))
    }
    return nil
  }
}

private func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
  var (one, other) = (one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return one == 0 ? 1 : one
}
