import Foundation
import Testing

/// Workbook, Markdown and CSV show the same figures.
@Suite struct AgreementTests {
  /// `cells` figures of the report stand in all files, and `rows` rows in the table of indicators.
  private func check(
    _ workspace: URL, _ files: PackFiles, cells: Int, rows: Int
  ) throws {
    var agreement = Agreement(try BuiltReport(workspace.path))
    try agreement.compareCSV(files)
    try agreement.compareRows(files)
    try agreement.compareWorkbook(files)
    try agreement.compareMarkdown(files)
    #expect(agreement.comparedRows >= rows)
    #expect(agreement.faults.prefix(20) == [])
    #expect(agreement.comparedInCSV >= cells)
    #expect(agreement.comparedInWorkbook == agreement.comparedInCSV)
    #expect(agreement.comparedInMarkdown >= cells / 100)
    #expect(agreement.comparedCharts > 10)
  }

  @Test func theFilesOfTheSmallPackAgreeCellByCell() throws {
    try check(Workspaces.small, try SmallPack.files(), cells: 1_000, rows: 2_000)
  }

  @Test func theFilesOfTheSamplePackAgreeCellByCell() throws {
    try check(Workspaces.sample, try SamplePack.made().files(), cells: 10_000, rows: 50_000)
  }

  @Test func aChangedFigureInTheCSVIsSeen() throws {
    let files = try SmallPack.files()
    let changed = try files.text("data/indicators.csv")
      .replacing("trade,export_value,,", with: "trade,export_value,,1")
    var agreement = Agreement(try BuiltReport(Workspaces.small.path))
    try agreement.compareCSV(files.replacing("data/indicators.csv", with: changed))
    #expect(!agreement.faults.isEmpty)
  }

  @Test func aChangedFigureInTheMarkdownIsSeen() throws {
    let files = try SmallPack.files()
    let changed = try files.text("summary.md").replacing(" | +", with: " | +1")
    var agreement = Agreement(try BuiltReport(Workspaces.small.path))
    try agreement.compareMarkdown(files.replacing("summary.md", with: changed))
    #expect(!agreement.faults.isEmpty)
  }

  @Test func aWorkbookOfOtherFiguresIsSeen() throws {
    // The same report, but for one month less.
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--month", "2026-08", "--format", "xlsx"])
    let other = try PackFiles(scratch.url.appendingPathComponent("reports/2026-08"))
    let files = try SmallPack.files().replacing(
      "partnership-report-2026-09.xlsx",
      with: try #require(
        other.contents["partnership-report-2026-08.xlsx"]))
    var agreement = Agreement(try BuiltReport(Workspaces.small.path))
    try agreement.compareWorkbook(files)
    #expect(!agreement.faults.isEmpty)
  }
}
