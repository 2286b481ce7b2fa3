package import PartnershipModel

/// Trade with the World of every place, in total and by chapter: the denominators of structure.
///
/// From trade files, else from `reference/`; the trade of all the World together is that of the
/// place `World` in `reference/`.
package struct WorldTrade: Sendable {
  private struct Key: Hashable {
    let place: Place
    let isExport: Bool
  }

  private let totals: [Key: MonthSeries<TradeValue>]
  private let runs: [Key: MonthSeries<TradeRuns.Run>]
  private let references: [Key: [Month: [String: TradeValue]]]
  private let recorder: TradeRecorder

  init(_ facts: Facts, runs: TradeRuns, recorder: TradeRecorder, through last: Month) {
    self.recorder = recorder
    var totals: [Key: [Month: TradeValue]] = [:]
    var byKey: [Key: [(month: Month, value: TradeRuns.Run)]] = [:]
    for (place, runs) in runs.withWorld {
      for run in runs {
        let key = Key(place: place, isExport: run.flow == .export)
        totals[key, default: [:]][run.month] = recorder.total(of: run)
        byKey[key, default: []].append((month: run.month, value: run))
      }
    }
    var details: [Key: [Month: [String: [(code: String, value: TradeValue)]]]] = [:]
    for value in facts.reference {
      guard case .month(let month) = value.period, month <= last, let flow = value.measure.flow
      else { continue }
      let key = Key(place: value.place, isExport: flow == .export)
      let amount = Self.denominator(value, in: month, facts)
      if let code = value.commodity, code != TradeRecorder.totalCode {
        details[key, default: [:]][month, default: [:]][String(code.prefix(2)), default: []]
          .append((code, amount))
      } else if totals[key]?[month] == nil {
        totals[key, default: [:]][month] = amount
      }
    }
    self.totals = totals.mapValues { MonthSeries($0) }
    self.runs = byKey.mapValues { MonthSeries($0) }
    references = details.mapValues { months in
      months.mapValues { chapters in chapters.compactMapValues(Self.chapter) }
    }
  }

  /// All trade of a place over the months, `nil` where no month has a total.
  package func total(
    of place: Place, _ flow: TradeFlow, over months: [Month]
  ) -> TradeValue? {
    guard let series = totals[Key(place: place, isExport: flow == .export)] else { return nil }
    return TradeValue.sum(months) { series[$0] }
  }

  /// The trade of a place by chapter over the months, with its total; `nil` without any detail.
  ///
  /// A month without detail makes every chapter `too_few_periods`.
  package func mix(of place: Place, _ flow: TradeFlow, over months: [Month]) -> ProductMix? {
    let key = Key(place: place, isExport: flow == .export)
    let details = months.map { month in
      runs[key]?[month].map(recorder.chapters).flatMap { $0.isEmpty ? nil : $0 }
        ?? references[key]?[month] ?? [:]
    }
    let present = details.filter { !$0.isEmpty }
    guard !present.isEmpty else { return nil }
    let absent = [TradeValue?](repeating: nil, count: details.count - present.count)
    let chapters = Dictionary(
      uniqueKeysWithValues: Set(present.flatMap(\.keys)).compactMap { chapter in
        TradeValue.sum(present.compactMap { $0[chapter] }.map(Optional.some) + absent)
          .map { (chapter, $0) }
      })
    return ProductMix(chapters: chapters, total: total(of: place, flow, over: months))
  }

  /// The most direct place of a city that has what `read` asks for.
  package func first<Value>(
    of places: [Place], _ read: (Place) -> Value?
  ) -> (place: Place, value: Value)? {
    for place in places {
      if let value = read(place) { return (place, value) }
    }
    return nil
  }

  /// A chapter as given, else the sum of its longest codes.
  private static func chapter(_ parts: [(code: String, value: TradeValue)]) -> TradeValue? {
    let hasChapter = parts.contains { $0.code.utf8.count == 2 }
    let longest = parts.map { $0.code.utf8.count }.max() ?? 2
    return TradeValue.sum(
      parts.filter { $0.code.utf8.count == (hasChapter ? 2 : longest) }.map(\.value))
  }

  private static func denominator(
    _ value: ReferenceValue, in month: Month, _ facts: Facts
  ) -> TradeValue {
    let original = value.currency ?? facts.currency
    guard
      let amount = facts.rates.convert(
        value.value, from: original, to: facts.currency, in: month)
    else { return .missing(.noData) }
    return TradeValue(
      Figure(.exact(amount), notes: original == facts.currency ? [] : [.converted]))
  }
}

extension ReferenceMeasure {
  var flow: TradeFlow? {
    switch self {
    case .worldExport: .export
    case .worldImport: .import
    case .deflator, .population, .gdp: nil
    }
  }
}
