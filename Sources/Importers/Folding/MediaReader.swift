import PartnershipModel

/// Reads media files into one cube; an article that several rows list counts once.
struct MediaReader {
  let lookup: SubjectLookup
  let dates: PublishedDate
  private let names: MediaNames
  let options: FoldOptions

  init(gazetteer: Gazetteer, timeZone: String, options: FoldOptions) {
    lookup = SubjectLookup(gazetteer: gazetteer)
    dates = PublishedDate(zone: timeZone)
    names = MediaNames(gazetteer)
    self.options = options
  }

  /// One media file and its place in the list of sources.
  struct Input {
    var file: InputFile
    let layout: MediaLayout
    let index: Int
    /// What was made of most of its rows elsewhere.
    var spark: SparkMedia?

    /// The rows that are decoded here.
    var rows: InputFile { spark?.rows ?? file }
    var sharesIDs: Bool { layout.translation?.sharesIDs ?? false }
    var source: String { sharesIDs ? file.layout.id : file.path }
  }

  struct Output {
    var cube = MediaCube()
    /// By source index.
    var tallies: [Int: Tally] = [:]
    var refusals: [Finding] = []
  }

  /// What was made of one file.
  private struct Reading {
    var parts: [MediaPart]
    /// The layout where all its files number the articles alike, else the file.
    let source: String
    /// Hashes of ids that stand more than once in the file.
    var repeatedIDs: Set<UInt64> = []
    /// Whether one id stands above several titles.
    var hasAmbiguousIDs = false

    /// At least the number of cells.
    var cellCount: Int { parts.reduce(0) { $0 + $1.cells.count } }
  }

  /// Reads all media files, in path order: the first listing of an article gives its values, later
  /// ones fill what it leaves empty.
  func read(_ inputs: [Input]) -> Output {
    var output = Output()
    var readings: [Int: Reading] = [:]
    for input in inputs {
      do throws(Refusal) {
        var reading = try firstReading(input, readings, &output)
        if !input.sharesIDs {
          reading.repeatedIDs = RepeatedHashes.found(in: reading.parts.compactMap(\.ids))
          for part in reading.parts { part.forgetIDs() }
        }
        readings[input.index] = reading
      } catch {
        output.refusals += error.findings
      }
    }
    guard output.refusals.isEmpty else { return output }
    findSharedIDs(&readings)
    mergeRepeats(inputs, &readings, &output)
    finish(inputs, &readings, &output)
    return output
  }

  /// Finds the ids that stand more than once in the files of one layout.
  private func findSharedIDs(_ readings: inout [Int: Reading]) {
    let shared = Dictionary(grouping: readings.filter { $1.parts.contains { $0.ids != nil } }) {
      $0.value.source
    }
    for files in shared.values {
      let parts = files.flatMap(\.value.parts)
      let ids = RepeatedHashes.found(in: parts.compactMap(\.ids))
      for part in parts { part.forgetIDs() }
      for (index, _) in files { readings[index]?.repeatedIDs = ids }
    }
  }

  private func firstReading(
    _ input: Input, _ readings: [Int: Reading], _ output: inout Output
  ) throws(Refusal) -> Reading {
    var room = options.keyLimit - readings.values.reduce(0) { $0 + $1.cellCount }
    var folded = try fold(input, options, room: room)
    if folded.folder.cellCount > room {
      // Workers may have met the same keys: merged, or read by one, they are exactly counted.
      room = options.keyLimit - exactCount(readings)
      folded = try fold(input, options.single, room: room)
    }
    if let column = folded.folder.crowdedColumn(limit: room) {
      throw Refusal(
        .tooManyKeys(column: column, limit: options.keyLimit),
        at: InputPlace(file: input.file.path))
    }
    output.tallies[input.index] = folded.tally
    return Reading(parts: folded.folder.parts, source: input.source)
  }

  private func exactCount(_ readings: [Int: Reading]) -> Int {
    var builder = MediaCubeBuilder()
    for reading in readings.values { for part in reading.parts { _ = part.add(to: &builder) } }
    return builder.cube(records: []).rows.count
  }

  func fold(
    _ input: Input, _ options: FoldOptions, room: Int, again: ListedAgain = ListedAgain()
  ) throws(Refusal) -> Folded<MediaFolder> {
    let decoder = decoder(input)
    let lookup = lookup
    var folded = try Importers.fold(
      input.rows, columns: decoder.fileColumns,
      options: input.spark == nil ? options : options.single.silent
    ) {
      MediaFolder(
        decoder: decoder, lookup: lookup, file: input.index, keyLimit: room, again: again)
    }
    if let spark = input.spark { folded.add(spark) }
    if folded.folder.parts.contains(where: \.overflows) {
      throw Refusal(.overflow, at: InputPlace(file: input.file.path))
    }
    return folded
  }

  func decoder(_ input: Input) -> MediaDecoder {
    MediaDecoder(layout: input.layout, file: input.file, dates: dates, names: names)
  }

  // MARK: Articles listed twice

  /// Finds the rows that list a known article by their texts, among those whose hashes are the same.
  private func repeated(
    _ inputs: [Input], _ readings: [Int: Reading]
  ) throws(Refusal) -> RepeatedArticles {
    var repeated = RepeatedArticles()
    let urls = RepeatedHashes.found(in: readings.values.flatMap { $0.parts.map(\.urls) })
    let lookup = lookup
    for input in inputs {
      guard let reading = readings[input.index] else { continue }
      let ids = reading.repeatedIDs
      guard !ids.isEmpty || !urls.isEmpty else { continue }
      let decoder = decoder(input)
      let folded = try Importers.fold(
        input.rows, columns: decoder.fileColumns, options: options.silent
      ) {
        ListedArticleFolder(decoder: decoder, lookup: lookup, ids: ids, urls: urls)
      }
      repeated.add(folded.folder.articles, file: input.index, source: input.source)
    }
    return repeated
  }

  private func mergeRepeats(
    _ inputs: [Input], _ readings: inout [Int: Reading], _ output: inout Output
  ) {
    do throws(Refusal) {
      let repeated = try repeated(inputs, readings)
      for input in inputs {
        guard let again = repeated.again[input.index] else { continue }
        let folded = try fold(input, options.silent, room: options.keyLimit, again: again)
        var tally = folded.tally
        if !again.repeats.isEmpty {
          tally.report(
            .duplicateArticles(count: again.repeats.count), at: InputPlace(file: input.file.path))
        }
        readings[input.index] = Reading(parts: folded.folder.parts, source: input.source)
        output.tallies[input.index] = tally
      }
      passOverUnused(repeated, readings, &output)
      for file in repeated.ambiguousIDs { readings[file]?.hasAmbiguousIDs = true }
    } catch {
      output.refusals += error.findings
    }
  }

  /// A repetition of an article that is not used is not used either.
  private func passOverUnused(
    _ repeated: RepeatedArticles, _ readings: [Int: Reading], _ output: inout Output
  ) {
    var unused: [Int: [Int: MediaFolder.Unused]] = [:]
    for (file, reading) in readings {
      for part in reading.parts { unused[file, default: [:]].merge(part.unused) { $1 } }
    }
    for (first, again) in repeated.pairs {
      switch unused[first.file]?[first.ordinal] {
      case .outOfScope: output.tallies[again.file]?.move(1, to: \.outOfScope)
      case .rejected: output.tallies[again.file]?.move(1, to: \.rejected)
      case nil: continue
      }
    }
  }

  private func finish(
    _ inputs: [Input], _ readings: inout [Int: Reading], _ output: inout Output
  ) {
    var builder = MediaCubeBuilder()
    var records: [ArticleRecord] = []
    for input in inputs {
      guard let reading = readings.removeValue(forKey: input.index) else { continue }
      var unknown: [String: Int] = [:]
      var notes = TranslationNotes()
      for part in reading.parts {
        records += part.add(to: &builder)
        unknown.merge(part.unknown, uniquingKeysWith: +)
        notes.add(part.notes)
      }
      if input.layout.translation != nil {
        let known = unknown.values.reduce(0, +) + notes.excluded.values.reduce(0, +)
        notes.excluded[.otherSubjects] = (output.tallies[input.index]?.outOfScope ?? 0) - known
      }
      for problem in problems(unknown, notes, reading.hasAmbiguousIDs) {
        output.tallies[input.index]?.report(problem, at: InputPlace(file: input.file.path))
      }
    }
    output.cube = builder.cube(records: records)
    if builder.overflows {
      output.refusals.append(
        Finding(.overflow, at: InputPlace(file: inputs.first?.file.path ?? "")))
    }
  }

  /// What concerns a file as a whole, in a fixed order.
  private func problems(
    _ unknownPlaces: [String: Int], _ notes: TranslationNotes, _ hasAmbiguousIDs: Bool
  ) -> [Problem] {
    func each(_ names: [String: Int], _ problem: (String, Int) -> Problem) -> [Problem] {
      names.sorted { $0.key < $1.key }.map { problem(excerpt($0.key), $0.value) }
    }
    let excluded = notes.excluded.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    return each(unknownPlaces) { .unknownPlace(name: $0, rows: $1) }
      + each(notes.unknownCountries) { .unknownOutletCountry(name: $0, rows: $1) }
      + each(notes.unknownLanguages) { .unknownLanguage(name: $0, rows: $1) }
      + (notes.damagedIDs > 0 || hasAmbiguousIDs ? [.damagedIDs(rows: notes.damagedIDs)] : [])
      + excluded.map { .excludedRows($0.key, count: $0.value) }
  }
}
