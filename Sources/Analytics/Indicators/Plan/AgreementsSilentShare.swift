import PartnershipModel

extension Indicator {
  /// Share of the agreements in force in whose partnership nothing has happened for 14 months.
  ///
  /// Silent agreements over agreements in force that were signed at least 14 months ago, with the Wilson
  /// 95 % interval; younger ones are not judged. None that old: `zero_denominator`. Source: our definition.
  package static let agreementsSilentShare = Indicator(
    id: "P11b", slug: "agreements_silent_share", name: "Share of silent agreements",
    domain: .plan,
    formula: "agreements_silent / agreements in force signed at least 14 months ago",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower, breakdowns: [.kind],
    edgeCases:
      "none that old: zero_denominator; no agreements table, or records do not reach back 14 months: no_data; Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one silent, three active, one not judged", gives: 0.25) {
        AgreementState.silentShare(
          [
            WorkedPlan.agreement(signed: -900, isSilent: true),
            WorkedPlan.agreement(signed: -900, isSilent: false),
            WorkedPlan.agreement(signed: -900, isSilent: false),
            WorkedPlan.agreement(signed: -900, isSilent: false), WorkedPlan.agreement(signed: -10),
          ], recordsReachBack: true)
      },
      WorkedExample("signed ten days ago", isMissing: .zeroDenominator) {
        AgreementState.silentShare([WorkedPlan.agreement(signed: -10)], recordsReachBack: true)
      },
      WorkedExample("records of the last year only", isMissing: .noData) {
        AgreementState.silentShare([WorkedPlan.agreement(signed: -900)], recordsReachBack: false)
      },
      WorkedExample("no agreements table", isMissing: .noData) {
        AgreementState.silentShare(nil, recordsReachBack: true)
      },
    ],
    compute: AgreementRows(slug: "agreements_silent_share") {
      AgreementState.silentShare($0, recordsReachBack: $1)
    }.rows)
}

extension AgreementState {
  /// The share of silent agreements among those judged for silence; `nil` is no table.
  package static func silentShare(
    _ states: [AgreementState]?, recordsReachBack: Bool
  ) -> Figure {
    guard let states, recordsReachBack else { return .missing(.noData) }
    let judged = states.compactMap(\.isSilent)
    return .proportion(
      judged.count { $0 }, of: judged.count, as: ("silent agreements", "agreements judged"))
  }
}
