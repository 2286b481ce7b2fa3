import PartnershipModel

/// Cities by the texts that stand for them in `subjects`.
struct SubjectLookup: Sendable {
  let gazetteer: Gazetteer

  enum Subject: Sendable {
    case followed(String)
    /// A place that no partnership is about.
    case other
    case unknown
    /// Nearly the name of a city.
    case slip(Problem)
  }

  func subject(_ name: String) -> Subject {
    switch gazetteer.place(name) {
    case .city(let id): gazetteer.isFollowed(id) ? .followed(id) : .other
    case .region, .country, .world: .other
    case nil: gazetteer.slip(name).map { .slip($0) } ?? .unknown
    }
  }
}

/// What is known of rows that list an article again, when a file is read once more.
struct ListedAgain: Sendable {
  /// Rows to pass over, because an earlier one is the same article; by ordinal.
  var repeats: Set<Int> = []
  /// What later listings add to a row.
  var fillings: [Int: [Article]] = [:]

  var isEmpty: Bool { repeats.isEmpty && fillings.isEmpty }
}

/// Folds articles into cells; its memory has one owner.
struct MediaFolder: ~Copyable, @unchecked Sendable, RowFolder {
  private let decoder: MediaDecoder
  private let translator: MediaTranslator?
  private let lookup: SubjectLookup
  private let file: Int
  private let again: ListedAgain
  private let isFirstReading: Bool
  /// The most cells; beyond it reading stops.
  private let keyLimit: Int
  private var memory = MediaMemory()
  private var cells: MediaCells
  /// What is known of rows by their keys.
  private var groups = RowGroups()
  /// The rows at hand.
  private let plain: UnsafeMutablePointer<PlainArticle>
  /// What rows out of scope are about, of which groups have the number.
  private var outside: [Outside] = []
  private var ids = Blocks<UInt64>()
  private var urls = Blocks<UInt64>()
  private var records: [MediaPart.Record] = []
  private var unused: [Int: Unused] = [:]
  private var others = OtherCounts()
  /// What this worker and those that joined it made.
  private(set) var parts: [MediaPart] = []
  /// Whether a part of the rows was folded elsewhere.
  private var isSpread = false

  enum Unused: Sendable { case outOfScope, rejected }

  /// Articles about no followed city.
  private struct Outside {
    let subjects: Int
    let country: Int
  }

  /// The most groups of rows that are learnt beyond four for each profile.
  private static var mostOthers: Int { 1 << 16 }

  init(
    decoder: MediaDecoder, lookup: SubjectLookup, file: Int, keyLimit: Int,
    again: ListedAgain = ListedAgain()
  ) {
    self.decoder = decoder
    translator = decoder.translator()
    self.lookup = lookup
    self.file = file
    self.keyLimit = keyLimit
    self.again = again
    isFirstReading = again.isEmpty
    cells = MediaCells(file: file)
    plain = .allocate(capacity: PlainRows.most)
    for index in 0..<PlainRows.most { (plain + index).initialize(to: PlainArticle()) }
  }

  deinit {
    plain.deinitialize(count: PlainRows.most)
    plain.deallocate()
  }

  var isCrowded: Bool { cells.count > keyLimit }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    guard let translator else { return takeNative(row, &tally) }
    switch translator.translate(row) {
    case .row(let native): takeNative(native, &tally)
    case .outOfScope: tally.outOfScope += 1
    case .fault(let fault):
      tally.rejected += 1
      tally.report(fault.problem, at: decoder.sourcePlace(row, fault.column))
    }
  }

  @inline(__always)
  private mutating func takeNative(_ row: Row, _ tally: inout Tally) {
    guard isFirstReading, decoder.readPlain(row, &memory, plain) else {
      return takeUnusual(row, &tally)
    }
    add(row, plain, &tally)
  }

  /// Takes rows in rounds: their keys are read, and what is known of each is fetched from memory
  /// while the others are looked at.
  mutating func takeBatch(_ rows: UnsafePointer<Row>, _ count: Int, _ tally: inout Tally) {
    guard isFirstReading, translator == nil else {
      for index in 0..<count { take(rows[index], &tally) }
      return
    }
    let plain = plain
    for index in 0..<count {
      let article = plain + index
      article.pointee.isPlain = decoder.readPlain(rows[index], &memory, article)
      if article.pointee.isPlain { groups.fetchSlot(0, article.pointee.key.view) }
    }
    for index in 0..<count where plain[index].isPlain {
      plain[index].place = groups.fetchWords(0, plain[index].key.view)
    }
    for index in 0..<count {
      if plain[index].isPlain {
        add(rows[index], plain + index, &tally)
      } else {
        takeUnusual(rows[index], &tally)
      }
    }
  }

  /// Adds a row whose key was read.
  @inline(__always)
  private mutating func add(
    _ row: Row, _ plain: UnsafeMutablePointer<PlainArticle>, _ tally: inout Tally
  ) {
    // A row before this one may have made its key known.
    guard
      let meaning = groups.meaning(at: plain.pointee.place, 0, plain.pointee.key.view)
        ?? groups.meaning(0, plain.pointee.key.view)
    else { return addNew(row, plain, &tally) }
    identify(row)
    guard meaning.cell >= 0 else {
      let article = outside[-1 &- meaning.cell]
      return addOutside(article.subjects, article.country, month: plain.pointee.month, &tally)
    }
    tally.used &+= 1
    cells.add(
      profile: UInt32(truncatingIfNeeded: meaning.cell), month: plain.pointee.month,
      tone: plain.pointee.tone, at: row.position)
  }

  /// Adds a row whose key was not met before, and learns it.
  private mutating func addNew(
    _ row: Row, _ plain: UnsafeMutablePointer<PlainArticle>, _ tally: inout Tally
  ) {
    guard let fact = decoder.fact(row, &memory, lookup) else { return takeWithCare(row, &tally) }
    learn(fact, plain.pointee.key)
    add(fact, row, &tally)
  }

  /// Learns what rows of a key are about.
  private mutating func learn(_ fact: MediaFact, _ key: borrowing RowKey) {
    guard !fact.isByTitle, groups.count < 4 * cells.profileCount + MediaFolder.mostOthers else {
      return
    }
    var number = -1 - outside.count
    if fact.subjects >= 0 {
      number = Int(cells.profile(fact))
    } else {
      outside.append(Outside(subjects: fact.subjects, country: fact.country))
    }
    groups.learn(0, key.view, RowGroups.Meaning(cell: number, quantity: -1))
  }

  private mutating func takeUnusual(_ row: Row, _ tally: inout Tally) {
    if isFirstReading
      || (again.fillings[row.ordinal] == nil && !again.repeats.contains(row.ordinal)),
      let fact = decoder.fact(row, &memory, lookup)
    {
      return add(fact, row, &tally)
    }
    takeWithCare(row, &tally)
  }

  private mutating func takeWithCare(_ row: Row, _ tally: inout Tally) {
    switch decoder.decode(row) {
    case .failure(let fault):
      tally.rejected += 1
      tally.report(fault.problem, at: decoder.place(row, fault.column))
    case .success(var article):
      if again.repeats.contains(row.ordinal) {
        tally.used += 1
        return
      }
      let fillings = again.fillings[row.ordinal] ?? []
      for other in fillings { article.fill(from: other) }
      do throws(SubjectSlip) {
        let fact = try decoder.fact(article, row, &memory, lookup, learns: fillings.isEmpty)
        add(fact, row, &tally, pressVisit: article.pressVisit)
      } catch {
        // Not identified: a later listing with the right name is the article.
        tally.rejected += 1
        tally.report(error.problem, at: decoder.place(row, .subjects))
        if !fillings.isEmpty { unused[row.ordinal] = .rejected }
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ fact: MediaFact, _ row: Row, _ tally: inout Tally, pressVisit: String? = nil
  ) {
    if isFirstReading { identify(row) }
    guard fact.subjects >= 0 else {
      addOutside(fact.subjects, fact.country, month: fact.month, &tally)
      if again.fillings[row.ordinal] != nil { unused[row.ordinal] = .outOfScope }
      return
    }
    tally.used &+= 1
    if fact.flagged == nil, fact.corrected == nil, !fact.hasPressVisit {
      cells.add(fact, at: row.position)
    } else {
      addRecord(fact, row, &tally, pressVisit)
    }
  }

  private mutating func addOutside(
    _ subjects: Int, _ country: Int, month: Int, _ tally: inout Tally
  ) {
    tally.outOfScope &+= 1
    memory.subjects.count(outOfScope: subjects)
    // What foreign layouts hold is the answer to a question, not all that outlets write.
    if translator == nil { others.add(month: month, country: country) }
  }

  private mutating func addRecord(
    _ fact: MediaFact, _ row: Row, _ tally: inout Tally, _ pressVisit: String?
  ) {
    var fact = fact
    if let flagged = fact.flagged, let corrected = fact.corrected, corrected < flagged {
      tally.report(.correctedBeforeFlagged, at: decoder.place(row, nil))
      fact.corrected = nil
    }
    let profile = cells.add(fact, at: row.position)
    guard fact.flagged != nil || fact.hasPressVisit,
      let day = decoder.dates.day(row.cells[decoder.published], &memory.offsets)
    else { return }
    let visit = fact.hasPressVisit ? pressVisit ?? decoder.pressVisit.map(row.string) : nil
    records.append(
      MediaPart.Record(
        profile: profile, position: row.position, id: row.string(decoder.articleID),
        published: day, pressVisit: visit, flagged: fact.flagged, corrected: fact.corrected))
  }

  @inline(__always)
  private mutating func identify(_ row: Row) {
    ids.append(decoder.idHash(row))
    let url = decoder.urlHash(row)
    if url != 0 { urls.append(url) }
  }

  // MARK: Workers

  mutating func join(_ other: consuming MediaFolder) {
    other.close()
    parts += other.parts
  }

  mutating func settle(_ lines: Lines) {
    close()
    let parts = parts
    performConcurrently(parts.count) { parts[$0].settle(lines) }
  }

  /// Adds what was made of other rows of the file elsewhere.
  mutating func add(_ part: MediaPart) {
    parts.append(part)
    isSpread = true
  }

  /// Hands over what this worker made.
  private mutating func close() {
    let overflows = cells.overflows
    let (cells, profiles, extras, tones) = self.cells.release()
    parts.append(
      MediaPart(
        file: file, cells: cells, extras: extras, tones: tones,
        others: others.articles(file: file, countries: memory.countries.texts),
        keys: profiles.map { memory.key($0, file: file) }, records: records,
        unknown: memory.subjects.unknown, unused: unused, ids: HashList(ids.release()),
        urls: HashList(urls.release()), notes: translator?.notes ?? TranslationNotes(),
        overflows: overflows))
    groups = RowGroups()
    outside = []
    records = []
    unused = [:]
    others = OtherCounts()
  }

  /// The cells of all workers, some of which may have met the same keys.
  var cellCount: Int { parts.reduce(0) { $0 + $1.cells.count } }

  /// The column with the most distinct values, where the cells of one worker are more than the
  /// limit.
  func crowdedColumn(limit: Int) -> String? {
    guard parts.count == 1 || isSpread, let part = parts.first, cellCount > limit else {
      return nil
    }
    let keys = parts.flatMap(\.keys)
    func distinct(_ text: (MediaKey) -> some Hashable) -> Int { Set(keys.map(text)).count }
    return mostDistinct([
      (decoder.name(.outlet), distinct(\.outlet)),
      (decoder.name(.topic), distinct(\.topic)),
      (decoder.name(.language), distinct(\.language)),
      (decoder.name(.subjects), distinct(\.subjects)),
      (decoder.name(.published), part.monthCount),
      (decoder.name(.outletCountry), distinct(\.outletCountry)),
      (decoder.name(.kind), distinct(\.kind)),
    ])
  }
}

extension MediaMemory {
  /// The texts of a profile; its month is not told.
  fileprivate func key(_ profile: RawProfile, file: Int) -> MediaKey {
    MediaKey(
      file: file, month: Month(index: 0), outlet: outlets.texts[profile.outlet],
      outletCountry: countries.texts[profile.country], subjects: subjects.cities[profile.subjects],
      language: languages.texts[profile.language], topic: topics.texts[profile.topic],
      kind: kinds.texts[profile.kind], joint: profile.joint)
  }
}
