import PartnershipModel

extension Indicator {
  /// How many kinds of exchange there are in effect, rare ones counting less.
  ///
  /// Formula: exp(-sum p ln p) over held events by type, the Hill number of order 1. Unit: types, 1
  /// to 12. It grows with the number of events: compare equal windows. No held event:
  /// `zero_denominator`.
  ///
  /// Source: Hill 1973, "Diversity and evenness: a unifying notation and its consequences",
  /// Ecology 54.
  package static let typeDiversityQ1 = Indicator(
    id: "X10b", slug: "type_diversity_q1", name: "Effective number of exchange types",
    domain: .exchanges,
    formula: "exp(-sum p_i ln p_i) over held events by type (Hill q = 1)", unit: .count,
    minimum: 1, maximum: 12, direction: .higher, breakdowns: [.window],
    edgeCases: "no event: zero_denominator", source: "Hill 1973",
    examples: [
      WorkedExample("one delegation, one fair", gives: 2) {
        TypeDiversity.figure(.example(.example(), .example(type: .fair)))
      },
      // p = 3/4, 1/4: exp(0.75 ln(4/3) + 0.25 ln 4) = 4 / 27^(1/4)
      WorkedExample("three delegations, one fair: 4 / 27^(1/4)", gives: 1.754_765_350_603) {
        TypeDiversity.figure(
          .example(.example(), .example(), .example(), .example(type: .fair)))
      },
      WorkedExample("no event", isMissing: .zeroDenominator) {
        TypeDiversity.figure(.example())
      },
    ]
  ) { analysis, month in
    ExchangeRows("type_diversity_q1", analysis, month, formula: TypeDiversity.figure)
      .totals(byType: false)
  }
}

/// The formula of `type_diversity_q1`.
package enum TypeDiversity {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    // exp(ln n) may fall a last digit outside 1...n.
    let held = selection.heldByType
    guard let number = Diversity.hill1(held) else { return .missing(.zeroDenominator) }
    return Figure.real(min(max(number, 1), 12)).worked {
      .max(1, .hill1(held, "held events of a type"))
    }
  }
}
