/// A monthly outcome of one treated unit and of units to compare it with, around a start.
package struct ImpactPanel: Sendable, Hashable {
  /// Of the treated unit, oldest month first.
  package let treated: [Double]
  /// Of each unit that it is compared with, over the same months.
  package let donors: [[Double]]
  /// How many of the months lie before the start.
  package let before: Int

  /// All series have the same length, with months on both sides of the start.
  package init?(treated: [Double], donors: [[Double]], before: Int) {
    guard before > 0, before < treated.count,
      donors.allSatisfy({ $0.count == treated.count })
    else { return nil }
    self.treated = treated
    self.donors = donors
    self.before = before
  }

  package var after: Int { treated.count - before }

  /// Donor `index` in the place of the treated unit, compared with the other donors only.
  package func placebo(_ index: Int) -> ImpactPanel? {
    var others = donors
    let chosen = others.remove(at: index)
    return ImpactPanel(treated: chosen, donors: others, before: before)
  }

  /// The standard deviation of the treated unit before the start, around its own mean.
  package var deviationBefore: Double {
    let values = treated[..<before]
    let mean = ImpactPanel.mean(values)
    return ImpactPanel.mean(values.map { ($0 - mean) * ($0 - mean) }).squareRoot()
  }

  /// Whether the treated unit and the mean of the donors ran in parallel before the start: the
  /// slope of their difference is within two standard errors of 0.
  package var isParallelBefore: Bool {
    guard !donors.isEmpty else { return false }
    let difference = zip(treated, comparison).prefix(before).map { $0 - $1 }
    guard let trend = LinearTrend(difference), let error = trend.slopeError else { return false }
    let rounding = 1e-12 * (difference.lazy.map { abs($0) }.max() ?? 0)
    return abs(trend.slope) <= 2 * error + rounding
  }

  /// The mean of the donors, month by month.
  var comparison: [Double] {
    treated.indices.map { month in
      donors.reduce(0) { $0 + $1[month] } / Double(donors.count)
    }
  }

  static func mean(_ values: some Collection<Double>) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
