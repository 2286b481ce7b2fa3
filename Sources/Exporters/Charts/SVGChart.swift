package import Reporting

/// A chart as an SVG file, drawn from the same table as the workbook's.
package enum SVGChart {
  /// The file's text; the same bytes for the same chart, table and language.
  package static func svg(
    _ chart: Chart, of table: ReportTable, in language: any Language
  ) -> String {
    let data = ChartData(chart, in: table)
    switch chart.kind {
    case .bar, .stackedBar: return BarDrawing(chart, table, data, language).svg()
    case .heatMap: return HeatMapDrawing(chart, table, data, language).svg()
    case .line, .column, .stackedColumn: return PlotDrawing(chart, table, data, language).svg()
    }
  }
}
