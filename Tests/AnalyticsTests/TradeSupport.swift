import Analytics
import PartnershipModel
import Testing

/// Hand-made facts about trade: only what a test says, everything else plain.
struct TradeWorkspace {
  /// Two in Korea and China, one more in the same Chinese province, two without Lunar New Year.
  static let cities = [
    City(id: "siheung", name: LocalizedName(name: "Siheung"), country: "KOR", region: "KR-41"),
    City(id: "jilin", name: LocalizedName(name: "Jilin City"), country: "CHN", region: "CN-22"),
    City(id: "changchun", name: LocalizedName(name: "Changchun"), country: "CHN", region: "CN-22"),
    City(id: "portland", name: LocalizedName(name: "Portland"), country: "USA", region: "US-OR"),
    City(id: "sapporo", name: LocalizedName(name: "Sapporo"), country: "JPN", region: "JP-01"),
  ]

  static let siheungJilin = Partnership(
    id: "siheung-jilin", name: LocalizedName(name: "Siheung and Jilin"),
    cities: ["siheung", "jilin"])
  static let portlandSapporo = Partnership(
    id: "portland-sapporo", name: LocalizedName(name: "Portland and Sapporo"),
    cities: ["portland", "sapporo"])
  static let roundTable = Partnership(
    id: "round-table", name: LocalizedName(name: "Round Table"),
    cities: ["siheung", "jilin", "sapporo"])

  var partnerships = [Self.siheungJilin]
  var home = "siheung"
  var rates = RateTable()
  var reference: [ReferenceValue] = []
  var fiscalYearStart = 1
  private(set) var cells: [TradeCell] = []
  private var sources: [SourceFile] = [
    SourceFile(path: "trade/native.csv", format: "native-trade", table: .trade)
  ]

  /// Adds a further source file and gives its index.
  mutating func file(_ path: String, format: String) -> Int {
    sources.append(SourceFile(path: path, format: format, table: .trade))
    return sources.count - 1
  }

  /// Adds one row; an absent `value` is a row whose cell is empty.
  mutating func add(
    _ month: String, _ flow: TradeFlow, _ value: String?, from reporter: Place = .city("siheung"),
    with partner: Place = .city("jilin"), commodity: String = "TOTAL", currency: String = "USD",
    valuation: Valuation? = nil, status: ObservationStatus = .normal, file: Int = 0
  ) throws {
    let key = TradeKey(
      file: file, month: try #require(Month(month)), reporter: reporter, partner: partner,
      flow: flow, commodity: commodity, currency: try #require(CurrencyCode(currency)),
      valuation: valuation, status: status)
    let amount = try value.map { try #require(Amount($0)) }
    cells.append(
      TradeCell(
        key: key,
        measures: TradeMeasures(
          value: amount ?? .zero, valued: amount == nil ? 0 : 1, rows: 1, firstLine: 2,
          lastLine: 2)))
  }

  /// Adds the same exports and imports in each of the months.
  mutating func addMonths(
    _ first: String, _ last: String, exports: Int, imports: Int,
    from reporter: Place = .city("siheung"), with partner: Place = .city("jilin"),
    except left: Set<String> = []
  ) throws {
    for month in Month.range(try #require(Month(first)), through: try #require(Month(last)))
    where !left.contains("\(month)") {
      try add("\(month)", .export, "\(exports)", from: reporter, with: partner)
      try add("\(month)", .import, "\(imports)", from: reporter, with: partner)
    }
  }

  /// Adds a published rate: units of `currency` for one `base`.
  mutating func addRate(_ rate: String, of currency: String, for base: String, in month: String)
    throws
  {
    rates.add(
      try #require(Amount(rate)),
      for: RateTable.Key(
        base: try #require(CurrencyCode(base)), currency: try #require(CurrencyCode(currency)),
        month: try #require(Month(month))))
  }

  func analysis(_ month: String) throws -> Analysis {
    var settings = Settings()
    settings.fiscalYearStart = fiscalYearStart
    var facts = Facts(
      settings: settings,
      gazetteer: Gazetteer(cities: Self.cities, partnerships: partnerships, home: home))
    facts.trade = TradeCube(cells: cells)
    facts.rates = rates
    facts.reference = reference
    facts.sources = sources
    return Analysis(facts: facts, reportMonth: try #require(Month(month)))
  }

  /// The rows of one indicator in the month reported on.
  func rows(_ slug: String, in month: String) throws -> [IndicatorRow] {
    let indicator = try #require(Indicator.named(slug))
    return indicator.compute(try analysis(month), try #require(Month(month)))
  }

  /// The one row of a subject, direction and breakdown; fails where there are none or several.
  func row(
    _ slug: String, in month: String, subject: String = "siheung-jilin",
    reporter: String? = "siheung", breakdown: String = ""
  ) throws -> IndicatorRow {
    let found = try rows(slug, in: month).filter {
      $0.subject == subject && $0.reporter == reporter && $0.breakdown.description == breakdown
    }
    try #require(found.count == 1, "\(found.count) rows of \(slug)")
    return found[0]
  }

  /// The figure of the first pair without breakdown.
  func figure(_ slug: String, in month: String, breakdown: String = "") throws -> Figure {
    try row(slug, in: month, breakdown: breakdown).figure
  }
}
