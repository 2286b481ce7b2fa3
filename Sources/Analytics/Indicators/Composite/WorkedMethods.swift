import PartnershipModel

/// One normalised value of a column, for worked examples.
enum WorkedNormalisation {
  static func figure(
    _ method: Normalisation, _ values: [Double?], of unit: Int,
    _ direction: CompositeStructure.Direction = .higher,
    goalposts: CompositeStructure.Goalposts? = nil, usesLogarithm: Bool = false,
    times scale: Double = 1
  ) -> Figure {
    let element = CompositeStructure.Element(
      code: "", parent: nil, level: 1, direction: direction, goalposts: goalposts,
      usesLogarithm: usesLogarithm)
    do throws(Reason) {
      let result = try method.apply(values, element)
      return result[unit].map { .real($0 * scale) } ?? .missing(.notReported)
    } catch {
      return .missing(error)
    }
  }
}

/// Means and scores of a few values, for worked examples.
enum WorkedMean {
  static func figure(_ rule: Aggregation, _ scores: [Double], _ weights: [Double]) -> Figure {
    rule.mean(scores, weights: weights).map { .real($0) } ?? .missing(.noData)
  }

  /// The score of the first unit by its own best weights.
  static func ownBest(_ scores: [[Double]]) -> Figure {
    BenefitOfTheDoubt.solve(scores, unit: 0).map { .real($0.score) } ?? .missing(.notComparable)
  }
}
