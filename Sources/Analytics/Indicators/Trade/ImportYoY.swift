import PartnershipModel

extension Indicator {
  /// Imports, year on year: their growth against the same month of the year before, in percent.
  ///
  /// 100 * (M_t / M_(t-12) - 1). January and February alone move with the Lunar New Year and carry
  /// a note. Source: standard definition.
  package static let importYoY = Indicator(
    id: "T06c", slug: "import_yoy", name: "Imports, year on year", domain: .trade,
    formula: "100 * (M_t / M_(t-12) - 1)", unit: .percent, minimum: -100, direction: .context,
    edgeCases: "M_(t-12) = 0: zero_denominator; month t-12 absent: too_few_periods; FOB in one "
      + "month and CIF in the other: not_comparable; M_t absent: no_data",
    source: "Standard definition",
    examples: [
      WorkedExample("M_t = 45, M_(t-12) = 60", gives: -25) {
        TradeFormula.growth(from: TradeValue(60), to: TradeValue(45))
      },
      WorkedExample("M_t = 45, M_(t-12) = 0", isMissing: .zeroDenominator) {
        TradeFormula.growth(from: TradeValue(0), to: TradeValue(45))
      },
      WorkedExample("M_t = 45 FOB, M_(t-12) = 60 CIF", isMissing: .notComparable) {
        TradeFormula.growth(
          from: TradeValue(.exact(Amount(60)), valuations: [.import: .cif]),
          to: TradeValue(.exact(Amount(45)), valuations: [.import: .fob]))
      },
    ]
  ) { analysis, month in
    analysis.tradeRows("import_yoy", in: month) { series in
      series.growth(from: [month].yearBefore, to: [month]) { $0.value(.import, in: $1) }
    }
  }
}
