import Analytics
import PartnershipModel
import Testing

/// A pair (Siheung and Jilin) and a ring with Busan, so that two members share a country.
///
/// August 2026, articles by outlet country and subjects:
///
///     Daily KOR  about jilin           6   3 favourable, 1 unfavourable, 1 neutral, 1 without tone
///     Post  KOR  about jilin           2   1 favourable, 1 neutral; joint
///     Daily KOR  about busan, jilin    1   1 neutral
///     Blog  KOR  about jilin           1   from a file without flags, visits and joint
///     Ribao CHN  about siheung         4   1 unfavourable, 3 neutral
///     ?          about jilin           3   outlet country unknown
///     Daily KOR  about siheung         5   at home
///
/// June: Daily about jilin 5; July: nothing.
private struct MediaFixture {
  var facts: Facts

  init() throws {
    var settings = Settings()
    settings.home = "siheung"
    settings.fiscalYearStart = 6
    let cities = [("siheung", "KOR"), ("busan", "KOR"), ("jilin", "CHN")].map { id, country in
      City(id: id, name: LocalizedName(name: id), country: country)
    }
    let partnerships = [
      Partnership(id: "pair", name: LocalizedName(name: "Pair"), cities: ["siheung", "jilin"]),
      Partnership(
        id: "ring", name: LocalizedName(name: "Ring"), cities: ["siheung", "busan", "jilin"]),
    ]
    facts = Facts(
      settings: settings,
      gazetteer: Gazetteer(cities: cities, partnerships: partnerships, home: "siheung"))
    var full = SourceFile(path: "media/full.csv", table: .media)
    full.columns = ["article_id", "flagged", "press_visit", "joint"]
    let plain = SourceFile(path: "media/plain.csv", table: .media)
    facts.sources = [full, plain]
    facts.media = MediaCube(
      cells: try Self.cells(), others: try Self.others(), records: try Self.records())
    facts.exchanges = try Self.exchanges()
  }

  private static func cells() throws -> [MediaCell] {
    let (june, august) = (try month("2026-06"), try month("2026-08"))
    return [
      cell(june, "Daily", "KOR", ["jilin"], 5, neutral: 5),
      cell(
        august, "Daily", "KOR", ["jilin"], 6, tone: 7_500_000, favourable: 3, unfavourable: 1,
        neutral: 1, visits: 3, joint: false,
        tones: [-2_000_000, 0, 2_500_000, 3_000_000, 4_000_000], reaches: [1000, 3000]),
      cell(
        august, "Post", "KOR", ["jilin"], 2, tone: 4_500_000, favourable: 1, neutral: 1,
        kind: "feature", joint: true, tones: [500_000, 4_000_000]),
      cell(august, "Daily", "KOR", ["busan", "jilin"], 1, neutral: 1, joint: false, tones: [0]),
      cell(august, "Blog", "KOR", ["jilin"], 1, file: 1),
      cell(august, "Ribao", "CHN", ["siheung"], 4, tone: -2_000_000, unfavourable: 1, neutral: 3),
      cell(august, "Wire", "", ["jilin"], 3),
      cell(august, "Daily", "KOR", ["siheung"], 5),
    ]
  }

  private static func cell(
    _ month: Month, _ outlet: String, _ country: String, _ subjects: [String], _ articles: Int,
    tone: Int128 = 0, favourable: Int = 0, unfavourable: Int = 0, neutral: Int = 0,
    visits: Int = 0, kind: String = "news", joint: Bool? = nil, file: Int = 0,
    tones: [Int32] = [], reaches: [Int] = []
  ) -> MediaCell {
    var measures = MediaMeasures()
    measures.articles = articles
    measures.toneSum = Amount(units: tone)
    measures.favourable = favourable
    measures.unfavourable = unfavourable
    measures.neutral = neutral
    measures.pressVisits = visits
    // The first articles give a reach too.
    measures.tonedAndReached = reaches.count
    measures.tonedReach = Amount(reaches.reduce(0, +))
    measures.reachTimesTone = zip(reaches, tones).reduce(0) {
      $0 + Amount($1.0).units * Int128($1.1)
    }
    let key = MediaKey(
      file: file, month: month, outlet: outlet, outletCountry: country, subjects: subjects,
      kind: kind, joint: joint)
    return MediaCell(key: key, measures: measures, tones: tones)
  }

  /// Full lists what outlets of Korea write about other places as well, and a few of unknown ones.
  private static func others() throws -> [OtherArticles] {
    let (june, august) = (try month("2026-06"), try month("2026-08"))
    return [
      OtherArticles(file: 0, month: june, outletCountry: "KOR", articles: 15),
      OtherArticles(file: 0, month: august, outletCountry: "KOR", articles: 46),
      OtherArticles(file: 0, month: august, outletCountry: "", articles: 7),
    ]
  }

  /// Published, flagged and corrected; all by Daily about jilin.
  private static func records() throws -> [ArticleRecord] {
    let dates: [(String, String, String?)] = [
      ("2026-06-05", "2026-06-10", "2026-06-13"),  // after 3 days
      ("2026-06-20", "2026-07-01", "2026-08-20"),  // after 50 days
      ("2026-08-10", "2026-08-20", "2026-09-03"),  // open at the end of August, 11 days on
      ("2026-08-12", "2026-09-02", nil),  // not yet flagged at the end of August
      ("2026-06-07", "2026-06-09", "2026-06-08"),  // corrected before it was flagged
    ]
    return try dates.enumerated().map { index, dates in
      let published = try date(dates.0)
      let key = MediaKey(
        file: 0, month: published.month, outlet: "Daily", outletCountry: "KOR",
        subjects: ["jilin"], kind: "news")
      return ArticleRecord(
        key: key, line: index + 2, articleID: "a\(index)", published: published,
        // The first article, of June, names a visit of July: a slip that changes nothing in June.
        pressVisit: index == 2 ? "x2" : nil, flagged: try date(dates.1),
        corrected: try dates.2.map(date))
    }
  }

  private static func exchanges() throws -> [Exchange] {
    let rows: [(String, ExchangeType, String, [String], ExchangeStatus)] = [
      ("2026-06-02", .delegation, "siheung", ["jilin"], .held),
      ("2026-07-05", .journalist, "jilin", ["siheung", "busan"], .held),
      ("2026-08-03", .journalist, "jilin", ["siheung"], .held),
      ("2026-08-09", .journalist, "siheung", ["jilin"], .planned),
    ]
    return try rows.enumerated().map { index, row in
      Exchange(
        origin: Origin(file: "exchanges/x.csv", line: index + 2), id: "x\(index)",
        start: try date(row.0), type: row.1, title: "", host: row.2, guests: row.3, status: row.4)
    }
  }

  static func month(_ text: String) throws -> Month { try #require(Month(text)) }

  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// The figure of one row: `subject`, or `subject/reporter/partner`.
  func figure(
    _ slug: String, _ place: String, _ breakdown: Breakdown = Breakdown(),
    month: String = "2026-08"
  ) throws -> Figure {
    let parts = place.split(separator: "/").map(String.init)
    let month = try Self.month(month)
    let analysis = Analysis(facts: facts, reportMonth: try Self.month("2026-08"))
    let indicator = try #require(Indicator.mediaIndicators.first { $0.slug == slug })
    let rows = indicator.compute(analysis, month).filter { row in
      row.subject == parts[0] && row.reporter == (parts.count > 1 ? parts[1] : nil)
        && row.partner == (parts.count > 1 ? parts[2] : nil) && row.breakdown == breakdown
    }
    #expect(rows.count == 1, "\(slug) \(place) \(breakdown)")
    return try #require(rows.first).figure
  }
}

private func close(_ figure: Figure, _ expected: Double) -> Bool {
  figure.doubleValue.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } ?? false
}

@Suite("Media indicators")
struct MediaTests {
  private let fixture: MediaFixture

  init() throws { fixture = try MediaFixture() }

  @Test(
    "give these figures for August 2026",
    arguments: [
      // KOR about jilin: 6 + 2 + 1 + 1; both partnerships see the same direction.
      ("coverage_articles", "pair/siheung/jilin", 10.0),
      ("coverage_articles", "ring/siheung/jilin", 10),
      // Busan is in the same country as Siheung: its side counts too.
      ("coverage_articles", "ring/busan/jilin", 10),
      ("coverage_articles", "ring/siheung/busan", 1),
      ("coverage_articles", "ring/busan/siheung", 5),
      ("coverage_articles", "pair/jilin/siheung", 4),
      ("coverage_articles", "ring/jilin/busan", 0),
      // 10 + 4 + 3 of unknown country; in the ring also the 5 at home, and none twice.
      ("coverage_articles", "pair", 17),
      ("coverage_articles", "ring", 22),
      ("coverage_articles", "network", 22),
      // Partner cities of Siheung: jilin 10, busan 1.
      ("share_of_voice", "pair/siheung/jilin", 10.0 / 11),
      ("share_of_voice", "ring/siheung/busan", 1.0 / 11),
      // (7.5 + 4.5 + 0) / (5 + 2 + 1); -2 / 4.
      ("mean_tone", "pair/siheung/jilin", 1.5),
      ("mean_tone", "pair/jilin/siheung", -0.5),
      ("tone_gap", "pair/siheung/jilin", 2),
      ("tone_gap", "pair/jilin/siheung", -2),
      // -2, 0, 0, 0.5, 2.5, 3, 4 and 4: (0.5 + 2.5) / 2; squared deviations from the mean 1.5 add
      // up to 33.5, over 7.
      ("median_tone", "pair/siheung/jilin", 1.5),
      ("tone_dispersion", "pair/siheung/jilin", 2.187_627_547_301_936),
      // (1000 * -2 + 3000 * 0) / 4000
      ("reach_weighted_tone", "pair/siheung/jilin", -0.5),
      // Of file Full: 9 about jilin of 6 + 2 + 1 + 5 at home + 46 others.
      ("coverage_share", "pair/siheung/jilin", 9.0 / 60),
      ("coverage_share", "ring/siheung/busan", 1.0 / 60),
      // Of the visit of August an article tells.
      ("press_visit_yield_share", "pair/siheung/jilin", 1),
      ("press_visit_yield_share", "network", 1),
      // f 4, u 1, n 3: 3/8 * 4/8.
      ("janis_fadner", "pair/siheung/jilin", 0.1875),
      ("net_sentiment", "pair/siheung/jilin", 0.375),
      // Daily 7, Post 2, Blog 1: H = 0.7 * 0.3566749 + 0.2 * 1.6094379 + 0.1 * 2.3025851
      ("outlet_diversity_q0", "pair/siheung/jilin", 3),
      ("outlet_diversity_q1", "pair/siheung/jilin", 2.229_591_873_92),
      ("outlet_evenness", "pair/siheung/jilin", 0.729_846_699_16),
      // One flag up to 31 August among 9 articles of the file with flags.
      ("misinformation_rate", "pair/siheung/jilin", 1.0 / 9),
      // The flag of 20 August is followed for 11 days.
      ("uncorrected_after_7d", "pair/siheung/jilin", 1),
      ("journalist_visits", "pair/siheung/jilin", 1),
      ("journalist_visits", "pair/jilin/siheung", 0),
      ("press_visit_articles", "pair/siheung/jilin", 3),
      ("articles_per_press_visit", "pair/siheung/jilin", 3),
      // joint: 2 of 6 + 2 + 1 known.
      ("joint_media_pieces", "pair", 2),
      ("joint_media_share", "pair", 2.0 / 9),
      // 1 - |10 - 4| / 14
      ("coverage_balance", "pair", 8.0 / 14),
      // KOR and CHN; the country of Wire is unknown.
      ("coverage_countries", "pair", 2),
      ("coverage_countries", "network", 2),
    ] as [(String, String, Double)])
  func august(slug: String, place: String, expected: Double) throws {
    let figure = try fixture.figure(slug, place)
    #expect(close(figure, expected), "\(slug) \(place): \(figure)")
  }

  @Test(
    "Articles that give no language or topic are no zero; a month without an article is one",
    arguments: ["coverage_languages", "coverage_topics"])
  func varietyOfAttributes(slug: String) throws {
    let figure = try fixture.figure(slug, "pair/siheung/jilin")
    #expect(figure.reason == .notReported)
    #expect(figure.coverage == 0)
    #expect(try fixture.figure(slug, "pair/siheung/jilin", month: "2026-07").value == .count(0))
    #expect(try fixture.figure(slug, "pair", month: "2026-05").reason == .noData)
  }

  @Test(
    "give these figures for the fiscal year from June to August",
    arguments: [
      ("coverage_articles", "pair/siheung/jilin", 15.0),
      // Published in the window and flagged by its end: 4 of 5 + 9.
      ("misinformation_rate", "pair/siheung/jilin", 4.0 / 14),
      // Old enough: 10 June (corrected after 3 days) and 1 July (after 50).
      ("correction_rate", "pair/siheung/jilin", 0.5),
      // 72 h of 3 at risk: S 2/3; 264 h censored; 1200 h of 1: S 0.
      ("uncorrected_after_7d", "pair/siheung/jilin", 2.0 / 3),
      ("median_hours_to_correction", "pair/siheung/jilin", 1200),
      // One visit of two cities, one of three: 1 + 1/3; between the two guests half a third.
      ("journalist_visits", "pair/siheung/jilin", 4.0 / 3),
      ("journalist_visits", "ring/siheung/busan", 1.0 / 6),
      ("journalist_visits", "pair", 2),
      ("journalist_visits", "ring", 2),
      ("journalist_visits", "network", 2),
      ("articles_per_press_visit", "pair/siheung/jilin", 2.25),
      // Of the visits of July and August.
      ("press_visit_yield_share", "pair/siheung/jilin", 0.5),
      ("press_visit_yield_share", "ring/siheung/busan", 0),
      // 5 + 9 of 60 + 5 + 15.
      ("coverage_share", "pair/siheung/jilin", 14.0 / 80),
    ] as [(String, String, Double)])
  func yearToDate(slug: String, place: String, expected: Double) throws {
    let figure = try fixture.figure(slug, place, .yearToDate)
    #expect(close(figure, expected), "\(slug) \(place): \(figure)")
  }

  @Test(
    "say why there is no figure",
    arguments: [
      ("coverage_articles", "pair/siheung/jilin", "2026-05", .noData),
      ("outlet_diversity_q0", "pair/siheung/jilin", "2026-05", .noData),
      ("journalist_visits", "pair/siheung/jilin", "2026-05", .noData),
      ("mean_tone", "pair/siheung/jilin", "2026-07", .noData),
      ("tone_gap", "ring/siheung/busan", "2026-08", .notReported),
      ("net_sentiment", "ring/busan/siheung", "2026-08", .notReported),
      ("share_of_voice", "pair/siheung/jilin", "2026-07", .zeroDenominator),
      ("outlet_diversity_q1", "pair/siheung/jilin", "2026-07", .zeroDenominator),
      ("outlet_evenness", "pair/jilin/siheung", "2026-08", .zeroDenominator),
      ("misinformation_rate", "pair/siheung/jilin", "2026-07", .zeroDenominator),
      ("correction_rate", "pair/siheung/jilin", "2026-08", .tooFewPeriods),
      ("correction_rate", "pair/jilin/siheung", "2026-08", .zeroDenominator),
      ("median_hours_to_correction", "pair/siheung/jilin", "2026-08", .tooFewPeriods),
      ("median_hours_to_correction", "pair/jilin/siheung", "2026-08", .noData),
      ("joint_media_pieces", "pair", "2026-06", .notReported),
      ("joint_media_share", "pair", "2026-07", .zeroDenominator),
      ("articles_per_press_visit", "pair/siheung/jilin", "2026-06", .zeroDenominator),
      ("coverage_balance", "pair", "2026-07", .zeroDenominator),
      // No source lists what else the outlets of China write.
      ("coverage_share", "pair/jilin/siheung", "2026-08", .noData),
      ("coverage_share", "pair/siheung/jilin", "2026-07", .zeroDenominator),
      ("median_tone", "ring/busan/siheung", "2026-08", .notReported),
      ("tone_dispersion", "ring/siheung/busan", "2026-08", .tooFewPeriods),
      ("reach_weighted_tone", "pair/jilin/siheung", "2026-08", .notReported),
      ("press_visit_yield_share", "pair/siheung/jilin", "2026-06", .zeroDenominator),
    ] as [(String, String, String, Reason)])
  func reasons(slug: String, place: String, month: String, reason: Reason) throws {
    #expect(try fixture.figure(slug, place, month: month).reason == reason)
  }

  @Test("count 0 in a covered month without an article, and refuse twelve months of three")
  func coveredMonths() throws {
    #expect(
      try fixture.figure("coverage_articles", "pair/siheung/jilin", month: "2026-07").value
        == .count(0))
    #expect(
      try fixture.figure("coverage_articles", "pair/siheung/jilin", .twelveMonths).reason
        == .tooFewPeriods)
  }

  @Test("judge a flag as of the month's end: on 31 July the one of 1 July was uncorrected")
  func asOfMonthEnd() throws {
    let place = "pair/siheung/jilin"
    #expect(try fixture.figure("correction_rate", place, month: "2026-07").doubleValue == 0)
    #expect(try fixture.figure("uncorrected_after_7d", place, month: "2026-07").doubleValue == 1)
    // Of the three flagged articles of June one was flagged on 1 July only: 2 of 5.
    #expect(try fixture.figure("misinformation_rate", place, month: "2026-06").doubleValue == 0.4)
  }

  @Test("lower coverage for unknown outlet countries, tones and columns")
  func coverage() throws {
    let place = "pair/siheung/jilin"
    // 10 of the 13 articles about Jilin have a country; 8 of these 10 a tone, 9 the columns.
    let expected: [(String, Double)] = [
      ("coverage_articles", 10.0 / 13), ("share_of_voice", 10.0 / 13), ("mean_tone", 8.0 / 13),
      ("misinformation_rate", 9.0 / 13), ("press_visit_articles", 9.0 / 13),
      ("median_tone", 8.0 / 13), ("reach_weighted_tone", 2.0 / 13), ("coverage_share", 9.0 / 13),
    ]
    for (slug, expected) in expected {
      let coverage = try #require(try fixture.figure(slug, place).coverage)
      #expect(abs(coverage - expected) < 1e-12, "\(slug)")
    }
    // 22 articles about Siheung or Jilin, 3 of them of unknown country.
    let whole = try #require(try fixture.figure("coverage_articles", "pair").coverage)
    #expect(abs(whole - 19.0 / 22) < 1e-12)
  }

  @Test("give proportions their Wilson interval")
  func intervals() throws {
    for (slug, place, part, whole) in [
      ("share_of_voice", "pair/siheung/jilin", 10, 11), ("joint_media_share", "pair", 2, 9),
      ("misinformation_rate", "pair/siheung/jilin", 1, 9),
    ] {
      let bounds = try #require(Wilson.interval(successes: part, trials: whole))
      let figure = try fixture.figure(slug, place)
      #expect(figure.lower == bounds.lower, "\(slug)")
      #expect(figure.upper == bounds.upper, "\(slug)")
    }
  }

  @Test("break articles down in the report month only, where there are two categories")
  func breakdowns() throws {
    let place = "pair/siheung/jilin"
    let news = Breakdown([.kind: "news"])
    #expect(try fixture.figure("coverage_articles", place, news).value == .count(8))
    let features = Breakdown([.kind: "feature", .window: "ytd"])
    #expect(try fixture.figure("coverage_articles", place, features).value == .count(2))
    let chinese = Breakdown([.outletCountry: "CHN"])
    #expect(try fixture.figure("coverage_articles", "pair", chinese).value == .count(4))
    let analysis = Analysis(facts: fixture.facts, reportMonth: try MediaFixture.month("2026-08"))
    let july = Indicator.coverageArticles.compute(analysis, try MediaFixture.month("2026-07"))
    #expect(july.allSatisfy { Set($0.breakdown.parts.keys).isSubset(of: [.window]) })
    let august = Indicator.coverageArticles.compute(analysis, try MediaFixture.month("2026-08"))
    // All outlets of a direction are in one country.
    #expect(!august.contains { $0.reporter == "siheung" && $0.breakdown[.outletCountry] != nil })
  }

  @Test(
    "tell an absent column from an empty cell",
    arguments: [
      ("misinformation_rate", "pair/siheung/jilin"), ("correction_rate", "pair/siheung/jilin"),
      ("median_hours_to_correction", "pair"), ("press_visit_articles", "pair/siheung/jilin"),
      ("articles_per_press_visit", "pair"), ("press_visit_yield_share", "pair"),
      ("joint_media_pieces", "pair"),
      ("joint_media_share", "pair"),
    ])
  func absentColumns(slug: String, place: String) throws {
    var fixture = fixture
    fixture.facts.sources[0].columns = ["article_id"]
    #expect(try fixture.figure(slug, place).reason == .notReported)
  }

  @Test("have no data for a side whose outlets nobody monitors")
  func unmonitoredSide() throws {
    var fixture = fixture
    fixture.facts.media = MediaCube(
      cells: fixture.facts.media.cells.filter { $0.key.outletCountry != "CHN" })
    #expect(try fixture.figure("coverage_articles", "pair/jilin/siheung").reason == .noData)
    #expect(try fixture.figure("coverage_balance", "pair").reason == .noData)
    #expect(try fixture.figure("coverage_articles", "pair/siheung/jilin").value == .count(10))
  }

  @Test(
    "have no data at all without media and exchanges",
    arguments: Indicator.mediaIndicators.filter { $0.unit != .method })
  func empty(indicator: Indicator) throws {
    var facts = fixture.facts
    facts.media = MediaCube()
    facts.exchanges = []
    let month = try MediaFixture.month("2026-08")
    let rows = indicator.compute(Analysis(facts: facts, reportMonth: month), month)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.figure.value == nil && $0.figure.reason == .noData })
  }

  @Test("stay within their bounds and their breakdown keys", arguments: Indicator.mediaIndicators)
  func bounds(indicator: Indicator) throws {
    let analysis = Analysis(facts: fixture.facts, reportMonth: try MediaFixture.month("2026-08"))
    let rows = analysis.months.flatMap { indicator.compute(analysis, $0) }
    for row in rows {
      #expect(row.indicator == indicator.slug)
      #expect(Set(row.breakdown.parts.keys).isSubset(of: Set(indicator.breakdowns)))
      guard let value = row.figure.doubleValue else { continue }
      #expect(value >= indicator.minimum ?? -.infinity)
      #expect(value <= indicator.maximum ?? .infinity)
    }
  }

  @Test("count what is known of a window that outlasts the records, and say that it is a part")
  func afterTheLastRecord() throws {
    let analysis = Analysis(facts: fixture.facts, reportMonth: try MediaFixture.month("2026-10"))
    let october = try MediaFixture.month("2026-10")
    func figure(_ indicator: Indicator, _ breakdown: Breakdown) throws -> Figure {
      try #require(
        indicator.compute(analysis, october).first {
          $0.subject == "pair" && $0.reporter == nil && $0.breakdown == breakdown
        }
      ).figure
    }
    // June to October, known to August: 5 + 17 articles, 3/5 of the months; of the 27 articles
    // about Siheung and Jilin 24 have a country.
    let articles = try figure(.coverageArticles, .yearToDate)
    #expect(articles.value == .count(22))
    #expect(articles.notes == [.partial])
    let coverage = try #require(articles.coverage)
    // 24/27 * 3/5 = 8/15
    #expect(abs(coverage - 8.0 / 15) < 1e-12)
    let visits = try figure(.journalistVisits, .yearToDate)
    #expect(visits.value == .count(2))
    #expect(visits.coverage == 0.6)
    #expect(try figure(.coverageArticles, Breakdown()).reason == .noData)
  }

  @Test("do not see what is dated after the report month")
  func later() throws {
    let analysis = Analysis(facts: fixture.facts, reportMonth: try MediaFixture.month("2026-06"))
    let rows = Indicator.coverageArticles.compute(analysis, try MediaFixture.month("2026-08"))
    let pair = rows.filter { $0.subject == "pair" && $0.partner == "jilin" }
    #expect(pair.first { $0.breakdown.isEmpty }?.figure.reason == .noData)
    // Of the fiscal year only June is known.
    #expect(pair.first { $0.breakdown == .yearToDate }?.figure.value == .count(5))
  }

  @Test("name the cells behind a figure")
  func cells() throws {
    let month = try MediaFixture.month("2026-08")
    let book = Analysis(facts: fixture.facts, reportMonth: month).media
    let scope = MediaScope.direction(partnership: "pair", reporter: "siheung", partner: "jilin")
    let cells = book.cellIndices(scope, in: [month]).map { fixture.facts.media.cells[$0] }
    #expect(cells.reduce(0) { $0 + $1.measures.articles } == 10)
    #expect(Set(cells.map(\.key.outlet)) == ["Daily", "Post", "Blog"])
  }
}
