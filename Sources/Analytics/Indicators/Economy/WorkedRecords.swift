import PartnershipModel

/// Compact records for the worked examples of the economy domain.
enum Worked {
  static let origin = Origin(file: "example", line: 1)
  static let january = Month(index: 2026 * 12)
  static let february = january.advanced(by: 1)

  /// Funds received on the first day of a month, in US dollars unless said otherwise.
  static func funds(
    _ kind: FundingKind, _ amount: Int, from source: String = "Foundation",
    _ currency: CurrencyCode = .usDollar, in month: Month = january
  ) -> Funding {
    Funding(
      origin: origin, date: month.firstDay, partnership: "a-b", source: source, kind: kind,
      money: Money(Amount(amount), currency))
  }

  /// An investment of the first day of a month, in US dollars.
  static func deal(
    _ kind: InvestmentKind, _ amount: Int, jobs: Int? = nil, sector: String = "energy",
    from: String = "a", to: String = "b", in month: Month = january
  ) -> Investment {
    Investment(
      origin: origin, date: month.firstDay, partnership: "a-b", kind: kind, sector: sector,
      from: from, to: to, money: Money(Amount(amount), .usDollar), jobs: jobs.map { Amount($0) })
  }

  /// A month of visitors.
  static func visit(
    _ visitors: Int?, nights: Int? = nil, spend: Int? = nil, _ currency: CurrencyCode = .usDollar
  ) -> [VisitorBook.Record] {
    [
      VisitorBook.Record(
        visitors: visitors.map { Amount($0) }, nights: nights.map { Amount($0) },
        spend: spend.map { Money(Amount($0), currency) })
    ]
  }

  /// US dollars, with no rate or with the given dollars for one euro in January 2026.
  static func dollars(perEuro rate: Amount? = nil) -> Exchequer {
    var rates = RateTable()
    if let rate {
      rates.add(rate, for: RateTable.Key(base: .euro, currency: .usDollar, month: january))
    }
    return Exchequer(currency: .usDollar, rates: rates)
  }
}
