package import PartnershipModel

extension Indicator {
  /// Targets in progress, or ended this month, that are on the better side of the expected line.
  ///
  /// `sign * target_gap >= 0` with sign -1 for a ceiling: a target below its baseline, or a cumulative one
  /// of an indicator of which less is better. Targets without a gap, or with months missing that could
  /// overturn the verdict, are not counted. Source: our definition.
  package static let targetsOnTrack = Indicator(
    id: "P09", slug: "targets_on_track", name: "Targets on track", domain: .plan,
    formula:
      "targets in progress or ended this month with sign * target_gap >= 0; sign = -1 where target < baseline, else +1",
    unit: .count, minimum: 0, direction: .higher,
    edgeCases: "no targets table: no_data; targets without a gap are not counted",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one ahead, one behind", gives: 1) {
        TargetState.countOnTrack(
          [
            WorkedPlan.state(.cumulative, 12, actual: .count(9)),
            WorkedPlan.state(.cumulative, 12, actual: .count(7)),
          ], in: WorkedPlan.month)
      },
      WorkedExample("a ceiling of 12 that came down from 24, now 15: expected 16", gives: 1) {
        TargetState.countOnTrack(
          [WorkedPlan.state(.level, 12, baseline: 24, actual: .count(15))], in: WorkedPlan.month)
      },
      WorkedExample("no actual", gives: 0) {
        TargetState.countOnTrack(
          [WorkedPlan.state(.cumulative, 12, actual: .missing(.noData))], in: WorkedPlan.month)
      },
      WorkedExample("no targets table", isMissing: .noData) {
        TargetState.countOnTrack(nil, in: WorkedPlan.month)
      },
    ],
    compute: { analysis, month in
      TargetState.rows("targets_on_track", analysis, month) {
        TargetState.countOnTrack($0, in: month)
      }
    })
}

extension TargetState {
  /// How many of the targets whose period holds `month` are on track; `nil` is no table.
  package static func countOnTrack(_ states: [TargetState]?, in month: Month) -> Figure {
    guard let states else { return .missing(.noData) }
    return .count(
      states.count {
        $0.target.periodStart <= month && month <= $0.target.periodEnd && $0.onTrack == true
      }, of: "targets on track")
  }

  /// A figure of the targets of each partnership and of the network, in months that some target's
  /// period holds and in the month reported on; `nil` is no table.
  static func rows(
    _ slug: String, _ analysis: Analysis, _ month: Month, _ figure: ([TargetState]?) -> Figure
  ) -> [IndicatorRow] {
    let evaluator = TargetEvaluator(analysis: analysis, month: month)
    guard analysis.givesBreakdowns(month) || !evaluator.listed.isEmpty else { return [] }
    let isKept = !analysis.facts.targets.isEmpty || analysis.facts.has(.targets)
    let states = isKept ? evaluator.states(of: evaluator.listed) : nil
    return (analysis.partnerships.map(\.id) + [Scope.network]).map { subject in
      let own = states?.filter { subject == Scope.network || $0.target.partnership == subject }
      return IndicatorRow(
        period: month, subject: subject, indicator: slug, figure: figure(own))
    }
  }
}
