#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
package import PartnershipModel

/// The effect of an agreement on one outcome, by each design, or why there is none.
package struct ImpactStudy: Sendable {
  /// What one design found.
  package struct Result: Sendable {
    package let design: ImpactDesign
    /// On the scale of the panel: logarithms, or the outcome's own unit.
    package let effect: Double
    package let standardError: Double?
    /// Whether the effect is a difference of logarithms.
    package let isLogarithmic: Bool
    /// The p value of the placebos, or why there is none.
    package let placebo: Figure
    /// Error after the start against before, of the synthetic control only.
    package let errorRatio: Double?
    /// The estimates of the placebos, on the same scale, by position of the donor.
    package var placebos: [Int: Double] = [:]

    /// The rank of the estimate among the placebos, where there are any.
    var test: PlaceboTest?
    /// Root mean squared gaps before and after the start, of the synthetic control only.
    var errors: (before: Double, after: Double)?
    /// Weights of the comparison partnerships by position, of the synthetic methods only.
    var weights: [Double] = []

    /// In per cent where the effect is one of logarithms, else in the outcome's unit.
    package var figure: Figure {
      let margin = standardError.map { 1.959963984540054 * $0 }
      return Figure(
        .real(shown(effect)), lower: margin.map { shown(effect - $0) },
        upper: margin.map { shown(effect + $0) }
      )
    }

    /// The least effect that would be found in four samples of five.
    package var detectable: Figure {
      guard let standardError else { return .missing(.noData) }
      return Figure.real(shown(PlaceboTest.power * standardError)).worked {
        let effect = Working.real(PlaceboTest.power) * .real(standardError, "standard error")
        return isLogarithmic ? 100 * (.exp(effect) - 1) : effect
      }
    }

    /// A placebo's estimate as the effect is shown.
    package func placeboFigure(_ donor: Int) -> Double? { placebos[donor].map(shown) }

    private func shown(_ effect: Double) -> Double {
      isLogarithmic ? 100 * (exp(effect) - 1) : effect
    }
  }

  package let setting: ImpactSetting
  private let outcomes: [ImpactDesign: Swift.Result<Result, Reason>]

  /// The first design, in the order of ``ImpactDesign``, that has a comparison and an estimate with
  /// its error.
  package var best: Result? {
    ImpactDesign.allCases.lazy.filter(\.hasComparison).compactMap { try? result($0).get() }
      .first { $0.standardError != nil }
  }

  package func result(_ design: ImpactDesign) -> Swift.Result<Result, Reason> {
    outcomes[design] ?? .failure(.noData)
  }

  init(_ setting: ImpactSetting) {
    self.setting = setting
    var outcomes: [ImpactDesign: Swift.Result<Result, Reason>] = [:]
    for design in ImpactDesign.allCases {
      outcomes[design] = Swift.Result { () throws(Reason) in
        try Self.estimate(design, setting)
      }
    }
    self.outcomes = outcomes
  }

  // MARK: Estimates

  private static func estimate(
    _ design: ImpactDesign, _ setting: ImpactSetting
  ) throws(Reason) -> Result {
    if let refusal = setting.refusal { throw refusal }
    let isLogarithmic = setting.isLogarithmic
    if design == .series { return try series(setting, isLogarithmic) }
    guard !setting.donors.isEmpty else { throw .noData }
    func scaled(_ values: [Double]) -> [Double] { isLogarithmic ? values.map { log($0) } : values }
    guard
      let panel = ImpactPanel(
        treated: scaled(setting.values), donors: setting.donors.map { scaled($0.values) },
        before: setting.before)
    else { throw .tooFewPeriods }
    switch design {
    case .controlledSeries: return try controlledSeries(panel, isLogarithmic)
    case .differences:
      guard panel.isParallelBefore else { throw .notComparable }
      return try compared(design, panel, isLogarithmic) { DifferenceInDifferences($0)?.effect }
    case .syntheticDifference:
      guard setting.donors.count >= ImpactSetting.fewestDonors else { throw .tooFewPeriods }
      var result = try compared(design, panel, isLogarithmic) { SyntheticDifference($0)?.effect }
      result.weights = SyntheticDifference(panel)?.unitWeights ?? []
      return result
    case .syntheticControl, .series: return try control(panel, isLogarithmic)
    }
  }

  /// The effect ranked among the placebos by its size.
  private static func compared(
    _ design: ImpactDesign, _ panel: ImpactPanel, _ isLogarithmic: Bool,
    _ effect: (ImpactPanel) -> Double?
  ) throws(Reason) -> Result {
    guard let found = effect(panel) else { throw .notComparable }
    var byDonor: [Int: Double] = [:]
    for donor in panel.donors.indices { byDonor[donor] = panel.placebo(donor).flatMap(effect) }
    let placebos = panel.donors.indices.compactMap { byDonor[$0] }
    let test = PlaceboTest(
      statistic: abs(found), placebos: placebos.map { abs($0) }, effects: placebos)
    return Result(
      design: design, effect: found, standardError: standardError(test, panel),
      isLogarithmic: isLogarithmic, placebo: pValue(test, placebos.count), errorRatio: nil,
      placebos: byDonor, test: test)
  }

  /// The synthetic control, ranked by the ratio of its errors; refused where it fits badly before:
  /// worse than twice the median placebo, or than the partnership's own mean would.
  private static func control(
    _ panel: ImpactPanel, _ isLogarithmic: Bool
  ) throws(Reason) -> Result {
    guard let found = SyntheticControl(panel), found.errorBefore <= panel.deviationBefore else {
      throw .notComparable
    }
    var byDonor: [Int: SyntheticControl] = [:]
    for donor in panel.donors.indices {
      byDonor[donor] = panel.placebo(donor).flatMap { SyntheticControl($0) }
    }
    let placebos = panel.donors.indices.compactMap { byDonor[$0] }
    if let median = Robust.median(placebos.map(\.errorBefore)) {
      guard found.errorBefore <= 2 * median else { throw .notComparable }
    }
    let ratios = placebos.compactMap(\.errorRatio)
    let test = PlaceboTest(
      statistic: found.errorRatio ?? .infinity, placebos: ratios,
      effects: placebos.map(\.effect))
    return Result(
      design: .syntheticControl, effect: found.effect,
      standardError: standardError(test, panel), isLogarithmic: isLogarithmic,
      placebo: pValue(test, ratios.count), errorRatio: found.errorRatio,
      placebos: byDonor.mapValues(\.effect), test: test,
      errors: (found.errorBefore, found.errorAfter), weights: found.weights)
  }

  private static func standardError(_ test: PlaceboTest, _ panel: ImpactPanel) -> Double? {
    panel.donors.count >= ImpactSetting.fewestDonors ? test.standardError : nil
  }

  private static func pValue(_ test: PlaceboTest, _ placebos: Int) -> Figure {
    guard placebos >= PlaceboTest.fewest else { return .missing(.tooFewPeriods) }
    return .real(test.pValue)
  }

  /// The partnership's own series: counts by their logarithmic link, others by least squares.
  private static func series(
    _ setting: ImpactSetting, _ isLogarithmic: Bool
  ) throws(Reason) -> Result {
    let isCount = setting.outcome.isCount
    let ownLogarithm = !isCount && setting.values.allSatisfy { $0 > 0 }
    let found =
      isCount
      ? InterruptedSeries.quasiPoisson(setting.values, before: setting.before)
      : InterruptedSeries.leastSquares(
        ownLogarithm ? setting.values.map { log($0) } : setting.values, before: setting.before)
    guard let found else { throw .notComparable }
    return Result(
      design: .series, effect: found.level.estimate, standardError: found.level.standardError,
      isLogarithmic: isCount || ownLogarithm, placebo: .missing(.noData), errorRatio: nil)
  }

  /// The series less the mean of the others: all terms interact, so the difference of the changes
  /// is the change of the difference, and its errors hold what both have in common.
  private static func controlledSeries(
    _ panel: ImpactPanel, _ isLogarithmic: Bool
  ) throws(Reason) -> Result {
    let difference = zip(panel.treated, panel.comparison).map { $0 - $1 }
    guard let found = InterruptedSeries.leastSquares(difference, before: panel.before) else {
      throw .notComparable
    }
    return Result(
      design: .controlledSeries, effect: found.level.estimate,
      standardError: found.level.standardError, isLogarithmic: isLogarithmic,
      placebo: .missing(.noData), errorRatio: nil)
  }
}

extension Analysis {
  /// The studies of all partnerships that signed an agreement within the months with data, in the
  /// order of outcomes, then partnerships; of the month reported on.
  package var impactStudies: [ImpactStudy] {
    shared.impactStudies.value(reportMonth) {
      let settings = ImpactSetting.all(in: self)
      return concurrentMap(0..<settings.count) { ImpactStudy(settings[$0]) }
    }
  }
}

extension ImpactStudy.Result {
  /// What the method went by: the months, the comparison, and the estimate before its unit.
  func inputs(of setting: ImpactSetting) -> [Derivation.Input] {
    var inputs: [Derivation.Input] = [
      .init("months before", .count(setting.before)), .init("months after", .count(setting.after)),
    ]
    if design.hasComparison {
      inputs.append(.init("comparison partnerships", .count(setting.donors.count)))
    }
    inputs.append(.init(isLogarithmic ? "effect on logarithms" : "effect", .real(effect)))
    if let standardError { inputs.append(.init("standard error", .real(standardError))) }
    return inputs
      + zip(setting.donors, weights).filter { $0.1 > 0 }.map { donor, weight in
        .init("weight of \(donor.partnership.id)", .real(weight))
      }
  }
}
