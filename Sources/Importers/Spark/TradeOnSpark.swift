import PartnershipModel

extension TradeReader {
  /// Takes what Spark made of a file; the reason where the rows have to be looked at here.
  mutating func take(
    _ answered: SparkAnswer.File, of file: InputFile, _ layout: TradeLayout, index: Int,
    into source: inout SourceFile
  ) -> Result<Tally, SparkTradeDoubt> {
    let cells = answered.cells.compactMap(SparkTradeCell.init)
    guard cells.count == answered.cells.count else { return .failure(.init("strange cells")) }
    guard cells.count + answered.lines.count <= options.keyLimit - rows.count else {
      return .failure(.init("very many keys"))
    }
    // The finding of a misspelt place names the first line that has it.
    if SparkTradeCell.places(answered).contains(where: gazetteer.isMisspelt) {
      return .failure(.init("misspelt places"))
    }
    let decoder = TradeDecoder(layout: layout, file: file)
    var tally = Tally()
    tally.used = answered.rows["used"] ?? 0
    tally.blank = answered.rows["blank"] ?? 0
    tally.read = tally.used + tally.blank
    var parts = [TradePart(cells)]
    if let whole = WholeRows(answered, of: file) {
      guard let (more, rest) = try? read(whole, layout) else {
        return .failure(.init("a header that is repeated, or sums that overflow"))
      }
      for part in more { part.renumber(whole.line) }
      parts += more
      tally.append(rest, base: 0)
    }
    var months = MonthSpan()
    add(parts, decoder, index, file.path, &months, &tally)
    source.firstMonth = months.first
    source.lastMonth = months.last
    return .success(tally)
  }

  /// What the native decoder makes of the rows that came back whole; `nil` where it depends on
  /// others.
  private func read(
    _ whole: WholeRows, _ layout: TradeLayout
  ) throws(Refusal) -> (parts: [TradePart], tally: Tally)? {
    let decoder = TradeDecoder(layout: layout, file: whole.file)
    var folded = try foldRows(whole.file, decoder, options.single.silent)
    guard !folded.folder.overflows, let tally = whole.settled(folded.tally) else { return nil }
    return (folded.folder.release(), tally)
  }
}

extension SparkTradeCell {
  /// The names of places in an answer.
  static func places(_ answered: SparkAnswer.File) -> Set<String> {
    Set(answered.cells.flatMap { $0.texts[1...2] })
  }
}

extension Gazetteer {
  /// Whether a name is none that is known, but nearly one.
  func isMisspelt(_ name: String) -> Bool { place(name) == nil && slip(name) != nil }
}

/// Why a file that Spark folded is read here all the same.
struct SparkTradeDoubt: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
