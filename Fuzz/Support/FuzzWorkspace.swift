import Importers
import PartnershipModel

/// A small workspace with one file of a fuzzed text.
struct FuzzWorkspace {
  private let folder: FuzzFolder
  private let path: String

  /// Writes the file, and `others` beside the tables of cities and partnerships.
  init?(_ path: String, _ bytes: some Sequence<UInt8>, others: [String: String] = [:]) {
    guard let folder = FuzzFolder(), folder.write(FuzzWorkspace.cities.utf8, to: "cities.csv"),
      folder.write(FuzzWorkspace.partnerships.utf8, to: "partnerships.csv"),
      others.allSatisfy({ folder.write($0.value.utf8, to: $0.key) }),
      folder.write(bytes, to: path)
    else { return nil }
    self.folder = folder
    self.path = path
  }

  /// What the run made of the file, after what must hold for every file of every workspace.
  func read(_ options: FoldOptions) -> FileReading { FileReading(folder.path, options, path) }

  static let cities = """
    city_id,name,name_ko,name_zh,country,region,aliases
    siheung,Siheung,시흥시,始兴市,KOR,KR-41,Siheung-si;시흥
    jilin,Jilin City,지린시,吉林市,CHN,CN-22,Jilin;吉林
    hanoi,Hanoi,하노이,河内,VNM,VN-HN,Hà Nội

    """

  static let partnerships = """
    partnership_id,name,cities
    siheung-jilin,Siheung and Jilin,siheung;jilin

    """
}

/// What is compared of two readings.
struct FileReading: Equatable {
  /// As `place code`, of all files.
  let findings: [String]
  /// As `line code`, of the file itself.
  let ownFindings: [String]
  /// As `line problem`, of the file itself.
  let ownProblems: [String]
  /// Rows used, out of scope, rejected and blank.
  let rows: [Int]
  let trade: [TradeCell]
  let media: [MediaCell]
  /// Whether the run was refused.
  let isRefused: Bool

  fileprivate init(_ root: String, _ options: FoldOptions, _ path: String) {
    let outcome = WorkspaceReader.read(
      root: root, options: .init(fold: options, indicators: [], digests: false))
    isRefused = outcome.findings.contains { $0.problem.refuses }
    require((outcome.facts == nil) == isRefused, "facts exactly where nothing refuses the run")
    findings = outcome.findings.map { "\($0.place) \($0.code)" }
    let own = outcome.findings.filter { $0.place.file == path }
    ownFindings = own.map { "\($0.place.line ?? 0) \($0.code)" }
    ownProblems = own.map { "\($0.place.line ?? 0) \($0.problem)" }
    let source = outcome.sources.first { $0.path == path }
    rows = source.map { [$0.used, $0.outOfScope, $0.rejected, $0.blank] } ?? []
    require(source?.rowsRead ?? 0 == rows.reduce(0, +), "a row that is nowhere")
    trade = outcome.facts.map { Array($0.trade.cells) } ?? []
    media = outcome.facts.map { Array($0.media.cells) } ?? []
  }
}
