import PartnershipModel

/// What one worker has learnt of the texts of a media file: each is looked up once.
struct MediaMemory: ~Copyable {
  var outlets = MediaTexts()
  var countries = MediaTexts()
  var languages = MediaTexts()
  var topics = MediaTexts()
  var kinds = MediaTexts()
  var subjects = SubjectTexts()
  var offsets = ZoneOffsets()

  /// The cells of one column with the number of the text that each stands for.
  struct MediaTexts: ~Copyable {
    var cells = Interner()
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number of a text that a cell stands for; the cell is learnt with it.
    mutating func learn(_ text: String, _ row: Row, _ column: Int?) -> Int {
      let number = number(text)
      if let column { learn(row.cells[column], row.kinds[column], number) }
      return number
    }

    private mutating func learn(_ cell: UnsafeRawBufferPointer, _ kind: CellKind, _ number: Int) {
      if cells.meaning(of: cell, kind: kind) == Interner.unknown {
        cells.learn(cell, kind: kind, meaning: number)
      }
    }

    private mutating func number(_ text: String) -> Int {
      if let known = numbers[text] {
        // Of canonically equivalent spellings one is kept, whichever comes first.
        if isBetterSpelling(text, than: texts[known]) { texts[known] = text }
        return known
      }
      let number = texts.count
      texts.append(text)
      numbers[text] = number
      return number
    }
  }
}

/// What lists of subjects mean.
struct SubjectTexts: ~Copyable {
  /// A cell without subjects: the title counts.
  static let byTitle = Int.max

  var cells = Interner()
  /// Sets of followed cities, by number.
  private(set) var cities: [[String]] = []
  /// Lists without a followed city: their unknown names, and how many rows have them.
  private var others: [(names: Set<String>, rows: Int)] = []
  private var known: [[String]: Int] = [:]
  private var cityNumbers: [[String]: Int] = [:]

  /// What a list of names means: the number of a set of cities, or a negative number for a list out
  /// of scope.
  ///
  /// - Throws: the problem of a name that is nearly a city's.
  mutating func meaning(of names: [String], _ lookup: SubjectLookup) throws(SubjectSlip) -> Int {
    if let known = known[names] { return known }
    var found: Set<String> = []
    var unknown: Set<String> = []
    for name in names {
      switch lookup.subject(name) {
      case .followed(let id): found.insert(id)
      case .other: continue
      case .unknown: unknown.insert(name)
      case .slip(let problem): throw SubjectSlip(problem: problem)
      }
    }
    let meaning = found.isEmpty ? outOfScope(unknown) : number(found.sorted())
    known[names] = meaning
    return meaning
  }

  private mutating func number(_ set: [String]) -> Int {
    if let number = cityNumbers[set] { return number }
    let number = cities.count
    cities.append(set)
    cityNumbers[set] = number
    return number
  }

  private mutating func outOfScope(_ names: Set<String>) -> Int {
    others.append((names, 0))
    return -others.count
  }

  /// Counts rows whose subjects put them out of scope.
  mutating func count(outOfScope meaning: Int, rows: Int = 1) {
    others[-meaning - 1].rows += rows
  }

  /// The rows out of scope by the unknown names that they have.
  var unknown: [String: Int] {
    var result: [String: Int] = [:]
    for other in others where other.rows > 0 {
      for name in other.names { result[name, default: 0] += other.rows }
    }
    return result
  }
}

/// A name that is nearly a city's.
struct SubjectSlip: Error {
  let problem: Problem
}
