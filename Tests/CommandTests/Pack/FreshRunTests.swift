import Exporters
import Foundation
import Testing

/// The pack that is committed under `reports/` is what a run over `sample-data` makes today.
@Suite struct FreshRunTests {
  private static let committed = Workspaces.repository.appendingPathComponent("reports/2026-09")
  private static let workbook = "partnership-report-2026-09.xlsx"
  private static let remedy = "`make report` renews reports/2026-09; review it and commit it."

  @Test func theSampleReportIsPublished() throws {
    let made = try SamplePack.made()
    // Some rows of the sample are broken on purpose.
    #expect(made.status == 1)
    #expect(made.output.hasPrefix("Month     2026-09 "))
    #expect(made.output.split(separator: "\n").count <= 12)
  }

  @Test func theCommittedPackIsIntact() throws {
    let run = try CommandRun.entente(["verify"], in: Workspaces.repository)
    #expect(run.status == 0, "\(run.output)\(run.errors)\(FreshRunTests.remedy)")
  }

  @Test func theCommittedPackHasTheFilesOfAFreshRun() throws {
    let committed = try PackFiles(FreshRunTests.committed)
    let fresh = try SamplePack.made().files()
    #expect(committed.paths == fresh.paths, "\(FreshRunTests.remedy)")
    // The workbook and the manifest, which names its digest, have tests of their own.
    let differing = fresh.differences(from: committed)
      .filter { $0 != FreshRunTests.workbook && $0 != "manifest.json" }
    #expect(differing == [], "\(FreshRunTests.remedy)")
  }

  @Test func theCommittedManifestIsThatOfAFreshRun() throws {
    let committed = try Manifest.parse(
      Array(try Data(contentsOf: FreshRunTests.committed.appendingPathComponent("manifest.json"))))
    let fresh = try Manifest.parse(try SamplePack.made().files().bytes("manifest.json"))
    #expect(committed.version == fresh.version, "\(FreshRunTests.remedy)")
    #expect(committed.month == fresh.month)
    #expect(committed.settings == fresh.settings, "\(FreshRunTests.remedy)")
    #expect(committed.inputs == fresh.inputs, "\(FreshRunTests.remedy)")
    // The compressed bytes of the workbook depend on the zlib of the system.
    let isOther = { (file: Manifest.OutputFile) in file.path != FreshRunTests.workbook }
    #expect(
      committed.outputs.filter(isOther) == fresh.outputs.filter(isOther), "\(FreshRunTests.remedy)")
    #expect(
      committed.workbookParts.map(\.part) == fresh.workbookParts.map(\.part),
      "\(FreshRunTests.remedy)")
  }

  /// Cells, tables and links; the XML around them depends on the version of libxlsxwriter.
  @Test func theCommittedWorkbookHasTheCellsOfAFreshRun() throws {
    let committed = try WorkbookReader(
      path: FreshRunTests.committed.appendingPathComponent(FreshRunTests.workbook).path)
    let fresh = try WorkbookReader(try SamplePack.made().files().bytes(FreshRunTests.workbook))
    #expect(committed.sheets.map(\.name) == fresh.sheets.map(\.name), "\(FreshRunTests.remedy)")
    for (old, new) in zip(committed.sheets, fresh.sheets) {
      #expect(old.tables == new.tables, "\(new.name): \(FreshRunTests.remedy)")
      #expect(old.links == new.links, "\(new.name): \(FreshRunTests.remedy)")
      let differing = zip(old.rows.joined(), new.rows.joined()).filter { $0 != $1 }
        .map { $1.position.description }
      #expect(
        old.cellCount == new.cellCount && differing.isEmpty,
        "\(new.name): \(differing.prefix(10)). \(FreshRunTests.remedy)")
    }
  }
}
