package import PartnershipModel

/// A partnership around its agreement: the months with data, and who it is compared with.
package struct ImpactSetting: Sendable {
  /// The fewest months on each side of the start.
  package static let fewestMonths = 12
  /// The fewest partnerships for weights of partnerships and months together.
  package static let fewestDonors = 5
  /// The most partnerships to compare with; of more, those are taken that moved most alike before.
  package static let mostDonors = 40

  package let partnership: Partnership
  package let outcome: ImpactOutcome
  /// The month in which the agreement was signed, the first one after the start.
  package let start: Month
  /// The months in a row with a value of the partnership, the start among them; `nil` where the
  /// start has no value.
  package let months: ClosedRange<Month>?
  /// Values by month.
  package let values: [Double]
  /// Partnerships without an agreement of their own in those months, and their values.
  package let donors: [(partnership: Partnership, values: [Double])]
  package let status: ObservationStatus

  package var before: Int { months.map { start.months(since: $0.lowerBound) } ?? 0 }
  package var after: Int { values.count - before }

  /// Why no design can work; `nil` where the months suffice.
  package var refusal: Reason? {
    guard months != nil else { return .noData }
    return before < Self.fewestMonths || after < Self.fewestMonths ? .tooFewPeriods : nil
  }

  /// Whether logarithms are taken: all values are above 0.
  package var isLogarithmic: Bool {
    values.allSatisfy { $0 > 0 } && donors.allSatisfy { $0.values.allSatisfy { $0 > 0 } }
  }

  /// The settings of all partnerships that signed an agreement within the months with data, for
  /// each outcome.
  static func all(in analysis: Analysis) -> [ImpactSetting] {
    let starts = starts(in: analysis)
    guard !starts.isEmpty else { return [] }
    return ImpactOutcome.allCases.flatMap { outcome in
      let series = ImpactSeries(outcome, analysis)
      return starts.map { ImpactSetting($0.partnership, outcome, $0.month, series, analysis) }
    }
  }

  /// The first agreement that each partnership signed after the first month with data.
  static func starts(in analysis: Analysis) -> [(partnership: Partnership, month: Month)] {
    guard let first = analysis.months.first else { return [] }
    return analysis.partnerships.compactMap { partnership in
      let months = analysis.facts.agreements.filter { $0.partnership == partnership.id }
        .map(\.signed.month).filter { $0 > first && $0 <= analysis.reportMonth }
      return months.min().map { (partnership, $0) }
    }
  }

  private init(
    _ partnership: Partnership, _ outcome: ImpactOutcome, _ start: Month, _ series: ImpactSeries,
    _ analysis: Analysis
  ) {
    self.partnership = partnership
    self.outcome = outcome
    self.start = start
    guard let months = series.run(of: partnership.id, around: start) else {
      months = nil
      values = []
      donors = []
      status = .normal
      return
    }
    self.months = months
    let list = Month.range(months.lowerBound, through: months.upperBound)
    let values = list.compactMap { series.value(partnership.id, $0) }
    self.values = values
    let eligible = analysis.partnerships.filter {
      Self.isComparable($0, with: partnership, over: months, analysis)
    }
    let donors = eligible.compactMap { other -> (partnership: Partnership, values: [Double])? in
      let found = list.compactMap { series.value(other.id, $0) }
      return found.count == list.count ? (other, found) : nil
    }
    let before = start.months(since: months.lowerBound)
    self.donors = Self.nearest(donors, to: values, before: before)
    status = series.status(
      of: [partnership.id] + self.donors.map(\.partnership.id), over: list)
  }

  /// Another partnership, of other pairs of cities, that signed nothing in those months.
  private static func isComparable(
    _ other: Partnership, with partnership: Partnership, over months: ClosedRange<Month>,
    _ analysis: Analysis
  ) -> Bool {
    guard other.id != partnership.id,
      other.cities.count(where: partnership.cities.contains) < 2
    else { return false }
    return !analysis.facts.agreements.contains {
      $0.partnership == other.id && months.contains($0.signed.month)
    }
  }

  /// The donors whose movements before the start are nearest, in the order of the partnerships.
  private static func nearest(
    _ donors: [(partnership: Partnership, values: [Double])], to values: [Double], before: Int
  ) -> [(partnership: Partnership, values: [Double])] {
    guard donors.count > mostDonors, before > 0 else { return donors }
    func movement(_ series: [Double]) -> [Double] {
      let mean = series[..<before].reduce(0, +) / Double(before)
      return series[..<before].map { mean == 0 ? 0 : $0 / mean }
    }
    let own = movement(values)
    let distances = donors.map { donor in
      zip(own, movement(donor.values)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let chosen = Set(
      donors.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(mostDonors))
    return donors.indices.filter(chosen.contains).map { donors[$0] }
  }
}

/// The monthly values of an outcome, by partnership.
struct ImpactSeries {
  private var figures: [String: [Month: Figure]] = [:]

  init(_ outcome: ImpactOutcome, _ analysis: Analysis) {
    let months = analysis.months
    let rows = concurrentMap(0..<months.count) { number in
      analysis.targetRows.rows(of: outcome.rawValue, in: analysis, months[number])
    }
    for (month, rows) in zip(months, rows) {
      let evaluator = TargetEvaluator(analysis: analysis, month: month)
      let bySubject = Dictionary(grouping: rows.filter(\.breakdown.isEmpty), by: \.subject)
      for partnership in analysis.partnerships {
        guard let own = bySubject[partnership.id],
          let row = evaluator.chosen(own, for: partnership.id)
        else { continue }
        figures[partnership.id, default: [:]][month] = row.figure
      }
    }
  }

  func value(_ partnership: String, _ month: Month) -> Double? {
    figures[partnership]?[month]?.doubleValue
  }

  /// The months in a row with a value around `start`.
  func run(of partnership: String, around start: Month) -> ClosedRange<Month>? {
    guard value(partnership, start) != nil else { return nil }
    var (first, last) = (start, start)
    while value(partnership, first.advanced(by: -1)) != nil { first = first.advanced(by: -1) }
    while value(partnership, last.advanced(by: 1)) != nil { last = last.advanced(by: 1) }
    return first...last
  }

  func status(of partnerships: [String], over months: [Month]) -> ObservationStatus {
    Figure.status(
      of: partnerships.flatMap { partnership in
        months.compactMap { figures[partnership]?[$0]?.status }
      })
  }
}
