package import PartnershipModel

/// Finds what targets aim at among the rows of other indicators.
package struct TargetEvaluator: Sendable {
  package let analysis: Analysis
  package let month: Month

  package init(analysis: Analysis, month: Month) {
    self.analysis = analysis
    self.month = month
  }

  /// The states of targets, ordered by partnership, indicator and period.
  package func states(of targets: [Target]) -> [TargetState] {
    targets.sorted { left, right in
      (left.partnership, left.indicator, left.period, left.kind.rawValue, left.origin)
        < (right.partnership, right.indicator, right.period, right.kind.rawValue, right.origin)
    }.map { target in
      TargetState(
        target, in: month, actual: actual(of: target),
        indicator: TargetEvaluator.indicator(target.indicator))
    }
  }

  /// The targets with rows in this month: those whose period it is in, and all in the month
  /// reported on.
  package var listed: [Target] {
    analysis.facts.targets.filter {
      analysis.givesBreakdowns(month) || ($0.periodStart <= month && month <= $0.periodEnd)
    }
  }

  /// Their states, the same for all indicators about targets.
  var listedStates: [TargetState] {
    analysis.shared.targetStates.value(month) { states(of: listed) }
  }

  /// The indicator of this slug, unless it is itself about targets or of the index, which may rest on
  /// them, or a method.
  package static func indicator(_ slug: String) -> Indicator? {
    guard !slug.hasPrefix("target"), let indicator = Indicator.named(slug),
      indicator.domain != .composite, indicator.unit != .method
    else { return nil }
    return indicator
  }

  /// What the indicator has reached in the target's period up to the month.
  package func actual(of target: Target) -> Figure {
    let months = Month.range(target.periodStart, through: min(month, target.periodEnd))
    let figures = months.lazy.map { figure(of: target, in: $0) }
    switch target.kind {
    case .cumulative: return TargetEvaluator.sum(Array(figures))
    case .level:
      return
        (figures.reversed().first { $0.value != nil } ?? .missing(.noData))
        .counting("latest value in the period")
    }
  }

  /// The sum of the months that have a value; their share is the coverage, and none is `no_data`.
  package static func sum(_ figures: [Figure]) -> Figure {
    let known = figures.filter { $0.value != nil }
    guard !known.isEmpty else { return .missing(.noData) }
    let amounts = known.compactMap(\.amount)
    var total: Amount? = amounts.count == known.count ? .zero : nil
    for amount in amounts { total = total?.adding(amount) }
    var notes = known.reduce(into: Notes()) { $0.formUnion($1.notes) }
    if known.count < figures.count { notes.insert(.partial) }
    return Figure(
      total.map { .exact($0) } ?? .real(known.reduce(0.0) { $0 + ($1.doubleValue ?? 0) }),
      status: Figure.status(of: known.map(\.status)),
      coverage: Double(known.count) / Double(figures.count),
      notes: notes
    ).worked { .sum(known.compactMap { .figure($0, "value of a month") }) }
  }

  private func figure(of target: Target, in month: Month) -> Figure {
    let rows = analysis.targetRows.rows(of: target.indicator, in: analysis, month)
    let own = rows.filter { $0.subject == target.partnership }
    // Indicators that exist only over twelve months are read there.
    let plain = own.filter(\.breakdown.isEmpty)
    let candidates = plain.isEmpty ? own : plain
    return chosen(candidates, for: target.partnership)?.figure ?? .missing(.noData)
  }

  /// The row of the partnership as a whole, else of the leading city of a pair; the most direct
  /// basis first.
  func chosen(_ rows: [IndicatorRow], for partnership: String) -> IndicatorRow? {
    func direct(_ rows: [IndicatorRow]) -> IndicatorRow? {
      rows.min { left, right in
        guard let one = left.basis, let other = right.basis else { return false }
        return one < other
      }
    }
    if let row = direct(rows.filter { $0.reporter == nil && $0.partner == nil }) { return row }
    guard let partnership = analysis.facts.gazetteer.partnership(partnership),
      !partnership.isNetwork
    else { return nil }
    let leading = partnership.leadingCity(home: analysis.home)
    return direct(rows.filter { $0.reporter == leading })
  }
}
