import PartnershipModel

extension Indicator {
  /// Agreements signed up to the month's last day that have not expired by then.
  ///
  /// The day of expiry still belongs to the term; without one an agreement does not end. Source: our
  /// definition.
  package static let agreementsInForce = Indicator(
    id: "P10", slug: "agreements_in_force", name: "Agreements in force", domain: .plan,
    formula: "signed up to the month's end, expires empty or on or after it",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.kind],
    edgeCases: "no agreements table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("no expiry, expires on the last day, expired the day before", gives: 2) {
        AgreementState.inForce([
          WorkedPlan.agreement(signed: -900), WorkedPlan.agreement(signed: -900, expires: 0),
          WorkedPlan.agreement(signed: -900, expires: -1),
        ])
      },
      WorkedExample("signed the day after", gives: 0) {
        AgreementState.inForce([WorkedPlan.agreement(signed: 1)])
      },
      WorkedExample("no agreements table", isMissing: .noData) {
        AgreementState.inForce(nil)
      },
    ],
    compute: AgreementRows(slug: "agreements_in_force") { states, _ in
      AgreementState.inForce(states)
    }.rows)
}

extension AgreementState {
  /// Agreements signed up to the month's last day that have not expired by then.
  package static func inForce(_ states: [AgreementState]?) -> Figure {
    count(states) { $0.state == .inForce || $0.state == .expiring }
  }
}
