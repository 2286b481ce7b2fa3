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

/// One value of a column made ready, for worked examples.
enum WorkedPreparation {
  static func treated(_ values: [Double?], _ unit: Int) -> Figure {
    do throws(Reason) {
      return try OutlierTreatment(values).values[unit].map { .real($0) } ?? .missing(.notReported)
    } catch {
      return .missing(error)
    }
  }

  static func imputed(
    _ way: Imputation, _ values: [Double?], _ groups: [String?], _ unit: Int
  ) -> Figure {
    do throws(Reason) {
      return .real(try way.value(of: unit, in: values, groups: groups))
    } catch {
      return .missing(error)
    }
  }
}

/// Results of methods on a few values, for worked examples.
enum WorkedMethod {
  /// The weight of the first of some columns.
  static func componentWeight(_ columns: [[Double?]]) -> Figure {
    figure { () throws(Reason) in try PrincipalComponents(columns).weights[0] }
  }

  static func alpha(_ columns: [[Double?]]) -> Figure {
    figure { () throws(Reason) in try InternalConsistency.alpha(columns) }
  }

  static func generalised(_ scores: [Double], _ power: Double) -> Figure {
    figure { () throws(Reason) in
      try GeneralisedMean.mean(scores, weights: scores.map { _ in 1 }, power: power)
    }
  }

  static func mazziottaPareto(
    _ values: [Double], _ penalty: MazziottaPareto.Penalty = .downward
  ) -> Figure {
    MazziottaPareto.index(values, penalty: penalty).map { .real($0) } ?? .missing(.noData)
  }

  /// A value of a column with the mean 100 and the standard deviation 10.
  static func standardised(_ values: [Double?], _ unit: Int) -> Figure {
    figure { () throws(Reason) in
      let element = CompositeStructure.Element(code: "", parent: nil, level: 1)
      guard let score = try MazziottaPareto.standardised(values, element)[unit] else {
        throw .notReported
      }
      return MazziottaPareto.Scale.standardised.value(score)
    }
  }

  private static func figure(_ value: () throws(Reason) -> Double) -> Figure {
    do throws(Reason) {
      return .real(try value())
    } catch {
      return .missing(error)
    }
  }
}
