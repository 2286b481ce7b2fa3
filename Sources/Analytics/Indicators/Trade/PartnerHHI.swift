import PartnershipModel

/// The trade of a city with the partners that the workspace follows.
package struct PartnerMix: Sendable {
  /// One for each partner on the list, `nil` without a record.
  let values: [TradeValue?]
  /// Whether all partners with data are at one basis.
  let isOneBasis: Bool

  /// What one of its numbers measures.
  static let part = "trade with a partner"

  init(_ values: [TradeValue?], isOneBasis: Bool = true) {
    self.values = values
    self.isOneBasis = isOneBasis
  }

  /// What `formula` makes of the amounts, in the order of the list.
  func figure(
    _ formula: ([Double]) -> Double?, worked: @escaping ([Double]) -> Working
  ) -> Figure {
    let known = values.compactMap { $0 }.filter { $0.amount != nil }
    let coverage = values.isEmpty ? nil : Double(known.count) / Double(values.count)
    guard !values.isEmpty, values.contains(where: { $0 != nil }) else { return .missing(.noData) }
    var reasons = values.compactMap { $0?.figure.reason }
    if values.contains(where: { $0 == nil }) { reasons.append(.notReported) }
    if !isOneBasis { reasons.append(.notComparable) }
    if let reason = reasons.min() { return Figure(missing: reason, coverage: coverage) }
    var figure = TradeFormula.ratio(
      known, worked: { worked($0.map { $0.evaluate() }) }, formula)
    figure.coverage = coverage
    return figure
  }
}

extension PartnerMix {
  /// Sum of the squared shares of the partners.
  var concentration: Figure {
    figure(Diversity.herfindahl) { .herfindahl($0, Self.part) }
  }
}

extension Indicator {
  /// How much a city's trade with its partners hangs on few of them.
  ///
  /// The sum of squared shares over the fixed list of partners that the workspace follows, 1/n to 1.
  /// A partner without data leaves it empty, with the share of partners that have data in
  /// `coverage`. Source: World Bank, WITS, Trade Indicators.
  package static let partnerHHI = Indicator(
    id: "T19b", slug: "partner_hhi", name: "Partner concentration (HHI)", domain: .trade,
    formula: "sum over partners of s_b^2, s_b = share of partner b in the city's trade with its "
      + "fixed partner list",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower, breakdowns: [.flow, .window],
    isOfParts: true,
    edgeCases: "no trade: zero_denominator; a partner of the list without data: not_reported, "
      + "coverage < 1; partners at different bases: not_comparable",
    source: "World Bank, World Integrated Trade Solution (WITS), Trade Indicators",
    examples: [
      WorkedExample("partners 60, 30, 10", gives: 0.46) {
        PartnerMix([TradeValue(60), TradeValue(30), TradeValue(10)]).concentration
      },
      WorkedExample("partners 60, 30 and one without data", isMissing: .notReported) {
        PartnerMix([TradeValue(60), TradeValue(30), nil]).concentration
      },
      WorkedExample("partners 0, 0", isMissing: .zeroDenominator) {
        PartnerMix([TradeValue(0), TradeValue(0)]).concentration
      },
    ]
  ) { analysis, month in
    analysis.partnerRows("partner_hhi", in: month) {
      $0.concentration
    }
  }
}

extension Analysis {
  /// The rows of a figure over the partners of each city that has at least two: by flow, and of
  /// exports and imports together.
  func partnerRows(
    _ slug: String, in month: Month, figure: (PartnerMix) -> Figure
  ) -> [IndicatorRow] {
    cityTradeRows(slug, in: month) { city, months in
      let partners = Set(
        partnerships.filter { $0.cities.contains(city.id) }.flatMap(\.cities)
      ).subtracting([city.id]).sorted()
      guard partners.count > 1 else { return [] }
      let series = partners.map { trade.series(reporter: city.id, partner: $0) }
      let bases = Set(series.compactMap { $0?.basis })
      guard !bases.isEmpty else { return [] }
      return TradeMeasure.allCases.map { measure in
        let values = series.map { series in
          TradeValue.sum(months) { month in series.flatMap { measure.value(of: $0, in: month) } }
        }
        return (
          Breakdown(measure.breakdown), figure(PartnerMix(values, isOneBasis: bases.count == 1)),
          bases.count == 1 ? bases.first : nil
        )
      }
    }
  }
}
