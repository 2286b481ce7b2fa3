import PartnershipModel

extension Indicator {
  /// Agreements whose term ended before the month's last day.
  ///
  /// Renewal is a new agreement; the old one stays expired. Source: our definition.
  package static let agreementsExpired = Indicator(
    id: "P10c", slug: "agreements_expired", name: "Agreements expired", domain: .plan,
    formula: "expires before the month's end",
    unit: .count, minimum: 0, direction: .lower, breakdowns: [.kind],
    edgeCases: "no agreements table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("expired the day before, expires on the last day", gives: 1) {
        AgreementState.expired([
          WorkedPlan.agreement(signed: -900, expires: -1),
          WorkedPlan.agreement(signed: -900, expires: 0),
        ])
      },
      WorkedExample("no expiry", gives: 0) {
        AgreementState.expired([WorkedPlan.agreement(signed: -900)])
      },
      WorkedExample("no agreements table", isMissing: .noData) {
        AgreementState.expired(nil)
      },
    ],
    compute: AgreementRows(slug: "agreements_expired") { states, _ in AgreementState.expired(states)
    }.rows)
}

extension AgreementState {
  /// Agreements whose term ended before the month's last day.
  package static func expired(_ states: [AgreementState]?) -> Figure {
    count(states) { $0.state == .expired }
  }
}
