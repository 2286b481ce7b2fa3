package import PartnershipModel

/// A target on the last day of a month: how far it is and how far it should be.
package struct TargetState: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case notBegun = "not_begun"
    /// Better than the expected line.
    case ahead
    /// Exactly on the expected line.
    case onTrack = "on_track"
    case behind
    /// The period has ended and the target was reached.
    case reached
    /// The period has ended and the target was not reached.
    case missed
    /// A figure is missing, or too much of it for a verdict.
    case notJudged = "not_judged"
  }

  package let target: Target
  package let actual: Figure
  package let expected: Figure
  package let progress: Figure
  package let gap: Figure
  /// Whether the gap is zero or on the better side; `nil` where that is not known.
  package let onTrack: Bool?
  package let state: State

  /// Every target, ordered by partnership, indicator and period.
  package static func all(in analysis: Analysis, _ month: Month) -> [TargetState] {
    TargetEvaluator(analysis: analysis, month: month).states(of: analysis.facts.targets)
  }

  /// The state of `target` in `month`, from its actual figure.
  ///
  /// `indicator` is the definition aimed at: its better side and its lower bound matter.
  package init(_ target: Target, in month: Month, actual: Figure, indicator: Indicator?) {
    let elapsed = target.elapsed(in: month)
    let isLower = indicator?.direction == .lower
    self.target = target
    self.actual = elapsed == 0 ? .missing(.tooFewPeriods) : actual
    expected = target.expected(after: elapsed)
    progress =
      elapsed == 0 ? .missing(.tooFewPeriods) : target.progress(actual: self.actual)
    gap = TargetState.gap(actual: self.actual, expected: expected)
    onTrack = TargetState.onTrack(
      gap, sign: target.sign(lowerIsBetter: isLower),
      lacksMonths: target.kind == .cumulative && (actual.coverage ?? 1) < 1,
      isBounded: (indicator?.minimum).map { $0 >= 0 } ?? false)
    state = TargetState.state(
      elapsed: elapsed, of: target.months, onTrack: onTrack, gap: gap)
  }

  /// `actual - expected`; the first reason of the catalogue's order where either is missing.
  package static func gap(actual: Figure, expected: Figure) -> Figure {
    if let reason = [actual.reason, expected.reason].compactMap({ $0 }).min() {
      return .missing(reason)
    }
    guard let line = expected.amount else { return .missing(.noData) }
    let value: Figure.Value?
    if let amount = actual.amount {
      value = amount.adding(-line).map { .exact($0) }
    } else {
      value = actual.doubleValue.map { .real($0 - line.doubleValue) }
    }
    guard let value else { return .missing(.noData) }
    return Figure(
      value, status: actual.status, coverage: actual.coverage, notes: actual.notes
    ).worked {
      Working.figure(actual, "actual").map { $0 - .exact(line, "expected") }
    }
  }

  /// Whether the gap is zero or on the better side.
  ///
  /// Where months are missing from a sum (`lacksMonths`), only a verdict that they cannot overturn
  /// is given: for parts that are never negative (`isBounded`), on track where they are wanted high
  /// and behind where they are wanted low.
  package static func onTrack(
    _ gap: Figure, sign: Int, lacksMonths: Bool = false, isBounded: Bool = false
  ) -> Bool? {
    guard let value = gap.value else { return nil }
    let verdict: Bool
    switch value {
    case .exact(let amount): verdict = amount.units * Int128(sign) >= 0
    case .count(let count): verdict = count * sign >= 0
    case .real(let number): verdict = number * Double(sign) >= 0
    }
    guard lacksMonths else { return verdict }
    return isBounded && verdict == (sign > 0) ? verdict : nil
  }

  private static func state(elapsed: Int, of months: Int, onTrack: Bool?, gap: Figure) -> State {
    guard elapsed > 0 else { return .notBegun }
    guard let onTrack else { return .notJudged }
    if elapsed == months { return onTrack ? .reached : .missed }
    if !onTrack { return .behind }
    return gap.doubleValue == 0 ? .onTrack : .ahead
  }
}

extension Target {
  /// Months of the period.
  package var months: Int { periodEnd.months(since: periodStart) + 1 }

  /// Months elapsed at the end of `month`, which counts, from 0 to all.
  package func elapsed(in month: Month) -> Int {
    min(max(0, month.months(since: periodStart) + 1), months)
  }

  /// The period as in a breakdown: `2026-01/2026-12`.
  package var period: String { "\(periodStart)/\(periodEnd)" }

  /// The line on which the target is reached at a steady pace.
  package func expected(after elapsed: Int) -> Figure {
    guard elapsed > 0 else { return .missing(.tooFewPeriods) }
    func share(of amount: Amount) -> Amount {
      Amount(units: divideRounded(amount.units * Int128(elapsed), by: Int128(months)))
    }
    let goal = Working.exact(target, "target")
    func part(of whole: Working) -> Working {
      .function(
        .round, [whole * .count(elapsed, "months elapsed") / .count(months, "months"), 6])
    }
    switch kind {
    case .cumulative: return Figure.exact(share(of: target)).worked { part(of: goal) }
    case .level:
      guard elapsed < months else { return Figure.exact(target).worked { goal } }
      guard let baseline else { return .missing(.notReported) }
      return Figure.exact(
        Amount(units: baseline.units + share(of: difference(from: baseline)).units)
      ).worked {
        let start = Working.exact(baseline, "baseline")
        return start + part(of: goal - start)
      }
    }
  }

  /// The part of the way that is done; may exceed 1 or be negative.
  package func progress(actual: Figure) -> Figure {
    if let reason = actual.reason { return .missing(reason) }
    guard let value = actual.doubleValue else { return .missing(.noData) }
    let (done, way): (Double, Amount)
    switch kind {
    case .cumulative: (done, way) = (value, target)
    case .level:
      guard let baseline else { return .missing(.notReported) }
      let part = actual.amount.map { Amount(units: $0.units - baseline.units).doubleValue }
      (done, way) = (part ?? value - baseline.doubleValue, difference(from: baseline))
    }
    guard way != .zero else { return .missing(.zeroDenominator) }
    return Figure(
      .real(done / way.doubleValue), status: actual.status, coverage: actual.coverage,
      notes: actual.notes
    ).worked {
      let actual = Working.figure(actual, "actual") ?? .real(value, "actual")
      guard kind == .level, let baseline else { return actual / .exact(target, "target") }
      let start = Working.exact(baseline, "baseline")
      return (actual - start) / (.exact(target, "target") - start)
    }
  }

  /// 1 where more is better, -1 where the target is a ceiling.
  ///
  /// It is one where it lies below the baseline, and where it adds up an indicator of which less is
  /// better. A level without a baseline has only the indicator to tell.
  package func sign(lowerIsBetter: Bool) -> Int {
    if let baseline, target < baseline { return -1 }
    return lowerIsBetter && (kind == .cumulative || baseline == nil) ? -1 : 1
  }

  private func difference(from baseline: Amount) -> Amount {
    Amount(units: target.units - baseline.units)
  }
}
