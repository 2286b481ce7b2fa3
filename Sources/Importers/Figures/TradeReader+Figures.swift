import PartnershipModel

extension TradeReader {
  /// Reads a table of published figures; `index` is its place in the list of sources.
  ///
  /// A row is used if any figure of it is, and rejected if any figure contradicts an earlier one; then
  /// none of them counts.
  mutating func read(
    _ file: InputFile, _ layout: FigureLayout, index: Int, into source: inout SourceFile
  ) throws(Refusal) -> Tally {
    let table = ForeignTable(layout.columns, file)
    let limit = options.keyLimit - rows.count
    let folded = try fold(file, columns: table.columns, options: options) {
      FigureFolder(layout, table, limit: limit)
    }
    if folded.folder.isCrowded {
      throw Refusal(
        .tooManyKeys(column: table.columns.shown.first ?? "", limit: options.keyLimit),
        at: InputPlace(file: file.path))
    }
    var stage = FigureStage(layout, table, index: index, tally: folded.tally)
    stage.note(annual: folded.folder.annual, excluded: folded.folder.excluded)
    for line in stage.prepared(folded.folder.lines) { take(line, &stage) }
    source.firstMonth = stage.months.first
    source.lastMonth = stage.months.last
    return stage.finished(published)
  }

  private mutating func take(_ line: FigureLine, _ stage: inout FigureStage) {
    if line.figures.isEmpty { return stage.moveRow(to: \.outOfScope) }
    var entries: [FigureStage.Entry] = []
    let breakdown = published.breakdown(line.breakdown)
    for figure in line.figures {
      guard let stated = stage.completed(figure, line.line) else { return }
      guard let reporter = place(stated.reporter, line.line, &stage),
        let partner = place(stated.partner, line.line, &stage)
      else { return }
      guard followed.contains(reporter, partner, places, gazetteer) else {
        return stage.moveRow(to: \.outOfScope)
      }
      if figure.isPart { continue }
      let key = TradeCube.Key(
        month: stated.month, reporter: reporter, partner: partner, flow: stated.flow,
        commodity: commodities.number(stated.commodity), currency: number(of: stated.currency),
        unit: units.number(figure.unit), valuation: figure.valuation, status: figure.status,
        file: UInt32(stage.index))
      let standing = published.standing(
        of: key, breakdown: breakdown, by: stage.splitBy, value: figure.value)
      guard stage.accepts(standing, line.line) else { return }
      entries.append(FigureStage.Entry(key: key, figure: figure, standing: standing))
    }
    commit(entries, line, breakdown, &stage)
  }

  private mutating func commit(
    _ entries: [FigureStage.Entry], _ line: FigureLine, _ breakdown: UInt32,
    _ stage: inout FigureStage
  ) {
    var isRepeated = !entries.isEmpty
    for (number, entry) in entries.enumerated() {
      published.note(
        entry.key, breakdown: breakdown, by: stage.splitBy, value: entry.figure.value,
        line: line.line, path: stage.path, counts: number == 0 ? 1 : 0)
      guard case .new = entry.standing else { continue }
      isRepeated = false
      stage.months.note(entry.key.month)
      rows.append(
        TradeCube.Row(key: entry.key, measures: entry.figure.measures(line: line.line)))
    }
    if isRepeated { stage.repeated += 1 }
  }

  /// The number of a place; `nil` where the row is out of scope because of it.
  private mutating func place(
    _ name: PlaceName, _ line: Int, _ stage: inout FigureStage
  ) -> UInt32? {
    let found: Place?
    if let known = stage.places[name] {
      found = known
    } else {
      found = gazetteer.place(name)
      stage.places[name] = .some(found)
    }
    if let found { return number(of: found) }
    stage.unknown(name, candidate: gazetteer.withoutRegion(name))
    return nil
  }
}

extension Gazetteer {
  /// The place that a published table means: the first of its candidates that is one, and lies where
  /// the table says.
  ///
  /// Such tables spell names officially, and many official names are alike: one that is nearly a
  /// followed city's is another city, not a slip.
  fileprivate func place(_ name: PlaceName) -> Place? {
    for candidate in name.candidates {
      guard let place = place(candidate) else { continue }
      if case .city(let id) = place, let wanted = name.region {
        guard let region = city(id)?.region, region == wanted else { continue }
      }
      return place
    }
    return nil
  }
}

extension Gazetteer {
  /// The city that a published table may mean, though `cities.csv` does not say where it lies.
  fileprivate func withoutRegion(_ name: PlaceName) -> String? {
    guard name.region != nil else { return nil }
    for candidate in name.candidates {
      if case .city(let id)? = place(candidate), city(id)?.region == nil { return id }
    }
    return nil
  }
}

extension StatedFigure {
  fileprivate func measures(line: Int) -> TradeMeasures {
    TradeMeasures(
      value: value ?? .zero, valued: value == nil ? 0 : 1, quantity: quantity ?? .zero,
      quantified: quantity == nil ? 0 : 1, rows: 1, firstLine: line, lastLine: line)
  }
}
