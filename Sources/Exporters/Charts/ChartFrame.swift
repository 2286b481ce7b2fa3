import Analytics
import PartnershipModel
import Reporting

/// What every chart has: size, title, unit and the notes under it.
struct ChartFrame {
  static let width = 720.0
  static let margin = 16.0
  static let titleSize = 16.0
  static let textSize = 12.0
  static let lineHeight = 15.0

  let chart: Chart
  let table: ReportTable
  let language: any Language
  let notes: [String]
  private let title: [String]

  init(_ chart: Chart, _ table: ReportTable, _ data: ChartData?, _ language: any Language) {
    self.chart = chart
    self.table = table
    self.language = language
    title = SVGTextWidth.wrapped(
      language.text(chart.title), width: ChartFrame.width - 2 * ChartFrame.margin, lines: 2,
      size: ChartFrame.titleSize)
    let isEmpty = data?.series.allSatisfy { $0.figures.allSatisfy { $0 == nil } } ?? true
    var notes: [MessageKey] = []
    if isEmpty {
      notes.append(.chartNoFigures)
    } else {
      if data?.hasProvisional == true { notes.append(.chartProvisional) }
      // The cells of a city with itself are no gaps.
      if data?.hasGaps == true, chart.kind != .heatMap {
        // A bar of 0 leaves a gap as well.
        notes.append(chart.kind == .column || chart.kind == .bar ? .chartGapsOfBars : .chartGaps)
      }
    }
    self.notes = notes.map { language.text($0) }
  }

  /// Where the plot may begin.
  var top: Double { 28 + Double(max(title.count, 1)) * 20 + 16 }

  /// Room for the notes under the axis.
  var notesHeight: Double { notes.isEmpty ? 0 : 20 }

  func document(height: Double) -> SVGDocument {
    var document = SVGDocument(
      id: chart.id, width: ChartFrame.width, height: height, language: language.tag,
      title: language.text(chart.title),
      description: language.text(ChartDescription.message(chart, in: table)))
    for (index, line) in title.enumerated() {
      document.text(
        line, at: SVGPoint(x: ChartFrame.margin, y: 28 + Double(index) * 20),
        size: ChartFrame.titleSize, bold: true)
    }
    let unit = SVGTextWidth.wrapped(
      language.text(chart.valueTitle), width: ChartFrame.width - 2 * ChartFrame.margin, lines: 1,
      size: ChartFrame.textSize)
    document.text(
      unit.first ?? "", at: SVGPoint(x: ChartFrame.margin, y: 28 + Double(title.count) * 20),
      size: ChartFrame.textSize, fill: SVGColour.secondaryText)
    if !notes.isEmpty {
      document.text(
        notes.joined(separator: "  "), at: SVGPoint(x: ChartFrame.margin, y: height - 10),
        size: ChartFrame.textSize, fill: SVGColour.secondaryText)
    }
    return document
  }

  /// The text of a figure.
  func number(_ value: Figure.Value) -> String {
    CellText.number(value, chart.valueKind, language.percentSign)
  }

  /// The text of a category.
  func label(_ cell: Cell) -> String {
    let kind = table.index(of: chart.category).map { table.columns[$0].kind } ?? .text
    return CellText.fragments(cell, kind, in: language).joined
  }
}
