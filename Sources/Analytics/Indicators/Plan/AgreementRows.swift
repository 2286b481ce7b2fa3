import PartnershipModel

extension AgreementState {
  /// How many states are such; `no_data` without a table.
  static func count(
    _ states: [AgreementState]?, where isSuch: (AgreementState) -> Bool
  ) -> Figure {
    states.map { .count($0.count(where: isSuch), of: "agreements") } ?? .missing(.noData)
  }
}

/// The rows of a count of agreements: per partnership and for the network, by kind in the month
/// reported on.
struct AgreementRows {
  let slug: String
  /// The figure of states, and whether the records reach back far enough to tell silence.
  let count: @Sendable ([AgreementState], Bool) -> Figure

  func rows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let subjects = analysis.partnerships.map(\.id) + [Scope.network]
    guard !analysis.facts.agreements.isEmpty || analysis.facts.has(.agreements) else {
      guard analysis.givesBreakdowns(month) else { return [] }
      return subjects.map {
        IndicatorRow(period: month, subject: $0, indicator: slug, figure: .missing(.noData))
      }
    }
    let activity = analysis.activity(through: month)
    let all = AgreementState.all(in: analysis, month, activity)
    return subjects.flatMap { subject -> [IndicatorRow] in
      let states =
        subject == Scope.network ? all : all.filter { $0.agreement.partnership == subject }
      let kinds = Set(states.map(\.agreement.kind.rawValue)).sorted()
      let split = analysis.givesBreakdowns(month) && kinds.count >= 2 ? kinds : []
      return [row(subject, Breakdown(), states, month, activity.reachesBack)]
        + split.map { kind in
          row(
            subject, Breakdown([.kind: kind]),
            states.filter { $0.agreement.kind.rawValue == kind }, month, activity.reachesBack)
        }
    }
  }

  private func row(
    _ subject: String, _ breakdown: Breakdown, _ states: [AgreementState], _ month: Month,
    _ reachesBack: Bool
  ) -> IndicatorRow {
    IndicatorRow(
      period: month, subject: subject, indicator: slug, breakdown: breakdown,
      figure: count(states, reachesBack))
  }
}
