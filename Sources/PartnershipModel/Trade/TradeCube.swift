/// The trade of all files, in scope.
///
/// A national network has hundreds of thousands of cells, so they are kept as numbers: places,
/// commodities and units by their rank in sorted lists, so that comparing numbers compares texts.
package struct TradeCube: Sendable {
  /// The key of a cell as numbers.
  package struct Key: Sendable, Hashable {
    package var month: Month
    /// Indices into `places`.
    package var reporter: UInt32
    package var partner: UInt32
    /// Index into `commodities`.
    package var commodity: UInt32
    /// Index into `currencies`.
    package var currency: UInt32
    /// Index into `units`.
    package var unit: UInt32
    /// Index into `Facts.sources`.
    package var file: UInt32
    package var flow: TradeFlow
    package var valuation: Valuation?
    package var status: ObservationStatus

    @inlinable
    package init(
      month: Month, reporter: UInt32, partner: UInt32, flow: TradeFlow, commodity: UInt32,
      currency: UInt32, unit: UInt32, valuation: Valuation?, status: ObservationStatus, file: UInt32
    ) {
      self.month = month
      self.reporter = reporter
      self.partner = partner
      self.flow = flow
      self.commodity = commodity
      self.currency = currency
      self.unit = unit
      self.valuation = valuation
      self.status = status
      self.file = file
    }

    /// All of it in few words: a large file has keys by the hundred thousand.
    package func hash(into hasher: inout Hasher) {
      let kind =
        UInt64(flow == .import ? 1 : 0) | (valuation.map { $0 == .cif ? 2 : 4 } ?? 0)
        | (status == .normal ? 0 : 8)
      hasher.combine(UInt64(reporter) << 32 | UInt64(partner))
      hasher.combine(UInt64(commodity) << 32 | UInt64(currency))
      hasher.combine(UInt64(unit) << 32 | UInt64(file))
      hasher.combine(UInt64(truncatingIfNeeded: month.index) << 4 | kind)
    }
  }

  /// A cell as numbers.
  package struct Row: Sendable {
    // In this order they leave no gap.
    package var measures: TradeMeasures
    package var key: Key

    @inlinable @inline(__always)
    package init(key: Key, measures: TradeMeasures) {
      self.key = key
      self.measures = measures
    }
  }

  /// Sorted by month, reporter, partner, flow, commodity, valuation, status, currency, unit, file.
  package let rows: [Row]
  /// Sorted by code, then level.
  package let places: [Place]
  /// HS codes, sorted.
  package let commodities: [String]
  package let currencies: [CurrencyCode]
  package let units: [String]

  /// The cells one by one, made as they are asked for; in the order of `rows`.
  package var cells: Cells { Cells(cube: self) }

  package struct Cells: RandomAccessCollection, Sendable {
    fileprivate let cube: TradeCube

    package var startIndex: Int { 0 }
    package var endIndex: Int { cube.rows.count }
    package subscript(index: Int) -> TradeCell { cube.cell(cube.rows[index]) }
  }

  package init() {
    self.init(rows: [], places: [], commodities: [], currencies: [], units: [])
  }

  /// The rows in any order; rows of one key and file are added up, and `overflows` is set where a sum
  /// no longer fits.
  package init(
    rows: [Row], places: [Place], commodities: [String], currencies: [CurrencyCode],
    units: [String], overflows: inout Bool
  ) {
    let placeRanks = Ranks(places) { ($0.code, $0.level) < ($1.code, $1.level) }
    let commodityRanks = Ranks(commodities, <)
    let currencyRanks = Ranks(currencies, <)
    let unitRanks = Ranks(units, <)
    let merged = TradeRowSorter.merged(
      rows,
      TradeRenumbering(
        places: placeRanks.rank, commodities: commodityRanks.rank, currencies: currencyRanks.rank,
        units: unitRanks.rank), overflows: &overflows)
    self.init(
      rows: merged, places: placeRanks.sorted, commodities: commodityRanks.sorted,
      currencies: currencyRanks.sorted, units: unitRanks.sorted)
  }

  /// Rows of one key and file added up, for whoever has to count the keys.
  package static func addedUp(_ rows: [Row], overflows: inout Bool) -> [Row] {
    TradeRowSorter.merged(rows, .none, overflows: &overflows)
  }

  /// Cells in any order, each key and file once.
  package init(cells: [TradeCell]) {
    var places = Numbers<Place>()
    var commodities = Numbers<String>()
    var currencies = Numbers<CurrencyCode>()
    var units = Numbers<String>()
    let rows = cells.map { cell in
      Row(
        key: Key(
          month: cell.key.month, reporter: places.number(cell.key.reporter),
          partner: places.number(cell.key.partner), flow: cell.key.flow,
          commodity: commodities.number(cell.key.commodity),
          currency: currencies.number(cell.key.currency), unit: units.number(cell.key.unit),
          valuation: cell.key.valuation, status: cell.key.status, file: UInt32(cell.key.file)),
        measures: cell.measures)
    }
    var overflows = false
    self.init(
      rows: rows, places: places.values, commodities: commodities.values,
      currencies: currencies.values, units: units.values, overflows: &overflows)
  }

  private init(
    rows: [Row], places: [Place], commodities: [String], currencies: [CurrencyCode], units: [String]
  ) {
    self.rows = rows
    self.places = places
    self.commodities = commodities
    self.currencies = currencies
    self.units = units
  }

  /// The same cube with only the rows that `isKept` takes.
  package func filtered(_ isKept: (Row) -> Bool) -> TradeCube {
    TradeCube(
      rows: rows.filter(isKept), places: places, commodities: commodities, currencies: currencies,
      units: units)
  }

  package func cell(_ row: Row) -> TradeCell {
    TradeCell(
      key: TradeKey(
        file: Int(row.key.file), month: row.key.month, reporter: places[Int(row.key.reporter)],
        partner: places[Int(row.key.partner)], flow: row.key.flow,
        commodity: commodities[Int(row.key.commodity)],
        currency: currencies[Int(row.key.currency)], unit: units[Int(row.key.unit)],
        valuation: row.key.valuation, status: row.key.status),
      measures: row.measures)
  }
}

/// Values with the place of each in their order.
private struct Ranks<Value> {
  let sorted: [Value]
  /// By the number that the value had.
  let rank: [UInt32]

  init(_ values: [Value], _ precedes: (Value, Value) -> Bool) {
    let order = values.indices.sorted { precedes(values[$0], values[$1]) }
    var rank = [UInt32](repeating: 0, count: values.count)
    for (place, number) in order.enumerated() { rank[number] = UInt32(place) }
    sorted = order.map { values[$0] }
    self.rank = rank
  }
}

/// Numbers values in the order in which they appear.
private struct Numbers<Value: Hashable> {
  private(set) var values: [Value] = []
  private var known: [Value: UInt32] = [:]

  mutating func number(_ value: Value) -> UInt32 {
    if let number = known[value] { return number }
    let number = UInt32(values.count)
    values.append(value)
    known[value] = number
    return number
  }
}
