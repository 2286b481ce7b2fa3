import Analytics

/// The words for a reader who cannot see a chart: kind, subject, unit, period and the first, last,
/// lowest and highest figure of each series.
package enum ChartDescription {
  /// The alternative text of `chart`; figures as its table shows them.
  package static func message(_ chart: Chart, in table: ReportTable) -> Message {
    let data = ChartData(chart, in: table)
    if chart.kind == .heatMap { return heatMap(chart, data) }
    return Message(
      .chartDescription,
      [
        "kind": .message(Message(kind(chart.kind))),
        "title": .message(chart.title),
        "unit": .message(chart.valueTitle),
        "extent": .message(extent(data?.categories ?? [])),
        "series": .message(series(data, chart.valueKind)),
      ])
  }

  private static func kind(_ kind: Chart.Kind) -> MessageKey {
    switch kind {
    case .line: .chartLine
    case .column: .chartColumn
    case .stackedColumn: .chartStackedColumn
    case .bar: .chartBar
    case .stackedBar: .chartStackedBar
    case .heatMap: .chartHeatMap
    }
  }

  /// Size, highest figure and how many are not known; the table beside it holds the others.
  private static func heatMap(_ chart: Chart, _ data: ChartData?) -> Message {
    var highest: (value: Double, row: Int, column: Int)?
    for row in data?.categories.indices ?? 0..<0 {
      for (column, series) in (data?.series ?? []).enumerated() {
        guard let value = series.values[row] else { continue }
        if highest.map({ value > $0.value }) ?? true { highest = (value, row, column) }
      }
    }
    var cells = Message(.chartNoFigures)
    if let data, let highest, let figure = data.series[highest.column].figures[highest.row] {
      cells = Message(
        .chartHighestCell,
        [
          "highest": argument(figure, chart.valueKind),
          "row": argument(data.categories[highest.row]),
          "column": .message(data.series[highest.column].name),
        ])
      let unknown = data.series.reduce(0) { $0 + $1.unknown.count(where: \.self) }
      if unknown > 0 {
        cells = Message(
          .chartCellsUnknown, ["cells": .message(cells), "count": .count(unknown)])
      }
    }
    return Message(
      .chartDescription,
      [
        "kind": .message(Message(.chartHeatMap)), "title": .message(chart.title),
        "unit": .message(chart.valueTitle),
        "extent": .message(
          Message(
            .chartRowsColumns,
            [
              "rows": .count(data?.categories.count ?? 0),
              "columns": .count(data?.series.count ?? 0),
            ])),
        "series": .message(cells),
      ])
  }

  private static func extent(_ categories: [Cell]) -> Message {
    guard let first = categories.first, let last = categories.last else {
      return Message(.chartNoFigures)
    }
    return isTime(categories)
      ? Message(.chartPeriod, ["first": argument(first), "last": argument(last)])
      : Message(.chartCategories, ["count": .count(categories.count)])
  }

  private static func isTime(_ categories: [Cell]) -> Bool {
    if case .month? = categories.first { return true }
    return false
  }

  private static func series(_ data: ChartData?, _ kind: ReportColumn.Kind) -> Message {
    guard let data, let first = data.series.first else { return Message(.chartNoFigures) }
    return data.series.dropFirst().reduce(series(first, data.categories, kind)) { left, right in
      Message(
        .chartSeriesJoined,
        ["left": .message(left), "right": .message(series(right, data.categories, kind))])
    }
  }

  private static func series(
    _ series: ChartData.Series, _ categories: [Cell], _ kind: ReportColumn.Kind
  ) -> Message {
    let known = series.values.enumerated().compactMap { offset, value in
      value.map { (offset: offset, value: $0) }
    }
    guard let first = known.first, let last = known.last,
      // The earliest of equal figures, so that the text does not depend on the algorithm.
      let lowest = known.min(by: { ($0.value, $0.offset) < ($1.value, $1.offset) }),
      let highest = known.min(by: { (-$0.value, $0.offset) < (-$1.value, $1.offset) })
    else { return Message(.chartSeriesEmpty, ["name": .message(series.name)]) }
    var arguments: [String: Argument] = ["name": .message(series.name)]
    for (key, point) in [
      ("first", first), ("last", last), ("lowest", lowest), ("highest", highest),
    ] {
      arguments[key] = series.figures[point.offset].map { argument($0, kind) } ?? .text("")
      arguments[key + "At"] = argument(categories[point.offset])
    }
    // First and last are words of time in some languages; an axis of names has words of its own.
    return Message(isTime(categories) ? .chartSeries : .chartSeriesOfItems, arguments)
  }

  private static func argument(_ value: Figure.Value, _ kind: ReportColumn.Kind) -> Argument {
    if case .share = kind { return .share(value.doubleValue) }
    return .text(CellText.number(value, kind, ""))
  }

  private static func argument(_ cell: Cell) -> Argument {
    switch cell {
    case .text(let text): .text(text)
    case .message(let message), .sheet(let message): .message(message)
    case .name(let name): .name(name)
    case .month(let month): .month(month)
    case .date(let date): .date(date)
    case .ratio(let ratio): argument(ratio, .share)
    case .count, .exact, .real, .figure:
      cell.number.map { argument($0, .mixed) } ?? .text("")
    case .none, .missing: .text(CellText.missing)
    }
  }
}
