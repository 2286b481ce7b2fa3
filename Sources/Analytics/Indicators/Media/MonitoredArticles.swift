import PartnershipModel

/// All articles that a side's outlets published, as far as sources list them whatever they are about.
///
/// A source that lists only what is about followed cities is the answer to a question: it tells
/// nothing of the rest. A file counts for a country where it lists at least one article of its outlets
/// about no followed city.
struct MonitoredArticles: Sendable {
  private struct Outlets: Hashable {
    let file: UInt32
    let country: String
  }

  private let sources: Set<Outlets>
  private var articles: [String: [Month: Int]] = [:]

  init(_ cube: MediaCube, through month: Month) {
    let others = cube.others.filter { $0.month <= month && !$0.outletCountry.isEmpty }
    sources = Set(others.map { Outlets(file: UInt32($0.file), country: $0.outletCountry) })
    for other in others {
      articles[other.outletCountry, default: [:]][other.month, default: 0] += other.articles
    }
    guard !sources.isEmpty else { return }
    for row in cube.rows where row.month <= month {
      let country = cube.texts.countries[Int(cube.profiles[Int(row.profile)].country)]
      guard includes(file: row.file, country: country) else { continue }
      articles[country, default: [:]][row.month, default: 0] += Int(row.articles)
    }
  }

  /// Whether the file lists all that outlets of the country write.
  func includes(file: UInt32, country: String) -> Bool {
    sources.contains(Outlets(file: file, country: country))
  }

  /// The articles of the outlets of a country in these months; `nil` where no source lists them all.
  func count(country: String, in months: [Month]) -> Int? {
    guard let articles = articles[country] else { return nil }
    return months.reduce(0) { $0 + (articles[$1] ?? 0) }
  }
}
