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
        PartnerMix([TradeValue(50), TradeValue(50)]).concentrationNormalised
      },
      WorkedExample("partners 100, 0, 0", gives: 1) {
        PartnerMix([TradeValue(100), TradeValue(0), TradeValue(0)]).concentrationNormalised
      },
      WorkedExample("one partner", isMissing: .zeroDenominator) {
        PartnerMix([TradeValue(100)]).concentrationNormalised
      },
    ]
  ) { analysis, month in
    analysis.partnerRows("partner_hhi_normalised", in: month) {
      $0.concentrationNormalised
    }
  }
}

extension PartnerMix {
  /// Concentration over the partners of the list, between equal shares and a single one.
  var concentrationNormalised: Figure {
    figure {
      Diversity.normalisedHerfindahl($0, of: $0.count)
    } worked: {
      .max(0, .normalisedHerfindahl($0, of: $0.count, Self.part))
    }
  }
}
