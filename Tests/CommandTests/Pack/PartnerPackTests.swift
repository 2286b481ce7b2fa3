import Exporters
import Foundation
import Testing

/// What `--for CITY` gives to a partner, on the sample workspace.
@Suite struct PartnerPackTests {
  /// Every name of the sample's cities and partnerships but those that the city may see.
  private static func othersNames(of city: String) throws -> [String] {
    func rows(_ file: String) throws -> [[String]] {
      let url = Workspaces.repository.appendingPathComponent("sample-data/\(file)")
      // The sample quotes aliases only, in the last column.
      return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map {
        $0.replacing("\"", with: "").split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
      }
    }
    let partnerships = try rows("partnerships.csv")
    func members(_ row: [String]) -> [String] { row[4].split(separator: ";").map(String.init) }
    let seen = Set(partnerships.map(members).filter { $0.contains(city) }.joined())
    let cities = try rows("cities.csv").filter { !seen.contains($0[0]) }
    return partnerships.filter { !members($0).contains(city) }.flatMap { $0[0...3] }
      + cities.flatMap { $0[0...3] + $0[10].split(separator: ";").map(String.init) }
  }

  /// All texts of a pack, workbooks unpacked.
  private static func texts(_ pack: PackFiles) throws -> [(path: String, text: String)] {
    try pack.paths.flatMap { path -> [(String, String)] in
      let bytes = try pack.bytes(path)
      guard path.hasSuffix(".xlsx") else { return [(path, String(decoding: bytes, as: UTF8.self))] }
      let archive = try ZIPReader(bytes)
      return try archive.entries.map {
        ("\(path)#\($0.name)", String(decoding: try archive.contents(of: $0), as: UTF8.self))
      }
    }
  }

  @Test(arguments: [("jilin", "zh", "吉林市"), ("hanoi", "en", "Hanoi")])
  func thePackHoldsOnePartnersAffairsOnly(
    _ city: String, _ language: String, _ name: String
  ) throws {
    let scratch = try Scratch()
    let run = try CommandRun.entente(
      ["report", "--for", name, "--output", scratch.url.path], in: Workspaces.repository,
      limit: 400)
    try #require(run.status < 2, "\(run.errors)")
    let months = names(in: scratch.url.appendingPathComponent("for-\(city)"))
    let month = try #require(months.first { $0.hasPrefix("20") })
    let pack = try PackFiles(scratch.url.appendingPathComponent("for-\(city)/\(month)"))
    let hidden = try Self.othersNames(of: city)
    #expect(hidden.count > 40)
    for (path, text) in try Self.texts(pack) {
      for hiddenName in hidden where path.contains(hiddenName) || text.contains(hiddenName) {
        // A short Latin name may be a part of a word; those of the sample are not.
        Issue.record("'\(hiddenName)' stands in \(path)")
      }
    }
    #expect(pack.contents["summary.md"] != nil)
    #expect(try pack.text("summary.md").hasPrefix("# "))
    #expect(try pack.text("summary.md").prefix { $0 != "\n" }.contains(name))
    #expect(!pack.paths.contains { $0.hasSuffix(".ko.md") || $0.hasSuffix(".zh.md") })
    let manifest = try pack.text("manifest.json")
    #expect(manifest.contains("withheld/"))
    #expect(try pack.text("data/findings.csv").split(separator: "\n").count == 1)
    // The digests of all inputs stay, so that the office can show what the pack rests on.
    let main = try SamplePack.made().files().text("data/sources.csv")
    let theirs = try pack.text("data/sources.csv")
    func digests(_ table: String) -> [String] {
      table.matches(of: /[0-9a-f]{64}/).map { String($0.output) }.sorted()
    }
    #expect(digests(theirs) == digests(main))
  }
}
