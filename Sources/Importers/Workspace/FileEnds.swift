import PartnershipModel

/// What the last lines of the files say about months, for a table that need not know more of them.
struct FileEnds {
  /// The latest month of used trade of a followed pair that they show; `nil` where they show none.
  private(set) var trade: Month?
  /// The latest month of a used article that they show.
  private(set) var articles: Month?

  /// So many bytes of each file are read.
  private static let length = 256 << 10

  init(
    _ files: [InputFile], _ gazetteer: Gazetteer, _ settings: Settings, _ options: FoldOptions
  ) {
    let options = options.single.silent
    var trade = TradeReader(gazetteer: gazetteer, currency: settings.currency, options: options)
    var articles: [MediaReader.Input] = []
    for (index, file) in files.enumerated() where file.layout.isNative && file.far == nil {
      guard let end = file.lastLines(FileEnds.length) else { continue }
      switch file.layout.mapping {
      case .trade(let layout):
        var source = file.source
        _ = try? trade.read(end, layout, index: index, into: &source)
      case .media(let layout):
        articles.append(MediaReader.Input(file: end, layout: layout, index: index))
      default: continue
      }
    }
    let cube = trade.outcome().cube
    self.trade = cube.rows.last { cube.places[Int($0.key.partner)] != .world }?.key.month
    let media = MediaReader(gazetteer: gazetteer, timeZone: settings.timeZone, options: options)
    self.articles = media.read(articles).cube.rows.lazy.map(\.month).max()
  }
}

extension InputFile {
  /// The same file with no more rows than its last lines hold, about `length` bytes; `nil` where
  /// one cannot tell where those begin.
  fileprivate func lastLines(_ length: Int) -> InputFile? {
    guard shape == .delimited || shape == .ndjson else { return nil }
    let text = bytes.buffer
    let head = shape == .delimited ? header.end : 0
    if text.count - head <= length { return self }
    let start = text.lineEnd(from: text.count - length) + 1
    guard start < text.count else { return nil }
    let end = text.part(start, text.count)
    // What stands before them may have opened a quote that is closed among them.
    if shape == .delimited, let quote = dialect.quote, end.contains(quote) { return nil }
    return holding(OwnedBytes(Array(text.part(0, head)) + Array(end)))
  }
}
