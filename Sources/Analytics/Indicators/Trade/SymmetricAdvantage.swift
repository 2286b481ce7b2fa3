import PartnershipModel

extension Indicator {
  /// Revealed comparative advantage on a scale that treats more and less alike.
  ///
  /// (RCA - 1) / (RCA + 1), from -1 to below 1. Source: Dalum, Laursen & Villumsen 1998, "Structural
  /// change in OECD export specialisation patterns".
  package static let symmetricAdvantage = Indicator(
    id: "T28", slug: "rsca", name: "Symmetric RCA", domain: .trade,
    formula: "(RCA - 1) / (RCA + 1)", unit: .ratio, minimum: -1, maximum: 1, direction: .context,
    breakdowns: [.commodity, .hsLevel, .window],
    edgeCases: "undefined exactly where rca is, with its reason; 1 is never reached",
    source: "Dalum, Laursen & Villumsen 1998",
    examples: [
      WorkedExample("RCA = 3", gives: 0.5) { TradeFormula.symmetric(.real(3)) },
      WorkedExample("RCA = 0", gives: -1) { TradeFormula.symmetric(.real(0)) },
      WorkedExample("no RCA", isMissing: .noData) { TradeFormula.symmetric(.missing(.noData)) },
    ]
  ) { analysis, month in
    analysis.advantageRows("rsca", in: month, TradeFormula.symmetric)
  }
}

extension TradeFormula {
  /// (RCA - 1) / (RCA + 1), with what stands beside the RCA.
  package static func symmetric(_ advantage: Figure) -> Figure {
    guard let value = advantage.doubleValue else { return advantage }
    return Figure(
      .real((value - 1) / (value + 1)), status: advantage.status, coverage: advantage.coverage,
      notes: advantage.notes
    ).worked {
      guard case .working(let rca) = advantage.derivation else { return nil }
      return (rca - 1) / (rca + 1)
    }
  }
}
