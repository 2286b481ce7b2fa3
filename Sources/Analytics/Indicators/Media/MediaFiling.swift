import PartnershipModel

/// Puts the cells of a cube on shelves, those of different months at the same time.
struct MediaFiling {
  /// What is filed under one key, in order of time.
  struct Filed<Shelf: Sendable>: Sendable {
    let key: MediaShelfKey
    var shelves: [(month: Month, value: Shelf)]
  }

  /// Of the articles that count for a key.
  private(set) var counted: [Filed<MediaShelf>] = []
  /// Of those that are about it, whoever published them.
  private(set) var mentioned: [Filed<MediaCounts>] = []
  /// The files that mention a key, as `mentioned` has them.
  private(set) var files: [Set<UInt32>] = []
  /// The countries of all outlets.
  private(set) var countries: Set<String> = []

  /// Files the cells of up to the end of `month`.
  init(
    _ cube: MediaCube, through month: Month, _ geography: MediaGeography,
    columns: [MediaColumns]
  ) {
    let places = MediaPlaces(cube, geography)
    let stretches = Self.stretches(cube, through: month)
    let parts = concurrentMap(0..<stretches.count) { number in
      var part = MediaFilingPart(places, months: stretches[number])
      part.file(cube, columns)
      return part
    }
    for key in places.keys.indices {
      let shelves = parts.flatMap { $0.counted(key) }
      if !shelves.isEmpty { counted.append(Filed(key: places.keys[key], shelves: shelves)) }
      let mentions = parts.flatMap { $0.mentioned(key) }
      if !mentions.isEmpty {
        mentioned.append(Filed(key: places.keys[key], shelves: mentions))
        files.append(parts.reduce(into: []) { $0.formUnion($1.files[key]) })
      }
    }
    for place in places.all.indices where parts.contains(where: { $0.isMet[place] }) {
      let country = places.all[place].country
      if !country.isEmpty { countries.insert(country) }
    }
  }

  /// Stretches of months with about the same number of cells each.
  private static func stretches(
    _ cube: MediaCube, through last: Month
  ) -> [ClosedRange<UInt32>] {
    var (first, end) = (UInt32.max, UInt32.min)
    for row in cube.rows where row.month <= last {
      first = min(first, row.monthIndex)
      end = max(end, row.monthIndex)
    }
    guard first <= end else { return [] }
    var cells = [Int](repeating: 0, count: Int(end - first) + 1)
    for row in cube.rows where row.month <= last { cells[Int(row.monthIndex - first)] += 1 }
    let share = cells.reduce(0, +) / mostStretches + 1
    var stretches: [ClosedRange<UInt32>] = []
    var (start, count) = (first, 0)
    for month in first...end {
      count += cells[Int(month - first)]
      guard count >= share || month == end else { continue }
      stretches.append(start...month)
      (start, count) = (month + 1, 0)
    }
    return stretches
  }

  /// Each goes through all cells to find its own.
  private static let mostStretches = 8
}

/// Where articles are filed: by the subjects and the outlet's country of their profiles.
struct MediaPlaces: Sendable {
  struct Place: Sendable {
    /// Numbers of keys.
    let counted: [Int]
    /// Those of `counted` that do not count a joint piece as theirs.
    let others: Set<Int>
    let mentioned: [Int]
    let country: String
  }

  private(set) var keys: [MediaShelfKey] = []
  private(set) var all: [Place] = []
  /// By profile.
  private(set) var numbers: [UInt32] = []

  init(_ cube: MediaCube, _ geography: MediaGeography) {
    var keyNumbers: [MediaShelfKey: Int] = [:]
    func number(_ key: MediaShelfKey) -> Int {
      if let known = keyNumbers[key] { return known }
      keys.append(key)
      keyNumbers[key] = keys.count - 1
      return keys.count - 1
    }
    var known: [UInt64: UInt32] = [:]
    numbers.reserveCapacity(cube.profiles.count)
    for profile in cube.profiles {
      let pair = UInt64(profile.subjects) << 32 | UInt64(profile.country)
      if let place = known[pair] {
        numbers.append(place)
        continue
      }
      let subjects = cube.texts.subjects[Int(profile.subjects)]
      let country = cube.texts.countries[Int(profile.country)]
      let counted = geography.counted(subjects: subjects, country: country)
      let producers = geography.producers(subjects: subjects, among: counted)
      let place = Place(
        counted: counted.map(number), others: Set(counted.subtracting(producers).map(number)),
        mentioned: geography.mentioned(subjects: subjects).map(number), country: country)
      known[pair] = UInt32(all.count)
      numbers.append(UInt32(all.count))
      all.append(place)
    }
  }
}

/// What is filed in a stretch of months.
private struct MediaFilingPart: Sendable {
  private let places: MediaPlaces
  private let months: ClosedRange<UInt32>
  private var shelves: MonthShelves<MediaShelf>
  private var mentions: MonthShelves<MediaCounts>
  /// By key.
  private(set) var files: [Set<UInt32>]
  /// By place: whether a cell is filed there.
  private(set) var isMet: [Bool]

  init(_ places: MediaPlaces, months: ClosedRange<UInt32>) {
    self.places = places
    self.months = months
    shelves = MonthShelves(keys: places.keys.count, months: months)
    mentions = MonthShelves(keys: places.keys.count, months: months)
    files = Array(repeating: [], count: places.keys.count)
    isMet = Array(repeating: false, count: places.all.count)
  }

  mutating func file(_ cube: MediaCube, _ columns: [MediaColumns]) {
    let none = MediaColumns([])
    cube.rows.withUnsafeBufferPointer { rows in
      cube.profiles.withUnsafeBufferPointer { profiles in
        for index in rows.indices where months.contains(rows[index].monthIndex) {
          let row = rows[index]
          let hasExtra = row.extra != MediaCube.Row.noExtra
          let file = Int(row.file)
          let counts = MediaCounts(
            row, joint: profiles[Int(row.profile)].joint,
            extra: hasExtra ? cube.extras[Int(row.extra)] : nil,
            columns: columns.indices.contains(file) ? columns[file] : none)
          add(row, index, counts)
        }
      }
    }
    var tallies = MediaShelf.Tallies(cube)
    shelves.change { $0.close(cube, &tallies) }
  }

  @inline(__always)
  private mutating func add(_ row: MediaCube.Row, _ index: Int, _ counts: MediaCounts) {
    let number = Int(places.numbers[Int(row.profile)])
    isMet[number] = true
    var others = counts
    others.joint = 0
    for key in places.all[number].counted {
      let isOther = counts.joint > 0 && places.all[number].others.contains(key)
      shelves.change(key, row.monthIndex, empty: MediaShelf()) {
        $0.add(isOther ? others : counts, cell: index)
      }
    }
    var mention = MediaCounts()
    mention.about = counts.articles
    mention.placed = places.all[number].country.isEmpty ? 0 : counts.articles
    for key in places.all[number].mentioned {
      mentions.change(key, row.monthIndex, empty: MediaCounts()) { $0.add(mention) }
      if !files[key].contains(row.file) { files[key].insert(row.file) }
    }
  }

  func counted(_ key: Int) -> [(month: Month, value: MediaShelf)] { shelves.all(key) }

  func mentioned(_ key: Int) -> [(month: Month, value: MediaCounts)] { mentions.all(key) }
}

/// A value for some of the months of some of the keys.
private struct MonthShelves<Value: Sendable>: Sendable {
  private let months: ClosedRange<UInt32>
  /// By key and month; the number of the value, or -1.
  private var numbers: [Int32]
  private var values: [Value] = []

  init(keys: Int, months: ClosedRange<UInt32>) {
    self.months = months
    numbers = Array(repeating: -1, count: keys * months.count)
  }

  @inline(__always)
  mutating func change(
    _ key: Int, _ month: UInt32, empty: @autoclosure () -> Value, _ body: (inout Value) -> Void
  ) {
    let place = key * months.count + Int(month - months.lowerBound)
    if numbers[place] < 0 {
      numbers[place] = Int32(values.count)
      values.append(empty())
    }
    body(&values[Int(numbers[place])])
  }

  /// Changes all values.
  mutating func change(_ body: (inout Value) -> Void) {
    for index in values.indices { body(&values[index]) }
  }

  /// The values of a key, in order of time.
  func all(_ key: Int) -> [(month: Month, value: Value)] {
    zip(months, numbers[(key * months.count)...]).compactMap { month, number in
      number < 0 ? nil : (Month(index: Int(month)), values[Int(number)])
    }
  }
}
