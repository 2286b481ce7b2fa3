import Analytics
import PartnershipModel
import Reporting

/// Horizontal bars: names on the left, each bar with its figure at the end; stacked bars with the sum
/// of their parts.
struct BarDrawing {
  /// The rooms for names, the first of them in which all stand whole, else the last: a third line
  /// takes height, a wider column takes it from the bars.
  private static let nameRooms = [
    (width: 220.0, lines: 2), (width: 220.0, lines: 3), (width: 280.0, lines: 3),
  ]

  private let frame: ChartFrame
  private let data: ChartData?
  private let axis: ValueAxis
  private let categoryLines: [[String]]
  private let names: [String]
  private let left: Double
  private let right: Double
  private let seriesX: Double
  private let rowHeight: Double
  private let isStacked: Bool
  /// Of stacked bars, one for each row.
  private let sums: [Double?]

  init(_ chart: Chart, _ table: ReportTable, _ data: ChartData?, _ language: any Language) {
    let frame = ChartFrame(chart, table, data, language)
    self.frame = frame
    self.data = data
    let isStacked = chart.kind == .stackedBar
    self.isStacked = isStacked
    let sums = isStacked ? BarDrawing.sums(data) : []
    self.sums = sums
    let values =
      isStacked
      ? data?.stackExtremes ?? [] : data?.series.flatMap(\.values).compactMap(\.self) ?? []
    axis = ValueAxis(
      values, kind: chart.valueKind, fromZero: true, percentSign: language.percentSign)
    categoryLines = BarDrawing.nameLines((data?.categories ?? []).map(frame.label))
    names = chart.series.count > 1 ? chart.series.map { language.text($0.name) } : []
    let nameWidth = BarDrawing.widest(categoryLines.flatMap(\.self))
    left = ChartFrame.margin + nameWidth + 8
    let seriesRoom = SeriesLabels.room(names)
    seriesX = ChartFrame.width - ChartFrame.margin - seriesRoom
    let figures =
      isStacked
      ? sums.map { $0.map(Figure.Value.real) } : (data?.series ?? []).flatMap(\.figures)
    let figureWidth = BarDrawing.widest(
      figures.compactMap(\.self).map(frame.number))
    let lastTick = SVGTextWidth.of(axis.label(axis.high), size: ChartFrame.textSize) / 2
    right = seriesX - (names.isEmpty ? 0 : 8) - max(figureWidth + 6, lastTick)
    let lines = categoryLines.map(\.count).max() ?? 1
    let bars = isStacked ? 1 : chart.series.count
    rowHeight = max(Double(lines) * ChartFrame.lineHeight + 8, Double(bars) * 14 + 8)
  }

  /// The figure at the end of each row, else the sum where all of its parts are known.
  private static func sums(_ data: ChartData?) -> [Double?] {
    guard let data else { return [] }
    if let totals = data.totals { return totals.map { $0?.doubleValue } }
    return data.categories.indices.map { row in
      let parts = data.series.compactMap { $0.values[row] }
      return parts.count == data.series.count ? parts.reduce(0, +) : nil
    }
  }

  /// Each name in lines that fit beside the bars.
  private static func nameLines(_ names: [String]) -> [[String]] {
    let size = ChartFrame.textSize
    let room =
      nameRooms.first { room in
        names.allSatisfy {
          SVGTextWidth.fits($0, width: room.width, lines: room.lines, size: size)
        }
      } ?? nameRooms[nameRooms.count - 1]
    return names.map {
      SVGTextWidth.wrapped($0, width: room.width, lines: room.lines, size: size)
    }
  }

  private static func widest(_ texts: [String]) -> Double {
    texts.map { SVGTextWidth.of($0, size: ChartFrame.textSize) }.max() ?? 0
  }

  func svg() -> String {
    let top = frame.top
    let needed = Double(max(categoryLines.count, 1)) * rowHeight
    // Few bars and many series names: the names decide the height.
    let bottom = top + max(needed, Double(names.count) * 34)
    var document = frame.document(height: bottom + 30 + frame.notesHeight)
    drawGrid(in: &document, top: top, bottom: bottom)
    for row in categoryLines.indices {
      drawRow(row, at: top + Double(row) * rowHeight, in: &document)
    }
    let labels = names.enumerated().map { index, name in
      (series: index, name: name, y: top, end: SVGPoint?.none)
    }
    SeriesLabels(labels, top: top, bottom: bottom).draw(in: &document, x: seriesX, kind: .bar)
    return document.text
  }

  private func x(_ value: Double) -> Double { left + axis.fraction(value) * (right - left) }

  private func drawGrid(in document: inout SVGDocument, top: Double, bottom: Double) {
    let spacing = (right - left) / Double(max(axis.ticks.count - 1, 1))
    let width = BarDrawing.widest(axis.ticks.map(axis.label))
    let stride = max(1, Int(((width + 6) / max(spacing, 1)).rounded(.up)))
    let zero = axis.ticks.firstIndex(of: 0) ?? 0
    for (index, tick) in axis.ticks.enumerated() {
      let place = left + Double(index) * spacing
      document.line(
        SVGPoint(x: place, y: top), SVGPoint(x: place, y: bottom),
        stroke: tick == 0 ? SVGColour.secondaryText : SVGColour.grid)
      guard (index - zero).isMultiple(of: stride) else { continue }
      document.text(
        axis.label(tick), at: SVGPoint(x: place, y: bottom + 18), size: ChartFrame.textSize,
        anchor: .middle, fill: SVGColour.secondaryText)
    }
  }

  private func drawRow(_ row: Int, at top: Double, in document: inout SVGDocument) {
    let lines = categoryLines[row]
    let first = top + rowHeight / 2 + 4 - Double(lines.count - 1) * ChartFrame.lineHeight / 2
    for (index, line) in lines.enumerated() {
      document.text(
        line, at: SVGPoint(x: left - 8, y: first + Double(index) * ChartFrame.lineHeight),
        size: ChartFrame.textSize, anchor: .end)
    }
    guard let data else { return }
    if isStacked {
      return drawStack(row, data, y: top + (rowHeight - 18) / 2, in: &document)
    }
    let height = min((rowHeight - 8) / Double(data.series.count), 18)
    let start = top + (rowHeight - height * Double(data.series.count)) / 2
    for index in data.series.indices {
      drawBar(row, index, y: start + Double(index) * height, height: height, in: &document)
    }
  }

  private func drawStack(
    _ row: Int, _ data: ChartData, y: Double, in document: inout SVGDocument
  ) {
    var (above, below) = (0.0, 0.0)
    for (index, series) in data.series.enumerated() {
      guard let value = series.values[row] else { continue }
      let base = value < 0 ? below : above
      let (start, end) = (min(x(base), x(base + value)), max(x(base), x(base + value)))
      let inset = min(0.75, (end - start) / 2)
      document.rectangle(
        x: start + inset, y: y + 0.75, width: end - start - 2 * inset, height: 16.5,
        fill: series.provisional[row] ? SVGColour.background : SVGColour.fill(index),
        stroke: SVGColour.outline(index))
      if value < 0 { below += value } else { above += value }
    }
    // A stack that lacks a part must not be read as a total.
    document.text(
      sums[row].map { frame.number(.real($0)) } ?? CellText.missing,
      at: SVGPoint(x: x(above) + 5, y: y + 13), size: ChartFrame.textSize)
  }

  private func drawBar(
    _ row: Int, _ index: Int, y: Double, height: Double, in document: inout SVGDocument
  ) {
    guard let series = data?.series[index] else { return }
    let value = series.values[row]
    if let value {
      let (start, end) = (min(x(0), x(value)), max(x(0), x(value)))
      let inset = min(0.75, (end - start) / 2)
      document.rectangle(
        x: start + inset, y: y + 0.75, width: end - start - 2 * inset, height: height - 1.5,
        fill: series.provisional[row] ? SVGColour.background : SVGColour.fill(index),
        stroke: SVGColour.outline(index))
    }
    // The figure stands right of the bar, and right of zero where the bar goes to the left.
    document.text(
      series.figures[row].map(frame.number) ?? CellText.missing,
      at: SVGPoint(x: max(x(0), x(value ?? 0)) + 5, y: y + height / 2 + 4),
      size: ChartFrame.textSize)
  }
}
