import PartnershipModel

extension Indicator {
  /// Agreements in force that expire within 180 days after the month's last day.
  ///
  /// Both ends count: expiry on the last day and on day 180. Source: our definition.
  package static let agreementsExpiring180d = Indicator(
    id: "P10b", slug: "agreements_expiring_180d", name: "Agreements expiring within 180 days",
    domain: .plan,
    formula: "in force and expires within 180 days after the month's end",
    unit: .count, minimum: 0, direction: .lower, breakdowns: [.kind],
    edgeCases: "no agreements table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("expires after 179, 180 and 181 days", gives: 2) {
        AgreementState.expiring([
          WorkedPlan.agreement(signed: -900, expires: 179),
          WorkedPlan.agreement(signed: -900, expires: 180),
          WorkedPlan.agreement(signed: -900, expires: 181),
        ])
      },
      WorkedExample("no expiry", gives: 0) {
        AgreementState.expiring([WorkedPlan.agreement(signed: -900)])
      },
      WorkedExample("no agreements table", isMissing: .noData) {
        AgreementState.expiring(nil)
      },
    ],
    compute: AgreementRows(slug: "agreements_expiring_180d") { states, _ in
      AgreementState.expiring(states)
    }.rows)
}

extension AgreementState {
  /// Agreements in force that expire within 180 days after the month's last day.
  package static func expiring(_ states: [AgreementState]?) -> Figure {
    count(states) { $0.state == .expiring }
  }
}
