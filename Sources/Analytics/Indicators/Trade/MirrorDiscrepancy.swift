import PartnershipModel

extension TradeFormula {
  /// 2 · |X − M| / (X + M) of one flow as each side reports it.
  package static func discrepancy(exports: TradeValue?, mirror imports: TradeValue?) -> Figure {
    real(
      of: [exports, imports], absent: .noData,
      names: ["exports reported", "mirror imports reported"],
      worked: { 2 * .abs($0[0] - $0[1]) / ($0[0] + $0[1]) }
    ) { numbers throws(Reason) in
      guard numbers.allSatisfy({ $0 >= 0 }) else { throw .notComparable }
      let sum = numbers[0] + numbers[1]
      guard sum > 0 else { throw .zeroDenominator }
      return 2 * abs(numbers[0] - numbers[1]) / sum
    }
  }
}

extension Indicator {
  /// Mirror discrepancy: how far the exports that one side reports differ from the imports that the
  /// other reports of the same trade.
  ///
  /// 2 * abs(X_ab - M_ba) / (X_ab + M_ba), from 0 (equal) to 2 (one side reports nothing). Freight
  /// and insurance explain 5 to 10 percent where imports are CIF. Reporter is the exporter. Source:
  /// UN, International Merchandise Trade Statistics 2010, chapter on data quality.
  package static let mirrorDiscrepancy = Indicator(
    id: "T42", slug: "mirror_discrepancy", name: "Mirror discrepancy", domain: .trade,
    formula: "2 * abs(X_ab - M_ba) / (X_ab + M_ba): exports reported by a, imports reported by b",
    unit: .ratio, minimum: 0, maximum: 2, direction: .lower, breakdowns: [.window],
    edgeCases: "partner does not report: no_data; both 0: zero_denominator; different basis: "
      + "not_comparable; CIF against FOB explains about 5-10 %; given in the month reported on",
    tier: 2,
    source: "UN, International Merchandise Trade Statistics: Concepts and Definitions 2010",
    examples: [
      WorkedExample("exports 90, mirror imports 110", gives: 0.2) {
        TradeFormula.discrepancy(exports: TradeValue(90), mirror: TradeValue(110))
      },
      WorkedExample("exports 0, mirror imports 110", gives: 2) {
        TradeFormula.discrepancy(exports: TradeValue(0), mirror: TradeValue(110))
      },
      WorkedExample("the partner does not report", isMissing: .noData) {
        TradeFormula.discrepancy(exports: TradeValue(90), mirror: nil)
      },
      WorkedExample("both 0", isMissing: .zeroDenominator) {
        TradeFormula.discrepancy(exports: TradeValue(0), mirror: TradeValue(0))
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("mirror_discrepancy", in: month) { series in
      let mirror = analysis.trade.series(reporter: series.partner, partner: series.reporter)
      return [Window.month, .twelveMonths].map { window in
        let months = analysis.months(of: window, endingWith: month)
        return (window.breakdown, series.discrepancy(with: mirror, over: months))
      }
    }
  }
}

extension TradeSeries {
  fileprivate func discrepancy(with mirror: TradeSeries?, over months: [Month]) -> Figure {
    guard let mirror else { return .missing(.noData) }
    guard mirrors(mirror) else { return .missing(.notComparable) }
    return TradeFormula.discrepancy(
      exports: value(.export, over: months), mirror: mirror.value(.import, over: months))
  }
}
