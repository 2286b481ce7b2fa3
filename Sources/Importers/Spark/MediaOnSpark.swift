import PartnershipModel

/// What Spark made of a media file: cells, and rows for the native decoder.
struct SparkMedia: Sendable {
  let part: MediaPart
  let tally: Tally
  let whole: WholeRows?

  /// The rows that are decoded here; an empty file where there are none.
  let rows: InputFile
}

extension Folded where Folder == MediaFolder {
  /// Adds what Spark made of the other rows; those at hand get the lines that they have in the file.
  mutating func add(_ spark: SparkMedia) {
    if let whole = spark.whole {
      for part in folder.parts { part.renumber(whole.line) }
      tally = whole.settled(tally) ?? tally
    }
    folder.add(spark.part)
    tally.append(spark.tally, base: 0)
  }
}

/// Makes of an answer what a worker of the native fold would hand over.
struct SparkMediaCells: ~Copyable {
  /// Why the rows have to be looked at here.
  struct Doubt: Error {
    let reason: String
  }

  /// Where the grammar's keys have the subjects.
  static let subjects = 6

  let file: InputFile
  let index: Int
  let dates: PublishedDate
  let lookup: SubjectLookup
  private var subjects = SubjectTexts()
  private var keys: [MediaKey] = []
  /// Numbers of keys by the bytes of their texts: each spelling is one of its own.
  private var numbers: [[UInt8]: UInt32] = [:]
  private var rows = Blocks<MediaCube.Row>()
  private var extras: [MediaCube.Extra] = []
  private var tones = Blocks<MediaTone>()
  /// Articles about no followed city.
  private var others: [OtherArticles] = []
  private var tally = Tally()

  init(file: InputFile, index: Int, dates: PublishedDate, lookup: SubjectLookup) {
    self.file = file
    self.index = index
    self.dates = dates
    self.lookup = lookup
  }

  mutating func media(_ answered: SparkAnswer.File) throws(Doubt) -> SparkMedia {
    for cell in answered.cells { try add(cell) }
    tally.blank = answered.rows["blank"] ?? 0
    tally.read = tally.used + tally.outOfScope + tally.blank
    let part = MediaPart(
      file: index, cells: MediaRowBlocks(rows.release()), extras: extras,
      tones: MediaToneBlocks(tones.release()), others: others, keys: keys, records: [],
      unknown: subjects.unknown, unused: [:], ids: HashList([]), urls: HashList([]),
      notes: TranslationNotes(), overflows: false)
    let whole = WholeRows(answered, of: file)
    return SparkMedia(
      part: part, tally: tally, whole: whole,
      rows: whole?.file ?? file.holding(OwnedBytes(file.headerText)))
  }

  private mutating func add(_ cell: SparkAnswer.Cell) throws(Doubt) {
    // In the order of the grammar's keys.
    let month = try month(cell.texts[0])
    let meaning = try meaning(of: cell.texts[SparkMediaCells.subjects])
    guard meaning >= 0 else {
      tally.outOfScope += cell.rows
      subjects.count(outOfScope: meaning, rows: cell.rows)
      others.append(
        OtherArticles(
          file: index, month: month, outletCountry: try country(cell.texts[2]),
          articles: cell.rows))
      return
    }
    let key = MediaKey(
      file: index, month: Month(index: 0), outlet: cell.texts[1],
      outletCountry: try country(cell.texts[2]), subjects: subjects.cities[meaning],
      language: cell.texts[3].isEmpty ? file.setting?.language ?? "" : cell.texts[3],
      topic: cell.texts[4], kind: cell.texts[5],
      joint: cell.texts[7].isEmpty ? nil : cell.texts[7] == "true")
    let bytes = Array(cell.texts.dropFirst().joined(separator: "\0").utf8)
    guard let row = row(cell, month, number(of: key, bytes)) else {
      throw Doubt(reason: "huge counts")
    }
    for tone in cell.lists["tones"] ?? [] {
      tones.append(MediaTone(cell: UInt32(rows.count), tone: tone))
    }
    rows.append(row)
    tally.used += cell.rows
  }

  private mutating func number(of key: MediaKey, _ bytes: [UInt8]) -> UInt32 {
    if let known = numbers[bytes] { return known }
    let number = UInt32(keys.count)
    keys.append(key)
    numbers[bytes] = number
    return number
  }

  /// `nil` where a number does not fit.
  private mutating func row(
    _ cell: SparkAnswer.Cell, _ month: Month, _ profile: UInt32
  ) -> MediaCube.Row? {
    // In the order of the grammar's measures.
    let numbers = cell.measures
    guard let articles = UInt32(exactly: cell.rows), let tone = Int64(exactly: numbers[3]) else {
      return nil
    }
    var row = MediaCube.Row(
      file: UInt32(index), monthIndex: UInt32(month.index), profile: profile, articles: articles,
      line: 0)
    row.favourable = UInt32(numbers[0])
    row.unfavourable = UInt32(numbers[1])
    row.neutral = UInt32(numbers[2])
    row.tone = tone
    if numbers[5] > 0 {
      var extra = MediaCube.Extra()
      extra.reached = Int(numbers[5])
      extra.reach = Amount(units: numbers[6])
      extra.tonedAndReached = Int(numbers[7])
      extra.tonedReach = Amount(units: numbers[8])
      extra.reachTimesTone = numbers[9]
      row.extra = UInt32(extras.count)
      extras.append(extra)
    }
    return row
  }

  // MARK: Texts

  /// The month, or that of a time cut to a quarter of an hour, in the workspace's time zone.
  private func month(_ text: String) throws(Doubt) -> Month {
    if let month = Month(text) { return month }
    let (minute, offset) = (text.prefix(16), text.dropFirst(16))
    guard let quarter = Int(minute.suffix(2)),
      let first = day("\(minute):00\(offset)"),
      let last = day("\(minute.dropLast(2))\(quarter + 14):59\(offset)"),
      first.month == last.month
    else { throw Doubt(reason: "times at the end of a month") }
    return first.month
  }

  private func day(_ text: String) -> CalendarDate? {
    Array(text.utf8).withUnsafeBytes { dates.day($0) }
  }

  private func country(_ text: String) throws(Doubt) -> String {
    if text.isEmpty { return file.setting?.outletCountry ?? "" }
    guard let code = Countries.byName[text] else { throw Doubt(reason: "unknown countries") }
    return code
  }

  private mutating func meaning(of text: String) throws(Doubt) -> Int {
    var names = list(text)
    if names.isEmpty { names = file.setting?.subjects ?? [] }
    guard !names.isEmpty else { throw Doubt(reason: "articles without subjects") }
    do throws(SubjectSlip) {
      return try subjects.meaning(of: names, lookup)
    } catch {
      throw Doubt(reason: "misspelt places")
    }
  }
}

extension MediaReader {
  /// The most links of files read here that are sent to Spark.
  private static var mostLinks: Int { 100_000 }

  /// Has Spark fold the files that it can fold; the others stay as they are.
  ///
  /// An article counts once, whichever files list it. Rows that share an id or a link come back
  /// whole, also where the link is one of a file that is read here; so those files are looked at
  /// first, and where an answer leaves more of them, Spark is asked once more.
  func onSpark(_ inputs: [Input], _ spark: inout SparkFold) throws(SparkFailure) -> [Input] {
    var candidates: [Input] = []
    var native: [Input] = []
    for input in inputs {
      if let reason = spark.obstacle(input.file) {
        spark.leave(input.file, reason)
        native.append(input)
      } else {
        candidates.append(input)
      }
    }
    var links: Set<Int64> = []
    var places: Set<String> = []
    while !candidates.isEmpty {
      guard let found = self.links(native) else {
        for input in candidates { spark.leave(input.file, "too many articles in other files") }
        return inputs
      }
      links.formUnion(found)
      let answers = try spark.ask(
        candidates.map { ($0.index, $0.file) }, .media, links: links.sorted(),
        places: places.sorted(by: WorkspaceFiles.precedes))
      // Of files that are not read here findings name the rows of misspelt places.
      let slips = misspelt(answers, candidates)
      guard slips.isSubset(of: places) else {
        places.formUnion(slips)
        continue
      }
      let folded = try take(answers, candidates, &spark)
      let doubtful = candidates.filter { folded[$0.index] == nil }
      candidates.removeAll { folded[$0.index] == nil }
      native = doubtful
      guard let more = self.links(doubtful) else { continue }
      if more.isSubset(of: links) { return accepted(inputs, folded, &spark) }
    }
    return inputs
  }

  /// What Spark made of the files that are beyond doubt, by index.
  private func take(
    _ answers: [Int: SparkAnswer.File], _ candidates: [Input], _ spark: inout SparkFold
  ) throws(SparkFailure) -> [Int: SparkMedia] {
    var folded: [Int: SparkMedia] = [:]
    for input in candidates {
      guard let answer = answers[input.index] else { continue }
      var cells = SparkMediaCells(
        file: input.file, index: input.index, dates: dates, lookup: lookup)
      do throws(SparkMediaCells.Doubt) {
        let media = try cells.media(answer)
        if let whole = media.whole {
          try check(whole, answer.lines, input)
        }
        folded[input.index] = media
      } catch {
        spark.leave(input.file, error.reason)
      }
    }
    return folded
  }

  /// Texts of subjects with misspelt places, in files that are not read here.
  private func misspelt(
    _ answers: [Int: SparkAnswer.File], _ candidates: [Input]
  ) -> Set<String> {
    var result: Set<String> = []
    for input in candidates where input.file.far != nil {
      for cell in answers[input.index]?.cells ?? [] {
        var subjects = SubjectTexts()
        let text = cell.texts[SparkMediaCells.subjects]
        if (try? subjects.meaning(of: list(text), lookup)) == nil { result.insert(text) }
      }
    }
    return result
  }

  /// Whether the rows can be read without the others of their file, and Spark has found all that
  /// share an id or a link with them.
  private func check(
    _ whole: WholeRows, _ lines: [SparkAnswer.Line], _ input: Input
  ) throws(SparkMediaCells.Doubt) {
    var small = input
    small.file = whole.file
    let decoder = decoder(small)
    guard let folded = try? fold(small, options.single.silent, room: options.keyLimit),
      whole.settled(folded.tally) != nil,
      let found = try? Importers.fold(
        whole.file, columns: decoder.fileColumns, options: options.single.silent,
        { IdentityFolder(decoder: decoder) })
    else { throw SparkMediaCells.Doubt(reason: "a header that is repeated") }
    for row in found.folder.rows {
      guard let line = whole.row(row.line).map({ lines[$0] }), row.id == line.id,
        row.link == line.link
      else {
        throw SparkMediaCells.Doubt(reason: "keys in another spelling")
      }
    }
  }

  private func accepted(
    _ inputs: [Input], _ folded: [Int: SparkMedia], _ spark: inout SparkFold
  ) -> [Input] {
    inputs.map { input in
      guard let media = folded[input.index] else { return input }
      spark.note(input.file, whole: media.whole?.count ?? 0)
      var input = input
      input.spark = media
      return input
    }
  }

  /// The links of files; `nil` where they are too many.
  private func links(_ inputs: [Input]) -> Set<Int64>? {
    var links: Set<Int64> = []
    for input in inputs {
      let decoder = decoder(input)
      guard decoder.url != nil else { continue }
      let folded: Folded<LinkFolder>
      do throws(Refusal) {
        folded = try Importers.fold(
          input.file, columns: decoder.fileColumns, options: options.silent
        ) { LinkFolder(decoder: decoder, limit: Self.mostLinks) }
      } catch { continue }
      links.formUnion(folded.folder.hashes)
      if links.count > Self.mostLinks { return nil }
    }
    return links
  }
}
