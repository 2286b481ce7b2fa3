/// What the numbers in keys become.
struct TradeRenumbering: Sendable {
  /// By the number that a place had, and so on; empty where all stay as they are.
  let places: [UInt32]
  let commodities: [UInt32]
  let currencies: [UInt32]
  let units: [UInt32]

  /// Changes nothing.
  static let none = TradeRenumbering(places: [], commodities: [], currencies: [], units: [])

  @inline(__always)
  func key(of row: TradeCube.Row) -> TradeCube.Key {
    var key = row.key
    if places.isEmpty { return key }
    key.reporter = places[Int(key.reporter)]
    key.partner = places[Int(key.partner)]
    key.commodity = commodities[Int(key.commodity)]
    key.currency = currencies[Int(key.currency)]
    key.unit = units[Int(key.unit)]
    return key
  }
}

/// The months of some keys, and the highest number of each kind in them.
struct TradeKeyBounds: Sendable {
  private(set) var first = Int.max
  private(set) var last = Int.min
  fileprivate var reporter: UInt32 = 0
  fileprivate var partner: UInt32 = 0
  fileprivate var commodity: UInt32 = 0
  fileprivate var currency: UInt32 = 0
  fileprivate var unit: UInt32 = 0
  fileprivate var file: UInt32 = 0

  @inline(__always)
  mutating func note(_ key: TradeCube.Key) {
    first = min(first, key.month.index)
    last = max(last, key.month.index)
    reporter |= key.reporter
    partner |= key.partner
    commodity |= key.commodity
    currency |= key.currency
    unit |= key.unit
    file |= key.file
  }

  /// Takes in the bounds of other keys.
  mutating func note(_ other: TradeKeyBounds) {
    first = min(first, other.first)
    last = max(last, other.last)
    reporter |= other.reporter
    partner |= other.partner
    commodity |= other.commodity
    currency |= other.currency
    unit |= other.unit
    file |= other.file
  }
}

/// How the keys of one month become words, behind each the number of its row: comparing words
/// compares keys, and rows of the same key by their numbers.
struct TradeKeyOrder: Sendable {
  private let partner: UInt64
  private let commodity: UInt64
  private let currency: UInt64
  private let unit: UInt64
  private let file: UInt64
  private let number: UInt64

  /// `nil` where a word has no room for all of it.
  init?(_ bounds: TradeKeyBounds, rows: Int) {
    func bits(_ highest: UInt64) -> UInt64 { UInt64(UInt64.bitWidth - highest.leadingZeroBitCount) }
    partner = bits(UInt64(bounds.partner))
    commodity = bits(UInt64(bounds.commodity))
    currency = bits(UInt64(bounds.currency))
    unit = bits(UInt64(bounds.unit))
    file = bits(UInt64(bounds.file))
    number = bits(UInt64(rows))
    let all =
      bits(UInt64(bounds.reporter)) + partner + 1 + commodity + 2 + 3 + currency + unit + file
      + number
    if all > UInt64.bitWidth { return nil }
  }

  @inline(__always)
  func word(_ key: TradeCube.Key, number row: Int) -> UInt64 {
    var word = UInt64(key.reporter)
    word = word &<< partner | UInt64(key.partner)
    word = word &<< 1 | (key.flow == .import ? 1 : 0)
    word = word &<< commodity | UInt64(key.commodity)
    word = word &<< 2 | UInt64(key.valuation.rank)
    word = word &<< 3 | UInt64(key.status.rank)
    word = word &<< currency | UInt64(key.currency)
    word = word &<< unit | UInt64(key.unit)
    word = word &<< file | UInt64(key.file)
    return word &<< number | UInt64(row)
  }

  /// The number of the row.
  @inline(__always)
  func row(_ word: UInt64) -> Int { Int(word & ((1 &<< number) &- 1)) }

  /// Whether two rows have the same key.
  @inline(__always)
  func isSame(_ one: UInt64, _ other: UInt64) -> Bool { (one ^ other) &>> number == 0 }
}

extension TradeCube.Key {
  /// Whether the rest of the key comes before that of another key of the month; `tie` if they are
  /// equal.
  func precedes(_ other: TradeCube.Key, _ tie: Bool) -> Bool {
    if reporter != other.reporter { return reporter < other.reporter }
    if partner != other.partner { return partner < other.partner }
    if flow != other.flow { return flow == .export }
    if commodity != other.commodity { return commodity < other.commodity }
    if valuation != other.valuation { return valuation.rank < other.valuation.rank }
    if status != other.status { return status.rank < other.status.rank }
    if currency != other.currency { return currency < other.currency }
    if unit != other.unit { return unit < other.unit }
    if file != other.file { return file < other.file }
    return tie
  }
}

extension Valuation? {
  fileprivate var rank: Int {
    switch self {
    case nil: 0
    case .cif: 1
    case .fob: 2
    }
  }
}

extension ObservationStatus {
  /// Its place in the order of the codes.
  fileprivate var rank: Int {
    switch self {
    case .normal: 0
    case .estimated: 1
    case .imputed: 2
    case .missing: 3
    case .provisional: 4
    }
  }
}
