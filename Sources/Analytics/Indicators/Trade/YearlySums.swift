package import PartnershipModel

/// Sums over 12 months, a year apart, over the complete months that lead up to one month.
package struct YearlySums: Sendable {
  /// Oldest first; the last is of the 12 months that end with the month asked for.
  package let sums: [TradeValue]
  /// Why there is no sum at all.
  package let reason: Reason?

  /// From the values of the months up to the one asked for, oldest first.
  package init(_ months: [TradeValue?]) {
    guard case let last?? = months.last else {
      self.init(sums: [], reason: .noData)
      return
    }
    if let reason = last.figure.reason {
      self.init(sums: [], reason: reason)
      return
    }
    let complete = months.reversed().prefix { $0?.amount != nil }.count
    var sums: [TradeValue] = []
    for years in 0..<(complete / 12) {
      let end = months.count - 12 * years
      if let sum = TradeValue.sum(Array(months[(end - 12)..<end])) { sums.append(sum) }
    }
    self.init(sums: sums.reversed(), reason: sums.isEmpty ? .tooFewPeriods : nil)
  }

  private init(sums: [TradeValue], reason: Reason?) {
    self.sums = sums
    self.reason = reason
  }

  /// The months of one measure of a pair, from its first record on, at most ten years.
  init(_ series: TradeSeries, _ measure: TradeMeasure, endingWith month: Month) {
    self.init(
      Month.range(series.start(before: month), through: month).map {
        measure.value(of: series, in: $0)
      })
  }

  /// Sums of whole amounts that are all known, for worked examples.
  package init(_ sums: [Int]) {
    self.init(sums: sums.map { TradeValue($0) }, reason: nil)
  }

  /// What `formula` makes of the sums, of which at least three must be there.
  package func figure(
    worked: (([Working]) -> Working?)? = nil, _ formula: ([Double]) throws(Reason) -> Double
  ) -> Figure {
    if let reason { return .missing(reason) }
    if sums.count < 3, sums.allSatisfy({ $0.amount != nil }) { return .missing(.tooFewPeriods) }
    return TradeFormula.real(
      of: sums, names: Array(repeating: "12-month sum", count: sums.count), worked: worked, formula)
  }
}

extension TradeSeries {
  /// The first month of a series that ends with `month` and is at most ten years long.
  func start(before month: Month) -> Month {
    max(firstMonth, month.advanced(by: 1 - Analysis.longestSeries))
  }
}
