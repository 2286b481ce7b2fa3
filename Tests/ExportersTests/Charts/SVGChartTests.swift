import Foundation
import PartnershipModel
import Reporting
import Testing

@testable import Exporters

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("SVG charts")
struct SVGChartTests {
  @Test("Each kind of chart is as reviewed", arguments: [Chart.Kind.line, .column, .stackedColumn])
  func golden(kind: Chart.Kind) throws {
    let chart = SmallReport.chart(kind)
    let svg = SVGChart.svg(chart, of: SmallReport.months, in: SmallReport.language)
    let mismatch = try exportersGoldenMismatch(svg, "\(chart.id).svg")
    #expect(mismatch == nil)
  }

  @Test("Horizontal bars are as reviewed")
  func goldenBars() throws {
    let svg = SVGChart.svg(SmallReport.bars, of: SmallReport.partners, in: SmallReport.language)
    let mismatch = try exportersGoldenMismatch(svg, "balance-bar.svg")
    #expect(mismatch == nil)
  }

  @Test("Long series, names as columns and paired bars are as reviewed", arguments: Others.all)
  func goldenOthers(chart: Chart) throws {
    let svg = SVGChart.svg(chart, of: Others.table(chart), in: SmallReport.language)
    let mismatch = try exportersGoldenMismatch(svg, "\(chart.id).svg")
    #expect(mismatch == nil)
  }

  @Test("The words for a heat map name its size and its highest cell")
  func heatMapInWords() {
    let words = SmallReport.language.text(
      ChartDescription.message(Others.matrix, in: Others.matrixTable))
    #expect(
      words == "Heat map: Exchanges; guest to host. Unit: Number; 12 months. Rows: 4, columns: 4. "
        + "Highest 1.33 (Thái Nguyên to Rotenburg-an-der-Fulda; host).")
  }

  @Test("A cell that is not known differs from 0 and from a city with itself, and says so")
  func heatMapUnknown() throws {
    let matrix = Others.matrixTable
    // The row and the column of the last city are not known.
    let last = matrix.rows.count - 1
    let table = ReportTable(
      name: matrix.name, title: matrix.title, columns: matrix.columns,
      rows: matrix.rows.enumerated().map { row, cells in
        cells.enumerated().map { column, cell in
          column > 0 && column != row + 1 && (row == last || column == last + 1)
            ? .missing(.noData) : cell
        }
      })
    let root = try XMLTree(
      Array(SVGChart.svg(Others.matrix, of: table, in: SmallReport.language).utf8))
    // Six cells and their sample.
    #expect(root.all("path").count == 2 * last + 1)
    let texts = root.all("text").map(\.text)
    #expect(texts.count { $0 == CellText.missing } == 2 * last + 1)
    #expect(texts.contains("Not known"))
    let words = SmallReport.language.text(ChartDescription.message(Others.matrix, in: table))
    #expect(words.hasSuffix("; cells not known: 6."))
    let known = SVGChart.svg(Others.matrix, of: matrix, in: SmallReport.language)
    #expect(!known.contains("Not known"))
  }

  @Test("Names of bars stand whole where three lines hold them")
  func longNames() throws {
    let name = "Siheung and Jilin City: Correction rate within thirty days of the publication"
    let table = ReportTable(
      name: "t", title: SmallReport.words("t", "t"),
      columns: [
        ReportColumn("name", SmallReport.words("n", "n"), .text),
        ReportColumn("value", SmallReport.words("v", "v"), .count),
      ], rows: [[.text(name), .count(3)], [.text("b"), .count(2)]])
    let chart = Chart(
      id: "long", kind: .bar, title: SmallReport.words("t", "t"),
      valueTitle: SmallReport.words("t", "t"), valueKind: .count, table: "t", category: "name",
      rows: 0..<2, series: [Chart.Series(SmallReport.words("v", "v"), column: "value")])
    let root = try XMLTree(Array(SVGChart.svg(chart, of: table, in: SmallReport.language).utf8))
    let lines = root.all("text").filter { $0["text-anchor"] == "end" }.map(\.text)
    #expect(lines.joined(separator: " ") == name + " b")
  }

  @Test("A title of the width that is there stands in one line")
  func titleWidth() {
    let title = "Investment and contracts by sector, 12 months to September 2026"
    #expect(
      SVGTextWidth.wrapped(
        title, width: ChartFrame.width - 2 * ChartFrame.margin, lines: 2,
        size: ChartFrame.titleSize) == [title])
  }

  @Test("The words for an axis of names do not speak of time")
  func namesInWords() {
    let words = Chinese().text(ChartDescription.message(SmallReport.bars, in: SmallReport.partners))
    #expect(words.contains("首项") && words.contains("末项"))
    #expect(!words.contains("最初") && !words.contains("最后"))
    let months = Chinese().text(
      ChartDescription.message(SmallReport.chart(.line), in: SmallReport.months))
    #expect(months.contains("最初") && months.contains("最后"))
  }

  @Test("A page shows a heat map without its matrix, which is too wide for it")
  func heatMapOnPage() throws {
    let section = Section(
      kind: .network, sheetName: SmallReport.words("Network", "a"),
      title: SmallReport.words("Network", "of cities"), tables: [Others.matrixTable],
      charts: [Others.matrix])
    let report = Report(
      month: SmallReport.month(11), title: SmallReport.words("a", "b"), version: "1.0.0",
      sections: [section], dataTables: [])
    let page = try MarkdownExporter(
      names: PackNames(mainLanguage: "en"), templates: try TemplateSet()
    ).summary(report, in: SmallReport.language)
    #expect(page.contains("](charts/cities-heat.svg)"))
    #expect(!page.contains("| 吉林市"))
  }

  @Test("Hostile names leave well-formed XML with our elements only", arguments: HostileText.all)
  func hostile(text: String) throws {
    let table = ReportTable(
      name: "t", title: SmallReport.words("t", "t"),
      columns: [
        ReportColumn("name", SmallReport.words("n", "n"), .text),
        ReportColumn("value", SmallReport.words("v", "v"), .count),
      ], rows: [[.text(text), .count(3)], [.text("b"), .missing(.noData)]])
    for kind in [Chart.Kind.bar, .column, .line, .heatMap] {
      let chart = Chart(
        id: "hostile", kind: kind, title: SmallReport.words(text, text),
        valueTitle: SmallReport.words(text, text), valueKind: .count, table: "t",
        category: "name", rows: 0..<2,
        series: [
          Chart.Series(SmallReport.words(text, "a"), column: "value"),
          Chart.Series(SmallReport.words(text, "b"), column: "value"),
        ])
      let elements = try elements(
        of: SVGChart.svg(chart, of: table, in: SmallReport.language))
      #expect(elements.subtracting(["svg", "title", "desc", "rect", "line", "path", "text"]) == [])
    }
  }

  @Test("A month without a figure is a gap, also where its row is absent")
  func gaps() {
    let svg = SVGChart.svg(
      SmallReport.chart(.line), of: SmallReport.months, in: SmallReport.language)
    // Exports in two parts around the missing month, imports in one, and two samples of the names.
    #expect(svg.components(separatedBy: "stroke-width=\"2\"").count - 1 == 5)
    let rows = SmallReport.months.rows.enumerated().filter { $0.offset != 8 }.map(\.element)
    let shorter = ReportTable(
      name: "tbl_trade", title: SmallReport.months.title, columns: SmallReport.months.columns,
      rows: rows)
    let broken = SVGChart.svg(
      SmallReport.chart(.line, rows: 0..<11), of: shorter, in: SmallReport.language)
    #expect(broken.components(separatedBy: "stroke-width=\"2\"").count - 1 == 7)
  }

  @Test("A provisional figure is drawn hollow in each series")
  func provisional() {
    let svg = SVGChart.svg(
      SmallReport.chart(.line), of: SmallReport.months, in: SmallReport.language)
    #expect(svg.components(separatedBy: "fill=\"#FFFFFF\" stroke=\"#0072B2\"").count - 1 == 1)
    #expect(svg.components(separatedBy: "fill=\"#FFFFFF\" stroke=\"#D55E00\"").count - 1 == 1)
    #expect(svg.contains(">Hollow marks: provisional.  Gap or –: figure not known.</text>"))
  }

  @Test("The description names kind, unit, period and the outstanding figures")
  func description() {
    let text = SmallReport.language.text(
      ChartDescription.message(SmallReport.bars, in: SmallReport.partners))
    #expect(
      text.hasPrefix(
        "Bar chart: Trade balance; by partner. Unit: USD million; 2026. Categories: 4. "
          + "Balance; exports less imports: first -4.3 (Jilin), last 0.7 ("))
    #expect(text.contains("lowest -4.3 (Jilin), highest 12.3 (吉林省"))
  }

  @Test("A chart without figures says so", arguments: [Chart.Kind.line, .column, .bar])
  func empty(kind: Chart.Kind) throws {
    let svg = SVGChart.svg(
      SmallReport.chart(kind, rows: 5..<6),
      of: ReportTable(
        name: "tbl_trade", title: SmallReport.months.title, columns: SmallReport.months.columns,
        rows: SmallReport.months.rows.map { row in
          [row[0], .missing(.noData), .missing(.noData)] + row[3...]
        }), in: SmallReport.language)
    _ = try elements(of: svg)
    #expect(svg.contains(">No figures</text>"))
    let outside = SVGChart.svg(
      SmallReport.chart(kind, rows: 0..<99), of: SmallReport.months, in: SmallReport.language)
    _ = try elements(of: outside)
    #expect(outside.contains(">No figures</text>"))
  }

  @Test("Colours stand out from the background by WCAG 2.2's measure")
  func contrast() {
    for colour in SVGColour.series {
      #expect(contrastRatio(colour, SVGColour.background) >= 3)
    }
    for colour in [SVGColour.text, SVGColour.secondaryText] {
      #expect(contrastRatio(colour, SVGColour.background) >= 4.5)
    }
    #expect(Set(SVGColour.series).count == 4)
  }

  @Test("Insides of bars differ in grey too, and their outlines stand out from white")
  func greys() {
    // CIE L*, by Python from the sRGB values: 46.0, 70.6, 21.2, 61.0, 89.1.
    #expect(SVGColour.fills == ["#0072B2", "#E69F00", "#333333", "#CC79A7", "#F0E442"])
    let lightness = [46.0, 70.6, 21.2, 61.0, 89.1]
    for (left, right) in zip(lightness, lightness.dropFirst()) { #expect(abs(left - right) > 20) }
    for (left, right) in zip(lightness.sorted(), lightness.sorted().dropFirst()) {
      #expect(right - left > 9)
    }
    #expect(SVGColour.outlines.count == SVGColour.fills.count)
    for colour in SVGColour.outlines {
      #expect(contrastRatio(colour, SVGColour.background) >= 3)
    }
  }

  @Test("Parts of a stacked bar lie end to end, with their sum only where all are known")
  func stackedBars() throws {
    func number(_ value: Double?) -> Cell { value.map { .real($0) } ?? .missing(.noData) }
    let table = ReportTable(
      name: "t", title: SmallReport.words("Points", ""),
      columns: [
        ReportColumn("name", SmallReport.words("Name", ""), .text),
        ReportColumn("a", SmallReport.words("A", "x"), .real(decimals: 1)),
        ReportColumn("b", SmallReport.words("B", "x"), .real(decimals: 1)),
      ],
      rows: [
        [.text("Jilin"), number(12.25), number(30)], [.text("Niigata"), number(5), number(nil)],
      ])
    let chart = Chart(
      id: "stack", kind: .stackedBar, title: SmallReport.words("Points", "by part"),
      valueTitle: SmallReport.words("points", ""), valueKind: .real(decimals: 1), table: "t",
      category: "name", rows: 0..<2,
      series: [
        .init(SmallReport.words("A", "x"), column: "a"),
        .init(SmallReport.words("B", "x"), column: "b"),
      ])
    let root = try XMLTree(Array(SVGChart.svg(chart, of: table, in: SmallReport.language).utf8))
    // The first rectangle is the background, the last two are the legend's.
    let bars = root.all("rect").dropFirst().dropLast(2)
    let edges = try bars.map { bar in
      let x = try #require(bar["x"].flatMap(Double.init))
      return (start: x - 0.75, end: x + (try #require(bar["width"].flatMap(Double.init))) + 0.75)
    }
    try #require(edges.count == 3)
    #expect(abs(edges[0].end - edges[1].start) < 0.02)
    let unit = (edges[0].end - edges[0].start) / 12.25
    #expect(abs((edges[1].end - edges[1].start) / unit - 30) < 0.05)
    #expect(abs((edges[2].end - edges[2].start) / unit - 5) < 0.05)
    let texts = root.all("text").map(\.text)
    #expect(texts.contains("42.3"))
    #expect(!texts.contains("5.0"))
    #expect(texts.contains("–"))
    // A column of totals says what stands at the end, also where a part is not known.
    let totalled = Chart(
      id: "stack", kind: .stackedBar, title: chart.title, valueTitle: chart.valueTitle,
      valueKind: chart.valueKind, table: "t", category: "name", rows: 0..<2, series: chart.series,
      totalColumn: "a")
    let other = try XMLTree(
      Array(SVGChart.svg(totalled, of: table, in: SmallReport.language).utf8))
    #expect(other.all("text").map(\.text).contains("5.0"))
  }

  @Test(
    "Coordinates have at most two decimals and no minus zero",
    arguments: [
      (0.0, "0"), (-0.001, "0"), (1.0051, "1.01"), (12.5, "12.5"), (-3.25, "-3.25"),
      (719.999, "720"), (0.05, "0.05"),
    ])
  func coordinates(value: Double, text: String) {
    #expect(SVG.number(value) == text)
  }

  @Test(
    "Value axes have round steps and hold the data",
    arguments: [
      ([0.0, 97], ["0", "20", "40", "60", "80", "100"]),
      ([-3.2, 4.1], ["-4", "-2", "0", "2", "4", "6"]),
      ([0.0], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      ([7.0], ["0", "2", "4", "6", "8"]),
    ])
  func ticks(values: [Double], labels: [String]) {
    let axis = ValueAxis(values, kind: .real(decimals: 1), fromZero: true)
    #expect(axis.ticks.first.map { $0 <= values.min() ?? 0 } == true)
    #expect(axis.ticks.last.map { $0 >= values.max() ?? 0 } == true)
    #expect(axis.ticks.map(axis.label) == labels)
  }

  @Test("Names at the ends of lines never cover each other")
  func spread() {
    let names = (0..<4).map { (series: $0, name: "Name \($0)", y: 100.0, end: SVGPoint?.none) }
    let labels = SeriesLabels(names, top: 60, bottom: 340).labels
    for (one, next) in zip(labels, labels.dropFirst()) {
      #expect(next.y - one.y >= (one.height + next.height) / 2 - 0.001)
    }
  }

  private func elements(of svg: String) throws -> Set<String> {
    let collector = ElementCollector()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = collector
    #expect(parser.parse(), "\(String(describing: parser.parserError)) in \(svg)")
    return collector.names
  }

  /// Relative luminance and contrast of WCAG 2.2, sections 1.4.3 and 1.4.11.
  private func contrastRatio(_ one: String, _ other: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let value = Int(colour.dropFirst(), radix: 16) ?? 0
      func linear(_ shift: Int) -> Double {
        let part = Double((value >> shift) & 0xFF) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }
}

private final class ElementCollector: NSObject, XMLParserDelegate {
  var names: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(elementName)
  }
}
