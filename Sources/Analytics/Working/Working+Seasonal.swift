import PartnershipModel

extension SeasonalAdjustment {
  /// A component, or a sum of some, in the unit of the series.
  func inUnit(_ part: Working) -> Working {
    scale == .logarithm ? .exp(part) : part
  }

  /// The adjusted value of a month: trend and remainder together.
  func workedAdjusted(monthsBack: Int) -> Working? {
    let place = decomposition.trend.count - 1 - monthsBack
    guard decomposition.trend.indices.contains(place) else { return nil }
    return inUnit(
      .real(decomposition.trend[place], "STL trend")
        + .real(decomposition.remainder[place], "STL remainder"))
  }
}

extension STL {
  /// max(0, 1 - Var(R) / Var(part + R)).
  func workedStrength(of part: [Double], _ name: String) -> Working? {
    let whole = zip(part, remainder).map { $0 + $1 }
    guard let left = SampleMoments(remainder).variance, let all = SampleMoments(whole).variance
    else { return nil }
    return .max(0, 1 - .real(left, "Var(R)") / .real(all, "Var(\(name) + R)"))
  }
}
