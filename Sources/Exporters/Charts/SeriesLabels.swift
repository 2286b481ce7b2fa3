import Reporting

/// The names of the series beside the plot, spread so that none covers another.
struct SeriesLabels {
  struct Label {
    let series: Int
    let lines: [String]
    /// The height of the middle line.
    var y: Double
    /// Where the series ends, if a thin line shall lead there.
    let end: SVGPoint?

    var height: Double { Double(lines.count) * ChartFrame.lineHeight + 4 }
  }

  static let widest = 150.0
  /// Room for the sample of the line and its marker before the name.
  static let sample = 30.0

  private(set) var labels: [Label]

  /// `wanted` heights may be the same; the result lies between `top` and `bottom` where it fits.
  init(
    _ names: [(series: Int, name: String, y: Double, end: SVGPoint?)], top: Double, bottom: Double
  ) {
    labels =
      names
      .map { name in
        Label(
          series: name.series, lines: SeriesLabels.lines(name.name), y: name.y, end: name.end)
      }
      .sorted { ($0.y, $0.series) < ($1.y, $1.series) }
    spread(top: top, bottom: bottom)
  }

  static func lines(_ name: String) -> [String] {
    SVGTextWidth.wrapped(name, width: widest, lines: 2, size: ChartFrame.textSize)
  }

  /// The room the names need beside the plot.
  static func room(_ names: [String]) -> Double {
    let widths = names.flatMap(lines).map { SVGTextWidth.of($0, size: ChartFrame.textSize) }
    return widths.max().map { min($0, widest) + sample } ?? 0
  }

  /// The height that the names need one below the other.
  static func height(_ names: [String]) -> Double {
    names.reduce(0) { $0 + Double(lines($1).count) * ChartFrame.lineHeight + 4 }
  }

  private mutating func spread(top: Double, bottom: Double) {
    var edge = top
    for index in labels.indices {
      labels[index].y = max(labels[index].y, edge + labels[index].height / 2)
      edge = labels[index].y + labels[index].height / 2
    }
    edge = bottom
    for index in labels.indices.reversed() {
      labels[index].y = min(labels[index].y, edge - labels[index].height / 2)
      edge = labels[index].y - labels[index].height / 2
    }
  }

  func draw(in document: inout SVGDocument, x: Double, kind: Chart.Kind) {
    for label in labels {
      let colour = SVGColour.of(label.series)
      if let end = label.end {
        document.line(
          end, SVGPoint(x: x, y: label.y), stroke: SVGColour.secondaryText, width: 0.5)
      }
      let centre = SVGPoint(x: x + 12, y: label.y)
      if kind == .line {
        document.path(
          "M\(SVG.number(x)) \(SVG.number(label.y))H\(SVG.number(x + 24))", stroke: colour,
          width: 2, dash: SVGMark.dash(label.series))
        document.path(
          SVGMark.outline(label.series, at: centre, radius: 3.5), fill: colour, stroke: colour,
          width: 1.5)
      } else {
        document.rectangle(
          x: x + 8, y: label.y - 6, width: 12, height: 12, fill: SVGColour.fill(label.series),
          stroke: SVGColour.outline(label.series))
      }
      let first = label.y + 4 - Double(label.lines.count - 1) * ChartFrame.lineHeight / 2
      for (index, line) in label.lines.enumerated() {
        document.text(
          line,
          at: SVGPoint(
            x: x + SeriesLabels.sample, y: first + Double(index) * ChartFrame.lineHeight),
          size: ChartFrame.textSize)
      }
    }
  }
}
