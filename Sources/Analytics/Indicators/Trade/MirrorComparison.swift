package import PartnershipModel

/// One flow as both sides report it: the exports of one and the imports of the other.
package struct MirrorComparison: Sendable {
  package enum Period: Sendable, Hashable {
    /// A calendar year that has ended.
    case year(Int)
    /// The 12 months up to the month reported on.
    case twelveMonths
  }

  package let partnership: Partnership
  /// City ids.
  package let exporter: String
  package let importer: String
  package let period: Period
  /// A chapter of the Harmonized System; `nil` = all goods.
  package let chapter: String?
  /// As the exporter reports them.
  package let exports: Figure
  /// As the importer reports them.
  package let imports: Figure
  /// `mirror_discrepancy` of the two.
  package let discrepancy: Figure
  package let basis: Basis
}

extension Analysis {
  /// Every flow of a partnership of two cities that both sides report: by calendar year, five at
  /// most, and over the last 12 months.
  package var mirrorYears: [MirrorComparison] {
    mirroredFlows.flatMap { flow in
      let last = reportMonth.month == 12 ? reportMonth.year : reportMonth.year - 1
      let first = min(flow.series.firstMonth, flow.mirror.firstMonth).year
      let years = first <= last ? Array((first...last).suffix(5)) : []
      return years.map { flow.comparison(.year($0), endingWith: reportMonth) }
        + [flow.comparison(.twelveMonths, endingWith: reportMonth)]
    }
  }

  /// The same flows over the last 12 months by chapter, the largest gap first; a chapter that one
  /// side alone reports has no discrepancy.
  package var mirrorChapters: [MirrorComparison] {
    mirroredFlows.flatMap { $0.chapters(endingWith: reportMonth) }
  }

  private var mirroredFlows: [MirroredFlow] {
    partnerships.filter { !$0.isNetwork }.flatMap { partnership in
      partnership.orderedPairs(home: home).compactMap { pair in
        guard let series = trade.series(reporter: pair.reporter, partner: pair.partner),
          let mirror = trade.series(reporter: pair.partner, partner: pair.reporter)
        else { return nil }
        return MirroredFlow(partnership: partnership, series: series, mirror: mirror)
      }
    }
  }
}

/// What the exporting side reports, and what the importing side does.
private struct MirroredFlow {
  let partnership: Partnership
  let series: TradeSeries
  let mirror: TradeSeries

  func comparison(_ period: MirrorComparison.Period, endingWith month: Month) -> MirrorComparison {
    let months = period.months(endingWith: month)
    return comparison(
      period, chapter: nil, series.value(.export, over: months), mirror.value(.import, over: months)
    )
  }

  func chapters(endingWith month: Month) -> [MirrorComparison] {
    let months = MirrorComparison.Period.twelveMonths.months(endingWith: month)
    let exports = series.chapters(.export, over: months)
    let imports = mirror.chapters(.import, over: months)
    func gap(_ row: MirrorComparison) -> Double {
      abs((row.exports.doubleValue ?? 0) - (row.imports.doubleValue ?? 0))
    }
    return Set(exports.keys).union(imports.keys).sorted().map {
      comparison(.twelveMonths, chapter: $0, exports[$0], imports[$0])
    }.sorted { (gap($0), $1.chapter ?? "") > (gap($1), $0.chapter ?? "") }
  }

  private func comparison(
    _ period: MirrorComparison.Period, chapter: String?, _ exports: TradeValue?,
    _ imports: TradeValue?
  ) -> MirrorComparison {
    MirrorComparison(
      partnership: partnership, exporter: series.reporter, importer: series.partner,
      period: period, chapter: chapter, exports: exports?.figure ?? .missing(.noData),
      imports: imports?.figure ?? .missing(.noData),
      discrepancy: series.mirrors(mirror)
        ? TradeFormula.discrepancy(exports: exports, mirror: imports) : .missing(.notComparable),
      basis: series.basis)
  }
}

extension MirrorComparison.Period {
  fileprivate func months(endingWith month: Month) -> [Month] {
    switch self {
    case .twelveMonths: Month.range(month.advanced(by: -11), through: month)
    case .year(let year):
      Month.range(Month(index: year * 12), through: Month(index: year * 12 + 11))
    }
  }
}

extension TradeSeries {
  /// Whether the other series is about the same two places, seen from the other side.
  func mirrors(_ other: TradeSeries) -> Bool {
    other.reporterPlace == partnerPlace && other.partnerPlace == reporterPlace
  }
}
