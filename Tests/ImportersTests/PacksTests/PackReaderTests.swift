import Foundation
import Importers
import PartnershipModel
import Testing

/// A pack as another one reads it, made by hand.
@Suite("Reading a published pack")
struct PackReaderTests {
  private static let csv = """
    period,subject,reporter,partner,domain,indicator,breakdown,value,unit,status,lower,upper,coverage,basis,note
    2026-08,p,a,b,trade,export_value,,12.5,USD,A,,,1,city-city,
    2026-08,p,,,media,net_sentiment,window=12m,,ratio,M,,,,,no_data

    """

  private static func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-pack-\(UUID().uuidString)")
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private static func manifest(of csv: String) -> String {
    let digest = Array(csv.utf8).withUnsafeBytes { sha256($0) }
    return """
      {"month":"2026-08","version":"1.0.0","settings":[{"key":"currency","value":"USD"}],
      "outputs":[{"path":"data/indicators.csv","sha256":"\(digest)","bytes":1}]}
      """
  }

  @Test("Month, version, settings and figures")
  func sound() throws {
    let folder = try PackReaderTests.folder([
      "data/indicators.csv": PackReaderTests.csv,
      "manifest.json": PackReaderTests.manifest(of: PackReaderTests.csv),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = try PackReader.read(folder.path).record
    #expect(record.month == Month("2026-08"))
    #expect(record.settings == ["currency": "USD"])
    #expect(record.figures.count == 2)
    #expect(record.figures[0].value == .exact(Amount(units: 12_500_000)))
    #expect(record.figures[0].basis == "city-city")
    #expect(record.figures[1].value == nil)
    #expect(record.figures[1].series.breakdown == "window=12m")
  }

  @Test("A pack whose figures were edited, or that lacks something, is not compared with")
  func unsound() throws {
    let edited = try PackReaderTests.folder([
      "data/indicators.csv": PackReaderTests.csv.replacing("12.5", with: "99"),
      "manifest.json": PackReaderTests.manifest(of: PackReaderTests.csv),
    ])
    let bare = try PackReaderTests.folder(["data/indicators.csv": PackReaderTests.csv])
    let other = try PackReaderTests.folder([
      "data/indicators.csv": "a,b\n1,2\n",
      "manifest.json": PackReaderTests.manifest(of: "a,b\n1,2\n"),
    ])
    defer {
      for folder in [edited, bare, other] { try? FileManager.default.removeItem(at: folder) }
    }
    #expect(throws: PackReader.Failure.notAsPublished(file: "data/indicators.csv")) {
      try PackReader.read(edited.path)
    }
    #expect(throws: PackReader.Failure.noPack) { try PackReader.read(bare.path) }
    #expect(throws: PackReader.Failure.unknownForm) { try PackReader.read(other.path) }
  }

  @Test("The latest month before one's own that holds a pack")
  func latest() throws {
    let folder = try PackReaderTests.folder([
      "2026-06/manifest.json": "{}", "2026-07/other.txt": "", "2026-08/manifest.json": "{}",
      "2026-09/manifest.json": "{}", "notes/manifest.json": "{}",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    func before(_ text: String) throws -> Month? {
      PackReader.latestMonth(before: try #require(Month(text)), in: folder.path)
    }
    #expect(try before("2026-10") == Month("2026-09"))
    #expect(try before("2026-08") == Month("2026-06"))
    #expect(try before("2026-06") == nil)
  }
}
