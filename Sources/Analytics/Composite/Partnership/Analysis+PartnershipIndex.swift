import PartnershipModel

extension Analysis {
  /// The partnership index of the report month, partnerships in the order of their ids.
  package var partnershipIndex: PartnershipIndex {
    shared.partnershipIndex.value(reportMonth) {
      let ids = partnerships.map(\.id).sorted()
      let book = IndexInputBook(self, reportMonth)
      let index = PartnershipIndex(ids, settings: facts.settings.index, input: book.input)
      // Of the month before only the ranks are of use, and they need no draws.
      let before = IndexInputBook(self, reportMonth.advanced(by: -1))
      return index.compared(
        with: PartnershipIndex(
          ids, settings: facts.settings.index, drawing: false, input: before.input))
    }
  }

  /// The rows of an indicator in a month; of what the index takes they are kept for it.
  func rows(of indicator: Indicator, in month: Month) -> [IndicatorRow] {
    guard month == reportMonth, facts.settings.index.takes(indicator.slug) else {
      return indicator.compute(self, month)
    }
    return shared.indexInputs.value(indicator.slug) { indicator.compute(self, month) }
  }
}

/// The figures of a month that go into the partnership index.
struct IndexInputBook {
  private struct Key: Hashable {
    let indicator: String
    let subject: String
    let breakdown: Breakdown
    let reporter: String?
    let partner: String?
  }

  private let partnerships: [String: Partnership]
  private let home: String
  private var figures: [Key: Figure] = [:]

  init(_ analysis: Analysis, _ month: Month) {
    home = analysis.home
    partnerships = Dictionary(
      analysis.partnerships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let settings = analysis.facts.settings.index
    // Of an earlier month the pack has fewer rows than the index takes.
    let needsAll = IndexSettings.pillarNames.contains { pillar in
      settings.entries(of: pillar).contains { $0.breakdown == "window=ytd" }
    }
    let source =
      month == analysis.reportMonth ? analysis : analysis.giving(needsAll ? .all : .targets)
    // An index is no part of itself, whatever its settings name.
    for indicator in Indicator.all
    where indicator.domain != .composite && settings.takes(indicator.slug) {
      for row in source.rows(of: indicator, in: month)
      where partnerships[row.subject] != nil {
        let key = Key(
          indicator: row.indicator, subject: row.subject, breakdown: row.breakdown,
          reporter: row.reporter, partner: row.partner)
        if figures[key] == nil { figures[key] = row.figure }
      }
    }
  }

  /// The figure of the partnership as a whole, else of its leading side.
  func input(_ entry: IndexSettings.Entry, _ id: String) -> PartnershipIndex.Input {
    let breakdown: Breakdown =
      switch entry.breakdown {
      case "window=12m": .twelveMonths
      case "window=ytd": .yearToDate
      default: .all
      }
    func figure(_ reporter: String?, _ partner: String?) -> Figure? {
      figures[
        Key(
          indicator: entry.indicator, subject: id, breakdown: breakdown, reporter: reporter,
          partner: partner)]
    }
    let side = partnerships[id].flatMap { partnership in
      partnership.isNetwork ? nil : partnership.orderedPairs(home: home).first
    }
    guard let figure = figure(nil, nil) ?? side.flatMap({ figure($0.reporter, $0.partner) })
    else { return PartnershipIndex.Input(nil) }
    // Of growth that the report does not compare nothing is scored.
    if Indicator.named(entry.indicator)?.unit == .percent, let coverage = figure.coverage,
      coverage < Figure.comparableCoverage
    {
      return PartnershipIndex.Input(nil)
    }
    return PartnershipIndex.Input(
      figure.value?.doubleValue, isUncertain: ![.normal, .missing].contains(figure.status))
  }
}
