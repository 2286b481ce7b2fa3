package import PartnershipModel

/// A sum of money of several currencies and months, kept exact until it is converted.
///
/// Each original currency of each month is converted once, at the mean of that month's published
/// rates, after everything of that currency and month has been added.
package struct MoneySum: Sendable {
  private struct Key: Hashable {
    let currency: CurrencyCode
    let month: Month
  }

  private var parts: [Key: Amount] = [:]
  private var overflowed = false

  package init() {}

  /// Adds `money` at the rates of `month`.
  package mutating func add(_ money: Money, in month: Month) {
    let key = Key(currency: money.currency, month: month)
    guard let sum = parts[key, default: .zero].adding(money.amount) else {
      overflowed = true
      return
    }
    parts[key] = sum
  }

  /// The sum in `currency`; `no_data` where a month has no rate, because a part is not a total.
  package func converted(to currency: CurrencyCode, by rates: RateTable) -> Figure {
    guard !overflowed else { return .missing(.noData) }
    var total = Amount.zero
    for (key, amount) in parts {
      guard
        let part = rates.convert(amount, from: key.currency, to: currency, in: key.month),
        let sum = total.adding(part)
      else { return .missing(.noData) }
      total = sum
    }
    let isConverted = parts.keys.contains { $0.currency != currency }
    return Figure(.exact(total), notes: isConverted ? [.converted] : []).worked {
      working(in: currency, by: rates)
    }
  }

  /// The sum written by month and currency, each part in the target currency.
  private func working(in currency: CurrencyCode, by rates: RateTable) -> Working {
    let ordered = parts.sorted {
      ($0.key.month, $0.key.currency.description) < ($1.key.month, $1.key.currency.description)
    }
    return .sum(
      ordered.compactMap { key, amount in
        let name = "\(key.currency) of \(key.month)"
        return rates.convert(amount, from: key.currency, to: currency, in: key.month).map {
          .exact($0, key.currency == currency ? name : "\(name), converted")
        }
      }, none: "records")
  }
}

/// The currency of a report and the rates that lead to it.
package struct Exchequer: Sendable {
  package let currency: CurrencyCode
  package let rates: RateTable

  package init(currency: CurrencyCode, rates: RateTable) {
    self.currency = currency
    self.rates = rates
  }

  /// The sum of money, each in its month, in the currency of the report.
  package func sum(_ items: some Sequence<(money: Money, month: Month)>) -> Figure {
    var sum = MoneySum()
    for item in items { sum.add(item.money, in: item.month) }
    return sum.converted(to: currency, by: rates)
  }
}

extension Facts {
  /// The report currency with the rates of the workspace.
  package var exchequer: Exchequer { Exchequer(currency: currency, rates: rates) }
}
