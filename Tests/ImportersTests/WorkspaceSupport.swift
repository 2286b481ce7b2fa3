import Foundation
import Importers
import PartnershipModel
import Testing

/// The content of a file of a workspace: a text, which a literal gives, or any bytes.
struct FileContent: ExpressibleByStringInterpolation, Sendable {
  let bytes: [UInt8]

  init(stringLiteral text: String) { bytes = Array(text.utf8) }
  init(text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }
  /// The bytes as UTF-8.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(contentsOf url: URL) throws { bytes = [UInt8](try Data(contentsOf: url)) }
}

/// A workspace in a folder of its own, which is removed with it.
final class Workspace {
  let root: String
  private let folder: URL

  /// Two followed cities and one that is known but not followed.
  static let cities: FileContent = """
    city_id,name,name_ko,name_zh,country,region,aliases
    siheung,Siheung,시흥시,始兴市,KOR,KR-41,Siheung-si;시흥
    jilin,Jilin City,지린시,吉林市,CHN,CN-22,Jilin;吉林
    hanoi,Hanoi,하노이,河内,VNM,VN-HN,Hà Nội

    """

  static let partnerships: FileContent = """
    partnership_id,name,cities
    siheung-jilin,Siheung and Jilin,siheung;jilin

    """

  /// Writes `files`, by path, and the tables of cities and partnerships unless they are among them.
  init(_ files: [String: FileContent]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-importers-\(UUID().uuidString)")
    root = folder.path
    var all = files
    func has(_ stem: String) -> Bool { files.keys.contains { $0.hasPrefix(stem + ".") } }
    if !has("cities") { all["cities.csv"] = Workspace.cities }
    if !has("partnerships") { all["partnerships.csv"] = Workspace.partnerships }
    for (path, content) in all {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.bytes).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Reads the workspace and checks what holds for every file of every workspace.
  func read(
    _ options: FoldOptions = FoldOptions(workers: 2),
    indicators: KnownIndicators = ["trade_turnover", "favourability"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> WorkspaceReader.Outcome {
    let outcome = WorkspaceReader.read(
      root: root, options: .init(fold: options, indicators: indicators))
    for source in outcome.sources {
      #expect(
        source.rowsRead == source.used + source.outOfScope + source.rejected + source.blank,
        "the accounting of \(source.path)", sourceLocation: sourceLocation)
    }
    #expect(
      (outcome.facts == nil) == outcome.findings.contains { $0.problem.refuses },
      "facts exactly where nothing refuses the run", sourceLocation: sourceLocation)
    return outcome
  }
}

/// What reading a workspace of these files gives.
func read(
  _ files: [String: FileContent], _ options: FoldOptions = FoldOptions(workers: 2),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> WorkspaceReader.Outcome {
  try Workspace(files).read(options, sourceLocation: sourceLocation)
}

extension WorkspaceReader.Outcome {
  func source(_ path: String) -> SourceFile? { sources.first { $0.path == path } }

  func findings(in path: String) -> [Finding] { findings.filter { $0.place.file == path } }

  func codes(in path: String) -> [String] { findings(in: path).map(\.code) }

  /// Rows of a file as `used/outOfScope/rejected/blank`.
  func rows(_ path: String) -> String {
    source(path).map { "\($0.used)/\($0.outOfScope)/\($0.rejected)/\($0.blank)" } ?? "absent"
  }
}

/// The sum of trade cells that `isWanted`, exactly.
func sum(_ cube: TradeCube, _ isWanted: (TradeKey) -> Bool) -> Amount {
  cube.cells.filter { isWanted($0.key) }
    .reduce(Amount.zero) { Amount(units: $0.units + $1.measures.value.units) }
}

func month(_ text: String) throws -> Month { try #require(Month(text)) }

func currency(_ text: String) throws -> CurrencyCode { try #require(CurrencyCode(text)) }
