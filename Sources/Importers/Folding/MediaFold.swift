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

/// What identifies the article of a row: 24 bytes, the only part of the fold that grows with rows.
struct ArticleIdentity: Sendable {
  let id: UInt64
  /// 0 where there is no URL.
  let url: UInt64
  /// Ordinal of the row in its file.
  let ordinal: Int
}

/// Folds articles into cells.
struct MediaFolder: RowFolder {
  private let decoder: MediaDecoder
  private let lookup: SubjectLookup
  private let file: Int
  /// Rows to pass over, because an earlier one is the same article.
  private let repeats: Set<Int>
  /// What later listings add to a row.
  private let fillings: [Int: [Article]]
  /// The most cells; beyond it nothing is added.
  private let keyLimit: Int
  /// Subjects of this stretch of the file, so that each is looked up once.
  private var known: [String: SubjectLookup.Subject] = [:]

  private(set) var cells: [MediaKey: MediaMeasures] = [:]
  private(set) var records: [ArticleRecord] = []
  private(set) var identities: [ArticleIdentity] = []
  private(set) var unknown: [String: Int] = [:]
  private(set) var overflows = false
  /// Rows with a filling that are not used all the same; their repetitions are not used either.
  private(set) var unused: [Int: Unused] = [:]

  enum Unused: Sendable { case outOfScope, rejected }

  init(
    decoder: MediaDecoder, lookup: SubjectLookup, file: Int, keyLimit: Int,
    repeats: Set<Int> = [], fillings: [Int: [Article]] = [:]
  ) {
    self.keyLimit = keyLimit
    self.decoder = decoder
    self.lookup = lookup
    self.file = file
    self.repeats = repeats
    self.fillings = fillings
  }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    switch decoder.decode(row) {
    case .failure(let fault):
      tally.rejected += 1
      tally.report(fault.problem, at: decoder.place(row, fault.column))
    case .success(var article):
      if repeats.contains(row.ordinal) {
        tally.used += 1
        return
      }
      for other in fillings[row.ordinal] ?? [] { article.fill(from: other) }
      add(article, row, &tally)
    }
  }

  private mutating func add(_ article: Article, _ row: Row, _ tally: inout Tally) {
    switch cities(article.subjects.isEmpty ? article.named : article.subjects) {
    case .outOfScope:
      tally.outOfScope += 1
      identify(article)
      if fillings[row.ordinal] != nil { unused[row.ordinal] = .outOfScope }
    case .rejected(let problem):
      // Not identified: a later listing with the right name is the article.
      tally.rejected += 1
      tally.report(problem, at: decoder.place(row, .subjects))
      if fillings[row.ordinal] != nil { unused[row.ordinal] = .rejected }
    case .cities(let cities):
      tally.used += 1
      identify(article)
      var article = article
      if let flagged = article.flagged, let corrected = article.corrected, corrected < flagged {
        tally.report(.correctedBeforeFlagged, at: decoder.place(row, nil))
        article.corrected = nil
      }
      store(article, cities)
    }
  }

  private enum Subjects {
    case cities([String])
    /// None of them is followed.
    case outOfScope
    case rejected(Problem)
  }

  /// The followed cities among `subjects`; names that put a row out of scope are counted.
  private mutating func cities(_ subjects: [String]) -> Subjects {
    var cities: Set<String> = []
    var others: Set<String> = []
    for name in subjects {
      let subject = known[name] ?? lookup.subject(name)
      known[name] = subject
      switch subject {
      case .followed(let id): cities.insert(id)
      case .other: continue
      case .unknown: others.insert(name)
      case .slip(let problem): return .rejected(problem)
      }
    }
    if !cities.isEmpty { return .cities(cities.sorted()) }
    for name in others { unknown[name, default: 0] += 1 }
    return .outOfScope
  }

  private mutating func identify(_ article: Article) {
    identities.append(
      ArticleIdentity(id: article.idHash, url: article.urlHash ?? 0, ordinal: article.ordinal))
  }

  private mutating func store(_ article: Article, _ cities: [String]) {
    let key = MediaKey(
      file: file, month: article.published.month, outlet: article.outlet,
      outletCountry: article.outletCountry ?? "", subjects: cities,
      language: article.language ?? "", topic: article.topic ?? "", kind: article.kind ?? "",
      joint: article.joint)
    var measures = MediaMeasures()
    measures.articles = 1
    measures.firstLine = article.position
    measures.lastLine = article.position
    if let tone = article.tone {
      measures.toneSum = tone
      if tone > Amount(1) {
        measures.favourable = 1
      } else if tone < Amount(-1) {
        measures.unfavourable = 1
      } else {
        measures.neutral = 1
      }
    }
    if let reach = article.reach {
      measures.reach = reach
      measures.reached = 1
    }
    measures.flagged = article.flagged == nil ? 0 : 1
    measures.corrected = article.corrected == nil ? 0 : 1
    measures.pressVisits = article.pressVisit == nil ? 0 : 1
    add(measures, key)
    if article.flagged != nil || article.pressVisit != nil {
      records.append(
        ArticleRecord(
          key: key, line: article.position, articleID: article.id, published: article.published,
          pressVisit: article.pressVisit, flagged: article.flagged, corrected: article.corrected))
    }
  }

  private mutating func add(_ measures: MediaMeasures, _ key: MediaKey) {
    if let index = cells.index(forKey: key) {
      if !cells.values[index].add(measures) { overflows = true }
    } else if cells.count <= keyLimit {
      cells[key] = measures
    }
  }

  /// The column with the most distinct values, where the cells are more than the limit.
  var crowdedColumn: String? {
    guard cells.count > keyLimit else { return nil }
    return mostDistinct([
      (decoder.name(.outlet), Set(cells.keys.map(\.outlet)).count),
      (decoder.name(.topic), Set(cells.keys.map(\.topic)).count),
      (decoder.name(.language), Set(cells.keys.map(\.language)).count),
      (decoder.name(.subjects), Set(cells.keys.map(\.subjects)).count),
      (decoder.name(.published), Set(cells.keys.map(\.month)).count),
      (decoder.name(.outletCountry), Set(cells.keys.map(\.outletCountry)).count),
      (decoder.name(.kind), Set(cells.keys.map(\.kind)).count),
    ])
  }

  mutating func join(_ other: MediaFolder) {
    for (key, measures) in other.cells { add(measures, key) }
    unused.merge(other.unused) { first, _ in first }
    records += other.records
    identities += other.identities
    for (name, count) in other.unknown { unknown[name, default: 0] += count }
    overflows = overflows || other.overflows
  }

  var isCrowded: Bool { cells.count > keyLimit }

  mutating func settle(_ lines: Lines) {
    for index in cells.values.indices {
      cells.values[index].firstLine = lines.line(cells.values[index].firstLine)
      cells.values[index].lastLine = lines.line(cells.values[index].lastLine)
    }
    for index in records.indices { records[index].line = lines.line(records[index].line) }
    identities.sort { $0.ordinal < $1.ordinal }
  }
}

/// Collects single rows of a file again, for the few articles that are listed twice.
struct ArticleCollector: RowFolder {
  private let decoder: MediaDecoder
  private let wanted: Set<Int>
  private(set) var articles: [Int: Article] = [:]

  init(decoder: MediaDecoder, wanted: Set<Int>) {
    self.decoder = decoder
    self.wanted = wanted
  }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    guard wanted.contains(row.ordinal), case .success(let article) = decoder.decode(row) else {
      return
    }
    articles[row.ordinal] = article
  }

  mutating func join(_ other: ArticleCollector) {
    articles.merge(other.articles) { first, _ in first }
  }
}
