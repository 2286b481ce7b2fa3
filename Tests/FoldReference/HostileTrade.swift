package import PartnershipModel

/// A file of native trade, made of good and broken records in any order, and what a slow reader who
/// goes from record to record makes of it.
package struct HostileTrade {
  package private(set) var text: String
  /// As `used/outOfScope/rejected/blank`.
  package var rows: String { "\(used)/\(outOfScope)/\(rejected)/\(blank)" }
  /// As `line code`.
  package private(set) var findings: [String] = []
  package var cells: [TradeCell] {
    Array(TradeCube(cells: sums.map { TradeCell(key: $0.key, measures: $0.value) }).cells)
  }

  private var sums: [TradeKey: TradeMeasures] = [:]
  private var (used, outOfScope, rejected, blank) = (0, 0, 0, 0)
  private var line = 2
  private var isSecondTable = false
  private var hasUnknownPlace = false

  private static let header =
    "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit"

  /// With `calm` above 1 only one record in so many is odd, and no other is quoted.
  package init(_ choices: Choices, records: Int, calm: Int = 1) {
    var random = choices
    text = HostileTrade.header + "\n"
    for number in 0..<records {
      let isPlain = calm > 1 && Int.random(in: 0..<calm, using: &random) != 0
      add(&random, isFirst: number == 0, isLast: number == records - 1, isPlain: isPlain)
    }
    if hasUnknownPlace { findings.append("0 unknown-place") }
  }

  private mutating func add(
    _ random: inout Choices, isFirst: Bool, isLast: Bool, isPlain: Bool
  ) {
    var record: String
    switch isPlain ? 24 : Int.random(in: 0..<24, using: &random) {
    case 0: record = blankRow("")
    case 1: record = blankRow(",,,,,,,,")
    case 2: record = blankRow("\"\",,,\"\",,,,,")
    case 3: record = reject("2026-01,si\"heung,jilin,export,84,1,USD,,", "stray-quote")
    case 4: record = reject("2026-01,\"siheung\"x,jilin,export,84,1,USD,,", "text-after-quote")
    case 5: record = reject("2026-01,siheung,ji\rlin,export,84,1,USD,,", "lone-cr")
    case 6: record = reject("2026-01,siheung,jilin,export,84,\u{0},USD,,", "nul-byte")
    case 7: record = row("2026-01,siheung,jilin,export,84,1,USD,", "missing-cell")
    case 8: record = row("2026-01,siheung,jilin,export,84,1,USD,,,", "extra-cell")
    case 9: record = row("2026-01,siheung,jilin,export,84,\"1,5\",USD,,", "bad-number")
    case 10: record = row("2026-13,siheung,jilin,export,84,1,USD,,", "bad-date")
    case 11: record = row("2026-01,siheung,jilin,\"ex\nport\",84,1,USD,,", "unknown-word")
    case 12 where Int.random(in: 0..<6, using: &random) == 0:
      record = reject(HostileTrade.header, "second-table")
      if !isFirst { isSecondTable = true }
    case 13: record = other("2026-01,siheung,hanoi,export,84,1,USD,,")
    case 14:
      record = other("2026-01,\"Atlantis, \"\"old\"\"\",jilin,export,84,1,USD,,")
      if !isSecondTable { hasUnknownPlace = true }
    default: record = good(&random, isPlain: isPlain)
    }
    let lines = record.utf8.count { $0 == 0x0A }
    // An empty last record would be none at all.
    if !isLast || record.isEmpty { record += Bool.random(using: &random) ? "\r\n" : "\n" }
    text += record
    line += lines + 1
  }

  // MARK: Records and what they count as

  private mutating func blankRow(_ record: String) -> String {
    blank += 1
    return record
  }

  /// A record that is broken wherever it stands.
  private mutating func reject(_ record: String, _ code: String) -> String {
    rejected += 1
    findings.append("\(line) \(code)")
    return record
  }

  /// A whole record that is rejected, below a second header for that reason.
  private mutating func row(_ record: String, _ code: String) -> String {
    reject(record, isSecondTable ? "second-table" : code)
  }

  private mutating func other(_ record: String) -> String {
    if isSecondTable { return reject(record, "second-table") }
    outOfScope += 1
    return record
  }

  private mutating func good(_ random: inout Choices, isPlain: Bool) -> String {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    let (period, index) = pick([("2025-12", 2025 * 12 + 11), ("2026-01", 2026 * 12)])
    let name = isPlain ? "시흥시" : "\"시흥시\""
    let (reporter, place) = pick([
      ("siheung", Place.city("siheung")), (name, .city("siheung")), ("KOR", .country("KOR")),
    ])
    let commodity = pick(["84", "8471", "TOTAL"])
    let millionths = Int.random(in: -5_000_000...5_000_000_000, using: &random)
    let quantity = pick([nil, 3, 7])
    let (unit, unitText) =
      isPlain
      ? pick([("kg", "kg"), ("m3 of timber", "m3 of timber")])
      : pick([("kg", "kg"), ("k\ng", "\"k\ng\""), ("a, \"b\"", "\"a, \"\"b\"\"\"")])
    let record =
      "\(period),\(reporter),jilin,export,\(commodity),\(decimal(millionths)),USD,"
      + "\(quantity.map(String.init) ?? ""),\(unitText)"
    if isSecondTable { return reject(record, "second-table") }
    used += 1
    let key = TradeKey(
      file: 2, month: Month(index: index), reporter: place, partner: .city("jilin"), flow: .export,
      commodity: commodity, currency: .usDollar, unit: quantity == nil ? "" : unit)
    var cell =
      sums[key]
      ?? TradeMeasures(value: .zero, valued: 0, rows: 0, firstLine: line, lastLine: line)
    cell.value = Amount(units: cell.value.units + Int128(millionths))
    cell.valued += 1
    cell.quantity = Amount(units: cell.quantity.units + Int128(quantity ?? 0) * 1_000_000)
    cell.quantified += quantity == nil ? 0 : 1
    cell.rows += 1
    cell.lastLine = line
    sums[key] = cell
    return record
  }

  private func decimal(_ millionths: Int) -> String {
    let digits = String(abs(millionths) % 1_000_000)
    return (millionths < 0 ? "-" : "") + String(abs(millionths) / 1_000_000) + "."
      + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
