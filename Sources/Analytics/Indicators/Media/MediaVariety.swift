import PartnershipModel

extension Analysis {
  /// The rows of an indicator that counts the distinct values of one attribute of articles.
  ///
  /// The country of the outlets is the attribute by which articles have a side (`givesSides`): the
  /// coverage of every figure counts it already.
  func mediaVarietyRows(
    _ slug: String, _ month: Month, givesSides: Bool = false,
    where includes: (MediaScope) -> Bool = { _ in true }, of attribute: MediaAttribute
  ) -> [IndicatorRow] {
    mediaRows(slug, month, where: includes) { scope, months throws(Reason) in
      let counts = try media.counts(scope, in: months)
      let categories = media.categories(scope, in: months, by: attribute)
      let known = categories.reduce(0) { $0 + $1.articles }
      return .variety(
        categories: categories.count, known: known, articles: counts.articles,
        coverage: counts.coverage(known: givesSides ? nil : known))
    }
  }
}

extension Figure {
  /// The number of categories of `articles`, of which `known` give one.
  static func variety(
    categories: Int, known: Int, articles: Int, coverage: Double? = nil
  ) -> Figure {
    guard articles == 0 || known > 0 else {
      return Figure(missing: .notReported, coverage: coverage)
    }
    return Figure(.count(categories), coverage: coverage).counting("distinct values")
  }
}
