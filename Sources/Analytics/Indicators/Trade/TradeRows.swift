import PartnershipModel

extension Analysis {
  /// One row for each ordered pair that has data, from the month of its first record on.
  ///
  /// A pair of two cities without any data has a row in the month reported on, from the leading
  /// city's side, so that the gap is seen.
  func tradeRows(
    _ slug: String, in month: Month, breakdown: Breakdown = Breakdown(),
    figure: (TradeSeries) -> Figure
  ) -> [IndicatorRow] {
    tradeRows(slug, in: month) { [(breakdown, figure($0))] }
      + pairsWithoutTrade(in: month).map { partnership in
        let leading = partnership.leadingCity(home: home)
        return IndicatorRow(
          period: month, subject: partnership.id, reporter: leading,
          partner: partnership.cities.first { $0 != leading }, indicator: slug,
          breakdown: breakdown, figure: .missing(.noData))
      }
  }

  /// The rows of each ordered pair that has data, for as many breakdowns as it has.
  func tradeRows(
    _ slug: String, in month: Month, figures: (TradeSeries) -> [(Breakdown, Figure)]
  ) -> [IndicatorRow] {
    partnerships.filter { givesDirections(of: $0, in: month) }.flatMap { partnership in
      partnership.orderedPairs(home: home).compactMap {
        trade.series(reporter: $0.reporter, partner: $0.partner)
      }.filter { $0.firstMonth <= month }.flatMap { series in
        figures(series).map { breakdown, figure in
          IndicatorRow(
            period: month, subject: partnership.id, reporter: series.reporter,
            partner: series.partner, indicator: slug, breakdown: breakdown, figure: figure,
            basis: series.basis)
        }
      }
    }
  }

  /// The totals of the networks and, where `includingAll`, of all pairs of all partnerships.
  func tradeTotals(
    _ slug: String, in month: Month, includingAll: Bool = false, figure: (TradePairs) -> Figure
  ) -> [IndicatorRow] {
    let isExpected = { (pairs: TradePairs) in
      pairs.firstMonth.map { $0 <= month } ?? (month == reportMonth)
    }
    var totals = trade.networks.filter(isExpected)
    if includingAll, trade.allPairs.firstMonth != nil, isExpected(trade.allPairs) {
      totals.append(trade.allPairs)
    }
    return totals.map {
      IndicatorRow(
        period: month, subject: $0.subject, indicator: slug, figure: figure($0), basis: $0.basis)
    }
  }

  /// The rows of a growth rate of turnover over `later` against `earlier`, pairs and totals.
  func turnoverGrowthRows(
    _ slug: String, in month: Month, from earlier: [Month], to later: [Month],
    includingAll: Bool = false
  ) -> [IndicatorRow] {
    let isDistorted = LunarNewYear.distorts(later)
    return tradeRows(slug, in: month) { series in
      series.growth(from: earlier, to: later) { $0.turnover(in: $1) }
    }
      + tradeTotals(slug, in: month, includingAll: includingAll) { pairs in
        pairs.growth(
          from: { $0.turnover(over: earlier) }, to: { $0.turnover(over: later) },
          isDistorted: isDistorted)
      }
  }

  /// The rows of a sum of turnover over months, pairs and totals.
  func turnoverSumRows(
    _ slug: String, in month: Month, over months: [Month], includingAll: Bool = false
  ) -> [IndicatorRow] {
    tradeRows(slug, in: month) { known($0.turnover(over: months)) }
      + tradeTotals(slug, in: month, includingAll: includingAll) { pairs in
        pairs.total { $0.turnover(over: months) }
      }
  }

  /// The months of a window that ends with `month`.
  func months(of window: Window, endingWith month: Month) -> [Month] {
    window.months(endingWith: month, fiscalYearStart: fiscalYearStart)
  }

  private func pairsWithoutTrade(in month: Month) -> [Partnership] {
    guard month == reportMonth else { return [] }
    return partnerships.filter { partnership in
      !partnership.isNetwork
        && partnership.orderedPairs(home: home).allSatisfy {
          trade.series(reporter: $0.reporter, partner: $0.partner) == nil
        }
    }
  }
}

extension TradeSeries {
  /// The growth of the sum of `value` over the months, with the note on the Lunar New Year.
  func growth(
    from earlier: [Month], to later: [Month], of value: (TradeSeries, Month) -> TradeValue?
  ) -> Figure {
    var figure = TradeFormula.growth(
      from: earlier.map { value(self, $0) }, to: later.map { value(self, $0) })
    if figure.value != nil, keepsLunarNewYear, LunarNewYear.distorts(later) {
      figure.notes.insert(.lunarNewYear)
    }
    return figure
  }
}

extension [Month] {
  /// The same months of the year before.
  var yearBefore: [Month] { map { $0.advanced(by: -12) } }
}

/// The figure of a value, `no_data` where there is no record.
func known(_ value: TradeValue?) -> Figure { value?.figure ?? .missing(.noData) }
