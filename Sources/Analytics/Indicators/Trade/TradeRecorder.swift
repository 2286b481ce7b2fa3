import PartnershipModel

/// Makes figures of the cells of one flow of one month: chooses the source, never adds twice,
/// converts once.
struct TradeRecorder: Sendable {
  static let totalCode = "TOTAL"

  private let cube: TradeCube
  private let rates: RateTable
  private let currency: CurrencyCode
  /// By number of the file.
  private let formats: [String]
  private let isNative: [Bool]
  private let paths: [String]
  /// By number of the commodity; negative for the total.
  private let lengths: [Int]

  init(_ facts: Facts) {
    cube = facts.trade
    rates = facts.rates
    currency = facts.currency
    formats = facts.sources.map(\.format)
    isNative = formats.map { $0.hasPrefix("native-") }
    paths = facts.sources.map(\.path)
    lengths = cube.commodities.map { $0 == Self.totalCode ? -1 : $0.utf8.count }
  }

  /// All trade of the run: as published, else the sum of the detail.
  func total(of run: TradeRuns.Run) -> TradeValue {
    let rows = oneFamily(run.rows)
    let totals = rows.filter { length(of: $0) < 0 }
    return totals.isEmpty
      ? value(of: detail(rows)[...], notes: [.sumOfDetail]) : value(of: totals[...], notes: [])
  }

  /// By chapter of the Harmonized System (two digits); empty where the source gives only a total.
  func chapters(of run: TradeRuns.Run) -> [String: TradeValue] {
    let detail = detail(oneFamily(run.rows))
    var result: [String: TradeValue] = [:]
    var start = 0
    while start < detail.count {
      // Codes of one length are sorted, so that those of a chapter stand together.
      let chapter = chapter(of: detail[start])
      var end = start + 1
      while end < detail.count, self.chapter(of: detail[end]) == chapter { end += 1 }
      result[String(chapter)] = value(of: detail[start..<end], notes: [])
      start = end
    }
    return result
  }

  /// By code at the most detailed level, with quantities; empty where the source gives only a total.
  func products(of run: TradeRuns.Run) -> [String: QuantifiedTrade] {
    let rows = oneFamily(run.rows)
    let longest = rows.map(length).max() ?? -1
    guard longest > 0 else { return [:] }
    let detail = rows.filter { length(of: $0) == longest }
    var result: [String: QuantifiedTrade] = [:]
    var start = 0
    while start < detail.count {
      let commodity = cube.rows[detail[start]].key.commodity
      var end = start + 1
      while end < detail.count, cube.rows[detail[end]].key.commodity == commodity { end += 1 }
      let group = detail[start..<end]
      let units = Set(group.map { cube.rows[$0].key.unit })
      let isQuantified = group.allSatisfy {
        cube.rows[$0].measures.quantified == cube.rows[$0].measures.rows
      }
      let quantity = exactSum(group.map { cube.rows[$0].measures.quantity })
      result[cube.commodities[Int(commodity)]] = QuantifiedTrade(
        value: value(of: group, notes: []),
        quantity: isQuantified ? quantity?.doubleValue : nil,
        unit: units.count == 1 ? units.first.map { cube.units[Int($0)] } : nil)
      start = end
    }
    return result
  }

  private func length(of row: Int) -> Int { lengths[Int(cube.rows[row].key.commodity)] }

  private func chapter(of row: Int) -> Substring {
    cube.commodities[Int(cube.rows[row].key.commodity)].prefix(2)
  }

  /// The cells of one family of formats.
  ///
  /// Native rows are transactions and add up over files. Published aggregates of one format
  /// describe one publication, but two publications describe the same trade twice.
  private func oneFamily(_ rows: Range<Int>) -> [Int] {
    func file(_ row: Int) -> Int { Int(cube.rows[row].key.file) }
    func isNative(_ row: Int) -> Bool {
      self.isNative.indices.contains(file(row)) && self.isNative[file(row)]
    }
    let native = rows.filter(isNative)
    guard native.isEmpty else { return native }
    guard let first = rows.min(by: { path(file($0)) < path(file($1)) }) else { return [] }
    let format = format(file(first))
    return rows.filter { self.format(file($0)) == format }
  }

  /// The cells of the one length of code that is added up.
  ///
  /// Without a `TOTAL` it is the longest, which makes the total too. Beside a `TOTAL` the chapters
  /// as published come first: longer codes are often a selection of products.
  private func detail(_ rows: [Int]) -> [Int] {
    var (longest, hasTotal, hasChapters) = (-1, false, false)
    for row in rows {
      let length = length(of: row)
      longest = max(longest, length)
      if length < 0 { hasTotal = true }
      if length == 2 { hasChapters = true }
    }
    let chosen = hasTotal && hasChapters ? 2 : longest
    return chosen < 0 ? [] : rows.filter { length(of: $0) == chosen }
  }

  /// The sum of the cells in the report currency, rounded once for each original currency.
  private func value(of rows: ArraySlice<Int>, notes: Notes) -> TradeValue {
    guard let first = rows.first.map({ cube.rows[$0].key }) else { return .missing(.noData) }
    var reasons = [Reason]()
    var (isReported, isOneValuation) = (true, true)
    var valuations = FlowValuations()
    var status = ObservationStatus.normal
    var sums: [(currency: UInt32, sum: Amount?)] = []
    for number in rows {
      let row = cube.rows[number]
      if row.measures.valued < row.measures.rows || row.key.status == .missing {
        isReported = false
      }
      if let valuation = row.key.valuation {
        if let known = valuations[first.flow], known != valuation { isOneValuation = false }
        valuations[first.flow] = valuation
      }
      status = Figure.status(of: status, row.key.status)
      if let known = sums.firstIndex(where: { $0.currency == row.key.currency }) {
        sums[known].sum = sums[known].sum?.adding(row.measures.value)
      } else {
        sums.append((row.key.currency, row.measures.value))
      }
    }
    if !isReported { reasons.append(.notReported) }
    if !isOneValuation { reasons.append(.notComparable) }
    let converted = sums.sorted { $0.currency < $1.currency }.map { original in
      original.sum.flatMap {
        rates.convert(
          $0, from: cube.currencies[Int(original.currency)], to: currency, in: first.month)
      }
    }
    if converted.contains(nil) { reasons.append(.noData) }
    guard reasons.isEmpty, let sum = exactSum(converted.compactMap { $0 }) else {
      return .missing(reasons.min() ?? .notComparable)
    }
    let isConverted = sums.contains { cube.currencies[Int($0.currency)] != currency }
    let figure = Figure(
      .exact(sum), status: status, notes: isConverted ? notes.union([.converted]) : notes
    ).worked {
      let ordered = sums.sorted { $0.currency < $1.currency }
      return .sum(
        zip(ordered, converted).compactMap { original, amount in
          let own = cube.currencies[Int(original.currency)]
          return amount.map {
            .exact($0, own == currency ? "rows in \(own)" : "rows in \(own), converted")
          }
        })
    }
    return TradeValue(figure, valuations: valuations)
  }

  private func format(_ file: Int) -> String { formats.indices.contains(file) ? formats[file] : "" }

  private func path(_ file: Int) -> String { paths.indices.contains(file) ? paths[file] : "" }
}
