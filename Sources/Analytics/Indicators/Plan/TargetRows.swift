package import PartnershipModel
import Synchronization

/// Remembers the rows that targets read, so that a month is computed once for all targets and all
/// of their indicators.
///
/// The rows are a pure function of the analysis that owns this, so it never matters which thread
/// computed them.
package final class TargetRows: Sendable {
  private struct Key: Hashable {
    let slug: String
    let month: Month
  }

  private let known = Mutex<[Key: [IndicatorRow]]>([:])

  package init() {}

  /// The rows of the month alone and of twelve months, without categories.
  package func rows(of slug: String, in analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let key = Key(slug: slug, month: month)
    if let rows = known.withLock({ $0[key] }) { return rows }
    let rows =
      TargetEvaluator.indicator(slug)?.compute(analysis.giving(.targets), month).filter {
        $0.breakdown.isEmpty || $0.breakdown == .twelveMonths
      } ?? []
    known.withLock { $0[key] = rows }
    return rows
  }
}

/// The rows of an indicator about each target.
struct TargetIndicatorRows {
  let slug: String
  /// Whether the figure has the unit of the indicator aimed at.
  let hasUnitOfIndicator: Bool
  let figure: @Sendable (TargetState) -> Figure

  func rows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let evaluator = TargetEvaluator(analysis: analysis, month: month)
    guard !analysis.facts.targets.isEmpty else {
      guard analysis.givesBreakdowns(month) else { return [] }
      return analysis.partnerships.map {
        IndicatorRow(period: month, subject: $0.id, indicator: slug, figure: .missing(.noData))
      }
    }
    guard analysis.givesEveryRow(month) else { return [] }
    return evaluator.listedStates.map { state in
      IndicatorRow(
        period: month, subject: state.target.partnership, indicator: slug,
        breakdown: Breakdown([
          .target: state.target.indicator, .targetPeriod: state.target.period,
        ]),
        figure: figure(state),
        unit: hasUnitOfIndicator ? unit(of: state.target.indicator, analysis) : nil)
    }
  }

  /// The name of the unit; money has the code of the report currency.
  private func unit(of slug: String, _ analysis: Analysis) -> String? {
    guard let unit = TargetEvaluator.indicator(slug)?.unit else { return nil }
    return unit == .currency ? analysis.facts.currency.description : unit.rawValue
  }
}
