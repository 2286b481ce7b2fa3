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

  private let exports: MonthSeries<TradeValue>
  private let imports: MonthSeries<TradeValue>
  private let turnovers: MonthSeries<TradeValue>
  /// Detail is read where it is asked for, which is in few months.
  private let exportRuns: MonthSeries<TradeRuns.Run>
  private let importRuns: MonthSeries<TradeRuns.Run>
  private let recorder: TradeRecorder
  private let details = Memo<DetailKey, [String: TradeValue]>()

  private struct DetailKey: Hashable {
    let isExport: Bool
    let month: Month
  }

  /// `nil` without a record.
  init?(
    reporter: City, partner: City, reporterPlace: Place, partnerPlace: Place,
    runs: [TradeRuns.Run], recorder: TradeRecorder
  ) {
    let months = runs.lazy.map(\.month)
    guard let first = months.min(), let last = months.max() else { return nil }
    self.reporter = reporter.id
    self.partner = partner.id
    self.reporterPlace = reporterPlace
    self.partnerPlace = partnerPlace
    self.recorder = recorder
    (firstMonth, lastMonth) = (first, last)
    keepsLunarNewYear = [reporter.country, partner.country].contains(
      where: LunarNewYear.countries.contains)
    func byMonth(_ flow: TradeFlow) -> [(month: Month, value: TradeRuns.Run)] {
      runs.filter { $0.flow == flow }.map { (month: $0.month, value: $0) }
    }
    (exportRuns, importRuns) = (MonthSeries(byMonth(.export)), MonthSeries(byMonth(.import)))
    let exports = MonthSeries(byMonth(.export).map { (month: $0, value: recorder.total(of: $1)) })
    let imports = MonthSeries(byMonth(.import).map { (month: $0, value: recorder.total(of: $1)) })
    (self.exports, self.imports) = (exports, imports)
    turnovers = MonthSeries(
      Month.range(first, through: last).compactMap { month in
        TradeFormula.turnover(exports: exports[month], imports: imports[month])
          .map { (month: month, value: $0) }
      })
  }

  package var basis: Basis { Basis(reporter: reporterPlace.level, partner: partnerPlace.level) }

  /// Exports or imports of the month; `nil` without a record.
  package func value(_ flow: TradeFlow, in month: Month) -> TradeValue? {
    flow == .export ? exports[month] : imports[month]
  }

  package func value(_ flow: TradeFlow, over months: [Month]) -> TradeValue? {
    TradeValue.sum(months) { value(flow, in: $0) }
  }

  /// Exports and imports of the month; `nil` where neither has a record.
  package func turnover(in month: Month) -> TradeValue? { turnovers[month] }

  package func turnover(over months: [Month]) -> TradeValue? {
    TradeValue.sum(months) { turnovers[$0] }
  }

  /// The value of each chapter over the months, empty where no month gives detail.
  ///
  /// A chapter adds nothing in a month that gives only other chapters; a month that gives no detail
  /// at all makes every chapter `too_few_periods`.
  package func chapters(_ flow: TradeFlow, over months: [Month]) -> [String: TradeValue] {
    let runs = flow == .export ? exportRuns : importRuns
    let details = months.map { month in
      self.details.value(DetailKey(isExport: flow == .export, month: month)) {
        runs[month].map(recorder.chapters) ?? [:]
      }
    }
    if details.count == 1 { return details[0] }
    let absent = [TradeValue?](repeating: nil, count: details.count(where: \.isEmpty))
    var parts: [String: [TradeValue?]] = [:]
    for detail in details {
      for (chapter, value) in detail { parts[chapter, default: absent].append(value) }
    }
    return parts.compactMapValues { TradeValue.sum($0) }
  }

  /// The value and quantity of each product over the months, empty where no month gives detail.
  ///
  /// A product that is not traded in a month adds nothing; a month without any detail makes every
  /// value `too_few_periods`.
  func products(_ flow: TradeFlow, over months: [Month]) -> [String: QuantifiedTrade] {
    let runs = flow == .export ? exportRuns : importRuns
    let details = months.map { runs[$0].map(recorder.products) ?? [:] }
    if details.count == 1 { return details[0] }
    let absent = [TradeValue?](repeating: nil, count: details.count(where: \.isEmpty))
    var known: [String: [QuantifiedTrade]] = [:]
    for detail in details {
      for (code, part) in detail { known[code, default: []].append(part) }
    }
    var result: [String: QuantifiedTrade] = [:]
    for (code, parts) in known {
      guard let value = TradeValue.sum(parts.map { Optional($0.value) } + absent) else { continue }
      let quantities = parts.compactMap(\.quantity)
      let units = Set(parts.map(\.unit))
      result[code] = QuantifiedTrade(
        value: value,
        quantity: quantities.count == parts.count ? Diversity.sum(quantities) : nil,
        unit: units.count == 1 ? units.first ?? nil : nil)
    }
    return result
  }
}
