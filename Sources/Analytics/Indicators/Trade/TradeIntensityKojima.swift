import PartnershipModel

extension TradeFormula {
  /// (X_ij / X_i) / (M_j / (M_w - M_i)).
  static func kojima(
    bilateral: TradeValue?, all: TradeValue?, partnerImports: TradeValue?,
    worldImports: TradeValue?, ownImports: TradeValue?
  ) -> Figure {
    ratio(
      [bilateral, all, partnerImports, worldImports, ownImports],
      names: [
        "exports to the partner", "all exports", "imports of the partner", "imports of the World",
        "own imports",
      ],
      worked: { ($0[0] / $0[1]) / ($0[2] / ($0[3] - $0[4])) }
    ) { amounts in
      guard let share = quotient(amounts[0], amounts[1]),
        let expected = quotient(amounts[2], amounts[3] - amounts[4])
      else { return nil }
      return quotient(share, expected)
    }
  }
}

extension Indicator {
  /// Export intensity against the partner's part in the imports of the World without the reporter.
  ///
  /// A reporter cannot export to itself, so its own imports are taken out. Source: Kojima 1964, "The
  /// pattern of international trade among advanced countries"; Drysdale & Garnaut 1982, "Trade
  /// intensities and the analysis of bilateral trade flows".
  package static let tradeIntensityKojima = Indicator(
    id: "T29b", slug: "trade_intensity_kojima", name: "Export intensity (Kojima-Drysdale)",
    domain: .trade, formula: "(X_ij / X_i) / (M_j / (M_w - M_i))", unit: .ratio, minimum: 0,
    direction: .higher, breakdowns: [.window],
    edgeCases: "X_i = 0, M_j = 0 or M_w = M_i: zero_denominator; no world totals: no_data; a month "
      + "of the window absent: too_few_periods",
    tier: 2, source: "Kojima 1964; Drysdale & Garnaut 1982",
    examples: [
      WorkedExample("30 of 200; M_j = 1,000, M_w = 20,000, M_i = 400", gives: 2.94) {
        TradeFormula.kojima(
          bilateral: TradeValue(30), all: TradeValue(200), partnerImports: TradeValue(1000),
          worldImports: TradeValue(20000), ownImports: TradeValue(400))
      },
      WorkedExample("all imports of the World are its own", isMissing: .zeroDenominator) {
        TradeFormula.kojima(
          bilateral: TradeValue(30), all: TradeValue(200), partnerImports: TradeValue(1000),
          worldImports: TradeValue(400), ownImports: TradeValue(400))
      },
    ]
  ) { analysis, month in
    analysis.intensityRows("trade_intensity_kojima", in: month) { series, months in
      func imports(_ place: Place) -> TradeValue? {
        analysis.trade.worldTotal(of: place, .import, over: months)
      }
      return TradeFormula.kojima(
        bilateral: series.value(.export, over: months),
        all: analysis.trade.worldTotal(of: series.reporterPlace, .export, over: months),
        partnerImports: imports(series.partnerPlace), worldImports: imports(.world),
        ownImports: imports(series.reporterPlace))
    }
  }
}
