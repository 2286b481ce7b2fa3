import PartnershipModel

extension TradeFormula {
  /// What `formula` makes of the amounts of all parts, as `real(of:absent:)` does; a part without a
  /// record is `no_data`.
  ///
  /// A negative part is `not_comparable`, and where the formula has no value a divisor is 0.
  static func ratio(
    _ parts: [TradeValue?], names: [String] = [], worked: (([Working]) -> Working?)? = nil,
    _ formula: ([Double]) -> Double?
  ) -> Figure {
    real(of: parts, absent: .noData, names: names, worked: worked) { amounts throws(Reason) in
      if amounts.contains(where: { $0 < 0 }) { throw .notComparable }
      guard let value = formula(amounts) else { throw .zeroDenominator }
      return value
    }
  }

  /// `part / whole` unless the whole is 0.
  static func quotient(_ part: Double, _ whole: Double) -> Double? {
    whole > 0 ? part / whole : nil
  }
}

/// The shares of the chapters in trade with the World, or why there are none.
struct ProductShares {
  let shares: [String: Double]
  let status: ObservationStatus
  let notes: Notes
  /// The part of the total that the chapters explain.
  let coverage: Double?

  /// `nil` is a place without product detail.
  init(_ mix: ProductMix?) throws(Reason) {
    guard let mix, !mix.chapters.isEmpty else { throw .noData }
    let products = mix.chapters.filter { $0.key < "98" }
    if let reason = products.values.compactMap(\.figure.reason).min() { throw reason }
    let amounts = products.compactMapValues(\.amount)
    if amounts.values.contains(where: { $0 < .zero }) { throw .notComparable }
    guard let sum = exactSum(amounts.values), sum > .zero else { throw .zeroDenominator }
    let detail = sum.doubleValue
    shares = amounts.mapValues { $0.doubleValue / detail }
    status = Figure.status(of: products.values.map(\.figure.status))
    notes = products.values.reduce(into: []) { $0.formUnion($1.figure.notes) }
    coverage = mix.total?.amount.flatMap {
      $0 > .zero ? min(1, detail / $0.doubleValue) : nil
    }
  }

  /// What `formula` makes of the shares of two places, chapter by chapter in order.
  static func compare(
    _ one: ProductMix?, _ other: ProductMix?, _ formula: ([(Double, Double)]) -> Double,
    worked: ([(Working, Working)]) -> Working
  ) -> Figure {
    do throws(Reason) {
      let (one, other) = (try ProductShares(one), try ProductShares(other))
      let chapters = Set(one.shares.keys).union(other.shares.keys).sorted()
      let pairs = chapters.map { (one.shares[$0] ?? 0, other.shares[$0] ?? 0) }
      let coverage = [one.coverage, other.coverage].compactMap { $0 }.min()
      return Figure(
        .real(formula(pairs)), status: Figure.status(of: one.status, other.status),
        coverage: coverage, notes: one.notes.union(other.notes)
      ).worked {
        worked(pairs.map { (.real($0.0, "share in a"), .real($0.1, "share in b")) })
      }
    } catch {
      return .missing(error)
    }
  }

  /// Half the sum of the absolute differences of shares, 0 to 1.
  static func distance(_ pairs: [(Working, Working)]) -> Working {
    .sum(pairs.map { .abs($0.0 - $0.1) }) / 2
  }

  static func distance(_ pairs: [(Double, Double)]) -> Double {
    bounded(Diversity.sum(pairs.map { abs($0.0 - $0.1) }) / 2)
  }
}
