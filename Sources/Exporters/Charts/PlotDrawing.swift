import PartnershipModel
import Reporting

/// A chart with its categories along the bottom: line, column or stacked column.
struct PlotDrawing {
  private static let lowestHeight = 400.0

  private let frame: ChartFrame
  private let data: ChartData?
  private let axis: ValueAxis
  private let categories: CategoryAxis
  private let names: [String]
  /// The lines under each column, for categories that are not months.
  private let categoryLines: [[String]]
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double
  private let height: Double

  init(_ chart: Chart, _ table: ReportTable, _ data: ChartData?, _ language: any Language) {
    let frame = ChartFrame(chart, table, data, language)
    self.frame = frame
    self.data = data
    let values = PlotDrawing.extremes(data, chart.kind)
    let axis = ValueAxis(
      values, kind: chart.valueKind, fromZero: ValueAxis.startsAtZero(values, chart.kind),
      percentSign: language.percentSign)
    self.axis = axis
    categories = CategoryAxis(data?.categories ?? [])
    let isLabelled = chart.kind == .line || chart.series.count > 1
    names = isLabelled ? chart.series.map { language.text($0.name) } : []
    let tickWidths = axis.ticks.map { SVGTextWidth.of(axis.label($0), size: ChartFrame.textSize) }
    left = ChartFrame.margin + (tickWidths.max() ?? 0) + 6
    // Without names beside the plot, half of the last month's label stands right of it.
    let monthRoom = PlotDrawing.monthWidth / 2
    right =
      names.isEmpty
      ? ChartFrame.width - max(ChartFrame.margin, categories.isTime ? monthRoom : 0)
      : ChartFrame.width - ChartFrame.margin - SeriesLabels.room(names) - 12
    top = frame.top
    let slot = (right - left) / Double(categories.slotCount)
    categoryLines =
      categories.isTime
      ? []
      : (data?.categories ?? []).map {
        SVGTextWidth.wrapped(
          frame.label($0), width: slot * 0.95, lines: 3, size: ChartFrame.textSize)
      }
    let labelLines = max(1, categoryLines.map(\.count).max() ?? 1)
    let below = 16 + Double(labelLines) * ChartFrame.lineHeight + frame.notesHeight
    // Many names decide the height.
    bottom = max(PlotDrawing.lowestHeight - below, frame.top + SeriesLabels.height(names))
    height = bottom + below
  }

  private static let monthWidth = SVGTextWidth.of("2026-08", size: ChartFrame.textSize)

  func svg() -> String {
    var document = frame.document(height: height)
    drawGrid(in: &document)
    drawCategories(in: &document)
    switch frame.chart.kind {
    case .line: drawLines(in: &document)
    case .stackedColumn: drawStacks(in: &document)
    case .column, .bar, .stackedBar, .heatMap: drawColumns(in: &document)
    }
    return document.text
  }

  // MARK: Places

  private var slotWidth: Double { (right - left) / Double(categories.slotCount) }

  private func x(_ slot: Int) -> Double { left + (Double(slot) + 0.5) * slotWidth }

  private func y(_ value: Double) -> Double { bottom - axis.fraction(value) * (bottom - top) }

  /// The values that the axis must hold; for stacks the sums of both signs.
  private static func extremes(_ data: ChartData?, _ kind: Chart.Kind) -> [Double] {
    guard let data else { return [] }
    guard kind == .stackedColumn else { return data.series.flatMap(\.values).compactMap(\.self) }
    return data.stackExtremes
  }

  // MARK: Axes

  private func drawGrid(in document: inout SVGDocument) {
    for tick in axis.ticks {
      let fraction = (tick - axis.low) / (axis.high - axis.low)
      let height = bottom - fraction * (bottom - top)
      let isBase = tick == 0 || (tick == axis.low && axis.low > 0)
      document.line(
        SVGPoint(x: left, y: height), SVGPoint(x: right, y: height),
        stroke: isBase ? SVGColour.secondaryText : SVGColour.grid)
      document.text(
        axis.label(tick), at: SVGPoint(x: left - 6, y: height + 4), size: ChartFrame.textSize,
        anchor: .end, fill: SVGColour.secondaryText)
    }
  }

  private func drawCategories(in document: inout SVGDocument) {
    let baseline = bottom + 18
    for (row, lines) in categoryLines.enumerated() {
      for (index, line) in lines.enumerated() {
        let height = baseline + Double(index) * ChartFrame.lineHeight
        document.text(
          line, at: SVGPoint(x: x(categories.slots[row]), y: height), size: ChartFrame.textSize,
          anchor: .middle, fill: SVGColour.secondaryText)
      }
    }
    for label in categories.monthLabels(
      slotWidth: slotWidth, labelWidth: PlotDrawing.monthWidth)
    {
      let place = x(label.slot)
      document.line(
        SVGPoint(x: place, y: bottom), SVGPoint(x: place, y: bottom + 4),
        stroke: SVGColour.secondaryText)
      document.text(
        label.month.description, at: SVGPoint(x: place, y: baseline), size: ChartFrame.textSize,
        anchor: .middle, fill: SVGColour.secondaryText)
    }
  }

  // MARK: Lines

  private struct Mark {
    let point: SVGPoint
    let slot: Int
    let isProvisional: Bool
  }

  /// The unbroken parts of a line: a figure that is not known, or a month without a row, ends one.
  private func segments(_ series: ChartData.Series) -> [[Mark]] {
    var segments: [[Mark]] = []
    for (row, value) in series.values.enumerated() {
      guard let value else { continue }
      let slot = categories.slots[row]
      let mark = Mark(
        point: SVGPoint(x: x(slot), y: y(value)), slot: slot,
        isProvisional: series.provisional[row])
      if let last = segments.last?.last, last.slot == slot - 1 {
        segments[segments.count - 1].append(mark)
      } else {
        segments.append([mark])
      }
    }
    return segments
  }

  private func drawLines(in document: inout SVGDocument) {
    let all = (data?.series ?? []).map(segments)
    let ends = all.enumerated().compactMap { index, segments in
      segments.last?.last.map { mark in
        (series: index, name: names[index], y: mark.point.y, end: Optional(mark.point))
      }
    }
    SeriesLabels(ends, top: top, bottom: bottom)
      .draw(in: &document, x: right + 12, kind: .line)
    for (index, segments) in all.enumerated() {
      for segment in segments where segment.count > 1 { drawLine(segment, index, &document) }
    }
    for (index, segments) in all.enumerated() {
      for segment in segments { drawMarks(segment, index, &document) }
    }
  }

  private func drawLine(_ segment: [Mark], _ series: Int, _ document: inout SVGDocument) {
    let points = segment.map { "\(SVG.number($0.point.x)) \(SVG.number($0.point.y))" }
    document.path(
      "M" + points.joined(separator: "L"), stroke: SVGColour.of(series), width: 2,
      dash: SVGMark.dash(series))
  }

  private func drawMarks(_ segment: [Mark], _ series: Int, _ document: inout SVGDocument) {
    // More marks than this would hide the line; ends, lone points and provisional ones stay.
    let isSparse = categories.slotCount <= 40
    for (offset, mark) in segment.enumerated() {
      let isEnd = offset == 0 || offset == segment.count - 1
      guard isSparse || isEnd || mark.isProvisional else { continue }
      let colour = SVGColour.of(series)
      document.path(
        SVGMark.outline(series, at: mark.point, radius: 3.5),
        fill: mark.isProvisional ? SVGColour.background : colour, stroke: colour, width: 1.5)
    }
  }

  // MARK: Columns

  private func drawColumns(in document: inout SVGDocument) {
    guard let data, !data.series.isEmpty else { return }
    let group = slotWidth * 0.76
    let width = group / Double(data.series.count)
    for (index, series) in data.series.enumerated() {
      for (row, value) in series.values.enumerated() {
        let start = x(categories.slots[row]) - group / 2 + Double(index) * width
        guard let value else {
          drawUnknown(at: SVGPoint(x: start + width / 2, y: y(0)), in: &document)
          continue
        }
        drawColumn(
          x: start, width: width, from: 0, to: value, series: index,
          isProvisional: series.provisional[row], in: &document)
      }
    }
    let labels = names.enumerated().map { index, name in
      (series: index, name: name, y: top, end: SVGPoint?.none)
    }
    SeriesLabels(labels, top: top, bottom: bottom)
      .draw(in: &document, x: right + 12, kind: frame.chart.kind)
  }

  private func drawStacks(in document: inout SVGDocument) {
    guard let data else { return }
    let width = slotWidth * 0.76
    var middles: [Int: Double] = [:]
    for row in data.categories.indices {
      var (above, below) = (0.0, 0.0)
      for (index, series) in data.series.enumerated() {
        guard let value = series.values[row] else { continue }
        let base = value < 0 ? below : above
        drawColumn(
          x: x(categories.slots[row]) - width / 2, width: width, from: base, to: base + value,
          series: index, isProvisional: series.provisional[row], in: &document)
        middles[index] = y(base + value / 2)
        if value < 0 { below += value } else { above += value }
      }
      // A stack that lacks a part must not be read as a total.
      if data.series.contains(where: { $0.values[row] == nil }) {
        drawUnknown(at: SVGPoint(x: x(categories.slots[row]), y: y(above)), in: &document)
      }
    }
    let labels = names.enumerated().compactMap { index, name in
      middles[index].map { (series: index, name: name, y: $0, end: SVGPoint?.none) }
    }
    SeriesLabels(labels, top: top, bottom: bottom)
      .draw(in: &document, x: right + 12, kind: frame.chart.kind)
  }

  /// The sign for a figure that is not known, over `point`.
  private func drawUnknown(at point: SVGPoint, in document: inout SVGDocument) {
    document.text(
      CellText.missing, at: SVGPoint(x: point.x, y: point.y - 4), size: ChartFrame.textSize,
      anchor: .middle)
  }

  private func drawColumn(
    x: Double, width: Double, from base: Double, to value: Double, series: Int,
    isProvisional: Bool, in document: inout SVGDocument
  ) {
    let (upper, lower) = (min(y(base), y(value)), max(y(base), y(value)))
    // The outline lies inside, so that neighbours stay apart and heights stay true.
    let inset = min(0.75, width / 4, (lower - upper) / 2)
    document.rectangle(
      x: x + inset, y: upper + inset, width: width - 2 * inset, height: lower - upper - 2 * inset,
      fill: isProvisional ? SVGColour.background : SVGColour.fill(series),
      stroke: SVGColour.outline(series))
  }
}
