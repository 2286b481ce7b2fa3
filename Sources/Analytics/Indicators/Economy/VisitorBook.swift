package import PartnershipModel

/// Visitors by direction and month.
///
/// A direction that no row of the table mentions is not collected. One that has rows is expected in
/// every month: a month without a row has no data, an empty cell was not reported.
package struct VisitorBook: Sendable {
  package struct Direction: Hashable, Sendable {
    package let from: String
    package let to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// What the table says about one direction in one month.
  package struct Record: Sendable, Equatable {
    package var visitors: Amount?
    package var nights: Amount?
    package var spend: Money?

    package init(visitors: Amount?, nights: Amount? = nil, spend: Money? = nil) {
      self.visitors = visitors
      self.nights = nights
      self.spend = spend
    }
  }

  package typealias Series = [Month: [Record]]

  private let series: [Direction: Series]

  package init(_ rows: [Visitors], of gazetteer: Gazetteer, through month: Month) {
    var series: [Direction: Series] = [:]
    for row in rows
    where row.month <= month && !gazetteer.partnerships(with: row.from, row.to).isEmpty {
      series[Direction(from: row.from, to: row.to), default: [:]][row.month, default: []].append(
        Record(visitors: row.visitors, nights: row.nights, spend: row.spend))
    }
    self.series = series
  }

  package var isEmpty: Bool { series.isEmpty }

  /// The months of a direction; empty where it is not collected.
  package func months(of direction: Direction) -> Series { series[direction] ?? [:] }

  /// The directions of a partnership that are collected.
  package func directions(of partnership: Partnership, home: String) -> [Direction] {
    partnership.orderedPairs(home: home)
      .map { Direction(from: $0.reporter, to: $0.partner) }
      .filter { series[$0] != nil }
  }

  /// Every direction that is collected, each once.
  package var allDirections: [Direction] {
    series.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}

extension VisitorBook {
  /// The values of several directions in a window, or why they are not complete.
  ///
  /// Every direction needs a record with a value in every month: without any month `no_data`, with
  /// an empty cell `not_reported`, with a month absent `too_few_periods` (`no_data` where the window
  /// is that month alone).
  package static func values<Value>(
    _ series: [Series], over months: [Month], _ measure: (Record, Month) -> Value?
  ) -> Result<[Value], Reason> {
    var values: [Value] = []
    var reasons: [Reason] = series.isEmpty ? [.noData] : []
    for one in series {
      var present = 0
      for month in months {
        guard let records = one[month] else { continue }
        present += 1
        for record in records {
          if let value = measure(record, month) {
            values.append(value)
          } else {
            reasons.append(.notReported)
          }
        }
      }
      if present == 0 { reasons.append(.noData) }
      if present < months.count { reasons.append(.tooFewPeriods) }
    }
    return reasons.min().map { .failure($0) } ?? .success(values)
  }

  /// The sum of a number, such as visitors or nights.
  package static func sum(
    _ series: [Series], over months: [Month], _ number: (Record) -> Amount?
  ) -> Figure {
    switch values(series, over: months, { record, _ in number(record) }) {
    case .success(let numbers):
      // Cells have at most 18 digits before the point: 128 bits hold the sum of 10^13 of them.
      Figure.exact(numbers.reduce(Amount.zero) { Amount(units: $0.units + $1.units) })
        .worked { .sum(numbers.map { .exact($0, "number of a record") }) }
    case .failure(let reason): .missing(reason)
    }
  }

  /// The sum of spending, converted month by month.
  package static func spend(
    _ series: [Series], over months: [Month], _ exchequer: Exchequer
  ) -> Figure {
    switch values(series, over: months, { record, month in record.spend.map { ($0, month) } }) {
    case .success(let items): exchequer.sum(items.map { (money: $0.0, month: $0.1) })
    case .failure(let reason): .missing(reason)
    }
  }
}

/// The rows of an indicator over visitors: each direction, each partnership, and the network.
struct VisitorRows {
  let slug: String
  /// Whether January and February alone get a note where a side keeps the Lunar New Year.
  var notesLunarNewYear = false
  let figure: @Sendable (Analysis, [VisitorBook.Series], Month, Window) -> Figure

  func rows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let book = analysis.economy.visitors
    let windows = analysis.directionWindows(slug, in: month)
    var result: [IndicatorRow] = []
    for partnership in analysis.partnerships {
      let directions = book.directions(of: partnership, home: analysis.home)
      let possible = partnership.cities.count * (partnership.cities.count - 1)
      result += rows(
        of: partnership.id, directions, outOf: possible, analysis, month)
      guard analysis.givesDirections(of: partnership, in: month) else { continue }
      for direction in directions {
        result += windows.map { window in
          IndicatorRow(
            period: month, subject: partnership.id, reporter: direction.from,
            partner: direction.to, indicator: slug, breakdown: window.breakdown,
            figure: noted(
              figure(analysis, [book.months(of: direction)], month, window), [direction], analysis,
              month, window))
        }
      }
    }
    let all = book.allDirections
    return result + rows(of: Scope.network, all, outOf: all.count, analysis, month)
  }

  /// All directions of a subject together; those not collected lower the coverage.
  private func rows(
    of subject: String, _ directions: [VisitorBook.Direction], outOf possible: Int,
    _ analysis: Analysis, _ month: Month
  ) -> [IndicatorRow] {
    guard !directions.isEmpty || analysis.givesBreakdowns(month) else { return [] }
    let series = directions.map { analysis.economy.visitors.months(of: $0) }
    return analysis.windows(in: month).map { window in
      var figure = noted(
        figure(analysis, series, month, window), directions, analysis, month, window)
      if figure.value != nil, directions.count < possible {
        figure.coverage = (figure.coverage ?? 1) * Double(directions.count) / Double(possible)
        figure.notes.insert(.partial)
      }
      return IndicatorRow(
        period: month, subject: subject, indicator: slug, breakdown: window.breakdown,
        figure: figure)
    }
  }

  private func noted(
    _ figure: Figure, _ directions: [VisitorBook.Direction], _ analysis: Analysis, _ month: Month,
    _ window: Window
  ) -> Figure {
    let months = window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
    guard notesLunarNewYear, figure.value != nil, months.count == 1, month.month <= 2 else {
      return figure
    }
    let countries = directions.flatMap { [$0.from, $0.to] }
      .compactMap { analysis.facts.gazetteer.city($0)?.country }
    guard countries.contains(where: LunarNewYear.countries.contains) else { return figure }
    var figure = figure
    figure.notes.insert(.lunarNewYear)
    return figure
  }
}
