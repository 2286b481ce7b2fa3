import Analytics
import Foundation
import Importers
import PartnershipModel
import Testing

/// What must hold of every indicator on any data, shown on the sample workspace.
@Suite("Properties of all indicators")
struct IndicatorPropertyTests {
  private static let month = Month("2026-09")

  private static let facts = Result {
    let outcome = WorkspaceReader.read(
      root: Workspaces.sample.path,
      options: .init(fold: FoldOptions(workers: 2), indicators: Indicator.knownToWorkspaces))
    return try #require(outcome.facts)
  }

  /// What identifies a row, and its value or reason.
  private struct Key: Hashable {
    let subject: String
    let reporter: String?
    let partner: String?
    let breakdown: String
  }

  private static func values(
    _ slug: String, _ facts: Facts
  ) throws -> [Key: Figure] {
    let analysis = Analysis(facts: facts, reportMonth: try #require(month))
    let indicator = try #require(Indicator.named(slug))
    var result: [Key: Figure] = [:]
    for row in indicator.compute(analysis, analysis.reportMonth) {
      let key = Key(
        subject: row.subject, reporter: row.reporter, partner: row.partner,
        breakdown: row.breakdown.description)
      #expect(result.updateValue(row.figure, forKey: key) == nil, "\(key) has two rows")
    }
    return result
  }

  private static func isSame(_ one: Figure?, _ other: Figure?, times factor: Double = 1) -> Bool {
    guard let one, let other else { return false }
    guard let first = one.doubleValue, let second = other.doubleValue else {
      return one.reason == other.reason
    }
    return abs(second - first * factor) <= 1e-7 * max(1, abs(second))
  }

  @Test(
    "A value is finite and within its bounds, or there is a reason",
    arguments: Indicator.all.map(\.slug))
  func bounds(slug: String) throws {
    let indicator = try #require(Indicator.named(slug))
    for (key, figure) in try Self.values(slug, Self.facts.get()) {
      #expect((figure.value == nil) == (figure.reason != nil), "\(key)")
      guard let value = figure.doubleValue else { continue }
      #expect(value.isFinite, "\(key)")
      #expect(value >= (indicator.minimum ?? -.infinity) - 1e-9, "\(key)")
      #expect(value <= (indicator.maximum ?? .infinity) + 1e-9, "\(key)")
      if let lower = figure.lower, let upper = figure.upper {
        #expect(lower <= upper, "\(key)")
      }
    }
  }

  @Test(
    "The order of cities, partnerships and records changes nothing",
    arguments: Indicator.all.map(\.slug))
  func permutation(slug: String) throws {
    let facts = try Self.facts.get()
    var other = facts
    other.gazetteer = Gazetteer(
      cities: facts.gazetteer.cities.reversed(),
      partnerships: facts.gazetteer.partnerships.reversed(), home: facts.gazetteer.home)
    other.exchanges.reverse()
    other.visitors.reverse()
    other.funding.reverse()
    other.investments.reverse()
    other.practices.reverse()
    other.actions.reverse()
    other.agreements.reverse()
    other.targets.reverse()
    other.reference.reverse()
    let (before, after) = (try Self.values(slug, facts), try Self.values(slug, other))
    #expect(before.keys.count == after.keys.count)
    for (key, figure) in before {
      #expect(
        Self.isSame(figure, after[key]), "\(key): \(figure) and \(String(describing: after[key]))")
    }
  }

  @Test(
    "Ten times all money: totals are ten times, ratios, indices and growth the same",
    arguments: Indicator.tradeIndicators.filter { $0.slug != "trade_openness" }.map(\.slug))
  func scale(slug: String) throws {
    let indicator = try #require(Indicator.named(slug))
    let facts = try Self.facts.get()
    var other = facts
    other.trade = TradeCube(
      cells: facts.trade.cells.map { cell in
        var measures = cell.measures
        measures.value = Amount(units: measures.value.units * 10)
        return TradeCell(key: cell.key, measures: measures)
      })
    other.reference = facts.reference.map { value in
      guard [.worldExport, .worldImport].contains(value.measure) else { return value }
      return ReferenceValue(
        origin: value.origin, period: value.period, place: value.place, measure: value.measure,
        commodity: value.commodity, value: Amount(units: value.value.units * 10),
        currency: value.currency)
    }
    let factor = [.currency, .currencyPerUnit].contains(indicator.unit) ? 10.0 : 1
    let (before, after) = (try Self.values(slug, facts), try Self.values(slug, other))
    #expect(before.keys.count == after.keys.count)
    for (key, figure) in before {
      #expect(
        Self.isSame(figure, after[key], times: factor),
        "\(key): \(figure) and \(String(describing: after[key]))")
    }
  }

  @Test(
    "Without any record there is a reason or a true 0, never a crash",
    arguments: Indicator.all.map(\.slug))
  func nothing(slug: String) throws {
    let facts = try Self.facts.get()
    let empty = Facts(settings: facts.settings, gazetteer: facts.gazetteer)
    for (key, figure) in try Self.values(slug, empty) {
      #expect(figure.value == nil || figure.doubleValue == 0, "\(key): \(figure)")
    }
  }

  @Test("Shares of all kinds of exchange sum to 1, those of all products of a source without total")
  func shares() throws {
    let fields = try Self.sums("field_share", over: .type, Self.facts.get()) { _ in true }
    #expect(fields.count >= 10)
    for (group, sum) in fields { #expect(abs(sum - 1) < 1e-9, "\(group)") }
    // Where a source gives a total, the products that it names are a part of it.
    let named = try Self.sums("product_share", over: .commodity, Self.facts.get()) { _ in true }
    for (group, sum) in named { #expect(sum <= 1 + 1e-9, "\(group)") }
    let all = try Self.sums("product_share", over: .commodity, Self.facts.get()) {
      $0.notes.contains(.sumOfDetail)
    }
    #expect(all.count >= 4)
    for (group, sum) in all { #expect(abs(sum - 1) < 1e-9, "\(group)") }
  }

  @Test("Contributions of exports and imports sum to the growth of turnover")
  func contributions() throws {
    let facts = try Self.facts.get()
    let growth = try Self.values("turnover_yoy", facts)
    let sums = try Self.sums("growth_contribution", over: .flow, facts) { _ in true }
    var compared = 0
    for (group, sum) in sums where group.breakdown.isEmpty {
      guard let total = growth[group]?.doubleValue else { continue }
      compared += 1
      #expect(abs(sum - total) < 1e-6 * max(1, abs(total)), "\(group)")
    }
    #expect(compared >= 4)
  }

  /// The sums over the parts that have `key`, of groups without a missing figure in which all
  /// figures are wanted.
  private static func sums(
    _ slug: String, over key: BreakdownKey, _ facts: Facts, isWanted: (Figure) -> Bool
  ) throws -> [Key: Double] {
    var sums: [Key: (sum: Double, isWhole: Bool)] = [:]
    for (row, figure) in try values(slug, facts) {
      let parts = row.breakdown.split(separator: ";")
      let rest = parts.filter { !$0.hasPrefix("\(key.rawValue)=") }
      guard rest.count < parts.count else { continue }
      let group = Key(
        subject: row.subject, reporter: row.reporter, partner: row.partner,
        breakdown: rest.joined(separator: ";"))
      var entry = sums[group] ?? (0, true)
      entry.sum += figure.doubleValue ?? 0
      entry.isWhole = entry.isWhole && figure.value != nil && isWanted(figure)
      sums[group] = entry
    }
    return sums.filter(\.value.isWhole).mapValues(\.sum)
  }
}
