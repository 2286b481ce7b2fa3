package enum MediaKind: String, Sendable, Hashable, CaseIterable {
  case news, opinion, feature, documentary, series, broadcast, social
}

/// What a media cell is about.
package struct MediaKey: Hashable, Sendable {
  /// Index into `Facts.sources`.
  package var file: Int
  package var month: Month
  package var outlet: String
  /// ISO 3166-1 alpha-3; empty where unknown.
  package var outletCountry: String
  /// Ids of the cities written about, sorted.
  package var subjects: [String]
  /// BCP 47; empty where unknown.
  package var language: String
  package var topic: String
  /// Empty where unknown.
  package var kind: String
  /// Whether both sides produced it; `nil` where unknown.
  package var joint: Bool?

  package init(
    file: Int, month: Month, outlet: String, outletCountry: String, subjects: [String],
    language: String = "", topic: String = "", kind: String = "", joint: Bool? = nil
  ) {
    self.file = file
    self.month = month
    self.outlet = outlet
    self.outletCountry = outletCountry
    self.subjects = subjects
    self.language = language
    self.topic = topic
    self.kind = kind
    self.joint = joint
  }
}

/// What is measured in a media cell.
package struct MediaMeasures: Sendable, Hashable {
  package var articles = 0
  /// Sum of tone over the articles that have one.
  package var toneSum = Amount.zero
  /// Articles with tone above +1, below −1, and between (bounds included).
  package var favourable = 0
  package var unfavourable = 0
  package var neutral = 0
  /// Sum of reach over the articles that give one.
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
  package var firstLine = 0
  package var lastLine = 0

  package init() {}

  /// Articles that have a tone.
  package var toned: Int { favourable + unfavourable + neutral }

  /// Adds the measures of later rows; `false` if a sum no longer fits.
  package mutating func add(_ other: MediaMeasures) -> Bool {
    let (product, overflow) = reachTimesTone.addingReportingOverflow(other.reachTimesTone)
    guard let tone = toneSum.adding(other.toneSum), let reachSum = reach.adding(other.reach),
      let tonedSum = tonedReach.adding(other.tonedReach), !overflow
    else { return false }
    firstLine = articles == 0 ? other.firstLine : min(firstLine, other.firstLine)
    lastLine = max(lastLine, other.lastLine)
    articles += other.articles
    toneSum = tone
    favourable += other.favourable
    unfavourable += other.unfavourable
    neutral += other.neutral
    reach = reachSum
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

package struct MediaCell: Sendable, Hashable {
  package let key: MediaKey
  package let measures: MediaMeasures
  /// The tone of each article that has one, in millionths, in ascending order.
  package let tones: [Int32]

  package init(key: MediaKey, measures: MediaMeasures, tones: [Int32] = []) {
    self.key = key
    self.measures = measures
    self.tones = tones.sorted()
  }
}

/// An article kept as a record because its dates or its press visit matter.
package struct ArticleRecord: Sendable, Hashable {
  package var key: MediaKey
  package var line: Int
  package var articleID: String
  package var published: CalendarDate
  /// The exchange (a journalist visit) that it came from.
  package var pressVisit: String?
  package var flagged: CalendarDate?
  package var corrected: CalendarDate?

  package init(
    key: MediaKey, line: Int, articleID: String, published: CalendarDate,
    pressVisit: String? = nil, flagged: CalendarDate? = nil, corrected: CalendarDate? = nil
  ) {
    self.key = key
    self.line = line
    self.articleID = articleID
    self.published = published
    self.pressVisit = pressVisit
    self.flagged = flagged
    self.corrected = corrected
  }
}
