import Analytics
import Dispatch
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
  /// For each cell of each row, in order: the subject above the number of the cell.
  private let entries: [UInt64]
  /// Where the entries of each row begin, and where the last ones end.
  private let starts: [UInt32]
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
    entries = MediaRows.entries(cube, through: month, ranked)
    starts = MediaRows.starts(entries, cube)
    cities = TextList(names)
    outlets = TextList(cube.texts.outlets)
    countries = TextList(cube.texts.countries)
    languages = TextList(cube.texts.languages)
    topics = TextList(cube.texts.topics)
    kinds = TextList(cube.texts.kinds)
  }

  // MARK: Order

  /// The entries by month and subject, the months sorted at the same time.
  private static func entries(
    _ cube: MediaCube, through last: Month, _ ranks: [[UInt32]]
  ) -> [UInt64] {
    let kept = cube.rows.lazy.map(\.month).filter { $0 <= last }
    guard let first = kept.min(), let end = kept.max() else { return [] }
    var starts = [Int](repeating: 0, count: end.index - first.index + 2)
    for row in cube.rows where row.month <= last {
      starts[row.month.index - first.index + 1] += ranks[Int(row.profile)].count
    }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    let bounds = starts
    var entries = [UInt64](repeating: 0, count: starts[starts.count - 1])
    for (number, row) in cube.rows.enumerated() where row.month <= last {
      let month = row.month.index - first.index
      for rank in ranks[Int(row.profile)] {
        entries[starts[month]] = UInt64(rank) << 32 | UInt64(number)
        starts[month] += 1
      }
    }
    entries.withUnsafeMutableBufferPointer { entries in
      let shared = Shared(entries: entries)
      DispatchQueue.concurrentPerform(iterations: bounds.count - 1) { month in
        shared.sort(bounds[month]..<bounds[month + 1])
      }
    }
    return entries
  }

  /// Each month is sorted by one thread.
  private struct Shared: @unchecked Sendable {
    let entries: UnsafeMutableBufferPointer<UInt64>

    func sort(_ range: Range<Int>) {
      guard range.count > 1 else { return }
      var part = UnsafeMutableBufferPointer(rebasing: entries[range])
      part.sort()
    }
  }

  private static func starts(_ entries: [UInt64], _ cube: MediaCube) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(entries.count + 1)
    var known: (subject: UInt64, month: UInt32)?
    for (place, entry) in entries.enumerated() {
      let month = cube.rows[Int(entry & 0xFFFF_FFFF)].monthIndex
      if let known, known == (entry >> 32, month) { continue }
      known = (entry >> 32, month)
      starts.append(UInt32(place))
    }
    starts.append(UInt32(entries.count))
    return starts
  }

  // MARK: Rows

  var rows: DataRows { DataRows(count: starts.count - 1) { batch($0) } }

  /// The measures of the cells of one row.
  private struct Sum {
    var measures = MediaMeasures()
    var joint = 0
    var jointKnown = 0
  }

  private func sum(_ row: Int) -> Sum {
    var sum = Sum()
    for entry in entries[Int(starts[row])..<Int(starts[row + 1])] {
      let cell = cube.rows[Int(entry & 0xFFFF_FFFF)]
      let measures = cube.measures(cell)
      if sum.measures.articles == 0 {
        sum.measures = measures
      } else {
        // Each sum fits: the importer has refused the workspace otherwise.
        _ = sum.measures.add(measures)
      }
      let joint = cube.profiles[Int(cell.profile)].joint
      if joint > 0 { sum.jointKnown += measures.articles }
      if joint == 2 { sum.joint += measures.articles }
    }
    return sum
  }

  private func batch(_ range: Range<Int>) -> RowBatch {
    let firsts = range.map { entries[Int(starts[$0])] }
    let about = firsts.map { (entry: UInt64) -> Subject in subjects[Int(entry >> 32)] }
    let sums = range.map { sum($0) }
    func codes(_ code: (Subject) -> UInt32, _ list: TextList) -> RowBatch.Column {
      .texts(about.map(code), list)
    }
    func counts(_ count: (MediaMeasures) -> Int) -> RowBatch.Column {
      .counts(sums.map { count($0.measures) })
    }
    func amounts(_ amount: (MediaMeasures) -> Amount?) -> RowBatch.Column {
      .amounts(sums.map { amount($0.measures) })
    }
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
      counts(\.articles), amounts { $0.toned > 0 ? $0.toneSum : nil }, counts(\.favourable),
      counts(\.neutral), counts(\.unfavourable), amounts { $0.reached > 0 ? $0.reach : nil },
      counts(\.flagged), counts(\.corrected), .values(joint),
    ]
    return RowBatch(count: range.count, columns: keys + figures)
  }
}
