import PartnershipModel
import Reporting
import Testing

@testable import Exporters

/// Charts of any size: whatever stands in them stands apart and inside.
@Suite("Room in charts")
struct ChartRoomTests {
  struct Size: CustomTestStringConvertible, Sendable {
    let kind: Chart.Kind
    let series: Int
    let rows: Int
    var testDescription: String { "\(kind), \(series) series, \(rows) rows" }
  }

  static let kinds: [Chart.Kind] = [
    .line, .column, .stackedColumn, .bar, .stackedBar, .heatMap,
  ]

  static let sizes = kinds.flatMap { kind in
    [1, 2, 4, 5, 8, 12, 16, 24].flatMap { series in
      [0, 1, 2, 13].map { Size(kind: kind, series: series, rows: $0) }
    }
  }

  private static let names = [
    "Exports", "옌볜 조선족 자치주", "a city with a long name in two lines and more", "吉林市经济技术开发区",
  ]

  private static func svg(_ size: Size, isUnknown: Bool = false, in language: any Language)
    -> String
  {
    let columns = (0..<size.series).map {
      ReportColumn("s\($0)", SmallReport.words("s", "\($0)"), .count)
    }
    let table = ReportTable(
      name: "t", title: SmallReport.words("Exchanges", "held"),
      columns: [ReportColumn("month", SmallReport.words("Month", ""), .month)] + columns,
      rows: (0..<size.rows).map { row in
        [.month(SmallReport.month(row))]
          + (0..<size.series).map {
            isUnknown ? .missing(.noData) : .count((row * 7 + $0 * 5) % 90)
          }
      })
    let chart = Chart(
      id: "room", kind: size.kind, title: SmallReport.words("Exchanges", "held in all the months"),
      valueTitle: SmallReport.words("Number", "a month"), valueKind: .count, table: "t",
      category: "month", rows: 0..<size.rows,
      series: (0..<size.series).map {
        Chart.Series(
          SmallReport.words("\($0) " + names[$0 % names.count], "x"), column: "s\($0)")
      })
    return SVGChart.svg(chart, of: table, in: language)
  }

  /// Where the ink of a text is, about.
  private struct Box {
    let text: String
    let left, right, top, bottom: Double

    init?(_ element: XMLTree) {
      guard let x = element["x"].flatMap(Double.init), let y = element["y"].flatMap(Double.init),
        let size = element["font-size"].flatMap(Double.init)
      else { return nil }
      text = element.text
      let width = SVGTextWidth.ink(text, size: size)
      switch element["text-anchor"] {
      case "middle": left = x - width / 2
      case "end": left = x - width
      default: left = x
      }
      right = left + width
      top = y - size * 0.75
      bottom = y + size * 0.2
    }

    func covers(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private func check(_ svg: String) throws {
    let bytes = Array(svg.utf8)
    try PackAudit.check("room.svg", bytes)
    let root = try XMLTree(bytes)
    let width = try #require(root["width"].flatMap(Double.init))
    let height = try #require(root["height"].flatMap(Double.init))
    let texts = root.all("text")
    // The signs for what is not known may stand side by side.
    let boxes = texts.compactMap(Box.init).filter { $0.text != CellText.missing }
    #expect(boxes.count + texts.count { $0.text == CellText.missing } == texts.count)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= width, "\(box.text) leaves the frame")
      #expect(box.top >= 0 && box.bottom <= height, "\(box.text) leaves the frame")
      for other in boxes[(index + 1)...] {
        #expect(!box.covers(other), "\(box.text) and \(other.text) overlap")
      }
    }
    for shape in root.all("rect") {
      let x = try #require(shape["x"].flatMap(Double.init))
      let span = try #require(shape["width"].flatMap(Double.init))
      #expect(x >= 0 && span >= 0 && x + span <= width)
    }
  }

  @Test("No text covers another or leaves the frame", arguments: sizes)
  func room(size: Size) throws {
    try check(Self.svg(size, in: English()))
    try check(Self.svg(size, in: Korean()))
    try check(Self.svg(size, in: Chinese()))
  }

  @Test(
    "A chart in which nothing is known says so and keeps its room",
    arguments: Self.kinds)
  func unknown(kind: Chart.Kind) throws {
    for (series, rows) in [(1, 1), (4, 13), (2, 0)] {
      let svg = Self.svg(
        Size(kind: kind, series: series, rows: rows), isUnknown: true, in: English())
      try check(svg)
      #expect(svg.contains(">No figures</text>"))
    }
  }

  @Test("A single month is drawn: a mark, a column, a bar or a cell")
  func single() throws {
    for kind in Self.kinds {
      let root = try XMLTree(
        Array(Self.svg(Size(kind: kind, series: 2, rows: 1), in: English()).utf8))
      let drawn = (root.all("path") + root.all("rect")).count {
        ["#0072B2", "#D55E00", "#E69F00"].contains($0["fill"]) || kind == .heatMap
      }
      #expect(drawn >= 2, "\(kind)")
    }
  }

  @Test("Twenty-four lines differ in colour, dash or marker")
  func lines() {
    let looks = (0..<24).map { series in
      [
        SVGColour.of(series), SVGMark.dash(series) ?? "",
        SVGMark.outline(series, at: SVGPoint(x: 0, y: 0), radius: 1),
      ].joined(separator: " ")
    }
    #expect(Set(looks).count == 24)
  }
}
