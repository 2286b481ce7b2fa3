import PartnershipModel

extension Figure {
  /// A share of counted things with its Wilson 95 % interval; undefined without a thing.
  ///
  /// `names` say what is counted, such as `held events` of `events due`.
  package static func proportion(
    _ part: Int, of whole: Int, coverage: Double? = nil, as names: (part: String, whole: String)
  ) -> Figure {
    guard let bounds = Wilson.interval(successes: part, trials: whole) else {
      return .missing(.zeroDenominator)
    }
    return Figure(
      .real(Double(part) / Double(whole)), lower: bounds.lower, upper: bounds.upper,
      coverage: coverage
    ).worked { .count(part, names.part) / .count(whole, names.whole) }
  }
}
