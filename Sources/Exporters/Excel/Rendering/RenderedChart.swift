import PartnershipModel
import Reporting

/// A chart of the report as a chart of Excel.
enum RenderedChart {
  /// The chart, or nil where it has no number to draw or no whole set of categories.
  ///
  /// `excel` is the table of the report as it stands in the sheet at `placement`; `position` is
  /// the cell at the upper left corner of the chart.
  static func make(
    _ chart: Chart, of table: ReportTable, _ excel: ExcelTable, at placement: TablePlacement,
    position: CellPosition, _ words: WorkbookWords
  ) -> ExcelChart? {
    guard let kind = chart.kind.excel, let category = table.index(of: chart.category),
      !chart.rows.isEmpty,
      chart.rows.lowerBound >= 0, chart.rows.upperBound <= table.rows.count,
      areCategories(chart.rows.map { excel.rows[$0][category] })
    else { return nil }
    var series: [ExcelChart.Series] = []
    var hasNumber = false
    for (index, item) in chart.series.enumerated() {
      guard let column = table.index(of: item.column) else { return nil }
      let cells = chart.rows.map { excel.rows[$0][column] }
      guard cells.allSatisfy({ $0 == .empty || $0.isNumber }) else { return nil }
      hasNumber = hasNumber || cells.contains(where: \.isNumber)
      series.append(
        ExcelChart.Series(
          name: words.text(item.name), categories: placement.cells(category, chart.rows),
          values: placement.cells(column, chart.rows),
          colour: kind == .line
            ? ChartPalette.colours[index % ChartPalette.colours.count]
            : ChartPalette.fills[index % ChartPalette.fills.count],
          outline: kind == .line
            ? nil : ChartPalette.outlines[index % ChartPalette.outlines.count],
          marker: ChartPalette.markers[index % ChartPalette.markers.count]))
    }
    guard hasNumber else { return nil }
    let categories = table.columns[category].kind
    return ExcelChart(
      kind: kind, title: words.text(chart.title),
      description: words.text(ChartDescription.message(chart, in: table)),
      categoryAxis: .init(
        title: words.text(table.columns[category].header),
        numberFormat: axisFormat(categories),
        labelInterval: labelInterval(chart.kind, categories, count: chart.rows.count)),
      valueAxis: .init(
        title: words.text(chart.valueTitle),
        numberFormat: ColumnFormat.numberFormat(chart.valueKind)),
      series: series, position: position, height: height(chart))
  }

  /// The height in pixels: a bar chart grows with its bars, so that each keeps its name.
  private static func height(_ chart: Chart) -> Int {
    guard chart.kind.excel?.isHorizontal == true else { return ExcelChart.usualHeight }
    let parallel = chart.kind == .stackedBar ? 1 : chart.series.count
    let bars = chart.rows.count * (13 * parallel + (chart.kind == .stackedBar ? 15 : 10))
    // Titles and axis, and the legend of several series.
    let rest = chart.series.count > 1 ? 150 : 110
    return max(ExcelChart.usualHeight, min(rest + bars, 2 * ExcelChart.usualHeight))
  }

  /// The format along the axis; months and dates keep some distance from each other.
  private static func axisFormat(_ kind: ReportColumn.Kind) -> String? {
    let format = ColumnFormat.numberFormat(kind)
    return kind == .month || kind == .date ? format.map { "_-\($0)_-" } : format
  }

  /// Texts only or dates only; a gap would move the labels.
  private static func areCategories(_ cells: [CellValue]) -> Bool {
    cells.allSatisfy(\.isLabel) || cells.allSatisfy(\.isNumber)
  }

  /// The label of every n-th category, so that labels do not touch: about eight months fit below
  /// a chart of 480 pixels.
  static func labelInterval(
    _ kind: Chart.Kind, _ category: ReportColumn.Kind, count: Int
  ) -> Int? {
    guard category == .month || category == .date else { return count <= 20 ? 1 : nil }
    if kind.excel?.isHorizontal == true { return nil }
    return [1, 2, 3, 6, 12].first { (count + $0 - 1) / $0 <= 8 } ?? (count + 7) / 8
  }
}

extension TablePlacement {
  /// Some data cells of one column.
  fileprivate func cells(_ column: Int, _ rows: Range<Int>) -> ChartRange {
    var range = cells(ofColumn: column)
    let first = range.cells.first
    range.cells = CellRange(
      CellPosition(row: first.row + rows.lowerBound, column: first.column),
      CellPosition(row: first.row + rows.upperBound - 1, column: first.column))
    return range
  }
}

extension CellValue {
  fileprivate var isLabel: Bool {
    switch self {
    case .text, .sheetLink, .link: true
    default: false
    }
  }

  /// Whether the cell will hold a number.
  var isNumber: Bool {
    switch self {
    case .number(let number): ExcelNumber.fits(number)
    case .decimal, .month, .date: true
    default: false
    }
  }
}

extension Chart.Kind {
  /// `nil` where Excel has no such chart.
  fileprivate var excel: ExcelChart.Kind? {
    switch self {
    case .line: .line
    case .column: .column
    case .stackedColumn: .stackedColumn
    case .bar: .bar
    case .stackedBar: .stackedBar
    case .heatMap: nil
    }
  }
}
