import Analytics
import PartnershipModel

/// The rows of `data/trade.csv`: cells of all files added up, in the order of the cube, which is
/// that of the key columns; made as they are asked for.
struct TradeRows: Sendable {
  private let cube: TradeCube
  /// Where the cells of each row begin, and where the last ones end.
  private let starts: [UInt32]
  /// How amounts become amounts in the report currency, by month from the first and by currency.
  private let conversions: [[RateTable.Conversion?]]
  private let firstMonth: Month
  private let reporters: TextList
  private let commodities: TextList
  private let currencies: TextList
  private let units: TextList
  private let bases: TextList

  private static let flows = TextList(["export", "import"])
  private static let valuations = TextList(["CIF", "FOB"])
  private static let statusOrder = ObservationStatus.allCases
  private static let statuses = TextList(statusOrder.map(\.rawValue))

  init(_ facts: Facts, through last: Month) {
    cube = facts.trade
    starts = TradeRows.starts(cube.rows, through: last)
    let first = cube.rows.first?.key.month ?? last
    firstMonth = first
    conversions = Month.range(first, through: last).map { month in
      facts.trade.currencies.map {
        facts.rates.conversion(from: $0, to: facts.currency, in: month)
      }
    }
    reporters = TextList(cube.places.map(\.code))
    commodities = TextList(cube.commodities)
    currencies = TextList(cube.currencies.map(\.description))
    units = TextList(cube.units)
    bases = TextList(
      Place.Level.allCases.flatMap { reporter in
        Place.Level.allCases.map { Basis(reporter: reporter, partner: $0).description }
      })
  }

  /// Rows of all files to the month, as many as one thread looks at together.
  private static let stretch = 1 << 15

  /// Where the rows of each key begin, whichever file they are of; and where the last ones end.
  private static func starts(_ rows: [TradeCube.Row], through last: Month) -> [UInt32] {
    // They are in the order of their months.
    var (end, beyond) = (0, rows.count)
    while end < beyond {
      let middle = (end + beyond) / 2
      if rows[middle].key.month > last { beyond = middle } else { end = middle + 1 }
    }
    let count = end
    let found = concurrentMap(0..<(count + stretch - 1) / stretch) { number in
      let first = number * stretch
      return (first..<min(first + stretch, count)).filter { place in
        place == 0 || !isSame(rows[place - 1].key, rows[place].key)
      }.map(UInt32.init)
    }
    return found.flatMap(\.self) + [UInt32(count)]
  }

  private static func isSame(_ one: TradeCube.Key, _ other: TradeCube.Key) -> Bool {
    var other = other
    other.file = one.file
    return one == other
  }

  var rows: DataRows { DataRows(count: starts.count - 1, batch: batch) }

  private func batch(_ range: Range<Int>) -> RowBatch {
    let rows = range.map { sum(of: Int(starts[$0])..<Int(starts[$0 + 1])) }
    let keys = rows.map(\.key)
    let measures = rows.map(\.measures)
    let levels = cube.places.map { UInt32($0.level.rawValue) }
    let levelCount = UInt32(Place.Level.allCases.count)
    let values = measures.map { $0.valued > 0 ? $0.value : nil }
    return RowBatch(
      count: rows.count,
      columns: [
        .months(keys.map(\.month)), .texts(keys.map(\.reporter), reporters),
        .texts(keys.map(\.partner), reporters),
        .texts(keys.map { $0.flow == .export ? 0 : 1 }, TradeRows.flows),
        .texts(keys.map(\.commodity), commodities),
        .texts(
          keys.map { levels[Int($0.reporter)] * levelCount + levels[Int($0.partner)] }, bases),
        .texts(keys.map { code($0.valuation) }, TradeRows.valuations),
        .texts(keys.map { code($0.status) }, TradeRows.statuses),
        .texts(keys.map(\.currency), currencies), .texts(keys.map(\.unit), units),
        .amounts(values), .amounts(measures.map { $0.quantified > 0 ? $0.quantity : nil }),
        .amounts(zip(keys, values).map(inReportCurrency)), .counts(measures.map(\.rows)),
      ])
  }

  private func sum(of range: Range<Int>) -> TradeCube.Row {
    var sum = cube.rows[range.lowerBound]
    for other in cube.rows[range].dropFirst() {
      // Each sum fits: the importer has refused the workspace otherwise.
      _ = sum.measures.add(other.measures)
    }
    return sum
  }

  private func inReportCurrency(_ key: TradeCube.Key, _ value: Amount?) -> Amount? {
    guard let value else { return nil }
    return conversions[key.month.months(since: firstMonth)][Int(key.currency)]?.convert(value)
  }

  private func code(_ valuation: Valuation?) -> UInt32 {
    switch valuation {
    case .cif?: 0
    case .fob?: 1
    case nil: TextList.none
    }
  }

  private func code(_ status: ObservationStatus) -> UInt32 {
    for (number, known) in TradeRows.statusOrder.enumerated() where known == status {
      return UInt32(number)
    }
    return 0
  }
}
