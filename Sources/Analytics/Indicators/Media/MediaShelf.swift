import PartnershipModel

/// The articles of one scope and month.
struct MediaShelf: Sendable {
  /// The articles of one outlet or category.
  struct Share: Sendable {
    /// Index into a list of texts of the cube.
    let number: UInt32
    let articles: Int
  }

  private(set) var counts = MediaCounts()
  private(set) var cells: [Int] = []
  /// By outlet and by attribute, each number once, in order; there once the shelf is full.
  private(set) var outlets: [Share] = []
  private var categories: [[Share]] = []

  @inline(__always)
  mutating func add(_ other: MediaCounts, cell: Int) {
    counts.add(other)
    cells.append(cell)
  }

  func shares(_ attribute: MediaAttribute) -> [Share] { categories[attribute.rawValue] }

  /// Counts the articles by outlet and by each attribute.
  mutating func close(_ cube: MediaCube, _ tallies: inout Tallies) {
    cube.rows.withUnsafeBufferPointer { rows in
      cube.profiles.withUnsafeBufferPointer { profiles in
        for cell in cells {
          let row = rows[cell]
          let profile = profiles[Int(row.profile)]
          tallies.outlets.add(profile.outlet, Int(row.articles))
          for attribute in MediaAttribute.allCases {
            tallies.categories[attribute.rawValue].add(
              attribute.number(profile), Int(row.articles))
          }
        }
      }
    }
    outlets = tallies.outlets.release()
    categories = tallies.categories.indices.map { tallies.categories[$0].release() }
  }

  /// What counts articles by number, shelf after shelf.
  struct Tallies {
    var outlets: Tally
    var categories: [Tally]

    init(_ cube: MediaCube) {
      outlets = Tally(cube.texts.outlets.count)
      categories = MediaAttribute.allCases.map { Tally($0.texts(cube).count) }
    }
  }

  struct Tally {
    private var articles: [Int]
    private var met: [UInt32] = []

    init(_ count: Int) { articles = Array(repeating: 0, count: count) }

    @inline(__always)
    mutating func add(_ number: UInt32, _ count: Int) {
      let place = Int(number)
      if count == 0 { return }
      if articles[place] == 0 { met.append(number) }
      articles[place] += count
    }

    /// The shares in order; none are left.
    mutating func release() -> [Share] {
      met.sort()
      let shares = met.map { Share(number: $0, articles: articles[Int($0)]) }
      for number in met { articles[Int(number)] = 0 }
      met.removeAll(keepingCapacity: true)
      return shares
    }
  }
}
