import Foundation
import Testing

/// Workbook, Markdown and CSV show the same figures.
@Suite struct AgreementTests {
  private func check(_ workspace: URL, _ files: PackFiles, atLeast cells: Int) throws {
    var agreement = Agreement(try BuiltReport(workspace.path))
    try agreement.compareCSV(files)
    try agreement.compareWorkbook(files)
    try agreement.compareMarkdown(files)
    #expect(agreement.faults.prefix(20) == [])
    #expect(agreement.comparedInCSV >= cells)
    #expect(agreement.comparedInWorkbook == agreement.comparedInCSV)
    #expect(agreement.comparedInMarkdown >= cells / 100)
    #expect(agreement.comparedCharts > 10)
  }

  @Test func theFilesOfTheSmallPackAgreeCellByCell() throws {
    try check(Workspaces.small, try SmallPack.files(), atLeast: 2_000)
  }

  @Test func theFilesOfTheSamplePackAgreeCellByCell() throws {
    try check(Workspaces.sample, try SamplePack.made().files(), atLeast: 20_000)
  }

  @Test func aChangedFigureIsSeen() throws {
    let pack = try SmallPack.files()
    let changed = try pack.text("data/indicators.csv").replacing(
      "trade,export_value,,", with: "trade,export_value,,1")
    let files = pack.replacing("data/indicators.csv", with: changed)
    var agreement = Agreement(try BuiltReport(Workspaces.small.path))
    try agreement.compareCSV(files)
    #expect(!agreement.faults.isEmpty)
  }
}
