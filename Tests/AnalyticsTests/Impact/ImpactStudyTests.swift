import Analytics
import PartnershipModel
import Testing

/// Pairs of cities whose visitors all follow one wave, each at its own level; the first pair has
/// half as many again from the 21st of 36 months on.
@Suite("The effect of an agreement on visitors")
struct ImpactStudyTests {
  private static let first = Month(index: 2023 * 12 + 9)
  private static let start = first.advanced(by: 20)

  private static func city(_ id: String) -> City {
    City(id: id, name: LocalizedName(name: id), country: "KOR")
  }

  private static func agreement(_ partnership: String, _ month: Month) -> Agreement {
    Agreement(
      origin: PlanWorkspace.origin, id: "a-\(partnership)", partnership: partnership,
      kind: .memorandum, title: "Tourism", signed: month.firstDay, expires: nil, fields: [])
  }

  /// `pairs` pairs p0, p1 …, and what else is asked for.
  private static func analysis(
    pairs: Int, agreements: [Agreement], without gap: Month? = nil, withNetwork: Bool = false
  ) -> Analysis {
    var partnerships = (0..<pairs).map {
      Partnership(id: "p\($0)", name: LocalizedName(name: "p\($0)"), cities: ["a\($0)", "b\($0)"])
    }
    if withNetwork {
      partnerships.append(
        Partnership(
          id: "all", name: LocalizedName(name: "all"),
          cities: partnerships.prefix(2).flatMap(\.cities)))
    }
    let cities = (0..<pairs).flatMap { [city("a\($0)"), city("b\($0)")] }
    var facts = Facts(
      settings: Settings(),
      gazetteer: Gazetteer(cities: cities, partnerships: partnerships, home: "a0"))
    facts.agreements = agreements
    for pair in 0..<pairs {
      for number in 0..<36 {
        let month = first.advanced(by: number)
        guard pair != 0 || month != gap else { continue }
        // Levels of 1,000 and more, a wave of tenths: every number is whole.
        var visitors = (1000 + 200 * pair) * (10 + (7 * number) % 5) / 10
        if pair == 0, number >= 20 { visitors = visitors * 3 / 2 }
        for (from, to) in [("a\(pair)", "b\(pair)"), ("b\(pair)", "a\(pair)")] {
          facts.visitors.append(
            Visitors(
              origin: PlanWorkspace.origin, month: month, from: from, to: to,
              visitors: Amount(visitors)))
        }
      }
    }
    return Analysis(facts: facts, reportMonth: first.advanced(by: 35))
  }

  private static func study(_ analysis: Analysis) -> ImpactStudy? {
    analysis.impactStudies.first {
      $0.setting.partnership.id == "p0" && $0.setting.outcome == .visitors
    }
  }

  @Test(
    "Half as many again: 50 % by every design with a comparison",
    arguments: [ImpactDesign.differences, .syntheticDifference, .controlledSeries])
  func effect(design: ImpactDesign) throws {
    let analysis = Self.analysis(pairs: 12, agreements: [Self.agreement("p0", Self.start)])
    let study = try #require(Self.study(analysis))
    #expect(study.setting.before == 20 && study.setting.after == 16)
    #expect(study.setting.donors.count == 11)
    let result = try study.result(design).get()
    #expect(result.isLogarithmic)
    #expect(abs(try #require(result.figure.doubleValue) - 50) < 1e-6)
  }

  @Test("Nobody of eleven moved as much: p is 1/12")
  func placebo() throws {
    let analysis = Self.analysis(pairs: 12, agreements: [Self.agreement("p0", Self.start)])
    let result = try #require(Self.study(analysis)).result(.differences).get()
    #expect(result.placebo.doubleValue == 1.0 / 12)
  }

  @Test("With fewer than ten there is no p value, with fewer than five no synthetic differences")
  func fewDonors() throws {
    let nine = Self.analysis(pairs: 10, agreements: [Self.agreement("p0", Self.start)])
    let result = try #require(Self.study(nine)).result(.syntheticDifference).get()
    #expect(result.placebo.reason == .tooFewPeriods)
    #expect(result.standardError != nil)
    let four = try #require(
      Self.study(Self.analysis(pairs: 5, agreements: [Self.agreement("p0", Self.start)])))
    #expect(throws: Reason.tooFewPeriods) { try four.result(.syntheticDifference).get() }
    let differences = try four.result(.differences).get()
    #expect(differences.standardError == nil)
    #expect(differences.detectable.reason == .noData)
    let none = try #require(
      Self.study(Self.analysis(pairs: 1, agreements: [Self.agreement("p0", Self.start)])))
    #expect(throws: Reason.noData) { try none.result(.differences).get() }
    #expect(none.change.reason == .notComparable)
  }

  @Test("Who signed in those months is no comparison, nor who holds the same pair of cities")
  func donors() throws {
    let analysis = Self.analysis(
      pairs: 8,
      agreements: [
        Self.agreement("p0", Self.start), Self.agreement("p3", Self.start.advanced(by: 2)),
        Self.agreement("p4", Self.first.advanced(by: -40)),
      ], withNetwork: true)
    let donors = try #require(Self.study(analysis)).setting.donors.map(\.partnership.id)
    #expect(donors == ["p1", "p2", "p4", "p5", "p6", "p7"])
  }

  @Test(
    "Fewer than twelve months on a side, or a gap that leaves fewer: refused",
    arguments: [(11, nil), (25, nil), (20, 10), (20, 30)] as [(Int, Int?)])
  func months(start: Int, gap: Int?) throws {
    let analysis = Self.analysis(
      pairs: 8, agreements: [Self.agreement("p0", Self.first.advanced(by: start))],
      without: gap.map { Self.first.advanced(by: $0) })
    let study = try #require(Self.study(analysis))
    for design in ImpactDesign.allCases {
      #expect(throws: Reason.tooFewPeriods) { try study.result(design).get() }
    }
    #expect(study.change.reason == .tooFewPeriods)
  }

  @Test("Nothing is evaluated where nobody signed within the months with data")
  func nobodySigned() {
    let early = Self.agreement("p0", Self.first)
    #expect(Self.analysis(pairs: 3, agreements: [early]).impactStudies.isEmpty)
    #expect(Self.analysis(pairs: 3, agreements: []).impactStudies.isEmpty)
  }

  @Test("The order of partnerships changes no estimate")
  func order() throws {
    let analysis = Self.analysis(pairs: 9, agreements: [Self.agreement("p0", Self.start)])
    var facts = analysis.facts
    facts.gazetteer = Gazetteer(
      cities: facts.gazetteer.cities.reversed(),
      partnerships: facts.gazetteer.partnerships.reversed(), home: "a0")
    let other = Analysis(facts: facts, reportMonth: analysis.reportMonth)
    for design in [ImpactDesign.differences, .syntheticDifference] {
      let one = try #require(Self.study(analysis)).result(design).get()
      let two = try #require(Self.study(other)).result(design).get()
      #expect(abs(one.effect - two.effect) < 1e-9)
    }
  }
}
