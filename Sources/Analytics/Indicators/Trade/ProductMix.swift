import PartnershipModel

/// The trade of one flow by chapter of the Harmonized System, and its total.
///
/// Chapters 98 and 99 hold national special provisions, not products, and are left out.
package struct ProductMix: Sendable {
  /// The chapters of the nomenclature: 01 to 97 without 77, which is reserved.
  package static let possible = 96

  package let chapters: [String: TradeValue]
  package let total: TradeValue?

  package init(chapters: [String: TradeValue], total: TradeValue?) {
    self.chapters = chapters
    self.total = total
  }

  /// Known chapters of whole amounts, for worked examples.
  package init(_ amounts: [String: Int]) {
    self.init(
      chapters: amounts.mapValues { TradeValue($0) },
      total: TradeValue(amounts.values.reduce(0, +)))
  }

  /// What `formula` makes of the amounts of the products, in the order of their codes.
  ///
  /// Only a total: `no_data`; a chapter without a value: its reason; a negative one (corrections
  /// larger than the trade): `not_comparable`; no trade: `zero_denominator`. `coverage` is the part
  /// of the total that the products explain.
  package func figure(
    _ formula: ([Double]) -> Double?, worked: ([Double]) -> Working
  ) -> Figure {
    if chapters.isEmpty { return .missing(.noData) }
    let products = chapters.filter { $0.key < "98" }.sorted { $0.key < $1.key }.map(\.value)
    if let reason = products.compactMap(\.figure.reason).min() { return .missing(reason) }
    let amounts = products.compactMap(\.amount)
    if amounts.contains(where: { $0 < .zero }) { return .missing(.notComparable) }
    guard let detail = exactSum(amounts), detail > .zero,
      let number = formula(amounts.map(\.doubleValue))
    else { return .missing(.zeroDenominator) }
    let explained = total?.amount.flatMap {
      $0 > .zero ? min(1, detail.doubleValue / $0.doubleValue) : nil
    }
    return Figure(
      .real(number), status: Figure.status(of: products.map(\.figure.status)),
      coverage: explained, notes: products.reduce(into: []) { $0.formUnion($1.figure.notes) }
    ).worked { worked(amounts.map(\.doubleValue)) }
  }
}

/// A share, without what rounding put outside of 0 to 1.
extension ProductMix {
  /// What one of its numbers measures.
  static let part = "value of a product"
}

func bounded(_ share: Double) -> Double { min(1, max(0, share)) }
