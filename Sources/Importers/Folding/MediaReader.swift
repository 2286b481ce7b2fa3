import PartnershipModel

/// Reads media files into one cube; an article that several rows list counts once.
struct MediaReader {
  private let lookup: SubjectLookup
  private let dates: PublishedDate
  private let matcher: SubjectMatcher
  private let options: FoldOptions

  init(gazetteer: Gazetteer, timeZone: String, options: FoldOptions) {
    lookup = SubjectLookup(gazetteer: gazetteer)
    dates = PublishedDate(zone: timeZone)
    matcher = SubjectMatcher(gazetteer)
    self.options = options
  }

  /// One media file and its place in the list of sources.
  struct Input {
    let file: InputFile
    let layout: MediaLayout
    let index: Int
  }

  struct Output {
    var cube = MediaCube()
    /// By source index.
    var tallies: [Int: Tally] = [:]
    var refusals: [Finding] = []
  }

  /// Reads all media files, in path order: the first listing of an article gives its values, later
  /// ones fill what it leaves empty.
  func read(_ inputs: [Input]) -> Output {
    var output = Output()
    var folders: [Int: MediaFolder] = [:]
    for input in inputs {
      do throws(Refusal) {
        let known = folders.values.reduce(0) { $0 + $1.cells.count }
        let (folder, tally) = try fold(input, options, room: options.keyLimit - known)
        folders[input.index] = folder
        output.tallies[input.index] = tally
      } catch {
        output.refusals += error.findings
      }
    }
    guard output.refusals.isEmpty else { return output }
    mergeRepeats(inputs, &folders, &output)
    finish(inputs, folders, &output)
    return output
  }

  private func fold(
    _ input: Input, _ options: FoldOptions, room: Int, repeats: Set<Int> = [],
    fillings: [Int: [Article]] = [:]
  ) throws(Refusal) -> (MediaFolder, Tally) {
    let decoder = decoder(input)
    let lookup = lookup
    let limit = options.keyLimit
    let folded = try Importers.fold(
      input.file, columns: decoder.columns, options: options
    ) {
      MediaFolder(
        decoder: decoder, lookup: lookup, file: input.index, keyLimit: room, repeats: repeats,
        fillings: fillings)
    }
    let folder = folded.folder
    if let column = folder.crowdedColumn {
      throw Refusal(
        .tooManyKeys(column: column, limit: limit), at: InputPlace(file: input.file.path))
    }
    if folder.overflows { throw Refusal(.overflow, at: InputPlace(file: input.file.path)) }
    return (folder, folded.tally)
  }

  private func decoder(_ input: Input) -> MediaDecoder {
    MediaDecoder(layout: input.layout, file: input.file, dates: dates, matcher: matcher)
  }

  // MARK: Articles listed twice

  private struct Row: Hashable {
    let file: Int
    let ordinal: Int
  }

  /// Finds the rows that list a known article: same id in one file, same URL anywhere.
  private func repeats(_ inputs: [Input], _ folders: [Int: MediaFolder]) -> [(
    first: Row, again: Row
  )] {
    var byURL: [UInt64: Row] = [:]
    var found: [(Row, Row)] = []
    for input in inputs {
      guard let folder = folders[input.index] else { continue }
      var byID: [UInt64: Row] = [:]
      for identity in folder.identities {
        let row = Row(file: input.index, ordinal: identity.ordinal)
        let first = byID[identity.id] ?? (identity.url == 0 ? nil : byURL[identity.url])
        if let first { found.append((first, row)) }
        byID[identity.id] = byID[identity.id] ?? first ?? row
        if identity.url != 0 { byURL[identity.url] = byURL[identity.url] ?? first ?? row }
      }
    }
    return found
  }

  private func mergeRepeats(
    _ inputs: [Input], _ folders: inout [Int: MediaFolder], _ output: inout Output
  ) {
    let repeats = repeats(inputs, folders)
    guard !repeats.isEmpty else { return }
    let again = Dictionary(grouping: repeats.map(\.again), by: \.file)
    var articles: [Row: Article] = [:]
    for input in inputs {
      guard let rows = again[input.index] else { continue }
      let decoder = decoder(input)
      let wanted = Set(rows.map(\.ordinal))
      guard
        let collector = try? Importers.fold(
          input.file, columns: decoder.columns, options: options.silent,
          { ArticleCollector(decoder: decoder, wanted: wanted) }
        ).folder
      else { continue }
      for (ordinal, article) in collector.articles {
        articles[Row(file: input.index, ordinal: ordinal)] = article
      }
    }
    var fillings: [Int: [Int: [Article]]] = [:]
    for (first, again) in repeats {
      if let article = articles[again] {
        fillings[first.file, default: [:]][first.ordinal, default: []].append(article)
      }
    }
    for input in inputs where again[input.index] != nil || fillings[input.index] != nil {
      let passedOver = Set((again[input.index] ?? []).map(\.ordinal))
      do throws(Refusal) {
        let (folder, refolded) = try fold(
          input, options.silent, room: options.keyLimit, repeats: passedOver,
          fillings: fillings[input.index] ?? [:])
        var tally = refolded
        if !passedOver.isEmpty {
          tally.report(
            .duplicateArticles(count: passedOver.count), at: InputPlace(file: input.file.path))
        }
        folders[input.index] = folder
        output.tallies[input.index] = tally
      } catch {
        output.refusals += error.findings
      }
    }
    passOverUnused(repeats, folders, &output)
  }

  /// A repetition of an article that is not used is not used either.
  private func passOverUnused(
    _ repeats: [(first: Row, again: Row)], _ folders: [Int: MediaFolder], _ output: inout Output
  ) {
    for (first, again) in repeats {
      switch folders[first.file]?.unused[first.ordinal] {
      case .outOfScope: output.tallies[again.file]?.move(1, to: \.outOfScope)
      case .rejected: output.tallies[again.file]?.move(1, to: \.rejected)
      case nil: continue
      }
    }
  }

  private func finish(
    _ inputs: [Input], _ folders: [Int: MediaFolder], _ output: inout Output
  ) {
    var cells: [MediaCell] = []
    var records: [ArticleRecord] = []
    for input in inputs {
      guard let folder = folders[input.index] else { continue }
      cells += folder.cells.map { MediaCell(key: $0.key, measures: $0.value) }
      records += folder.records
      for (name, rows) in folder.unknown.sorted(by: { $0.key < $1.key }) {
        output.tallies[input.index]?.report(
          .unknownPlace(name: excerpt(name), rows: rows), at: InputPlace(file: input.file.path))
      }
    }
    output.cube = MediaCube(cells: cells, records: records)
  }
}
