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

  @Test("The points of the pillars add up to the score", arguments: ["arithmetic", "geometric"])
  func points(aggregate: String) throws {
    let settings = Self.settings { $0.aggregate = aggregate }
    for entry in Self.index(["a": Self.a, "b": Self.b], settings).entries {
      let score = try #require(entry.score)
      #expect(abs(entry.points.compactMap(\.self).reduce(0, +) - score) < 1e-9)
    }
  }

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
