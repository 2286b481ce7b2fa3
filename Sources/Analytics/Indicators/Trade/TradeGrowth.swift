import PartnershipModel

extension TradeFormula {
  /// Growth in percent, 100 · (later − earlier) / earlier.
  ///
  /// No later record: `no_data`; no earlier one: `too_few_periods`; other valuation, or a negative
  /// sum (corrections larger than the trade): `not_comparable`; earlier sum 0: `zero_denominator`.
  package static func growth(from earlier: TradeValue?, to later: TradeValue?) -> Figure {
    var reasons = [earlier, later].compactMap { $0?.figure.reason }
    if earlier == nil { reasons.append(.tooFewPeriods) }
    if later == nil { reasons.append(.noData) }
    guard reasons.isEmpty, let earlier, let later, let start = earlier.amount,
      let end = later.amount
    else { return .missing(reasons.min() ?? .noData) }
    guard TradeValue.commonValuations(of: [earlier, later]) != nil, start >= .zero, end >= .zero,
      let change = end.adding(-start)
    else { return .missing(.notComparable) }
    guard start > .zero else { return .missing(.zeroDenominator) }
    return Figure(
      .real(100 * change.doubleValue / start.doubleValue),
      status: Figure.status(of: [earlier.figure.status, later.figure.status]),
      notes: earlier.figure.notes.union(later.figure.notes)
    ).worked {
      let before = Working.exact(start, "value of the earlier period")
      return 100 * (.exact(end, "value of the period") - before) / before
    }
  }

  /// Growth of the sum over `later` against the sum over `earlier`.
  package static func growth(from earlier: [TradeValue?], to later: [TradeValue?]) -> Figure {
    growth(from: TradeValue.sum(earlier), to: TradeValue.sum(later))
  }
}
