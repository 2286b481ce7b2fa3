import Analytics
import PartnershipModel

/// The rows of `data/media.csv`, made from the cells of all files as they are asked for.
struct MediaRows: Sendable {
  /// What the key of a row says apart from its month, as numbers whose order is that of the texts.
  private struct Subject: Hashable, Comparable {
    let city: UInt32
    let outlet: UInt32
    let country: UInt32
    let language: UInt32
    let topic: UInt32
    let kind: UInt32

    static func < (one: Subject, other: Subject) -> Bool {
      if one.city != other.city { return one.city < other.city }
      if one.outlet != other.outlet { return one.outlet < other.outlet }
      if one.country != other.country { return one.country < other.country }
      if one.language != other.language { return one.language < other.language }
      if one.topic != other.topic { return one.topic < other.topic }
      return one.kind < other.kind
    }
  }

  private let cube: MediaCube
  /// Sorted.
  private let subjects: [Subject]
  private let order: MediaRowEntries
  private let cities: TextList
  private let outlets: TextList
  private let countries: TextList
  private let languages: TextList
  private let topics: TextList
  private let kinds: TextList

  init(_ cube: MediaCube, through month: Month) {
    self.cube = cube
    let names = Set(cube.texts.subjects.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
    let profiles = cube.profiles.map { profile in
      cube.texts.subjects[Int(profile.subjects)].map { city in
        Subject(
          city: places[city] ?? 0, outlet: profile.outlet, country: profile.country,
          language: profile.language, topic: profile.topic, kind: profile.kind)
      }
    }
    subjects = Set(profiles.joined()).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, UInt32($0)) })
    let ranked = profiles.map { $0.map { ranks[$0] ?? 0 } }
    order = MediaRowEntries(cube, through: month, ranked)
    cities = TextList(names)
    outlets = TextList(cube.texts.outlets)
    countries = TextList(cube.texts.countries)
    languages = TextList(cube.texts.languages)
    topics = TextList(cube.texts.topics)
    kinds = TextList(cube.texts.kinds)
  }

  // MARK: Rows

  var rows: DataRows { DataRows(count: order.rowCount) { batch($0) } }

  /// The sums of the cells of one row; each fits, or the importer would have refused the workspace.
  private struct Sum {
    var articles = 0
    var tone: Int128 = 0
    var favourable = 0
    var unfavourable = 0
    var neutral = 0
    var reach: Int128 = 0
    var reached = 0
    var flagged = 0
    var corrected = 0
    var joint = 0
    var jointKnown = 0

    var toneSum: Amount? {
      favourable + unfavourable + neutral > 0 ? Amount(units: tone) : nil
    }
    var reachSum: Amount? { reached > 0 ? Amount(units: reach) : nil }

    mutating func add(_ cell: MediaCube.Row, joint kind: UInt32) {
      articles += Int(cell.articles)
      tone &+= Int128(cell.tone)
      favourable += Int(cell.favourable)
      unfavourable += Int(cell.unfavourable)
      neutral += Int(cell.neutral)
      if kind > 0 { jointKnown += Int(cell.articles) }
      if kind == 2 { joint += Int(cell.articles) }
    }

    /// Adds what only some cells have.
    mutating func add(_ extra: MediaCube.Extra) {
      tone &+= extra.tone.units
      reach &+= extra.reach.units
      reached += extra.reached
      flagged += extra.flagged
      corrected += extra.corrected
    }
  }

  private func sums(_ range: Range<Int>) -> [Sum] {
    cube.rows.withUnsafeBufferPointer { cells in
      cube.profiles.withUnsafeBufferPointer { profiles in
        range.map { row in
          var sum = Sum()
          for place in order.places(of: row) {
            let entry = order[place]
            let cell = cells[Int(entry & 0xFFFF_FFFF)]
            sum.add(cell, joint: profiles[Int(cell.profile)].joint)
            if let extra = cube.extra(cell) { sum.add(extra) }
          }
          return sum
        }
      }
    }
  }

  private func batch(_ range: Range<Int>) -> RowBatch {
    let firsts = range.map { order[order.places(of: $0).lowerBound] }
    let about = firsts.map { (entry: UInt64) -> Subject in subjects[Int(entry >> 32)] }
    let sums = sums(range)
    func codes(_ code: (Subject) -> UInt32, _ list: TextList) -> RowBatch.Column {
      .texts(about.map(code), list)
    }
    func counts(_ count: (Sum) -> Int) -> RowBatch.Column { .counts(sums.map(count)) }
    func amounts(_ amount: (Sum) -> Amount?) -> RowBatch.Column { .amounts(sums.map(amount)) }
    let months = firsts.map { (entry: UInt64) -> Month in
      cube.rows[Int(entry & 0xFFFF_FFFF)].month
    }
    let joint = sums.map { (sum: Sum) -> Figure.Value? in
      sum.jointKnown > 0 ? .count(sum.joint) : nil
    }
    let keys: [RowBatch.Column] = [
      .months(months), codes(\.city, cities), codes(\.outlet, outlets),
      codes(\.country, countries), codes(\.language, languages), codes(\.topic, topics),
      codes(\.kind, kinds),
    ]
    let figures: [RowBatch.Column] = [
      counts(\.articles), amounts(\.toneSum), counts(\.favourable),
      counts(\.neutral), counts(\.unfavourable), amounts(\.reachSum),
      counts(\.flagged), counts(\.corrected), .values(joint),
    ]
    return RowBatch(count: range.count, columns: keys + figures)
  }
}
