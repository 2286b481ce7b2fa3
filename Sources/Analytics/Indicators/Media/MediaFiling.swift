import PartnershipModel

/// The articles of one scope and month.
struct MediaShelf: Sendable {
  struct Outlet: Sendable {
    /// Index into the outlets of the cube.
    let number: UInt32
    var articles: Int
  }

  private(set) var counts = MediaCounts()
  /// Once compacted each outlet stands once.
  private(set) var outlets: [Outlet] = []
  private(set) var cells: [Int] = []

  mutating func add(_ other: MediaCounts, outlet: UInt32, cell: Int) {
    counts.add(other)
    cells.append(cell)
    if let last = outlets.indices.last, outlets[last].number == outlet {
      outlets[last].articles += other.articles
    } else {
      outlets.append(Outlet(number: outlet, articles: other.articles))
    }
  }

  /// The same with each outlet once.
  func compacted() -> MediaShelf {
    var result = self
    result.outlets = []
    for outlet in outlets.sorted(by: { $0.number < $1.number }) {
      if let last = result.outlets.indices.last, result.outlets[last].number == outlet.number {
        result.outlets[last].articles += outlet.articles
      } else {
        result.outlets.append(outlet)
      }
    }
    return result
  }
}

/// Puts the cells of a cube on shelves; where the cells of a profile go is worked out once.
struct MediaFiling {
  /// Shelves of one kind by key and month; keys in the order in which they were met.
  struct Shelves<Shelf> {
    private(set) var keys: [MediaShelfKey] = []
    private var numbers: [MediaShelfKey: Int] = [:]
    private let firstMonth: UInt32
    private let monthCount: Int
    /// By key and month; the number of the shelf, or -1.
    private var places: [[Int32]] = []
    private var shelves: [(month: Month, shelf: Shelf)] = []

    init(_ months: ClosedRange<UInt32>) {
      firstMonth = months.lowerBound
      monthCount = months.count
    }

    mutating func number(_ key: MediaShelfKey) -> Int {
      if let known = numbers[key] { return known }
      keys.append(key)
      places.append(Array(repeating: -1, count: monthCount))
      numbers[key] = keys.count - 1
      return keys.count - 1
    }

    @inline(__always)
    mutating func change(
      _ key: Int, _ month: UInt32, empty: @autoclosure () -> Shelf, _ body: (inout Shelf) -> Void
    ) {
      let place = Int(month - firstMonth)
      if places[key][place] < 0 {
        places[key][place] = Int32(shelves.count)
        shelves.append((Month(index: Int(month)), empty()))
      }
      body(&shelves[Int(places[key][place])].shelf)
    }

    /// The shelves of each key, by month.
    var byKey: [(key: MediaShelfKey, shelves: [Month: Shelf])] {
      zip(keys, places).map { key, places in
        let filled = places.lazy.filter { $0 >= 0 }.map { shelves[Int($0)] }
        return (
          key, Dictionary(uniqueKeysWithValues: filled.map { ($0.month, $0.shelf) })
        )
      }
    }
  }

  private struct Places {
    let counted: [Int]
    let mentioned: [Int]
  }

  private let cube: MediaCube
  private let geography: MediaGeography
  private let columns: [MediaColumns]
  private var places: [Places?]
  private(set) var counted: Shelves<MediaShelf>
  private(set) var mentioned: Shelves<MediaCounts>
  /// The files that mention a key, by the number of the key.
  private(set) var files: [Set<UInt32>] = []
  private(set) var countries: Set<String> = []

  init(cube: MediaCube, geography: MediaGeography, columns: [MediaColumns]) {
    self.cube = cube
    self.geography = geography
    self.columns = columns
    places = Array(repeating: nil, count: cube.profiles.count)
    let months = cube.rows.lazy.map(\.monthIndex)
    let first = months.min() ?? 0
    counted = Shelves(first...max(first, months.max() ?? 0))
    mentioned = Shelves(first...max(first, months.max() ?? 0))
  }

  func columns(of file: UInt32) -> MediaColumns {
    columns.indices.contains(Int(file)) ? columns[Int(file)] : MediaColumns([])
  }

  mutating func add(_ index: Int) {
    let row = cube.rows[index]
    let profile = cube.profiles[Int(row.profile)]
    let places = places(of: row)
    let counts = MediaCounts(row, of: cube, columns: columns(of: row.file))
    for key in places.counted {
      counted.change(key, row.monthIndex, empty: MediaShelf()) {
        $0.add(counts, outlet: profile.outlet, cell: index)
      }
    }
    var mention = MediaCounts()
    mention.about = counts.articles
    mention.placed = cube.texts.countries[Int(profile.country)].isEmpty ? 0 : counts.articles
    for key in places.mentioned {
      mentioned.change(key, row.monthIndex, empty: MediaCounts()) { $0.add(mention) }
      files[key].insert(row.file)
    }
  }

  private mutating func places(of row: MediaCube.Row) -> Places {
    if let known = places[Int(row.profile)] { return known }
    let key = cube.key(row)
    let found = Places(
      counted: geography.counted(key).map { counted.number($0) },
      mentioned: geography.mentioned(key).map { mentioned.number($0) })
    while files.count < mentioned.keys.count { files.append([]) }
    if !key.outletCountry.isEmpty { countries.insert(key.outletCountry) }
    places[Int(row.profile)] = found
    return found
  }
}
