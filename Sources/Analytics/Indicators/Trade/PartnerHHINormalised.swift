import PartnershipModel

extension Indicator {
  /// Partner concentration between 0, all partners alike, and 1, one partner only.
  ///
  /// (H - 1/n) / (1 - 1/n) with n the partners on the fixed list. Source: World Bank note on the
  /// Herfindahl-Hirschman index.
  package static let partnerHHINormalised = Indicator(
    id: "T20b", slug: "partner_hhi_normalised",
    name: "Partner concentration, normalised linearly", domain: .trade,
    formula: "(H - 1/n) / (1 - 1/n), n = partners on the fixed list", unit: .ratio, minimum: 0,
    maximum: 1, direction: .lower, breakdowns: [.flow, .window], isOfParts: true,
    edgeCases: "n = 1: zero_denominator; as partner_hhi otherwise",
    source: "World Bank, note on the Herfindahl-Hirschman index",
    examples: [
      WorkedExample("partners 50, 50", gives: 0) {
        PartnerMix([TradeValue(50), TradeValue(50)]).figure(TradeFormula.normalisedHHI)
      },
      WorkedExample("partners 100, 0, 0", gives: 1) {
        PartnerMix([TradeValue(100), TradeValue(0), TradeValue(0)]).figure(
          TradeFormula.normalisedHHI)
      },
      WorkedExample("one partner", isMissing: .zeroDenominator) {
        PartnerMix([TradeValue(100)]).figure(TradeFormula.normalisedHHI)
      },
    ]
  ) { analysis, month in
    analysis.partnerRows("partner_hhi_normalised", in: month) {
      $0.figure(TradeFormula.normalisedHHI)
    }
  }
}

extension TradeFormula {
  /// The index of concentration on the scale from equal shares to a single one.
  static func normalisedHHI(_ amounts: [Double]) -> Double? {
    guard amounts.count > 1, let index = Diversity.herfindahl(amounts) else { return nil }
    let least = 1 / Double(amounts.count)
    return bounded((index - least) / (1 - least))
  }
}
