import CXLSXWriter

extension Worksheet {
  /// Puts a chart on the sheet.
  ///
  /// The cells it draws must be written before; they are checked again when the workbook is
  /// closed.
  ///
  /// - Throws: `WorkbookError`, before the library is called.
  package func add(_ chart: ExcelChart) throws(WorkbookError) {
    try check(chart)
    let workbook = try core.open()
    guard let made = workbook_add_chart(workbook, chart.kind.lxw) else {
      throw .library(call: "workbook_add_chart", code: 1)
    }
    let fonts = ChartFonts(core.font)
    chart_title_set_name(made, core.clean(chart.title, in: .title, sheet: name))
    chart_title_set_name_font(made, fonts.title)
    chart_show_blanks_as(made, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    for series in chart.series { try add(series, of: chart, to: made) }
    if chart.series.count > 1 {
      chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      chart_legend_set_font(made, fonts.plain)
    } else {
      chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    try setAxes(of: chart, on: made, fonts)
    try insert(made, chart)
    charts.append(chart)
  }

  private static let chartOffset: Int32 = 4

  private func insert(
    _ made: UnsafeMutablePointer<lxw_chart>, _ chart: ExcelChart
  ) throws(WorkbookError) {
    let strings = CStrings()
    var options = lxw_chart_options()
    options.x_scale = 1
    // The frame of a chart at the very edge of a page is printed on the page before too.
    options.x_offset = Self.chartOffset
    options.y_scale = Double(chart.height) / Double(ExcelChart.usualHeight)
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = strings.copy(
      core.clean(chart.description, in: .alternativeText, sheet: name, cell: chart.position))
    try WorkbookCore.check(
      worksheet_insert_chart_opt(
        try open(), chart.position.cRow, chart.position.cColumn, made, &options),
      "worksheet_insert_chart_opt")
  }

  private func add(
    _ series: ExcelChart.Series, of chart: ExcelChart, to made: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookError) {
    guard let line = chart_add_series(made, nil, nil) else {
      throw .library(call: "chart_add_series", code: 1)
    }
    let categories = series.categories.cells
    chart_series_set_categories(
      line, series.categories.sheet, categories.first.cRow, categories.first.cColumn,
      categories.last.cRow, categories.last.cColumn)
    let values = series.values.cells
    chart_series_set_values(
      line, series.values.sheet, values.first.cRow, values.first.cColumn, values.last.cRow,
      values.last.cColumn)
    chart_series_set_name(line, core.clean(series.name, in: .seriesName, sheet: name))
    var fill = lxw_chart_fill()
    fill.color = series.colour.lxw
    guard chart.kind == .line else {
      chart_series_set_fill(line, &fill)
      if let outline = series.outline {
        var edge = lxw_chart_line()
        edge.color = outline.lxw
        edge.width = 0.75
        chart_series_set_line(line, &edge)
      }
      return
    }
    var stroke = lxw_chart_line()
    stroke.color = series.colour.lxw
    stroke.width = 2.25
    stroke.dash_type = series.dash.lxw
    chart_series_set_line(line, &stroke)
    chart_series_set_marker_type(line, series.marker.lxw)
    guard series.marker != .none else { return }
    var edge = lxw_chart_line()
    edge.color = series.colour.lxw
    chart_series_set_marker_size(line, 5)
    chart_series_set_marker_fill(line, &fill)
    chart_series_set_marker_line(line, &edge)
  }

  private func setAxes(
    of chart: ExcelChart, on made: UnsafeMutablePointer<lxw_chart>, _ fonts: ChartFonts
  ) throws(WorkbookError) {
    // In a bar chart the library calls the axis of the categories y.
    let isBar = chart.kind.isHorizontal
    let category = isBar ? made.pointee.y_axis : made.pointee.x_axis
    let value = isBar ? made.pointee.x_axis : made.pointee.y_axis
    let axes = [(category, chart.categoryAxis), (value, chart.valueAxis)]
    for (handle, axis) in axes {
      guard let handle else { throw .library(call: "workbook_add_chart", code: 1) }
      let title = core.clean(axis.title, in: .title, sheet: name)
      if !title.isEmpty {
        chart_axis_set_name(handle, title)
        chart_axis_set_name_font(handle, fonts.plain)
      }
      chart_axis_set_num_font(handle, fonts.plain)
      if let format = axis.numberFormat {
        guard format.utf8.count <= ExcelLimits.fixedFieldBytes else {
          throw .numberFormatTooLong(format)
        }
        chart_axis_set_num_format(handle, core.clean(format, in: .format, sheet: name))
      }
    }
    var grid = lxw_chart_line()
    grid.color = 0xD9D9D9
    grid.width = 0.75
    chart_axis_major_gridlines_set_line(value, &grid)
    if let interval = chart.categoryAxis.labelInterval {
      chart_axis_set_interval_unit(category, UInt16(clamping: max(interval, 1)))
    }
    // Labels stay below or left of the plot, also where values are negative.
    chart_axis_set_label_position(
      category, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if isBar {
      // The first category on top, as in the table, and the values still below.
      chart_axis_set_reverse(category)
      chart_axis_set_crossing_max(category)
    }
    if chart.kind != .line && !drawsNegative(chart) {
      chart_axis_set_min(value, 0)
    }
  }

  private func drawsNegative(_ chart: ExcelChart) -> Bool {
    chart.series.contains { series in
      guard let kinds = core.kinds(of: series.values.sheet) else { return false }
      return series.values.cells.positions.contains { kinds[$0] == .negativeNumber }
    }
  }

  /// Refuses a chart that Excel or the library would draw otherwise than meant.
  func check(_ chart: ExcelChart) throws(WorkbookError) {
    guard !core.clean(chart.title, quietlyIn: .title).isEmpty else { throw .chartWithoutTitle }
    guard !chart.series.isEmpty else { throw .chartWithoutSeries(title: chart.title) }
    try Self.check(CellRange(chart.position, chart.position), in: name)
    var hasNumber = false
    for series in chart.series {
      let values = try kinds(of: series.values, in: chart)
      let categories = try kinds(of: series.categories, in: chart)
      guard values.count == categories.count else {
        throw .chartRangeShape(
          title: chart.title, range: series.categories.cells.description)
      }
      try checkValues(values, series.values, chart)
      try checkCategories(categories, series.categories, chart)
      hasNumber = hasNumber || values.contains { $0 != .none }
    }
    guard hasNumber else { throw .chartWithoutData(title: chart.title) }
  }

  private func kinds(
    of range: ChartRange, in chart: ExcelChart
  ) throws(WorkbookError) -> [CellKinds.Kind] {
    guard let kinds = core.kinds(of: range.sheet) else {
      throw .chartSheetUnknown(title: chart.title, sheet: range.sheet)
    }
    try Self.check(range.cells, in: range.sheet)
    guard range.cells.rowCount == 1 || range.cells.columnCount == 1,
      max(range.cells.rowCount, range.cells.columnCount) <= ExcelLimits.chartPoints
    else {
      throw .chartRangeShape(title: chart.title, range: range.cells.description)
    }
    return range.cells.positions.map { kinds[$0] }
  }

  private func checkValues(
    _ values: [CellKinds.Kind], _ range: ChartRange, _ chart: ExcelChart
  ) throws(WorkbookError) {
    let bad = values.firstIndex { $0 != .none && $0 != .number && $0 != .negativeNumber }
    if let bad { throw cellFault(bad, range, chart) }
  }

  private func checkCategories(
    _ categories: [CellKinds.Kind], _ range: ChartRange, _ chart: ExcelChart
  ) throws(WorkbookError) {
    let wanted = categories.first == .text ? CellKinds.Kind.text : .number
    if let bad = categories.firstIndex(where: { $0 != wanted }) {
      throw cellFault(bad, range, chart)
    }
  }

  private func cellFault(
    _ index: Int, _ range: ChartRange, _ chart: ExcelChart
  ) -> WorkbookError {
    .chartCell(
      title: chart.title, sheet: range.sheet, cell: range.cells.positions[index].description)
  }
}

/// The fonts of a chart as the library wants them, alive as long as this object.
private final class ChartFonts {
  let title = UnsafeMutablePointer<lxw_chart_font>.allocate(capacity: 1)
  let plain = UnsafeMutablePointer<lxw_chart_font>.allocate(capacity: 1)
  private let strings = CStrings()

  init(_ font: WorkbookFont) {
    var made = lxw_chart_font()
    made.name = strings.copy(XMLText(font.name, in: .format).text)
    made.charset = font.charset
    made.size = 12
    made.bold = 1
    title.initialize(to: made)
    made.size = 9
    made.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
    plain.initialize(to: made)
  }

  deinit {
    title.deallocate()
    plain.deallocate()
  }
}

extension WorkbookCore {
  /// The text made safe, without a notice; for checks before the writing.
  fileprivate func clean(_ raw: String, quietlyIn place: XMLText.Place) -> String {
    XMLText(raw, in: place).text
  }
}

extension ExcelChart.Kind {
  fileprivate var lxw: UInt8 {
    switch self {
    case .line: UInt8(LXW_CHART_LINE.rawValue)
    case .column: UInt8(LXW_CHART_COLUMN.rawValue)
    case .stackedColumn: UInt8(LXW_CHART_COLUMN_STACKED.rawValue)
    case .bar: UInt8(LXW_CHART_BAR.rawValue)
    case .stackedBar: UInt8(LXW_CHART_BAR_STACKED.rawValue)
    }
  }
}

extension ExcelChart.Marker {
  fileprivate var lxw: UInt8 {
    switch self {
    case .none: UInt8(LXW_CHART_MARKER_NONE.rawValue)
    case .circle: UInt8(LXW_CHART_MARKER_CIRCLE.rawValue)
    case .square: UInt8(LXW_CHART_MARKER_SQUARE.rawValue)
    case .diamond: UInt8(LXW_CHART_MARKER_DIAMOND.rawValue)
    case .triangle: UInt8(LXW_CHART_MARKER_TRIANGLE.rawValue)
    }
  }
}

extension ExcelChart.Dash {
  fileprivate var lxw: UInt8 {
    switch self {
    case .solid: UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue)
    case .dash: UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
    case .dot: UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
    case .dashDot: UInt8(LXW_CHART_LINE_DASH_DASH_DOT.rawValue)
    }
  }
}
