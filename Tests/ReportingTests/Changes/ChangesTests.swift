import PartnershipModel
import Reporting
import Testing

/// Each fixture changes one thing only and gives exactly one kind of difference.
@Suite("What changed between two packs")
struct ChangesTests {
  private static func figure(
    _ period: String, _ value: String, unit: String = "USD", basis: String = "city-city",
    coverage: String = "1", indicator: String = "export_value"
  ) throws -> PackFigure {
    PackFigure(
      period: try #require(Month(period)),
      series: .init(
        subject: "p", reporter: "a", partner: "b", indicator: indicator, breakdown: ""),
      value: PackFigure.Value(value), unit: unit, basis: basis,
      coverage: PackFigure.Value(coverage))
  }

  private static func pack(
    _ month: String, _ figures: [PackFigure], currency: String = "USD"
  ) throws -> PackRecord {
    PackRecord(
      month: try #require(Month(month)), version: "1", settings: ["currency": currency],
      figures: figures)
  }

  private static func texts(_ before: PackRecord, _ now: PackRecord) -> [String] {
    Changes.between(before, now).map { change in
      let difference =
        switch change.change {
        case .exact(let amount)?: amount.description
        case .real(let number)?: "\(number)"
        case nil: ""
        }
      return
        "\(change.kind.rawValue) \(change.previous.period) \(change.current.period) \(difference)"
    }
  }

  @Test("Nothing changed: no difference")
  func same() throws {
    let pack = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "10")])
    #expect(ChangesTests.texts(pack, pack).isEmpty)
  }

  @Test("A month later, the earlier month as it was: a new month")
  func newPeriod() throws {
    let before = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "10.10")])
    let now = try ChangesTests.pack(
      "2026-09",
      [try ChangesTests.figure("2026-08", "10.1"), try ChangesTests.figure("2026-09", "12")])
    #expect(ChangesTests.texts(before, now) == ["new_period 2026-08 2026-09 1.9"])
  }

  @Test("The same month has another value: revised data")
  func revised() throws {
    let before = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "10")])
    let now = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "9.5")])
    #expect(ChangesTests.texts(before, now) == ["revised_data 2026-08 2026-08 -0.5"])
  }

  @Test("The same month rests on more: changed coverage, whether the value moved or not")
  func coverage() throws {
    let before = try ChangesTests.pack(
      "2026-08", [try ChangesTests.figure("2026-08", "10", coverage: "0.5")])
    let moved = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "20")])
    #expect(ChangesTests.texts(before, moved) == ["changed_coverage 2026-08 2026-08 10"])
    let still = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "10")])
    #expect(ChangesTests.texts(before, still) == ["changed_coverage 2026-08 2026-08 0"])
  }

  @Test("Another unit, basis or setting: changed method; no difference across units")
  func method() throws {
    let before = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", "10")])
    let unit = try ChangesTests.pack(
      "2026-08", [try ChangesTests.figure("2026-08", "9", unit: "EUR")])
    #expect(ChangesTests.texts(before, unit) == ["changed_method 2026-08 2026-08 "])
    let basis = try ChangesTests.pack(
      "2026-08", [try ChangesTests.figure("2026-08", "10", basis: "region-country")])
    #expect(ChangesTests.texts(before, basis) == ["changed_method 2026-08 2026-08 0"])
    let setting = try ChangesTests.pack(
      "2026-08", [try ChangesTests.figure("2026-08", "9")], currency: "EUR")
    #expect(ChangesTests.texts(before, setting) == ["changed_method 2026-08 2026-08 -1"])
  }

  @Test(
    "A figure that becomes known or unknown is a difference without a number",
    arguments: [("", "10"), ("10", "")])
  func unknown(before: String, now: String) throws {
    let one = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", before)])
    let two = try ChangesTests.pack("2026-08", [try ChangesTests.figure("2026-08", now)])
    #expect(ChangesTests.texts(one, two) == ["revised_data 2026-08 2026-08 "])
  }

  @Test("Figures that only one pack has are no difference")
  func newAndGone() throws {
    let one = try ChangesTests.pack(
      "2026-08", [try ChangesTests.figure("2026-08", "1", indicator: "old")])
    let two = try ChangesTests.pack(
      "2026-08", [try ChangesTests.figure("2026-08", "1", indicator: "new")])
    #expect(ChangesTests.texts(one, two).isEmpty)
  }

  @Test("The order of figures changes nothing")
  func order() throws {
    let figures = try ["a", "b", "c"].map {
      try ChangesTests.figure("2026-08", "1", indicator: $0)
    }
    let others = try ["a", "b", "c"].map {
      try ChangesTests.figure("2026-08", "2", indicator: $0)
    }
    let one = Changes.between(
      try ChangesTests.pack("2026-08", figures), try ChangesTests.pack("2026-08", others))
    let two = Changes.between(
      try ChangesTests.pack("2026-08", figures.reversed()),
      try ChangesTests.pack("2026-08", others.reversed()))
    #expect(one == two)
    #expect(one.map(\.series.indicator) == ["a", "b", "c"])
  }
}
