import PartnershipModel

/// One article as numbers.
struct MediaFact {
  var month = 0
  var outlet = 0
  var country = 0
  var language = 0
  var topic = 0
  var kind = 0
  /// As ``MediaMemory`` numbers sets of cities, negative for a row out of scope.
  var subjects = 0
  var joint = 0
  /// Millionths.
  var tone: Int64?
  var reach: Amount?
  var flagged: CalendarDate?
  var corrected: CalendarDate?
  var hasPressVisit = false
  /// Whether the title says what it is about, so that no other row need be about the same.
  var isByTitle = false
}

/// A plain row between two rounds.
struct PlainArticle: ~Copyable {
  /// Whether it is a plain row at all.
  var isPlain = false
  var key = RowKey()
  /// Where what is known of the key probably stands, or -1.
  var place = -1
  var month = 0
  /// Millionths, or ``MediaCells/noTone``.
  var tone = MediaCells.noTone
}

extension MediaDecoder {
  /// Reads the key of a row that says nothing unusual; false for any other row, be it good or bad.
  ///
  /// Rows of the same key are about the same, unless it is the title that says about what.
  @inline(__always)
  func readPlain(
    _ row: Row, _ memory: inout MediaMemory, _ article: UnsafeMutablePointer<PlainArticle>
  ) -> Bool {
    guard row.isFollowed, isText(row, articleID), !row.isEmpty(articleID),
      let month = dates.month(row.cells[published], &memory.offsets),
      url == nil || isText(row, url ?? 0), hasNothing(row, reach), hasNothing(row, pressVisit),
      hasNothing(row, flagged), hasNothing(row, corrected)
    else { return false }
    article.pointee.place = -1
    article.pointee.month = month
    article.pointee.tone = MediaCells.noTone
    if let tone, row.kinds[tone] != .absent {
      guard isNumber(row, tone) else { return false }
      if !row.isEmpty(tone) {
        let units = DecimalLiteral.plain(inFile: row.cells[tone])
        guard units.magnitude <= 100_000_000 else { return false }
        article.pointee.tone = units
      }
    }
    return readKey(row, &article.pointee.key)
  }

  @inline(__always)
  private func readKey(_ row: Row, _ key: inout RowKey) -> Bool {
    key.begin()
    var (lengths, kinds): (UInt64, UInt64) = (0, 0)
    var index = 0
    while index < keyColumns.count {
      let column = keyColumns[index]
      let cell = row.cells[column]
      guard cell.count < 512, key.append(cell) else { return false }
      lengths = lengths << 9 | UInt64(truncatingIfNeeded: cell.count)
      kinds = kinds << 4 | UInt64(row.kinds[column].rawValue)
      index &+= 1
    }
    key.append(lengths)
    key.append(kinds)
    key.end()
    return true
  }

  /// Whether the row gives nothing in a column, and that in the right way.
  @inline(__always)
  private func hasNothing(_ row: Row, _ column: Int?) -> Bool {
    guard let column else { return true }
    return row.kinds[column] == .absent || row.kinds[column] == .text && row.isEmpty(column)
  }

  /// The row as numbers, where all its texts are known and its numbers plain; `nil` for any other
  /// row, be it good or bad.
  @inline(__always)
  func fact(_ row: Row, _ memory: inout MediaMemory, _ lookup: SubjectLookup) -> MediaFact? {
    guard isText(row, articleID), !row.isEmpty(articleID),
      let month = dates.month(row.cells[published], &memory.offsets),
      url == nil || isText(row, url ?? 0)
    else { return nil }
    var fact = MediaFact()
    fact.month = month
    fact.outlet = meaning(row, outlet, &memory.outlets.cells)
    fact.country = meaning(row, outletCountry, &memory.countries.cells)
    fact.language = meaning(row, language, &memory.languages.cells)
    fact.topic = meaning(row, topic, &memory.topics.cells)
    fact.kind = meaning(row, kind, &memory.kinds.cells)
    fact.subjects = meaning(row, subjects, &memory.subjects.cells)
    if fact.outlet | fact.country | fact.language | fact.topic | fact.kind < 0
      || fact.subjects == Interner.unknown
    {
      return nil
    }
    if fact.subjects == SubjectTexts.byTitle {
      guard let meaning = titled(row, &memory, lookup) else { return nil }
      fact.subjects = meaning
      fact.isByTitle = true
    }
    return numbers(row, &fact) && days(row, &fact) ? fact : nil
  }

  /// What the title says that the article is about.
  private func titled(_ row: Row, _ memory: inout MediaMemory, _ lookup: SubjectLookup) -> Int? {
    var names: [String] = []
    if let title, !row.isEmpty(title) {
      guard isText(row, title) else { return nil }
      names = matcher.cities(in: row.cells[title])
    }
    return try? memory.subjects.meaning(of: names, lookup)
  }

  /// Without the column the meaning is learnt from the first article.
  @inline(__always)
  private func meaning(_ row: Row, _ column: Int?, _ cells: inout Interner) -> Int {
    guard let column else {
      return cells.meaning(of: UnsafeRawBufferPointer(start: nil, count: 0), kind: .absent)
    }
    return cells.meaning(of: row.cells[column], kind: row.kinds[column])
  }

  @inline(__always)
  private func isText(_ row: Row, _ column: Int) -> Bool {
    switch row.kinds[column] {
    case .text, .jsonString, .absent: true
    default: false
    }
  }

  @inline(__always)
  private func numbers(_ row: Row, _ fact: inout MediaFact) -> Bool {
    if let tone, row.kinds[tone] != .absent {
      guard isNumber(row, tone) else { return false }
      if !row.isEmpty(tone) {
        let units = DecimalLiteral.plain(row.cells[tone])
        guard units.magnitude <= 100_000_000 else { return false }
        fact.tone = units
      }
    }
    if let reach, row.kinds[reach] != .absent {
      guard isNumber(row, reach) else { return false }
      if !row.isEmpty(reach) {
        let units = DecimalLiteral.plain(row.cells[reach])
        guard units >= 0 else { return false }
        fact.reach = Amount(units: Int128(units))
      }
    }
    return true
  }

  @inline(__always)
  private func isNumber(_ row: Row, _ column: Int) -> Bool {
    row.kinds[column] == .text || row.kinds[column] == .jsonNumber
  }

  @inline(__always)
  private func days(_ row: Row, _ fact: inout MediaFact) -> Bool {
    if let joint, !row.isEmpty(joint) {
      guard row.kinds[joint] == .text || row.kinds[joint] == .jsonBool else { return false }
      if row.cells[joint].isEqual("true") {
        fact.joint = 2
      } else if row.cells[joint].isEqual("false") {
        fact.joint = 1
      } else {
        return false
      }
    }
    if let pressVisit {
      guard isText(row, pressVisit) else { return false }
      fact.hasPressVisit = !row.isEmpty(pressVisit)
    }
    if let flagged {
      guard isText(row, flagged) else { return false }
      if !row.isEmpty(flagged) {
        fact.flagged = CalendarDate(bytes: row.cells[flagged])
        if fact.flagged == nil { return false }
      }
    }
    if let corrected {
      guard isText(row, corrected) else { return false }
      if !row.isEmpty(corrected) {
        fact.corrected = CalendarDate(bytes: row.cells[corrected])
        if fact.corrected == nil { return false }
      }
    }
    return true
  }

  /// An article that was decoded with care as numbers; its texts are learnt.
  ///
  /// - Throws: the problem of a subject that is nearly a city.
  func fact(
    _ article: Article, _ row: Row, _ memory: inout MediaMemory, _ lookup: SubjectLookup,
    learns: Bool
  ) throws(SubjectSlip) -> MediaFact {
    let isByTitle = article.subjects.isEmpty
    var fact = MediaFact()
    fact.subjects = try memory.subjects.meaning(
      of: isByTitle ? article.named : article.subjects, lookup)
    func column(_ column: Int?) -> Int? { learns ? column : nil }
    fact.month = article.published.month.index
    fact.outlet = memory.outlets.learn(article.outlet, row, column(outlet))
    fact.country = memory.countries.learn(article.outletCountry ?? "", row, column(outletCountry))
    fact.language = memory.languages.learn(article.language ?? "", row, column(language))
    fact.topic = memory.topics.learn(article.topic ?? "", row, column(topic))
    fact.kind = memory.kinds.learn(article.kind ?? "", row, column(kind))
    if learns { learnRest(fact, isByTitle, row, &memory) }
    fact.joint = article.joint.map { $0 ? 2 : 1 } ?? 0
    fact.tone = article.tone.flatMap { Int64(exactly: $0.units) }
    fact.reach = article.reach
    fact.flagged = article.flagged
    fact.corrected = article.corrected
    fact.hasPressVisit = article.pressVisit != nil
    return fact
  }

  /// Learns the subjects, and what the file as a whole gives where the layout has no column for it.
  private func learnRest(
    _ fact: MediaFact, _ isByTitle: Bool, _ row: Row, _ memory: inout MediaMemory
  ) {
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    func learn(
      _ cells: inout Interner, _ cell: UnsafeRawBufferPointer, _ kind: CellKind, _ meaning: Int
    ) {
      if cells.meaning(of: cell, kind: kind) == Interner.unknown {
        cells.learn(cell, kind: kind, meaning: meaning)
      }
    }
    if outletCountry == nil { learn(&memory.countries.cells, nothing, .absent, fact.country) }
    if language == nil { learn(&memory.languages.cells, nothing, .absent, fact.language) }
    if topic == nil { learn(&memory.topics.cells, nothing, .absent, fact.topic) }
    if kind == nil { learn(&memory.kinds.cells, nothing, .absent, fact.kind) }
    let meaning = isByTitle ? SubjectTexts.byTitle : fact.subjects
    if let subjects {
      learn(&memory.subjects.cells, row.cells[subjects], row.kinds[subjects], meaning)
    } else {
      learn(&memory.subjects.cells, nothing, .absent, meaning)
    }
  }

  // MARK: Identity

  /// The hash of the id of a good row.
  @inline(__always)
  func idHash(_ row: Row) -> UInt64 { stableHash(row.cells[articleID]) }

  /// The hash of the URL without fragment; 0 where there is none.
  @inline(__always)
  func urlHash(_ row: Row) -> UInt64 {
    guard let url, !row.isEmpty(url) else { return 0 }
    return max(stableHash(withoutFragment(row.cells[url])), 1)
  }

  func withoutFragment(_ url: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let mark = url.firstIndex(of: UInt8(ascii: "#")) else { return url }
    return UnsafeRawBufferPointer(rebasing: url[..<mark])
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func isEqual(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && holds(text)
  }
}
