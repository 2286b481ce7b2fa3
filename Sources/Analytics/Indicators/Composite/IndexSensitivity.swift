import PartnershipModel

extension PartnershipIndex {
  /// A sensitivity share of a choice, with its bootstrap interval.
  func sobol(
    _ factor: CompositeFactor, _ value: (SobolIndices.Share) -> Double,
    _ interval: (SobolIndices.Share) -> ClosedRange<Double>
  ) -> Figure {
    guard scored > 0 else { return .missing(.noData) }
    guard let sensitivity, let position = CompositeFactor.choices.firstIndex(of: factor) else {
      return .missing(.zeroDenominator)
    }
    let share = sensitivity[position]
    // The estimate of all of the variance may exceed it by noise.
    return ofAll(
      min(1, value(share)), lower: min(1, interval(share).lowerBound),
      upper: min(1, interval(share).upperBound))
  }
}

/// The sensitivity of functions whose shares are known.
enum WorkedSobol {
  static func figure(
    of factor: Int, among factors: Int, _ value: (SobolIndices.Share) -> Double,
    _ function: ([Double]) -> Double
  ) -> Figure {
    SobolIndices.estimate(
      factors: factors, draws: PartnershipIndex.points, seed: PartnershipIndex.seed, function
    ).map { .real(value($0[factor])) } ?? .missing(.zeroDenominator)
  }
}
