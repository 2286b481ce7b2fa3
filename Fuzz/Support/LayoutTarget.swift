import Importers
import PartnershipModel

extension FuzzTarget {
  /// The file of one layout of another office in a small workspace.
  static func layout(_ layout: Layout) -> FuzzTarget {
    FuzzTarget("layout-" + layout.id, wholeAndInChunks) { bytes in
      guard let (variant, text) = choice(bytes) else { return }
      let isJSON = layout.forms == [.json] || (layout.forms.contains(.json) && variant & 128 != 0)
      let path = "\(layout.table.rawValue)/input.\(isJSON ? "json" : "csv")"
      let workspace = FuzzWorkspace(path, text, others: ["entente.yaml": settings(layout)])
      if let workspace { check(workspace, chunkSize: 1 + variant % 128) }
    }
  }

  /// A native table of any kind below its own header or one of the input, or as JSON.
  static let tables = FuzzTarget("tables", wholeAndInChunks) { bytes in
    guard let (kind, rest) = choice(bytes), let (variant, text) = choice(rest) else { return }
    let table = Table.allCases[kind % Table.allCases.count]
    let isJSON = variant & 128 != 0
    let folder = WorkspaceFiles.folders.contains(table.rawValue) ? table.rawValue + "/" : ""
    let path = folder + table.rawValue + (isJSON ? ".json" : ".csv")
    let columns = NativeTable.of(table).columns
    let header = variant & 192 == 0 ? columns.joined(separator: ",") + "\n" : ""
    if let workspace = FuzzWorkspace(path, Array(header.utf8) + text) {
      check(workspace, chunkSize: 1 + variant % 128)
    }
  }

  private static let wholeAndInChunks = """
    Read on one core as a whole and on three in small chunks, the file gives the same facts, \
    accounting and findings; every row is accounted for.
    """

  private static func check(_ workspace: FuzzWorkspace, chunkSize: Int) {
    let whole = workspace.read(FoldOptions(workers: 1))
    let chunked = workspace.read(FoldOptions(workers: 3, chunkSize: chunkSize))
    require(whole.findings == chunked.findings, "other findings in chunks")
    require(whole.rows == chunked.rows, "other rows in chunks")
    require(whole.trade == chunked.trade && whole.media == chunked.media, "other facts in chunks")
  }

  /// Everything that some layout needs to be told; the others do not mind.
  private static func settings(_ layout: Layout) -> String {
    var text = "sources:\n  - files: \(layout.table.rawValue)/input*\n    format: \(layout.id)\n"
    let given = [
      "flow": "import", "reporter": "CHN", "partner": "KOR", "unit": "1000 USD",
      "outlet_country": "KOR", "language": "ko", "subjects": "[siheung]",
    ]
    for key in layout.needs.map(\.key) {
      if let value = given[key] { text += "    \(key): \(value)\n" }
    }
    return text
  }
}
