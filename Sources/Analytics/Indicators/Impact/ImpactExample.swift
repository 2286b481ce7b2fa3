import PartnershipModel

/// Small panels for the worked examples.
enum ImpactExample {
  static let ten = (1...10).map { Double($0) }

  /// One month before and one after.
  static func differences(treated: [Double], comparison: [[Double]]) -> Figure {
    DifferenceInDifferences(
      treated: [treated[1] - treated[0]], comparison: comparison.map { $0[1] - $0[0] }
    ).map { .real($0.effect) } ?? .missing(.noData)
  }

  /// 24 months on one level and 24 on another, less those of a comparison.
  static func step(
    from: Double, to: Double, comparedWith other: (from: Double, to: Double)? = nil
  ) -> Figure {
    let values = (0..<48).map { month in
      month < 24 ? from - (other?.from ?? 0) : to - (other?.to ?? 0)
    }
    guard let found = InterruptedSeries.leastSquares(values, before: 24) else {
      return .missing(.notComparable)
    }
    return .real((found.level.estimate * 1e9).rounded() / 1e9)
  }

  static func control(treated: [Double], donors: [[Double]], before: Int) -> Figure {
    guard let panel = ImpactPanel(treated: treated, donors: donors, before: before),
      let control = SyntheticControl(panel)
    else { return .missing(.noData) }
    return .real((control.effect * 1e6).rounded() / 1e6)
  }

  static func errorRatio(treated: [Double], donors: [[Double]], before: Int) -> Figure {
    guard let panel = ImpactPanel(treated: treated, donors: donors, before: before),
      let control = SyntheticControl(panel)
    else { return .missing(.noData) }
    return control.errorRatio.map { .real($0) } ?? .missing(.zeroDenominator)
  }

  /// Six units that rise by 1 a month, with waves of their own before, and the treated one.
  static func syntheticDifference(extra: Double) -> Figure {
    let donors: [[Double]] = (1...6).map { unit in
      (0..<24).map { month in
        let level = 10 * unit + month
        return Double(level + (unit * month) % 3)
      }
    }
    let treated: [Double] = (0..<24).map { month in
      var sum = 0.0
      for donor in donors { sum += donor[month] }
      return sum / 6 + (month >= 12 ? extra : 0)
    }
    guard let panel = ImpactPanel(treated: treated, donors: donors, before: 12),
      let found = SyntheticDifference(panel)
    else { return .missing(.tooFewPeriods) }
    return .real((found.effect * 1e6).rounded() / 1e6)
  }

  static func detectable(standardError: Double?, isLogarithmic: Bool) -> Figure {
    ImpactStudy.Result(
      design: .series, effect: 0, standardError: standardError, isLogarithmic: isLogarithmic,
      placebo: .missing(.noData), errorRatio: nil
    ).detectable
  }
}
