package import PartnershipModel

extension Indicator {
  /// Share of the targets in progress, or ended this month, that are on track.
  ///
  /// Targets on track over those that can be judged, with the Wilson 95 % interval. Targets without a
  /// gap, or with months missing that could overturn the verdict, are on neither side and lower
  /// `coverage`; none can be judged: `zero_denominator`. Source: our definition.
  package static let targetsOnTrackShare = Indicator(
    id: "P09b", slug: "targets_on_track_share", name: "Share of targets on track", domain: .plan,
    formula: "targets_on_track / targets that have a target_gap and a verdict",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher,
    edgeCases:
      "none has a gap: zero_denominator; coverage = share of targets judged; no targets table: no_data; Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one ahead, one behind", gives: 0.5) {
        TargetState.shareOnTrack(
          [
            WorkedPlan.state(.cumulative, 12, actual: .count(9)),
            WorkedPlan.state(.cumulative, 12, actual: .count(7)),
          ], in: WorkedPlan.month)
      },
      WorkedExample("one ahead, one without an actual: coverage 1/2", gives: 1) {
        TargetState.shareOnTrack(
          [
            WorkedPlan.state(.cumulative, 12, actual: .count(9)),
            WorkedPlan.state(.cumulative, 12, actual: .missing(.notReported)),
          ], in: WorkedPlan.month)
      },
      WorkedExample("no actual", isMissing: .zeroDenominator) {
        TargetState.shareOnTrack(
          [WorkedPlan.state(.cumulative, 12, actual: .missing(.noData))], in: WorkedPlan.month)
      },
      WorkedExample("no targets table", isMissing: .noData) {
        TargetState.shareOnTrack(nil, in: WorkedPlan.month)
      },
    ],
    compute: { analysis, month in
      TargetState.rows("targets_on_track_share", analysis, month) {
        TargetState.shareOnTrack($0, in: month)
      }
    })
}

extension TargetState {
  /// The share on track of the targets whose period holds `month` and that can be judged; `nil` is
  /// no table.
  package static func shareOnTrack(_ states: [TargetState]?, in month: Month) -> Figure {
    guard let states else { return .missing(.noData) }
    let current = states.filter {
      $0.target.periodStart <= month && month <= $0.target.periodEnd
    }
    let verdicts = current.compactMap(\.onTrack)
    var figure = Figure.proportion(
      verdicts.count { $0 }, of: verdicts.count, as: ("targets on track", "targets judged"))
    if !current.isEmpty { figure.coverage = Double(verdicts.count) / Double(current.count) }
    return figure
  }
}
