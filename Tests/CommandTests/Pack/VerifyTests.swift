import Foundation
import Testing

/// The command `verify` says whether a pack is exactly what was published.
@Suite struct VerifyTests {
  /// A copy of the small pack, verified after `change`.
  private func verify(after change: (URL) throws -> Void) throws -> CommandRun {
    let scratch = try Scratch()
    let pack = scratch.url.appendingPathComponent("pack")
    for (path, data) in try SmallPack.files().contents {
      let file = pack.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    try change(pack)
    return try CommandRun.entente(["verify", "pack"], in: scratch.url)
  }

  @Test func anIntactPackPasses() throws {
    let run = try verify { _ in }
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("pack is intact: "))
    #expect(run.errors == "")
  }

  @Test(arguments: [
    "partnership-report-2026-09.xlsx", "summary.md", "partnerships/round-table.md",
    "charts/total-trade.svg", "data/indicators.csv", "datapackage.json", "manifest.json",
  ])
  func oneChangedByteIsFoundAndNamed(_ path: String) throws {
    let run = try verify { pack in
      let file = pack.appendingPathComponent(path)
      var data = try Data(contentsOf: file)
      let place = data.startIndex + data.count / 2
      data[place] ^= 1
      try data.write(to: file)
    }
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("\(path): "))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func aMissingFileIsNamed() throws {
    let run = try verify { pack in
      try FileManager.default.removeItem(at: pack.appendingPathComponent("data/trade.csv"))
    }
    #expect(run.status == 1)
    #expect(run.output == "data/trade.csv: missing\n")
  }

  @Test func anExtraFileIsNamed() throws {
    let run = try verify { pack in
      try Data("mine".utf8).write(to: pack.appendingPathComponent("data/notes.txt"))
    }
    #expect(run.status == 1)
    #expect(run.output == "data/notes.txt: not part of the pack\n")
  }

  @Test func aFolderWithoutManifestIsNoPack() throws {
    let run = try verify { pack in
      try FileManager.default.removeItem(at: pack.appendingPathComponent("manifest.json"))
    }
    #expect(run.status == 2)
    #expect(run.output == "manifest.json: missing; this is not a pack of Entente\n")
  }
}
