import Analytics
import PartnershipModel
import Testing

/// Two indicators in one pillar, one in another: small enough for paper.
@Suite("The partnership index")
struct PartnershipIndexTests {
  private static func settings(_ change: (inout IndexSettings) -> Void = { _ in }) -> IndexSettings
  {
    var settings = IndexSettings()
    settings.pillars = [
      "economy": [
        .init("growth", minimum: 0, maximum: 10), .init("deals", minimum: 0, maximum: 4),
      ],
      "people": [.init("events", minimum: 0, maximum: 20)],
      "culture": [.init("types", minimum: 0, maximum: 1)],
      "media": [.init("wrong", minimum: 0, maximum: 1, isLowerBetter: true)],
      "governance": [.init("done", minimum: 1, maximum: 100, usesLogarithm: true)],
    ]
    change(&settings)
    return settings
  }

  private static func index(
    _ data: [String: [String: Double]], _ settings: IndexSettings = settings()
  ) -> PartnershipIndex {
    PartnershipIndex(data.keys.sorted(), settings: settings) { entry, id in
      data[id]?[entry.indicator]
    }
  }

  private static let a = [
    "growth": 5.0, "deals": 4, "events": 10, "types": 0.5, "wrong": 0.25, "done": 10,
  ]
  private static let b = [
    "growth": 0.0, "deals": 0, "events": 20, "types": 1, "wrong": 0, "done": 100,
  ]

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
  }

  @Test("By hand: economy (50 + 100) / 2, people 50, culture 50, media 75, governance 50: 60")
  func worked() throws {
    let entries = PartnershipIndexTests.index(["a": Self.a, "b": Self.b]).entries
    let pillars = entries[0].pillars
    for (found, expected) in zip(pillars, [75.0, 50, 50, 75, 50]) {
      #expect(isNear(found, expected))
    }
    #expect(isNear(entries[0].score, 60))
    #expect(isNear(entries[1].score, 80))
    #expect(entries.map(\.rank) == [2, 1])
    #expect(entries.map(\.coverage) == [1, 1])
  }

  @Test(
    "The points of the pillars add up to the score, or to what it lacks to 100",
    arguments: [("arithmetic", false), ("geometric", true), ("harmonic", true)])
  func points(aggregate: String, areLosses: Bool) throws {
    let settings = Self.settings { $0.aggregate = aggregate }
    let index = Self.index(["a": Self.a, "c": Self.c], settings)
    #expect(index.pointsAreLosses == areLosses)
    for entry in index.entries {
      let score = try #require(entry.score)
      let sum = entry.points.compactMap(\.self).reduce(0, +)
      #expect(abs(sum - (areLosses ? 100 - score : score)) < 1e-9)
    }
  }

  @Test(
    "By hand: pillars 25, 50, 50, 75, 50; the weakest gives least and takes most",
    arguments: [
      // 0.2 (25 + 50 + 50 + 75 + 50) = 50; a fifth of each.
      ("arithmetic", [5.0, 10, 10, 15, 10]),
      // score 100 (0.25 0.5 0.5 0.75 0.5)^0.2 = 47.204376: ln shares of 100 less that.
      ("geometric", [19.499634, 9.749817, 9.749817, 4.046540, 9.749817]),
      // score 500 / (4 + 2 + 2 + 4/3 + 2) = 44.117647: (1/I - 1) shares of 100 less that.
      ("harmonic", [26.470588, 8.823529, 8.823529, 2.941176, 8.823529]),
    ])
  func pointsByHand(aggregate: String, expected: [Double]) throws {
    let settings = Self.settings { $0.aggregate = aggregate }
    let points = Self.index(["c": Self.c], settings).entries[0].points
    for (found, expected) in zip(points, expected) {
      #expect(abs(try #require(found) - expected) < 1e-6)
    }
  }

  /// Pillars 25, 50, 50, 75, 50.
  private static let c = a.merging(["growth": 2.5, "deals": 1]) { $1 }

  @Test("Arithmetic ≥ geometric ≥ harmonic")
  func means() throws {
    let scores = try ["arithmetic", "geometric", "harmonic"].map { rule in
      try #require(
        Self.index(["a": Self.a, "b": Self.b], Self.settings { $0.aggregate = rule })
          .entries[0].score)
    }
    #expect(scores[0] > scores[1])
    #expect(scores[1] > scores[2])
  }

  @Test("What is missing lowers the coverage and is never 0; below two thirds there is no score")
  func missing() throws {
    var some = Self.a
    some["events"] = nil
    let entry = Self.index(["a": some, "b": Self.b]).entries[0]
    #expect(isNear(entry.coverage, 0.8))
    // The other four pillars: (75 + 50 + 75 + 50) / 4.
    #expect(isNear(entry.score, 62.5))
    #expect(entry.pillars[1] == nil)
    some["types"] = nil
    let little = Self.index(["a": some, "b": Self.b]).entries[0]
    #expect(isNear(little.coverage, 0.6))
    #expect(little.score == nil)
    #expect(little.rank == nil)
    #expect(little.interval == nil)
  }

  @Test("Points given to pillars weigh them")
  func weights() throws {
    let settings = Self.settings { $0.weights = .points(["people": 3, "media": 1]) }
    // (3 * 50 + 1 * 75) / 4.
    #expect(isNear(Self.index(["a": Self.a, "b": Self.b], settings).entries[0].score, 56.25))
  }

  @Test("Benefit of the doubt: nobody does worse than the best by own weights; points add up")
  func benefitOfTheDoubt() throws {
    let settings = Self.settings { $0.weights = .benefitOfTheDoubt }
    let entries = Self.index(["a": Self.a, "b": Self.b], settings).entries
    #expect(entries.compactMap(\.score).allSatisfy { $0 <= 100 + 1e-9 })
    #expect(entries.contains { isNear($0.score, 100) })
    for entry in entries {
      let score = try #require(entry.score)
      #expect(abs(entry.points.compactMap(\.self).reduce(0, +) - score) < 1e-6)
    }
  }

  @Test("Benefit of the doubt: a pillar without data leaves a score by the others")
  func benefitOfTheDoubtWithoutPillar() throws {
    let settings = Self.settings { $0.weights = .benefitOfTheDoubt }
    let some = Self.a.filter { $0.key != "events" }
    let entry = Self.index(["a": some, "b": Self.b], settings).entries[0]
    // Economy 75 against 0, and half of the score at most: the other half is shared by culture,
    // media and governance, of which each partner constraint binds at b = (0, 100, 100, 100).
    #expect(entry.points[1] == nil)
    let score = try #require(entry.score)
    #expect(abs(entry.points.compactMap(\.self).reduce(0, +) - score) < 1e-6)
    #expect(entry.rank != nil && entry.interval != nil)
  }

  /// Pillars 60, 60, 60, 60, 60 against 100, 60, 40, 40, 40.
  private static let even = [
    "growth": 6.0, "deals": 2.4, "events": 12, "types": 0.6, "wrong": 0.4, "done": 15.848932,
  ]
  private static let uneven = [
    "growth": 10.0, "deals": 4, "events": 12, "types": 0.4, "wrong": 0.6, "done": 6.309573,
  ]

  @Test("Benefit of the doubt: the draws behind the intervals take own weights as well")
  func benefitOfTheDoubtIntervals() throws {
    // By equal weights 60 against 56. By own weights, half of it on the economy and a fifth on
    // people, the uneven one is not behind: 60 (0.5/100 + 0.2/60 + 0.3/40) = 0.95 < 1.
    let data = ["even": Self.even, "uneven": Self.uneven]
    let equal = Self.index(data).entries[1]
    let own = Self.index(data, Self.settings { $0.weights = .benefitOfTheDoubt }).entries[1]
    #expect(equal.rank == 2 && equal.interval?.low == 2)
    #expect(own.rank == 1 && own.interval?.low == 1)
  }

  @Test(
    "A generalised mean of the power 0 or -1 is the geometric or harmonic one",
    arguments: [
      ("geometric", 0.0), ("harmonic", -1),
    ])
  func generalised(_ name: String, _ power: Double) throws {
    let data = ["a": Self.a, "b": Self.b]
    let common = Self.index(data, Self.settings { $0.aggregate = name })
    let other = Self.index(
      data,
      Self.settings {
        $0.aggregate = "generalised"
        $0.power = power
      })
    #expect(other.pointsAreLosses)
    for (one, other) in zip(common.entries, other.entries) {
      #expect(isNear(one.score, try #require(other.score)))
      for (points, others) in zip(one.points, other.points) {
        #expect(isNear(points, try #require(others)))
      }
    }
  }

  @Test("What is imputed fills a gap, is said to be uncertain, and raises no coverage")
  func imputed() throws {
    // Economy of a: growth alone is 5 of 10. The mean of the deals of b and c is 3 of 4.
    let data = [
      "a": Self.a.filter { $0.key != "deals" }, "b": Self.b.merging(["deals": 2]) { $1 },
      "c": Self.b.merging(["deals": 4]) { $1 },
    ]
    func settings(_ threshold: Double) -> IndexSettings {
      Self.settings {
        $0.impute = "mean"
        $0.coverageThreshold = threshold
      }
    }
    let index = Self.index(data, settings(0.5))
    #expect(isNear(index.entries[0].pillars[0], 62.5))
    #expect(isNear(index.entries[0].pillarCoverage[0], 0.5))
    #expect(index.entries[0].pillarsAreUncertain == [true, false, false, false, false])
    #expect(index.entries[1].isUncertain == false)
    #expect(index.values[1] == [nil, 2, 4])
    // Half of the weight is less than two thirds, whatever is imputed.
    #expect(Self.index(data, settings(2.0 / 3)).entries[0].pillars[0] == nil)
  }

  @Test("Outliers are treated before values are normalised")
  func outliers() throws {
    var data: [String: [String: Double]] = [:]
    for (number, growth) in (Array(1...10) + [30, 100]).enumerated() {
      data["p\(10 + number)"] = Self.a.merging(["growth": Double(growth)]) { $1 }
    }
    func growth(_ treats: Bool) -> Double? {
      let settings = Self.settings {
        $0.normalise = "minmax"
        $0.treatsOutliers = treats
        $0.pillars["economy"] = [.init("growth", minimum: 0, maximum: 10)]
      }
      return Self.index(data, settings).entries[9].pillars[0]
    }
    // 10 between 1 and 100; the 100 winsorised to 30.
    #expect(isNear(growth(false), 900.0 / 99))
    #expect(isNear(growth(true), 900.0 / 29))
  }

  @Test("The threshold of the settings decides who has a score")
  func threshold() {
    let some = Self.a.filter { !["events", "types"].contains($0.key) }
    func score(_ threshold: Double) -> Double? {
      Self.index(["a": some, "b": Self.b], Self.settings { $0.coverageThreshold = threshold })
        .entries[0].score
    }
    #expect(score(2.0 / 3) == nil)
    // (75 + 75 + 50) / 3, with 0.6 of the weight.
    #expect(isNear(score(0.6), 200.0 / 3))
  }

  @Test("The order of partnerships changes nothing but their order")
  func permutation() throws {
    let data = ["a": Self.a, "b": Self.b, "c": Self.a.merging(["events": 3]) { $1 }]
    let forward = PartnershipIndex(["a", "b", "c"], settings: Self.settings()) {
      data[$1]?[$0.indicator]
    }
    let backward = PartnershipIndex(["c", "b", "a"], settings: Self.settings()) {
      data[$1]?[$0.indicator]
    }
    for entry in forward.entries {
      let same = try #require(backward.entries.first { $0.partnership == entry.partnership })
      #expect(same.score == entry.score)
      #expect(same.rank == entry.rank)
      #expect(same.interval == entry.interval)
    }
  }

  @Test(
    "Ranks are shown from five partnerships on, or as the settings say; always with an interval")
  func ranks() throws {
    func many(_ count: Int, _ settings: IndexSettings) -> PartnershipIndex {
      Self.index(
        Dictionary(uniqueKeysWithValues: (0..<count).map { ("p\($0)", Self.a) }), settings)
    }
    #expect(!many(4, Self.settings()).showsRanks)
    #expect(many(5, Self.settings()).showsRanks)
    #expect(!many(5, Self.settings { $0.showsRanks = false }).showsRanks)
    #expect(many(2, Self.settings { $0.showsRanks = true }).showsRanks)
    for entry in many(5, Self.settings()).entries {
      let interval = try #require(entry.interval)
      #expect(entry.rank == 1)
      #expect(interval.low == 1 && interval.high == 1)
    }
  }

  @Test("No partnership, or one without any data: no score and no crash")
  func empty() {
    #expect(PartnershipIndex([], settings: Self.settings()) { _, _ in nil }.entries.isEmpty)
    let entry = PartnershipIndex(["a"], settings: Self.settings()) { _, _ in nil }.entries[0]
    #expect(entry.score == nil)
    #expect(entry.coverage == 0)
  }

  @Test("Every built-in indicator is one of the catalogue")
  func builtIn() {
    for entries in IndexSettings.builtIn.values {
      for entry in entries { #expect(Indicator.named(entry.indicator) != nil) }
    }
    #expect(Set(IndexSettings.builtIn.keys) == Set(IndexSettings.pillarNames))
  }
}
