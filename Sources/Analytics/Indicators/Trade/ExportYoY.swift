import PartnershipModel

extension Indicator {
  /// Exports, year on year: their growth against the same month of the year before, in percent.
  ///
  /// 100 * (X_t / X_(t-12) - 1). January and February alone move with the Lunar New Year and carry
  /// a note. Source: standard definition.
  package static let exportYoY = Indicator(
    id: "T06b", slug: "export_yoy", name: "Exports, year on year", domain: .trade,
    formula: "100 * (X_t / X_(t-12) - 1)", unit: .percent, minimum: -100, direction: .higher,
    edgeCases: "X_(t-12) = 0: zero_denominator; month t-12 absent: too_few_periods; FOB in one "
      + "month and CIF in the other: not_comparable; X_t absent: no_data",
    source: "Standard definition",
    examples: [
      WorkedExample("X_t = 45, X_(t-12) = 60", gives: -25) {
        TradeFormula.growth(from: TradeValue(60), to: TradeValue(45))
      },
      WorkedExample("X_t = 45, X_(t-12) = 0", isMissing: .zeroDenominator) {
        TradeFormula.growth(from: TradeValue(0), to: TradeValue(45))
      },
      WorkedExample("X_t = 45 FOB, X_(t-12) = 60 CIF", isMissing: .notComparable) {
        TradeFormula.growth(
          from: TradeValue(.exact(Amount(60)), valuations: [.export: .cif]),
          to: TradeValue(.exact(Amount(45)), valuations: [.export: .fob]))
      },
    ]
  ) { analysis, month in
    analysis.tradeRows("export_yoy", in: month) { series in
      series.growth(from: [month].yearBefore, to: [month]) { $0.value(.export, in: $1) }
    }
  }
}
