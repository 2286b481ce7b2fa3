package import PartnershipModel

/// What one city reports of its trade with another, month by month, at one basis.
package struct TradeSeries: Sendable {
  /// City ids.
  package let reporter: String
  package let partner: String
  /// The places that the figures are about: the cities, or the regions or countries for them.
  package let reporterPlace: Place
  package let partnerPlace: Place
  /// Whether a side keeps the Lunar New Year.
  package let keepsLunarNewYear: Bool
  package let firstMonth: Month
  package let lastMonth: Month

  private let records: [TradeFlow: [Month: TradeRecord]]
  private let turnovers: [Month: TradeValue]

  /// `nil` without a record.
  init?(
    reporter: City, partner: City, reporterPlace: Place, partnerPlace: Place,
    records: [TradeFlow: [Month: TradeRecord]]
  ) {
    let months = Set(records.values.flatMap(\.keys))
    guard let first = months.min(), let last = months.max() else { return nil }
    self.reporter = reporter.id
    self.partner = partner.id
    self.reporterPlace = reporterPlace
    self.partnerPlace = partnerPlace
    self.records = records
    (firstMonth, lastMonth) = (first, last)
    keepsLunarNewYear = [reporter.country, partner.country].contains(
      where: LunarNewYear.countries.contains)
    var turnovers: [Month: TradeValue] = [:]
    for month in months {
      turnovers[month] = TradeFormula.turnover(
        exports: records[.export]?[month]?.total, imports: records[.import]?[month]?.total)
    }
    self.turnovers = turnovers
  }

  package var basis: Basis { Basis(reporter: reporterPlace.level, partner: partnerPlace.level) }

  /// Exports or imports of the month; `nil` without a record.
  package func value(_ flow: TradeFlow, in month: Month) -> TradeValue? {
    records[flow]?[month]?.total
  }

  package func value(_ flow: TradeFlow, over months: [Month]) -> TradeValue? {
    TradeValue.sum(months.map { value(flow, in: $0) })
  }

  /// Exports and imports of the month; `nil` where neither has a record.
  package func turnover(in month: Month) -> TradeValue? { turnovers[month] }

  package func turnover(over months: [Month]) -> TradeValue? {
    TradeValue.sum(months.map { turnovers[$0] })
  }

  /// The value of each chapter over the months, empty where no month gives detail.
  ///
  /// A chapter adds nothing in a month that gives only other chapters; a month that gives no detail
  /// at all makes every chapter `too_few_periods`.
  package func chapters(_ flow: TradeFlow, over months: [Month]) -> [String: TradeValue] {
    let details = months.map { records[flow]?[$0]?.chapters ?? [:] }
    let absent = [TradeValue?](repeating: nil, count: details.count(where: \.isEmpty))
    return Dictionary(
      uniqueKeysWithValues: Set(details.flatMap(\.keys)).compactMap { chapter in
        TradeValue.sum(details.compactMap { $0[chapter] }.map(Optional.some) + absent)
          .map { (chapter, $0) }
      })
  }
}
