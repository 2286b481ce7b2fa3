package import PartnershipModel

/// What is counted of a set of articles.
package struct MediaCounts: Sendable, Hashable {
  package var articles = 0
  /// Exact sum of tone over the articles that have one.
  package var toneSum = Amount.zero
  /// Articles with tone above +1, below -1, and between (bounds included).
  package var favourable = 0
  package var unfavourable = 0
  package var neutral = 0
  /// Articles that give reach and tone, the sum of their reach, and that of reach times tone in
  /// millionths of millionths.
  package var tonedAndReached = 0
  package var tonedReach = Amount.zero
  package var reachTimesTone: Int128 = 0
  /// Articles of files that have the column `flagged`: only there "not flagged" is known.
  package var flaggable = 0
  /// Articles of files that have the column `press_visit`, and those that name a visit.
  package var visitable = 0
  package var fromVisits = 0
  /// Articles whose `joint` is known, and those where it is true.
  package var jointKnown = 0
  package var joint = 0
  /// Articles about the city or cities, whichever outlets they are from, and those of them whose
  /// outlet country is known.
  package var about = 0
  package var placed = 0

  package init() {}

  /// Articles that have a tone.
  package var toned: Int { favourable + unfavourable + neutral }

  /// Share of the articles about the partner whose outlets could be assigned to a side, times the
  /// share of the counted articles that have the `known` attribute; `nil` without an article.
  package func coverage(known: Int? = nil) -> Double? {
    guard about > 0 else { return nil }
    let sides = Double(placed) / Double(about)
    guard let known, articles > 0 else { return sides }
    return sides * Double(known) / Double(articles)
  }

  /// Adds the counts of other articles.
  package mutating func add(_ other: MediaCounts) {
    articles += other.articles
    // Tones lie between -100 and 100: the sum of any number of articles fits.
    toneSum = toneSum.adding(other.toneSum) ?? toneSum
    favourable += other.favourable
    unfavourable += other.unfavourable
    neutral += other.neutral
    tonedAndReached += other.tonedAndReached
    // The importer has refused the workspace where the sums over all articles do not fit.
    tonedReach = tonedReach.adding(other.tonedReach) ?? tonedReach
    reachTimesTone &+= other.reachTimesTone
    flaggable += other.flaggable
    visitable += other.visitable
    fromVisits += other.fromVisits
    jointKnown += other.jointKnown
    joint += other.joint
    about += other.about
    placed += other.placed
  }

  /// The counts of one cell of a cube with what it has besides; `columns` are the native columns of
  /// its file.
  @inline(__always)
  init(
    _ row: MediaCube.Row, joint: UInt32, extra: MediaCube.Extra?, columns: borrowing MediaColumns
  ) {
    articles = Int(row.articles)
    toneSum = Amount(units: Int128(row.tone))
    favourable = Int(row.favourable)
    unfavourable = Int(row.unfavourable)
    neutral = Int(row.neutral)
    if let extra {
      toneSum = extra.tone.adding(toneSum) ?? toneSum
      tonedAndReached = extra.tonedAndReached
      tonedReach = extra.tonedReach
      reachTimesTone = extra.reachTimesTone
    }
    flaggable = columns.hasFlagged ? articles : 0
    visitable = columns.hasPressVisit ? articles : 0
    fromVisits = columns.hasPressVisit ? extra?.pressVisits ?? 0 : 0
    jointKnown = joint == 0 ? 0 : articles
    self.joint = joint == 2 ? articles : 0
  }
}

/// Which columns a file has of those that say something only where they are there.
struct MediaColumns: Sendable {
  let all: Set<String>
  let hasFlagged: Bool
  let hasPressVisit: Bool

  init(_ all: Set<String>) {
    self.all = all
    hasFlagged = all.contains("flagged")
    hasPressVisit = all.contains("press_visit")
  }
}

/// An article flagged as misinformation.
package struct FlaggedArticle: Sendable, Hashable {
  package let published: Month
  package let flagged: CalendarDate
  package let corrected: CalendarDate?

  package init(published: Month, flagged: CalendarDate, corrected: CalendarDate? = nil) {
    self.published = published
    self.flagged = flagged
    self.corrected = corrected
  }

  /// A correction before the flag is a mistake in the records: the article tells nothing about how
  /// long corrections take.
  var isConsistent: Bool { corrected.map { $0 >= flagged } ?? true }
}
