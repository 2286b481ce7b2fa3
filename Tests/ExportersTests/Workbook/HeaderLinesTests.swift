import Exporters
import Testing

/// LibreOffice ends a line behind `（` or before `)`, where the rest does not fit, and both programs
/// end one between East Asian signs in a bracket.
@Suite("Lines of a header")
struct HeaderLinesTests {
  @Test(
    "A header whose bracket a line would cut has a wider column",
    arguments: [
      // The bracket alone is longer than the third of the header, and its sign would fit.
      (header: "网页排名（PageRank）", cells: 0, width: 21.0),
      (header: "近12个月贸易额（美元）", cells: 13, width: 23),
      (header: "12개월 교역액(달러)", cells: 13, width: 20),
      // The first line would end before the bracket, but the second one in it.
      (header: "净语调（-1至1）", cells: 0, width: 16),
      // A bracket in the middle.
      (header: "平均净语调（-1至1），近12个月", cells: 0, width: 20),
      // The bracket has room in the second line, whatever the first one holds.
      (header: "同比变化（%）", cells: 0, width: 8),
      // All of it fits into one line.
      (header: "近12个月贸易额（美元）", cells: 30, width: 32),
      // A space is where the line ends.
      (header: "Turnover (USD)", cells: 0, width: 11),
      (header: "순논조(-1~1), 12개월", cells: 0, width: 16),
      // A unit torn apart would be another: 万 alone is a hundredth of 百万.
      (header: "近12个月贸易额（百万美元）", cells: 0, width: 27),
      // As one line it would take too much of a page.
      (header: "出口（按海关统计的全部商品贸易和服务贸易的总额）", cells: 0, width: 19),
    ])
  func brackets(header: String, cells: Int, width: Double) {
    var column = ColumnWidth()
    column.measure(columns: cells, bold: false)
    column.measure(header: header, bold: false, ambiguousWide: false)
    #expect(column.width == width)
  }
}
