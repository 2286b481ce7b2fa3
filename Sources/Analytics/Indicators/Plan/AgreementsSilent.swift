import PartnershipModel

extension Indicator {
  /// Agreements in force of partnerships in which nothing has happened for 14 months.
  ///
  /// No held exchange, completed action or adopted practice of the partnership in the 14 months up to the
  /// month's last day. Agreements signed less than 14 months before are not judged. Records that do not
  /// reach back 14 months: `no_data`. Source: our definition.
  package static let agreementsSilent = Indicator(
    id: "P11", slug: "agreements_silent", name: "Silent agreements", domain: .plan,
    formula:
      "in force, signed at least 14 months ago, no held exchange, completed action or adopted practice of the partnership in the last 14 months",
    unit: .count, minimum: 0, direction: .lower, breakdowns: [.kind],
    edgeCases: "no agreements table, or records do not reach back 14 months: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one silent, one active, one not judged", gives: 1) {
        AgreementState.silent(
          [
            WorkedPlan.agreement(signed: -900, isSilent: true),
            WorkedPlan.agreement(signed: -900, isSilent: false), WorkedPlan.agreement(signed: -10),
          ], recordsReachBack: true)
      },
      WorkedExample("records of the last year only", isMissing: .noData) {
        AgreementState.silent([WorkedPlan.agreement(signed: -900)], recordsReachBack: false)
      },
      WorkedExample("no agreements table", isMissing: .noData) {
        AgreementState.silent(nil, recordsReachBack: true)
      },
    ],
    compute: AgreementRows(slug: "agreements_silent") {
      AgreementState.silent($0, recordsReachBack: $1)
    }.rows)
}

extension AgreementState {
  /// Agreements in force of partnerships in which nothing has happened for 14 months.
  package static func silent(_ states: [AgreementState]?, recordsReachBack: Bool) -> Figure {
    recordsReachBack ? count(states) { $0.isSilent == true } : .missing(.noData)
  }
}
