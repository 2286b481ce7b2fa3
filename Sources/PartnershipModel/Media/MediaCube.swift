/// The articles of all files, in scope, and the few that are kept one by one.
///
/// A large archive has hundreds of thousands of cells, so they are kept as numbers: what a cell is
/// about, apart from its month, is a profile, of which there are few; the texts of profiles are kept
/// by their rank in sorted lists, so that comparing numbers compares texts.
package struct MediaCube: Sendable {
  /// What articles are about, as numbers.
  package struct Profile: Sendable, Hashable {
    /// Index into `outlets`.
    package var outlet: UInt32
    /// Index into `countries`.
    package var country: UInt32
    /// Index into `subjects`.
    package var subjects: UInt32
    /// Index into `languages`.
    package var language: UInt32
    /// Index into `topics`.
    package var topic: UInt32
    /// Index into `kinds`.
    package var kind: UInt32
    /// 0 where it is unknown whether both sides produced it, 1 for no, 2 for yes.
    package var joint: UInt32

    package init(
      outlet: UInt32, country: UInt32, subjects: UInt32, language: UInt32, topic: UInt32,
      kind: UInt32, joint: UInt32
    ) {
      self.outlet = outlet
      self.country = country
      self.subjects = subjects
      self.language = language
      self.topic = topic
      self.kind = kind
      self.joint = joint
    }

    package var isJoint: Bool? { joint == 0 ? nil : joint == 2 }
  }

  /// A cell as numbers.
  package struct Row: Sendable, BitwiseCopyable {
    /// Index into `Facts.sources`.
    package var file: UInt32
    /// `Month.index`.
    package var monthIndex: UInt32
    /// Index into `profiles`.
    package var profile: UInt32
    /// Index into `extras`, or `noExtra`.
    package var extra = Row.noExtra
    package var articles: UInt32
    package var favourable: UInt32 = 0
    package var unfavourable: UInt32 = 0
    package var neutral: UInt32 = 0
    /// Sum of tone in millionths; what 64 bits do not hold is among the extras.
    package var tone: Int64 = 0
    package var firstLine: Int
    package var lastLine: Int

    @inlinable package static var noExtra: UInt32 { .max }

    @inlinable
    package init(file: UInt32, monthIndex: UInt32, profile: UInt32, articles: UInt32, line: Int) {
      self.file = file
      self.monthIndex = monthIndex
      self.profile = profile
      self.articles = articles
      firstLine = line
      lastLine = line
    }

    @inlinable package var month: Month { Month(index: Int(monthIndex)) }
  }

  /// What only some cells have.
  package struct Extra: Sendable {
    package var reach = Amount.zero
    package var reached = 0
    /// Articles that give reach and tone, and the sum of their reach.
    package var tonedAndReached = 0
    package var tonedReach = Amount.zero
    /// Sum of reach times tone over the same articles, in millionths of millionths.
    package var reachTimesTone: Int128 = 0
    package var flagged = 0
    package var corrected = 0
    package var pressVisits = 0
    /// Tone that a row cannot hold.
    package var tone = Amount.zero

    package init() {}

    /// Adds another; `false` if a sum no longer fits.
    package mutating func add(_ other: Extra) -> Bool {
      let (product, overflow) = reachTimesTone.addingReportingOverflow(other.reachTimesTone)
      guard let reachSum = reach.adding(other.reach), let toneSum = tone.adding(other.tone),
        let tonedSum = tonedReach.adding(other.tonedReach), !overflow
      else { return false }
      reach = reachSum
      tone = toneSum
      reached += other.reached
      tonedAndReached += other.tonedAndReached
      tonedReach = tonedSum
      reachTimesTone = product
      flagged += other.flagged
      corrected += other.corrected
      pressVisits += other.pressVisits
      return true
    }
  }

  /// Sorted by file, month and profile.
  package let rows: [Row]
  package let extras: [Extra]
  /// Sorted by subjects, outlet, country, language, topic, kind, joint.
  package let profiles: [Profile]
  package let texts: MediaTexts
  package let tones: MediaTones
  /// Articles of native tables about no followed city, sorted by file, month and country.
  package let others: [OtherArticles]
  /// Flagged articles and those of a press visit, by file and line.
  package let records: [ArticleRecord]

  package init(
    rows: [Row], extras: [Extra], profiles: [Profile], texts: MediaTexts,
    tones: MediaTones = MediaTones(), others: [OtherArticles] = [], records: [ArticleRecord]
  ) {
    self.rows = rows
    self.extras = extras
    self.profiles = profiles
    self.texts = texts
    self.tones = tones
    self.others = others
    self.records = records.sorted { ($0.key.file, $0.line) < ($1.key.file, $1.line) }
  }

  /// Cells in any order; those of one key are added up.
  package init(
    cells: [MediaCell] = [], others: [OtherArticles] = [], records: [ArticleRecord] = []
  ) {
    var builder = MediaCubeBuilder()
    for cell in cells { builder.add(cell) }
    builder.add(others)
    self = builder.cube(records: records)
  }

  // MARK: Cells

  /// The cells one by one, made as they are asked for; in the order of `rows`.
  package var cells: Cells { Cells(cube: self) }

  package struct Cells: RandomAccessCollection, Sendable, Equatable {
    fileprivate let cube: MediaCube

    package var startIndex: Int { 0 }
    package var endIndex: Int { cube.rows.count }
    package subscript(index: Int) -> MediaCell {
      let row = cube.rows[index]
      return MediaCell(
        key: cube.key(row), measures: cube.measures(row), tones: cube.tones[index].sorted)
    }

    package static func == (left: Cells, right: Cells) -> Bool { left.elementsEqual(right) }
  }

  package func key(_ row: Row) -> MediaKey {
    let profile = profiles[Int(row.profile)]
    return MediaKey(
      file: Int(row.file), month: row.month, outlet: texts.outlets[Int(profile.outlet)],
      outletCountry: texts.countries[Int(profile.country)],
      subjects: texts.subjects[Int(profile.subjects)],
      language: texts.languages[Int(profile.language)], topic: texts.topics[Int(profile.topic)],
      kind: texts.kinds[Int(profile.kind)], joint: profile.isJoint)
  }

  package func extra(_ row: Row) -> Extra? {
    row.extra == Row.noExtra ? nil : extras[Int(row.extra)]
  }

  package func toneSum(_ row: Row) -> Amount {
    let tone = Amount(units: Int128(row.tone))
    return extra(row).flatMap { $0.tone.adding(tone) } ?? tone
  }

  package func measures(_ row: Row) -> MediaMeasures {
    var measures = MediaMeasures()
    measures.articles = Int(row.articles)
    measures.toneSum = toneSum(row)
    measures.favourable = Int(row.favourable)
    measures.unfavourable = Int(row.unfavourable)
    measures.neutral = Int(row.neutral)
    measures.firstLine = row.firstLine
    measures.lastLine = row.lastLine
    if let extra = extra(row) {
      measures.reach = extra.reach
      measures.reached = extra.reached
      measures.tonedAndReached = extra.tonedAndReached
      measures.tonedReach = extra.tonedReach
      measures.reachTimesTone = extra.reachTimesTone
      measures.flagged = extra.flagged
      measures.corrected = extra.corrected
      measures.pressVisits = extra.pressVisits
    }
    return measures
  }
}

/// The texts that profiles refer to, each list sorted.
package struct MediaTexts: Sendable {
  package var outlets: [String] = []
  /// ISO 3166-1 alpha-3; empty where unknown.
  package var countries: [String] = []
  /// Ids of the cities written about, each set sorted.
  package var subjects: [[String]] = []
  /// BCP 47; empty where unknown.
  package var languages: [String] = []
  package var topics: [String] = []
  /// Empty where unknown.
  package var kinds: [String] = []

  package init() {}
}
