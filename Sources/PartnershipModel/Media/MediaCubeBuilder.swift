import Dispatch

/// Collects rows of media files and puts them in order.
package struct MediaCubeBuilder {
  private var outlets = SpelledTexts()
  private var countries = SpelledTexts()
  private var subjects: [[String]] = []
  private var subjectNumbers: [[String]: UInt32] = [:]
  private var languages = SpelledTexts()
  private var topics = SpelledTexts()
  private var kinds = SpelledTexts()
  private var profiles: [MediaCube.Profile] = []
  private var profileNumbers: [MediaCube.Profile: UInt32] = [:]
  /// What rows were added in one go.
  private struct Batch {
    let rows: MediaRowBlocks
    /// The profiles of the builder by their numbers in the rows.
    let profiles: [UInt32]
    /// Where their extras begin.
    let extras: Int
    let tones: MediaToneBlocks
  }

  /// Of whom and when other articles are.
  private struct OtherKey: Hashable {
    let file: Int
    let month: Month
    let outletCountry: String
  }

  private var batches: [Batch] = []
  private var loose: [MediaCube.Row] = []
  private var looseTones: [MediaTones.Row] = []
  private var others: [OtherKey: Int] = [:]
  private var extras: [MediaCube.Extra] = []
  /// Whether a sum no longer fits.
  package private(set) var overflows = false

  package init() {}

  /// The number of the profile of a key.
  package mutating func profile(of key: MediaKey) -> UInt32 {
    let profile = MediaCube.Profile(
      outlet: outlets.number(key.outlet), country: countries.number(key.outletCountry),
      subjects: number(key.subjects), language: languages.number(key.language),
      topic: topics.number(key.topic), kind: kinds.number(key.kind),
      joint: key.joint.map { $0 ? 2 : 1 } ?? 0)
    if let known = profileNumbers[profile] { return known }
    let number = UInt32(profiles.count)
    profiles.append(profile)
    profileNumbers[profile] = number
    return number
  }

  private mutating func number(_ set: [String]) -> UInt32 {
    if let known = subjectNumbers[set] { return known }
    let number = UInt32(subjects.count)
    subjects.append(set)
    subjectNumbers[set] = number
    return number
  }

  /// Adds rows whose profiles are numbered by their place in `profiles`; they are not copied.
  package mutating func add(
    _ rows: MediaRowBlocks, profiles: [UInt32], extras: [MediaCube.Extra], tones: MediaToneBlocks
  ) {
    batches.append(
      Batch(rows: rows, profiles: profiles, extras: self.extras.count, tones: tones))
    self.extras += extras
  }

  /// Adds a row of a numbered profile.
  package mutating func add(
    _ row: MediaCube.Row, _ extra: MediaCube.Extra?, tones: MediaTones.Row
  ) {
    var row = row
    row.extra = MediaCube.Row.noExtra
    if let extra {
      row.extra = UInt32(extras.count)
      extras.append(extra)
    }
    loose.append(row)
    looseTones.append(tones)
  }

  /// Adds articles about no followed city; those of one file, month and country are added up.
  package mutating func add(_ others: some Sequence<OtherArticles>) {
    for other in others {
      let key = OtherKey(
        file: other.file, month: other.month, outletCountry: other.outletCountry)
      self.others[key, default: 0] += other.articles
    }
  }

  mutating func add(_ cell: MediaCell) {
    let measures = cell.measures
    var row = MediaCube.Row(
      file: UInt32(cell.key.file), monthIndex: UInt32(cell.key.month.index),
      profile: profile(of: cell.key), articles: UInt32(measures.articles), line: measures.firstLine)
    row.lastLine = measures.lastLine
    row.favourable = UInt32(measures.favourable)
    row.unfavourable = UInt32(measures.unfavourable)
    row.neutral = UInt32(measures.neutral)
    var extra = MediaCube.Extra()
    if let tone = Int64(exactly: measures.toneSum.units) {
      row.tone = tone
    } else {
      extra.tone = measures.toneSum
    }
    extra.reach = measures.reach
    extra.reached = measures.reached
    extra.tonedAndReached = measures.tonedAndReached
    extra.tonedReach = measures.tonedReach
    extra.reachTimesTone = measures.reachTimesTone
    extra.flagged = measures.flagged
    extra.corrected = measures.corrected
    extra.pressVisits = measures.pressVisits
    let isPlain =
      extra.reached == 0 && extra.flagged == 0 && extra.corrected == 0 && extra.pressVisits == 0
      && extra.tone == .zero && extra.reach == .zero
    add(row, isPlain ? nil : extra, tones: MediaTones.Row(cell.tones))
  }

  // MARK: The cube

  /// The cube of all rows; rows of one file, month and profile are added up.
  package mutating func cube(records: [ArticleRecord]) -> MediaCube {
    var texts = MediaTexts()
    let outlets = outlets.ranks(&texts.outlets)
    let countries = countries.ranks(&texts.countries)
    let languages = languages.ranks(&texts.languages)
    let topics = topics.ranks(&texts.topics)
    let kinds = kinds.ranks(&texts.kinds)
    let (subjects, subjectRanks) = ranked(subjects) { $0.lexicographicallyPrecedes($1) }
    texts.subjects = subjects
    let renumbered = profiles.map { profile in
      MediaCube.Profile(
        outlet: outlets[Int(profile.outlet)], country: countries[Int(profile.country)],
        subjects: subjectRanks[Int(profile.subjects)], language: languages[Int(profile.language)],
        topic: topics[Int(profile.topic)], kind: kinds[Int(profile.kind)], joint: profile.joint)
    }
    let (sorted, ranks) = ranked(renumbered) { $0.precedes($1) }
    let (merged, tones) = mergedRows(ranks)
    batches = []
    return MediaCube(
      rows: merged, extras: extras, profiles: sorted, texts: texts, tones: tones,
      others: sortedOthers(), records: records)
  }

  private func sortedOthers() -> [OtherArticles] {
    others.map { key, articles in
      OtherArticles(
        file: key.file, month: key.month, outletCountry: key.outletCountry, articles: articles)
    }.sorted {
      ($0.file, $0.month, $0.outletCountry) < ($1.file, $1.month, $1.outletCountry)
    }
  }

  /// The rows in order, those of one key added up, and the tones of each.
  private mutating func mergedRows(_ ranks: [UInt32]) -> ([MediaCube.Row], MediaTones) {
    closeLoose()
    let blocks = batches.flatMap { batch -> [MediaRowOrder.Block] in
      let batchRanks = batch.profiles.map { ranks[Int($0)] }
      return batch.rows.blocks.map {
        MediaRowOrder.Block(
          rows: UnsafeBufferPointer($0), ranks: batchRanks, extras: UInt32(batch.extras))
      }
    }
    let merging = MediaRowMerging(MediaRowOrder.sorted(blocks), blocks)
    for (row, extra) in merging.extras
    where !extras[Int(merging.rows[row].extra)].add(extras[Int(extra)]) {
      overflows = true
    }
    if merging.overflows { overflows = true }
    var base = 0
    let tones = batches.map { batch in
      defer { base += batch.rows.blocks.count << MediaBlock.shift }
      return (tones: batch.tones, base: base)
    }
    return (
      merging.rows,
      MediaTones(rows: merging.rows.count, batches: tones, rowOfPlace: merging.rowOfPlace)
    )
  }

  /// Makes a batch of the rows that were added one by one, whose extras are numbered already.
  private mutating func closeLoose() {
    var blocks: [UnsafeMutableBufferPointer<MediaCube.Row>] = []
    var start = 0
    while start < loose.count {
      let part = loose[start..<min(start + MediaBlock.size, loose.count)]
      let block = UnsafeMutableBufferPointer<MediaCube.Row>.allocate(capacity: part.count)
      _ = block.initialize(from: part)
      blocks.append(block)
      start += part.count
    }
    loose = []
    let all = (0..<UInt32(profiles.count)).map { $0 }
    batches.append(
      Batch(rows: MediaRowBlocks(blocks), profiles: all, extras: 0, tones: closeLooseTones()))
  }

  private mutating func closeLooseTones() -> MediaToneBlocks {
    var counted: [(tone: MediaTone, articles: UInt32)] = []
    for (cell, tones) in looseTones.enumerated() {
      tones.forEach {
        counted.append((MediaTone(cell: UInt32(cell), tone: $0), UInt32($1)))
      }
    }
    looseTones = []
    return MediaToneBlocks(counted: counted)
  }
}

/// Texts numbered in the order in which they appear; canonically equivalent ones are one, of which
/// the shortest spelling is kept, so that the order does not matter.
private struct SpelledTexts {
  private var texts: [String] = []
  private var numbers: [String: UInt32] = [:]

  mutating func number(_ text: String) -> UInt32 {
    guard let number = numbers[text] else {
      let number = UInt32(texts.count)
      texts.append(text)
      numbers[text] = number
      return number
    }
    if isBetterSpelling(text, than: texts[Int(number)]) { texts[Int(number)] = text }
    return number
  }

  /// Writes the sorted texts; returns the rank of each number.
  func ranks(_ sorted: inout [String]) -> [UInt32] {
    let result = ranked(texts, <)
    sorted = result.sorted
    return result.rank
  }
}

/// Whether of two canonically equivalent texts the first is the one to keep, so that it does not
/// matter which was met first.
package func isBetterSpelling(_ text: String, than known: String) -> Bool {
  let (one, other) = (text.utf8, known.utf8)
  return one.count != other.count
    ? one.count < other.count : one.lexicographicallyPrecedes(other)
}

/// The values in order, and the place of each.
private func ranked<Value>(
  _ values: [Value], _ precedes: (Value, Value) -> Bool
) -> (sorted: [Value], rank: [UInt32]) {
  let order = values.indices.sorted { precedes(values[$0], values[$1]) }
  var rank = [UInt32](repeating: 0, count: values.count)
  for (place, number) in order.enumerated() { rank[number] = UInt32(place) }
  return (order.map { values[$0] }, rank)
}

extension MediaCube.Profile {
  fileprivate func precedes(_ other: Self) -> Bool {
    if subjects != other.subjects { return subjects < other.subjects }
    if outlet != other.outlet { return outlet < other.outlet }
    if country != other.country { return country < other.country }
    if language != other.language { return language < other.language }
    if topic != other.topic { return topic < other.topic }
    if kind != other.kind { return kind < other.kind }
    return joint < other.joint
  }
}
