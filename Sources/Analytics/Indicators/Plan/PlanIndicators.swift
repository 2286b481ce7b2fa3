extension Indicator {
  /// The indicators of action plans, targets and agreements, in the catalogue's order.
  package static let planIndicators: [Indicator] = [
    actionsDue, actionsDone, actionCompletionRate, actionsDoneOnTime, actionOnTimeRate,
    actionsOverdue, actionsOverdueMedianDays, actionsDropped, actionBudget, actionBudgetExecution,
    targetActual, targetExpected, targetProgress, targetGap, targetsOnTrack,
    targetsOnTrackShare,
    agreementsInForce, agreementsExpiring180d, agreementsExpired, agreementsSilent,
    agreementsSilentShare,
  ]
}
