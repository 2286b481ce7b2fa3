import PartnershipModel

/// One flow between two places in one month.
package struct TradeRecord: Sendable, Hashable {
  package let total: TradeValue
  /// By chapter of the Harmonized System (two digits); empty where the source gives only a total.
  package let chapters: [String: TradeValue]
}

/// Makes records of cells: chooses the source, never adds twice, converts once.
struct TradeRecorder {
  let sources: [SourceFile]
  let rates: RateTable
  let currency: CurrencyCode

  static let totalCode = "TOTAL"

  /// The record of cells that share places, flow and month; `nil` for no cell.
  func record(of cells: [TradeCell]) -> TradeRecord? {
    let cells = oneFamily(cells)
    guard !cells.isEmpty else { return nil }
    let totals = cells.filter { $0.key.commodity == Self.totalCode }
    let codes = cells.filter { $0.key.commodity != Self.totalCode }
    let detail = codes.filter {
      $0.key.commodity.utf8.count == detailLength(of: codes, hasTotal: !totals.isEmpty)
    }
    let total =
      totals.isEmpty ? value(of: detail, notes: [.sumOfDetail]) : value(of: totals, notes: [])
    let chapters = Dictionary(grouping: detail) { String($0.key.commodity.prefix(2)) }
    return TradeRecord(total: total, chapters: chapters.mapValues { value(of: $0, notes: []) })
  }

  /// The cells of one family of formats.
  ///
  /// Native rows are transactions and add up over files. Published aggregates of one format
  /// describe one publication, but two publications describe the same trade twice.
  private func oneFamily(_ cells: [TradeCell]) -> [TradeCell] {
    let native = cells.filter { format(of: $0).hasPrefix("native-") }
    guard native.isEmpty else { return native }
    guard let first = cells.min(by: { path(of: $0) < path(of: $1) }) else { return [] }
    return cells.filter { format(of: $0) == format(of: first) }
  }

  /// The one length of code that is added up.
  ///
  /// Without a `TOTAL` it is the longest, which makes the total too. Beside a `TOTAL` the chapters
  /// as published come first: longer codes are often a selection of products.
  private func detailLength(of codes: [TradeCell], hasTotal: Bool) -> Int {
    let lengths = Set(codes.map { $0.key.commodity.utf8.count })
    return hasTotal && lengths.contains(2) ? 2 : lengths.max() ?? 0
  }

  /// The sum of the cells in the report currency, rounded once for each original currency.
  private func value(of cells: [TradeCell], notes: Notes) -> TradeValue {
    guard let first = cells.first?.key else { return .missing(.noData) }
    var reasons = [Reason]()
    if cells.contains(where: { $0.measures.valued < $0.measures.rows || $0.key.status == .missing })
    {
      reasons.append(.notReported)
    }
    let valuations = Set(cells.compactMap(\.key.valuation))
    if valuations.count > 1 { reasons.append(.notComparable) }
    let byCurrency = Dictionary(grouping: cells, by: \.key.currency)
    let converted = byCurrency.keys.sorted().map { original in
      exactSum((byCurrency[original] ?? []).map(\.measures.value)).flatMap {
        rates.convert($0, from: original, to: currency, in: first.month)
      }
    }
    if converted.contains(nil) { reasons.append(.noData) }
    guard reasons.isEmpty, let sum = exactSum(converted.compactMap { $0 }) else {
      return .missing(reasons.min() ?? .notComparable)
    }
    let isConverted = byCurrency.keys.contains { $0 != currency }
    return TradeValue(
      Figure(
        .exact(sum), status: Figure.status(of: cells.map(\.key.status)),
        notes: isConverted ? notes.union([.converted]) : notes),
      valuations: valuations.first.map { [first.flow: $0] } ?? [:])
  }

  private func format(of cell: TradeCell) -> String {
    sources.indices.contains(cell.key.file) ? sources[cell.key.file].format : ""
  }

  private func path(of cell: TradeCell) -> String {
    sources.indices.contains(cell.key.file) ? sources[cell.key.file].path : ""
  }
}
