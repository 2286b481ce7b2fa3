package import PartnershipModel

/// The complete months of trade of one measure, decomposed.
package struct SeasonalTrade: Sendable {
  /// The decomposition, or why there is none.
  package let result: Result<SeasonalAdjustment, Reason>
  /// Status and notes of what it rests on.
  private let inputs: Figure

  /// From the values of consecutive months, oldest first, up to the month asked for.
  ///
  /// The month itself without a record: `no_data`; a gap inside the series or fewer than 36 months:
  /// `too_few_periods`; a month without a value, or another valuation: its reason.
  package init(_ months: [TradeValue?]) {
    let sum = months.last.flatMap { $0 } == nil ? nil : TradeValue.sum(months)
    inputs = known(sum)
    result = Self.adjustment(of: months, unless: inputs.reason)
  }

  /// The months of one measure of a pair, from its first record on, at most ten years.
  init(_ series: TradeSeries, _ measure: TradeMeasure, endingWith month: Month) {
    self.init(
      Month.range(series.start(before: month), through: month).map {
        measure.value(of: series, in: $0)
      })
  }

  /// Whole amounts that are all known, for worked examples.
  package init(_ months: [Int]) {
    self.init(months.map { TradeValue($0) })
  }

  /// What `formula` makes of the decomposition.
  package func figure(
    worked: (SeasonalAdjustment) -> Working?,
    _ formula: (SeasonalAdjustment) throws(Reason) -> Double
  ) -> Figure {
    do throws(Reason) {
      let adjustment = try result.get()
      return Figure(.real(try formula(adjustment)), status: inputs.status, notes: inputs.notes)
        .worked { worked(adjustment) }
    } catch {
      return .missing(error)
    }
  }

  /// The same, where the season is strong enough to be taken out; else `not_comparable`.
  package func adjustedFigure(
    worked: (SeasonalAdjustment) -> Working?,
    _ formula: (SeasonalAdjustment) throws(Reason) -> Double
  ) -> Figure {
    figure(worked: worked) { adjustment throws(Reason) in
      guard adjustment.isSeasonal else { throw .notComparable }
      return try formula(adjustment)
    }
  }

  private static func adjustment(
    of months: [TradeValue?], unless reason: Reason?
  ) -> Result<SeasonalAdjustment, Reason> {
    if let reason { return .failure(reason) }
    do {
      return .success(try SeasonalAdjustment(months.compactMap { $0?.figure.doubleValue }))
    } catch {
      return .failure(error)
    }
  }
}

extension Analysis {
  /// The rows of a figure of the decomposed series, both sides of every partnership of two cities.
  ///
  /// The moving holiday is no part of the season that is taken out, so January and February say so.
  func seasonalRows(
    _ slug: String, in month: Month, figure: (SeasonalTrade) -> Figure
  ) -> [IndicatorRow] {
    bilateralRows(slug, in: month) { series, measure in
      var figure = figure(SeasonalTrade(series, measure, endingWith: month))
      if figure.value != nil, series.keepsLunarNewYear, LunarNewYear.distorts([month]) {
        figure.notes.insert(.lunarNewYear)
      }
      return figure
    }
  }
}
