import Importers
import PartnershipModel

extension FuzzTarget {
  /// The file of one layout of another office in a small workspace.
  static func layout(_ layout: Layout) -> FuzzTarget {
    FuzzTarget(
      "layout-" + layout.id,
      """
      Read on one core as a whole and on three in small chunks, the file gives the same facts, \
      accounting and findings; every row is accounted for.
      """
    ) { bytes in
      guard let (variant, text) = choice(bytes) else { return }
      let isJSON = layout.forms == [.json] || (layout.forms.contains(.json) && variant & 128 != 0)
      let path = "\(layout.table.rawValue)/input.\(isJSON ? "json" : "csv")"
      guard let folder = FuzzFolder(), folder.write(text, to: path),
        folder.write(cities.utf8, to: "cities.csv"),
        folder.write(partnerships.utf8, to: "partnerships.csv"),
        folder.write(settings(layout).utf8, to: "entente.yaml")
      else { return }
      let whole = Reading(folder.path, FoldOptions(workers: 1), path)
      let chunked = Reading(
        folder.path, FoldOptions(workers: 3, chunkSize: 1 + variant % 128), path)
      require(whole.findings == chunked.findings, "other findings in chunks")
      require(whole.rows == chunked.rows, "other rows in chunks")
      require(whole.trade == chunked.trade && whole.media == chunked.media, "other facts in chunks")
    }
  }

  private static let cities = """
    city_id,name,name_ko,name_zh,country,region,aliases
    siheung,Siheung,시흥시,始兴市,KOR,KR-41,Siheung-si;시흥
    jilin,Jilin City,지린시,吉林市,CHN,CN-22,Jilin;吉林

    """

  private static let partnerships = """
    partnership_id,name,cities
    siheung-jilin,Siheung and Jilin,siheung;jilin

    """

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

/// What is compared of two readings.
private struct Reading {
  let findings: [String]
  let rows: [Int]
  let trade: [TradeCell]
  let media: [MediaCell]

  init(_ root: String, _ options: FoldOptions, _ path: String) {
    let outcome = WorkspaceReader.read(
      root: root, options: .init(fold: options, indicators: [], digests: false))
    require(
      (outcome.facts == nil) == outcome.findings.contains { $0.problem.refuses },
      "facts exactly where nothing refuses the run")
    findings = outcome.findings.map { "\($0.place) \($0.code)" }
    let source = outcome.sources.first { $0.path == path }
    rows = source.map { [$0.rowsRead, $0.used, $0.outOfScope, $0.rejected, $0.blank] } ?? []
    if let source {
      require(
        source.rowsRead == source.used + source.outOfScope + source.rejected + source.blank,
        "a row that is nowhere")
    }
    trade = outcome.facts.map { Array($0.trade.cells) } ?? []
    media = outcome.facts.map { Array($0.media.cells) } ?? []
  }
}
