import Importers

extension FuzzTarget {
  static let lines = FuzzTarget(
    "lines",
    """
    Of lines of JSON exactly those are bad that the strict reader refuses; the others written anew \
    in the shortest form give the same facts, however the file is cut.
    """
  ) { bytes in
    // In another encoding it is the file that is refused, whatever its lines are.
    guard let (variant, text) = choice(bytes), String(validating: text, as: UTF8.self) != nil
    else { return }
    let table = variant & 1 == 0 ? media : trade
    let input = Array((table.first + "\n").utf8) + text
    var bad: [Int] = []
    var plain = [table.first]
    input.withUnsafeBytes { input in
      _ = try? NDJSONReader.forEachLine(input) { line, value in
        if case .failure = value { bad.append(line) }
        while plain.count < line { plain.append("") }
        plain[line - 1] = (try? value.get())?.jsonText ?? "}"
      }
    }
    guard let file = FuzzWorkspace(table.path, input),
      let other = FuzzWorkspace(table.path, plain.joined(separator: "\n").utf8)
    else { return }
    let whole = file.read(FoldOptions(workers: 1))
    let cut = file.read(FoldOptions(workers: 3, chunkSize: 1 + variant * 2))
    require(whole == cut, "something else in chunks")
    if !whole.isRefused {
      let named = whole.ownFindings.filter { $0.hasSuffix(" bad-line") }
      require(named == bad.map { "\($0) bad-line" }, "\(named), not lines \(bad)")
    }
    let written = other.read(FoldOptions(workers: 1))
    require(whole.isRefused == written.isRefused, "refused in one form only")
    require(whole.media == written.media && whole.trade == written.trade, "other facts")
    require(whole.rows.prefix(3) == written.rows.prefix(3), "other rows")
    require(whole.ownFindings == written.ownFindings, "other findings")
  }

  /// A file of lines, and the first of them, by which it is recognised.
  private struct Lines {
    let path: String
    let first: String
  }

  private static let media = Lines(
    path: "media/a.ndjson",
    first: #"{"article_id":"0","published":"2026-01-01","outlet":"Times","outlet_country":"KOR","#
      + #""subjects":["jilin"]}"#)

  private static let trade = Lines(
    path: "trade/a.ndjson",
    first: #"{"period":"2026-01","reporter":"siheung","partner":"jilin","flow":"export","#
      + #""commodity_code":"84","value":1,"currency":"USD"}"#)
}
