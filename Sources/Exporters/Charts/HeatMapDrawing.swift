import Analytics
import PartnershipModel
import Reporting

/// A square of shades: names on the left, the same names as numbers above, each figure in its cell
/// where there is room.
struct HeatMapDrawing {
  private static let widestName = 190.0
  private static let highestCell = 30.0
  private static let widestCell = 60.0

  private let frame: ChartFrame
  private let data: ChartData?
  private let names: [String]
  private let left: Double
  private let cell: (width: Double, height: Double)
  /// `nil` where the cells are too narrow for their figures.
  private let figureSize: Double?
  private let highest: Double

  init(_ chart: Chart, _ table: ReportTable, _ data: ChartData?, _ language: any Language) {
    let frame = ChartFrame(chart, table, data, language)
    self.frame = frame
    self.data = data
    names = (data?.categories ?? []).enumerated().map { index, name in
      SVGTextWidth.wrapped(
        "\(index + 1) \(frame.label(name))", width: HeatMapDrawing.widestName, lines: 1,
        size: ChartFrame.textSize
      ).first ?? ""
    }
    func widest(_ texts: [String], size: Double = ChartFrame.textSize) -> Double {
      texts.map { SVGTextWidth.of($0, size: size) }.max() ?? 0
    }
    left = ChartFrame.margin + widest(names) + 8
    let columns = Double(max(data?.series.count ?? 0, 1))
    let width = min((ChartFrame.width - ChartFrame.margin - left) / columns, Self.widestCell)
    cell = (width, min(max(width, ChartFrame.lineHeight + 1), Self.highestCell))
    let figures = (data?.series ?? []).flatMap(\.figures).compactMap(\.self)
    let texts = figures.map(frame.number)
    figureSize = [ChartFrame.textSize, 10].first { widest(texts, size: $0) + 2 <= width }
    highest = figures.map(\.doubleValue).max() ?? 0
  }

  func svg() -> String {
    let top = frame.top + ChartFrame.lineHeight
    let bottom = top + Double(names.count) * cell.height
    var document = frame.document(height: bottom + 44 + frame.notesHeight)
    drawHead(in: &document, bottom: top - 6)
    for (row, name) in names.enumerated() {
      let y = top + Double(row) * cell.height
      document.text(
        name, at: SVGPoint(x: left - 8, y: y + cell.height / 2 + 4), size: ChartFrame.textSize,
        anchor: .end)
      for column in (data?.series ?? []).indices { drawCell(row, column, y: y, in: &document) }
    }
    drawScale(in: &document, top: bottom + 16)
    return document.text
  }

  private func x(_ column: Int) -> Double { left + Double(column) * cell.width }

  private func drawHead(in document: inout SVGDocument, bottom: Double) {
    for column in (data?.series ?? []).indices {
      document.text(
        "\(column + 1)", at: SVGPoint(x: x(column) + cell.width / 2, y: bottom),
        size: ChartFrame.textSize, anchor: .middle, fill: SVGColour.secondaryText)
    }
  }

  private func drawCell(_ row: Int, _ column: Int, y: Double, in document: inout SVGDocument) {
    if data?.series[column].unknown[row] == true {
      return drawUnknown(x: x(column), y: y, width: cell.width, height: cell.height, in: &document)
    }
    let figure = data?.series[column].figures[row]
    document.rectangle(
      x: x(column), y: y, width: cell.width, height: cell.height,
      fill: figure.map { SVGColour.shade(highest > 0 ? $0.doubleValue / highest : 0) }
        ?? SVGColour.grid, stroke: SVGColour.grid)
    guard let figureSize, let figure, figure.doubleValue > 0 else { return }
    document.text(
      frame.number(figure),
      at: SVGPoint(x: x(column) + cell.width / 2, y: y + cell.height / 2 + 4),
      size: figureSize, anchor: .middle)
  }

  /// White as 0 is, but hatched and with the sign for what is not known, so that it is told from 0
  /// without colour too.
  private func drawUnknown(
    x: Double, y: Double, width: Double, height: Double, in document: inout SVGDocument
  ) {
    document.rectangle(
      x: x, y: y, width: width, height: height, fill: SVGColour.background,
      stroke: SVGColour.grid)
    let step = min(width, height) / 2
    // Lines that rise to the right, each from the left or lower edge to the upper or right one.
    let count = Int(((width + height) / step - 1e-9).rounded(.down))
    let lines = (1...max(count, 1)).map { index in
      let sum = Double(index) * step
      let (start, end) = (max(0, sum - height), min(width, sum))
      return "M\(SVG.number(x + start)) \(SVG.number(y + sum - start))"
        + "L\(SVG.number(x + end)) \(SVG.number(y + sum - end))"
    }
    document.path(lines.joined(), stroke: SVGColour.hatching, width: 1)
    document.text(
      CellText.missing, at: SVGPoint(x: x + width / 2, y: y + height / 2 + 4),
      size: ChartFrame.textSize, anchor: .middle)
  }

  /// The shades from 0 to the highest figure, and how a cell that is not known looks.
  private func drawScale(in document: inout SVGDocument, top: Double) {
    var place = left
    if highest > 0 { drawShades(in: &document, top: top, end: &place) }
    guard data?.series.contains(where: { $0.unknown.contains(true) }) == true else { return }
    drawUnknown(x: place, y: top, width: 24, height: 14, in: &document)
    document.text(
      frame.language.text(Message(.chartUnknown)), at: SVGPoint(x: place + 32, y: top + 12),
      size: ChartFrame.textSize, fill: SVGColour.secondaryText)
  }

  /// Moves `end` to where the next sample may stand.
  private func drawShades(in document: inout SVGDocument, top: Double, end: inout Double) {
    let (steps, width) = (5, 24.0)
    document.text(
      frame.number(.count(0)), at: SVGPoint(x: left - 8, y: top + 12),
      size: ChartFrame.textSize, anchor: .end, fill: SVGColour.secondaryText)
    for step in 0..<steps {
      document.rectangle(
        x: left + Double(step) * width, y: top, width: width, height: 14,
        fill: SVGColour.shade(Double(step) / Double(steps - 1)), stroke: SVGColour.grid)
    }
    let text = frame.number(.real(highest))
    end = left + Double(steps) * width + 8
    document.text(
      text, at: SVGPoint(x: end, y: top + 12), size: ChartFrame.textSize,
      fill: SVGColour.secondaryText)
    end += SVGTextWidth.of(text, size: ChartFrame.textSize) + 24
  }
}
