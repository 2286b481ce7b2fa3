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
    add(CollectionOfOne(rate), for: key)
  }

  /// Adds published rates; those are left out with which the sum would no longer fit, and then the
  /// answer is `false`.
  @discardableResult
  package mutating func add(_ rates: some Sequence<Amount>, for key: Key) -> Bool {
    bases.insert(key.base)
    var total = totals[key] ?? Total(sum: .zero, count: 0)
    var fits = true
    for rate in rates {
      guard let sum = total.sum.adding(rate) else {
        fits = false
        continue
      }
      total.sum = sum
      total.count += 1
    }
    if total.count > 0 { totals[key] = total }
    return fits
  }

  package func total(_ key: Key) -> Total? {
    key.base == key.currency ? Total(sum: Amount(1), count: 1) : totals[key]
  }

  /// `amount` of `currency` in `target` at the mean rates of `month`, through a base that has both,
  /// rounded half away from zero once, at six decimals; `nil` where a rate is missing.
  package func convert(
    _ amount: Amount, from currency: CurrencyCode, to target: CurrencyCode, in month: Month
  ) -> Amount? {
    conversion(from: currency, to: target, in: month)?.convert(amount)
  }

  /// How amounts of `currency` become amounts of `target` in `month`; `nil` where a rate is missing.
  package func conversion(
    from currency: CurrencyCode, to target: CurrencyCode, in month: Month
  ) -> Conversion? {
    if currency == target { return Conversion(factor: 1, divisor: 1) }
    for base in bases.sorted() {
      guard let from = total(Key(base: base, currency: currency, month: month)),
        let to = total(Key(base: base, currency: target, month: month)), from.sum.units > 0
      else { continue }
      // amount · mean(to) / mean(from), with mean = sum / count.
      let (factor, overflow) = to.sum.units.multipliedReportingOverflow(by: Int128(from.count))
      let (divisor, overflow2) = from.sum.units.multipliedReportingOverflow(by: Int128(to.count))
      if overflow || overflow2 { return nil }
      let common = greatestCommonDivisor(factor, divisor)
      return Conversion(factor: factor / common, divisor: divisor / common)
    }
    return nil
  }

  /// A mean rate as an exact fraction in lowest terms.
  package struct Conversion: Sendable {
    fileprivate let factor: Int128
    fileprivate let divisor: Int128

    /// The amount in the other currency, rounded half away from zero at six decimals; `nil` where
    /// 128 bits do not hold it.
    package func convert(_ amount: Amount) -> Amount? {
      if divisor == 1, factor == 1 { return amount }
      let (product, overflow) = amount.units.multipliedReportingOverflow(by: factor)
      return overflow ? nil : Amount(units: divideRounded(product, by: divisor))
    }
  }
}

private func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
  var (one, other) = (one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return one == 0 ? 1 : one
}
