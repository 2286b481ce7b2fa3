import PartnershipModel

extension Indicator {
  /// A city's trade with the World against its output, of the last calendar year that has ended.
  ///
  /// Exports and imports of the twelve months over the gross domestic product of the same place and
  /// year, both nominal. It can exceed 1. Source: World Bank, WITS, Trade Outcomes.
  package static let tradeOpenness = Indicator(
    id: "T36", slug: "trade_openness", name: "Trade openness", domain: .trade,
    formula: "(X + M with the World over 12 months) / GDP of the same place and calendar year",
    unit: .ratio, minimum: 0, direction: .context, breakdowns: [.window], isOfParts: true,
    edgeCases: "no GDP: no_data; GDP = 0: zero_denominator; GDP of another territory: "
      + "not_comparable; a month without a total: too_few_periods",
    tier: 2, source: "World Bank, WITS, Trade Outcomes",
    examples: [
      WorkedExample("X = 30, M = 20, GDP = 200", gives: 0.25) {
        TradeFormula.openness(TradeValue(30), TradeValue(20), output: TradeValue(200))
      },
      WorkedExample("no GDP", isMissing: .noData) {
        TradeFormula.openness(TradeValue(30), TradeValue(20), output: nil)
      },
      WorkedExample("GDP = 0", isMissing: .zeroDenominator) {
        TradeFormula.openness(TradeValue(30), TradeValue(20), output: TradeValue(0))
      },
      WorkedExample("trade of the region, GDP of the city", isMissing: .notComparable) {
        TradeFormula.openness(
          TradeValue(30), TradeValue(20), output: nil, isElsewhere: true)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    let year = month.month == 12 ? month.year : month.year - 1
    let months = Month.range(Month(index: year * 12), through: Month(index: year * 12 + 11))
    return analysis.facts.gazetteer.cities.filter {
      analysis.facts.gazetteer.isFollowed($0.id)
    }.compactMap { city in
      analysis.openness(of: city, year, months).map { figure, basis in
        IndicatorRow(
          period: month, subject: city.id, indicator: "trade_openness",
          breakdown: .twelveMonths, figure: figure, basis: basis)
      }
    }
  }
}

extension TradeFormula {
  /// (X + M) / GDP; `isElsewhere` where there is one, but of another territory.
  static func openness(
    _ exports: TradeValue?, _ imports: TradeValue?, output: TradeValue?, isElsewhere: Bool = false
  ) -> Figure {
    if output == nil, isElsewhere { return .missing(.notComparable) }
    return ratio(
      [exports, imports, output], names: ["exports", "imports", "output"],
      worked: { ($0[0] + $0[1]) / $0[2] }
    ) { quotient($0[0] + $0[1], $0[2]) }
  }
}

extension Analysis {
  fileprivate func openness(
    of city: City, _ year: Int, _ months: [Month]
  ) -> (Figure, Basis)? {
    let places = facts.gazetteer.places(of: city)
    let found = trade.world.first(of: places) { place -> (TradeValue, TradeValue)? in
      guard let exports = trade.worldTotal(of: place, .export, over: months),
        let imports = trade.worldTotal(of: place, .import, over: months)
      else { return nil }
      return (exports, imports)
    }
    guard let found else { return nil }
    let outputs = facts.reference.filter { $0.measure == .gdp && $0.period == .year(year) }
    let output = outputs.first { $0.place == found.place }.map { value -> TradeValue in
      let amount = yearly(value.value, in: value.currency, over: months)
      return amount.map { TradeValue(Figure(.exact($0))) } ?? .missing(.noData)
    }
    let isElsewhere = outputs.contains { places.contains($0.place) && $0.place != found.place }
    return (
      TradeFormula.openness(
        found.value.0, found.value.1, output: output, isElsewhere: isElsewhere),
      Basis(reporter: found.place.level, partner: .world)
    )
  }

  /// A yearly amount in the report currency, at the mean of the months' rates.
  private func yearly(
    _ amount: Amount, in currency: CurrencyCode?, over months: [Month]
  ) -> Amount? {
    guard let currency, currency != facts.currency else { return amount }
    let converted = months.compactMap {
      facts.rates.convert(amount, from: currency, to: facts.currency, in: $0)
    }
    guard converted.count == months.count, let sum = exactSum(converted) else { return nil }
    return Amount(units: divideRounded(sum.units, by: Int128(months.count)))
  }
}
