package import PartnershipModel

/// The articles and journalist visits, put in order by what rows are about and by month.
///
/// An article counts for the reporting side A about the partner B where the outlet's country is
/// that of A and B is among the subjects; two members in one country both get it. Such directions
/// depend on the country alone, so that partnerships share them.
package struct MediaBook: Sendable {
  /// Every scope that rows are written for: per partnership the plain one, then each direction.
  package private(set) var scopes: [MediaScope] = []

  private let geography: MediaGeography
  private let cube: MediaCube
  private var shelves: [MediaShelfKey: MonthSeries<MediaShelf>] = [:]
  private var shelfCounts: [MediaShelfKey: MonthSeries<MediaCounts>] = [:]
  private var mentions: [MediaShelfKey: MonthSeries<MediaCounts>] = [:]
  private var flags: [MediaShelfKey: [FlaggedArticle]] = [:]
  private var spans: [MediaShelfKey: ClosedRange<Month>] = [:]
  private var columns: [MediaShelfKey: Set<String>] = [:]
  private var monitoredCountries: Set<String> = []
  /// What is held of each scope that rows are written for.
  private var places: [MediaScope: MediaPlace] = [:]
  private let visits: JournalistVisitBook
  private let namedVisits: NamedVisits
  private let monitoredArticles: MonitoredArticles

  /// Orders what is dated up to the end of `month`.
  package init(facts: Facts, through month: Month) {
    let gazetteer = facts.gazetteer
    geography = MediaGeography(gazetteer)
    visits = JournalistVisitBook(facts: facts, through: month)
    namedVisits = NamedVisits(facts)
    monitoredArticles = MonitoredArticles(facts.media, through: month)
    cube = facts.media
    file(through: month, columns: facts.sources.map { MediaColumns($0.columns) })
    for record in facts.media.records where record.key.month <= month {
      guard let flagged = record.flagged else { continue }
      let article = FlaggedArticle(
        published: record.key.month, flagged: flagged, corrected: record.corrected)
      for key in geography.counted(record.key) { flags[key, default: []].append(article) }
    }
    scopes = Self.scopes(of: gazetteer).map { scope in
      var scope = scope
      scope.place = place(of: scope)
      places[scope] = scope.place
      return scope
    }
  }

  private static func scopes(of gazetteer: Gazetteer) -> [MediaScope] {
    [.network]
      + gazetteer.partnerships.flatMap { partnership in
        [.partnership(partnership.id)]
          + partnership.orderedPairs(home: gazetteer.home).map { pair in
            .direction(
              partnership: partnership.id, reporter: pair.reporter, partner: pair.partner)
          }
      }
  }

  /// The counts of the articles published in these months, as far as they are covered.
  ///
  /// - Throws: `no_data` where no record covers the place and period, `not_reported` where no file
  ///   has the native column `column`, `too_few_periods` where the months begin before the first
  ///   record.
  package func counts(
    _ scope: MediaScope, in months: [Month], needing column: String? = nil
  ) throws(Reason) -> MediaCounts {
    let place = place(of: scope)
    try place.require(months, column: column)
    return place.sum(months)
  }

  /// The number of articles of each outlet, in ascending order.
  ///
  /// - Throws: as `counts`.
  package func articlesPerOutlet(
    _ scope: MediaScope, in months: [Month]
  ) throws(Reason) -> [Int] {
    try place(of: scope).require(months, column: nil)
    var articles = [Int](repeating: 0, count: cube.texts.outlets.count)
    for shelf in shelfList(scope, months) {
      for outlet in shelf.outlets { articles[Int(outlet.number)] += outlet.articles }
    }
    return articles.filter { $0 > 0 }.sorted()
  }

  /// The number of articles in each category of one attribute, without those that give none; sorted.
  package func categories(
    _ scope: MediaScope, in months: [Month], by attribute: MediaAttribute
  ) -> [(name: String, articles: Int)] {
    let texts = attribute.texts(cube)
    var articles = [Int](repeating: 0, count: texts.count)
    for shelf in shelfList(scope, months) {
      for share in shelf.shares(attribute) { articles[Int(share.number)] += share.articles }
    }
    return articles.indices.compactMap { number in
      articles[number] > 0 && !texts[number].isEmpty ? (texts[number], articles[number]) : nil
    }
  }

  /// The articles flagged in these months whose dates are consistent.
  func flagged(_ scope: MediaScope, flaggedIn months: [Month]) -> [FlaggedArticle] {
    let flagged = place(of: scope).flagged
    return months.flatMap { flagged[$0] ?? [] }
  }

  /// How many of the articles published in these months were flagged up to a day.
  func flaggedCount(_ scope: MediaScope, in months: [Month], upTo day: CalendarDate) -> Int {
    place(of: scope).flaggedCount(months, upTo: day)
  }

  /// The cells that enter a figure, as indices into the media cube.
  package func cellIndices(_ scope: MediaScope, in months: [Month]) -> [Int] {
    shelfList(scope, months).flatMap(\.cells)
  }

  /// The partner cities of every partnership of this city, each once, sorted: the fixed list over
  /// which its share of voice is taken.
  package func followedPartners(of city: String) -> [String] {
    geography.partners[city] ?? []
  }

  /// The number of articles about `partner` by the outlets of the reporter's country.
  package func articles(by reporter: String, about partner: String, in months: [Month]) -> Int {
    let scope = MediaScope.direction(partnership: "", reporter: reporter, partner: partner)
    guard let counts = shelfCounts[geography.key(of: scope)] else { return 0 }
    return months.reduce(0) { $0 + (counts[$1]?.articles ?? 0) }
  }

  /// The share of these months that is not after the last article about the place.
  package func knownShare(_ scope: MediaScope, of months: [Month]) -> Double {
    guard let last = place(of: scope).span?.upperBound else { return 0 }
    return Double(months.count { $0 <= last }) / Double(max(1, months.count))
  }

  /// The same for exchanges.
  package func knownVisitShare(_ scope: MediaScope, of months: [Month]) -> Double {
    visits.knownShare(scope, of: months)
  }

  /// The journalist visits held in these months, whole or by fractional counting.
  ///
  /// - Throws: `no_data` or `too_few_periods`, as `counts`, about the table of exchanges.
  package func journalistVisits(
    _ scope: MediaScope, in months: [Month]
  ) throws(Reason) -> Double {
    try visits.count(scope, in: months)
  }

  /// The ids of the journalist visits held in these months.
  ///
  /// - Throws: as `journalistVisits`.
  func heldVisits(_ scope: MediaScope, in months: [Month]) throws(Reason) -> Set<String> {
    try visits.ids(scope, in: months)
  }

  /// The ids of the visits that articles published up to the end of a month name.
  func namedVisits(through month: Month) -> Set<String> { namedVisits.ids(through: month) }

  /// The tones of the articles, in millionths, cell by cell.
  func tones(_ scope: MediaScope, in months: [Month]) -> ToneDistribution {
    ToneDistribution(cellIndices(scope, in: months).map { cube.tones[$0] })
  }

  /// All articles of the outlets of the reporter's country, in the sources that list them whatever
  /// they are about, and those of them about the partner; `all` is `nil` without such a source.
  func monitored(_ scope: MediaScope, in months: [Month]) -> (about: Int, all: Int?) {
    guard let country = scope.reporter.flatMap({ geography.countries[$0] }),
      let all = monitoredArticles.count(country: country, in: months)
    else { return (0, nil) }
    let about = cellIndices(scope, in: months).reduce(0) { sum, index in
      let row = cube.rows[index]
      return monitoredArticles.includes(file: row.file, country: country)
        ? sum + Int(row.articles) : sum
    }
    return (about, all)
  }

  // MARK: Filing

  private mutating func file(through month: Month, columns: [MediaColumns]) {
    let filing = MediaFiling(cube, through: month, geography, columns: columns)
    for filed in filing.counted {
      shelves[filed.key] = MonthSeries(filed.shelves)
      shelfCounts[filed.key] = MonthSeries(
        filed.shelves.map { (month: $0.month, value: $0.value.counts) })
    }
    for (filed, files) in zip(filing.mentioned, filing.files) {
      mentions[filed.key] = MonthSeries(filed.shelves)
      if let first = filed.shelves.first, let last = filed.shelves.last {
        spans[filed.key] = first.month...last.month
      }
      self.columns[filed.key] = files.reduce(into: []) { all, file in
        if columns.indices.contains(Int(file)) { all.formUnion(columns[Int(file)].all) }
      }
    }
    monitoredCountries = filing.countries
  }

  // MARK: Looking up

  private func place(of scope: MediaScope) -> MediaPlace {
    if let place = scope.place ?? places[scope] { return place }
    let (key, whole) = (geography.key(of: scope), geography.wholeKey(of: scope))
    return MediaPlace(
      counts: shelfCounts[key] ?? MonthSeries(), shelves: shelves[key] ?? MonthSeries(),
      mentions: scope.isNetwork
        ? nil : mentions[geography.mentionKey(of: scope)] ?? MonthSeries(),
      span: spans[whole], columns: columns[whole] ?? [], flagged: flags[key] ?? [],
      isMonitored: scope.reporter.map {
        monitoredCountries.contains(geography.countries[$0] ?? "")
      } ?? true)
  }

  private func shelfList(_ scope: MediaScope, _ months: [Month]) -> [MediaShelf] {
    let shelves = place(of: scope).shelves
    return months.compactMap { shelves[$0] }
  }
}
