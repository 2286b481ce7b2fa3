import PartnershipModel

/// Counts the articles about no followed city by month and country of the outlet.
struct OtherCounts: Sendable {
  /// By month above the number of the country.
  private var counts: [UInt64: Int] = [:]
  /// Neighbouring rows are mostly of one month and country.
  private var last: (key: UInt64, articles: Int) = (0, 0)

  @inline(__always)
  mutating func add(month: Int, country: Int) {
    let key =
      UInt64(truncatingIfNeeded: month) << 32 | UInt64(UInt32(truncatingIfNeeded: country))
    if key != last.key {
      flush()
      last.key = key
    }
    last.articles &+= 1
  }

  private mutating func flush() {
    if last.articles > 0 { counts[last.key, default: 0] += last.articles }
    last.articles = 0
  }

  /// What was counted, in no order; countries by the texts of their numbers.
  func articles(file: Int, countries: [String]) -> [OtherArticles] {
    var all = self
    all.flush()
    return all.counts.map { key, articles in
      OtherArticles(
        file: file, month: Month(index: Int(key >> 32)),
        outletCountry: countries[Int(key & 0xFFFF_FFFF)], articles: articles)
    }
  }
}
