import PartnershipModel

extension Indicator {
  /// Whether the exchanges are spread over many kinds: 1 = the same number of all twelve types.
  ///
  /// Formula: H / ln S with H = -sum p ln p over held events by type and S = 12, the types of the
  /// fixed list, whether they occur or not. Unit: ratio. No held event: `zero_denominator`.
  ///
  /// Source: Pielou 1966, "The measurement of diversity in different types of biological
  /// collections", Journal of Theoretical Biology 13.
  package static let typeEvenness = Indicator(
    id: "X10", slug: "type_evenness", name: "Evenness of exchange types (Pielou)",
    domain: .exchanges,
    formula: "H / ln S, H over held events by type, S = types of the fixed list of 12",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "no event: zero_denominator; type list changed: not_comparable",
    source: "Pielou 1966",
    examples: [
      // ln 2 / ln 12 = 0.693147180560 / 2.484906649788
      WorkedExample("one delegation, one fair: ln 2 / ln 12", gives: 0.278_942_945_651) {
        TypeEvenness.figure(.example(.example(), .example(type: .fair)))
      },
      WorkedExample("two delegations", gives: 0) {
        TypeEvenness.figure(.example(.example(), .example()))
      },
      WorkedExample("no event", isMissing: .zeroDenominator) {
        TypeEvenness.figure(.example())
      },
    ]
  ) { analysis, month in
    ExchangeRows("type_evenness", analysis, month, formula: TypeEvenness.figure)
      .totals(byType: false)
  }
}

/// The formula of `type_evenness`.
package enum TypeEvenness {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    let (held, kinds) = (selection.heldByType, ExchangeType.allCases.count)
    guard let number = Diversity.evenness(held, kinds: kinds) else {
      return .missing(.zeroDenominator)
    }
    return Figure.real(number).worked { .evenness(held, kinds: kinds, "held events of a type") }
  }
}

extension ExchangeSelection {
  /// Held events of each type of the fixed list, in its order.
  package var heldByType: [Double] {
    let held = held
    return ExchangeType.allCases.map { type in
      Double(held.count { $0.record.type == type })
    }
  }
}
