import FoldReference
import Importers
import PartnershipModel

extension FuzzTarget {
  /// Native trade that is made of odd records in any order, against a slow reader.
  static let tradeFold = FuzzTarget("fold-trade", likeASlowReader) { bytes in
    guard let (records, rest) = choice(bytes), let (variant, choices) = choice(rest) else { return }
    let file = HostileTrade(Choices(bytes: choices), records: 1 + records % 60)
    let found = reading("trade/a.csv", file.text, variant)
    require(found?.trade == file.cells, "other cells")
    check(found, file.rows, file.findings)
  }

  /// The same for articles in a table, some of them listed twice.
  static let mediaFold = FuzzTarget("fold-media", likeASlowReader) { bytes in
    guard let (records, rest) = choice(bytes), let (variant, choices) = choice(rest) else { return }
    let file = HostileMedia(Choices(bytes: choices), records: 1 + records % 60)
    let found = reading("media/a.csv", file.text, variant)
    require(found?.media == file.cells, "other cells")
    check(found, file.rows, file.findings, named: found?.ownProblems)
  }

  /// The same for articles as JSON, line by line or as an array.
  static let articleFold = FuzzTarget("fold-articles", likeASlowReader) { bytes in
    guard let (records, rest) = choice(bytes), let (variant, choices) = choice(rest) else { return }
    let isArray = variant & 128 != 0
    let file = HostileArticles(
      Choices(bytes: choices), records: 1 + records % 60, isArray: isArray)
    let found = reading("media/a." + (isArray ? "json" : "ndjson"), file.text, variant & 127)
    require(found?.media.sorted { "\($0.key)" < "\($1.key)" } == file.cells, "other cells")
    let named = found?.ownFindings.filter { !$0.hasSuffix("unknown-place") }
    check(found, file.rows, file.findings, named: named)
  }

  private static let likeASlowReader = """
    The fold gives the cells, the account of rows and the findings of a slow reader who goes from \
    record to record, however the file is cut.
    """

  private static func reading(_ path: String, _ text: String, _ variant: Int) -> FileReading? {
    let options = FoldOptions(
      workers: 1 + variant % 3, chunkSize: variant < 8 ? nil : 1 + variant * variant / 8)
    return FuzzWorkspace(path, text.utf8, others: ["entente.yaml": "time_zone: Asia/Seoul\n"])?
      .read(options)
  }

  private static func check(
    _ found: FileReading?, _ rows: String, _ findings: [String], named: [String]? = nil
  ) {
    let counted = found?.rows.map(String.init).joined(separator: "/")
    require(counted == rows, "rows \(counted ?? "unread"), not \(rows)")
    // That nothing of the file is used says no more than its rows and findings do.
    let told = (named ?? found?.ownFindings)?.filter { $0 != "0 unused-file" }.sorted() ?? []
    require(told == findings.sorted(), "findings \(told), not \(findings.sorted())")
  }
}
