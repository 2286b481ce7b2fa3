import PartnershipModel

extension Figure {
  /// A share of counted things with its Wilson 95 % interval; undefined without a thing.
  package static func proportion(
    _ part: Int, of whole: Int, coverage: Double? = nil
  ) -> Figure {
    guard let bounds = Wilson.interval(successes: part, trials: whole) else {
      return .missing(.zeroDenominator)
    }
    return Figure(
      .real(Double(part) / Double(whole)), lower: bounds.lower, upper: bounds.upper,
      coverage: coverage)
  }
}
