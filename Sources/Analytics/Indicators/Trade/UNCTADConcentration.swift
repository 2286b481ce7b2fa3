import PartnershipModel

extension ProductMix {
  /// (√Σs² − √(1/n)) / (1 − √(1/n)) over the possible chapters.
  package var unctadConcentration: Figure {
    figure { amounts in
      let least = (1 / Double(Self.possible)).squareRoot()
      return Diversity.herfindahl(amounts).map {
        bounded(($0.squareRoot() - least) / (1 - least))
      }
    } worked: { amounts in
      let least = Working.sqrt(1 / .count(Self.possible, "possible products"))
      return .max(0, (.sqrt(.herfindahl(amounts, Self.part)) - least) / (1 - least))
    }
  }
}

extension Indicator {
  /// Product concentration as UNCTAD publishes it.
  ///
  /// (sqrt(sum s^2) - sqrt(1/n)) / (1 - sqrt(1/n)) over the n = 96 chapters of the nomenclature; the
  /// square roots make it another number than `product_hhi_normalised`. UNCTAD itself uses three
  /// digits of the SITC. Source: UNCTAD, UNCTAD/STAT/IE/2019/2.
  package static let unctadConcentration = Indicator(
    id: "T21", slug: "unctad_concentration", name: "UNCTAD concentration index", domain: .trade,
    formula: "(sqrt(sum s_i^2) - sqrt(1/n)) / (1 - sqrt(1/n))",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower,
    breakdowns: [.flow, .hsLevel, .window],
    edgeCases:
      "no trade: zero_denominator; only a total: no_data; a negative chapter: not_comparable; a month of the window without detail: too_few_periods; given in the month reported on; n = 96 chapters; square roots: differs from product_hhi_normalised",
    source: "UNCTAD, UNCTADstat, market concentration index; UNCTAD/STAT/IE/2019/2",
    examples: [
      WorkedExample(
        "chapters 50, 30, 20: sum of squares 0.38",
        gives: ((0.38).squareRoot() - (1.0 / 96).squareRoot()) / (1 - (1.0 / 96).squareRoot())
      ) {
        ProductMix(["84": 50, "85": 30, "87": 20]).unctadConcentration
      },
      WorkedExample("one chapter", gives: 1) {
        ProductMix(["84": 7]).unctadConcentration
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        ProductMix(["84": 0, "85": 0]).unctadConcentration
      },
      WorkedExample("a total without detail", isMissing: .noData) {
        ProductMix(chapters: [:], total: TradeValue(100)).unctadConcentration
      },
    ]
  ) { analysis, month in
    analysis.productRows("unctad_concentration", in: month) { $0.unctadConcentration }
  }
}
