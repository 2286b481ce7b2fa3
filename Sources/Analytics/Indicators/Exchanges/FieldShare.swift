package import PartnershipModel

extension Indicator {
  /// Which part of the exchanges is of one field, such as culture or schools.
  ///
  /// Formula: held events of one type / held events. Unit: ratio of whole events, by type; a type of
  /// the fixed list without an event has no row. Bounds: Wilson 95 % interval. No held event: no row.
  ///
  /// Source: CLAIR, survey of sister-city exchanges by field; interval Wilson 1927.
  package static let fieldShare = Indicator(
    id: "X23", slug: "field_share", name: "Share of a field", domain: .exchanges,
    formula: "held events of one type / held events", unit: .ratio, minimum: 0, maximum: 1,
    direction: .context, breakdowns: [.type, .window], isOfParts: true,
    edgeCases: "no held event: zero_denominator; no record covers the window: no_data; Wilson"
      + " interval; given in the month reported on",
    tier: 2, source: "CLAIR, sister-city exchanges by field; interval Wilson 1927",
    examples: [
      WorkedExample("1 fair among 4 held events", gives: 0.25) {
        FieldShare.figure(
          .fair, .example(.example(), .example(), .example(), .example(type: .fair)))
      },
      WorkedExample("a cancelled fair, 2 delegations held", gives: 0) {
        FieldShare.figure(
          .fair, .example(.example(), .example(), .example(type: .fair, status: .cancelled)))
      },
      WorkedExample("no held event", isMissing: .zeroDenominator) {
        FieldShare.figure(.fair, .example())
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return ExchangeType.allCases.flatMap { type in
      ExchangeRows("field_share", analysis, month) { FieldShare.figure(type, $0) }
        .totals(byType: false).filter { ($0.figure.doubleValue ?? 0) > 0 }
        .map { row in
          var row = row
          row.breakdown = row.breakdown.adding([.type: type.rawValue])
          return row
        }
    }
  }
}

/// The formula of `field_share`.
package enum FieldShare {
  package static func figure(_ type: ExchangeType, _ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    let held = selection.held
    return .proportion(
      held.count { $0.record.type == type }, of: held.count,
      as: ("held events of the type", "held events"))
  }
}
