/// How many articles about no followed city a native table lists of the outlets of one country in
/// one month: without them nobody knows how much of the coverage is about a partner.
package struct OtherArticles: Sendable, Hashable {
  /// Index into `Facts.sources`.
  package var file: Int
  package var month: Month
  /// ISO 3166-1 alpha-3 of the outlets; empty where unknown.
  package var outletCountry: String
  package var articles: Int

  package init(file: Int, month: Month, outletCountry: String, articles: Int) {
    self.file = file
    self.month = month
    self.outletCountry = outletCountry
    self.articles = articles
  }
}
