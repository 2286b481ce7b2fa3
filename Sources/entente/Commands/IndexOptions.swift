import Analytics
import ArgumentParser

/// What becomes of outliers.
enum Outliers: String, ExpressibleByArgument, CaseIterable {
  case keep, treat
}

/// Whose weights count.
enum IndexWeights: String, ExpressibleByArgument, CaseIterable {
  case structure, equal, pca
}

/// How parts become a whole: a mean of scores, or ranks from comparison in pairs.
enum IndexAggregation: String, ExpressibleByArgument, CaseIterable {
  case arithmetic, geometric, harmonic, generalised
  case mazziottaPareto = "mazziotta_pareto"
  case borda, copeland, kemeny

  /// The method of comparison in pairs, if it is one.
  var outranking: OutrankingIndex.Method? { OutrankingIndex.Method(rawValue: rawValue) }

  /// Whether negative scores have no result.
  var needsPositiveScores: Bool { [.geometric, .harmonic, .generalised].contains(self) }

  /// The rule by which scores become one, `nil` where they do not.
  func rule(power: Double?, _ normalisation: Normalisation) -> CompositeRule? {
    switch self {
    case .arithmetic: .mean(.arithmetic)
    case .geometric: .mean(.geometric)
    case .harmonic: .mean(.harmonic)
    case .generalised: .power(power ?? 1)
    case .mazziottaPareto:
      .mazziottaPareto(normalisation == .zscore ? .standardised : .adjusted)
    case .borda, .copeland, .kemeny: nil
    }
  }
}
