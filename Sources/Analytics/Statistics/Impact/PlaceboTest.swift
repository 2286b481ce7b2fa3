/// How a treated unit stands among units that nothing happened to, each treated in its place.
///
/// Source: Abadie, Diamond & Hainmueller 2010, JASA 105, section 2.4; the standard error of
/// Arkhangelsky et al. 2021, AER 111, algorithm 4.
package struct PlaceboTest: Sendable, Hashable {
  /// One for each placebo that could be estimated.
  package let effects: [Double]
  /// How many are at least as extreme as the treated, itself included.
  package let extreme: Int
  /// The treated and all placebos.
  package let all: Int
  /// The part of all units, the treated one included, that are at least as extreme.
  package let pValue: Double
  /// The standard deviation of the placebo effects; `nil` with fewer than two.
  package let standardError: Double?

  /// Fewest placebos for a p value.
  package static let fewest = 10
  /// In 80 % of all samples an effect of so many standard errors is found at the 5 % level.
  package static let power = 2.8

  /// `statistic` and `placebos` are what is ranked, the larger the more extreme.
  package init(statistic: Double, placebos: [Double], effects: [Double]) {
    extreme = 1 + placebos.count { $0 >= statistic }
    all = placebos.count + 1
    pValue = Double(extreme) / Double(all)
    self.effects = effects
    standardError = SampleMoments(effects).standardDeviation
  }
}
