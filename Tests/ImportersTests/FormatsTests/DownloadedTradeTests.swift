import Foundation
import Importers
import PartnershipModel
import Testing

/// Real downloads, which do not belong to this package; sums from a few lines of Python with decimals.
@Suite(
  "Real downloads of trade and rates", .enabled(if: sharedReference != nil, "\(needsShared)"))
struct DownloadedTradeTests {
  private static let places: [String: FileContent] = [
    "cities.csv": """
    city_id,name,name_ko,country,region,aliases
    beijing,Beijing,,CHN,,
    rosario,Rosario,,ARG,,
    santos,Santos,,BRA,,
    seattle,Seattle,,USA,,
    goyang,Goyang,고양시,KOR,KR-41,
    gapyeong,Gapyeong,가평군,KOR,KR-41,

    """,
    "partnerships.csv": """
    partnership_id,name,cities
    all,All,beijing;rosario;santos;seattle;goyang;gapyeong

    """,
  ]

  private static func read(
    _ name: String, to folder: String = "trade", settings: String = "currency: USD\n"
  ) throws -> (WorkspaceReader.Outcome, String) {
    let url = try #require(sharedReference).appendingPathComponent("formats/" + name)
    var files = places
    let path = folder + "/" + url.lastPathComponent
    files[path] = try FileContent(contentsOf: url)
    files["entente.yaml"] = .init(text: settings)
    return (try ImportersTests.read(files), path)
  }

  @Test(
    "China customs: rows, value and weight by partner",
    arguments: [
      ("gacc_soy_2023.csv", "import", "40/0/0/0", "402526956940", "95355428567"),
      ("gacc_soy_2024in.csv", "import", "36/0/0/0", "359701179444", "100883410028"),
      ("gacc_soy_2024out.csv", "export", "29/0/0/0", "5409809", "507699"),
    ])
  func chinaCustoms(
    name: String, flow: String, rows: String, value: String, weight: String
  ) throws {
    let (outcome, path) = try DownloadedTradeTests.read(
      "gacc/" + name,
      settings: "sources:\n  - files: trade/*\n    flow: \(flow)\n    reporter: CHN\n")
    #expect(outcome.source(path)?.format == "gacc")
    #expect(outcome.source(path)?.encoding == "gb18030")
    #expect(outcome.rows(path) == rows)
    let cells = try #require(outcome.facts?.trade).cells
    #expect(sum(try #require(outcome.facts?.trade)) { _ in true }.description == value)
    let quantity = cells.reduce(Amount.zero) {
      Amount(units: $0.units + $1.measures.quantity.units)
    }
    #expect(quantity.description == weight)
    #expect(Set(cells.map(\.key.currency.description)) == ["CNY"])
  }

  @Test(
    "Files of years are recognised, and none of their rows becomes a month",
    arguments: [
      ("comtrade/comtradeplus_TradeData.csv", "comtrade-plus", 1178),
      ("comtrade/comtrade_legacy_full35col_excerpt.csv", "comtrade-legacy", 4),
      ("comtrade/comtrade_legacy_trimmed5col_head60.csv", "comtrade-legacy", 59),
      ("kstat/kstat_annual.csv", "kstat", 20),
      ("japan/estat_trade_excerpt.csv", "estat-jp", 4),
    ])
  func annual(name: String, format: String, rows: Int) throws {
    let (outcome, path) = try DownloadedTradeTests.read(
      name,
      settings: "sources:\n  - files: trade/comtrade_legacy_trimmed*\n    reporter: BGD\n"
        + "    partner: World\n")
    #expect(outcome.source(path)?.format == format)
    #expect(outcome.rows(path) == "0/\(rows)/0/0")
    #expect(
      outcome.findings(in: path).map(\.problem).contains(.annualRows(count: rows)))
  }

  @Test("The Comtrade+ file is in ISO-8859-1, which only its layout tells")
  func comtradeEncoding() throws {
    let (outcome, path) = try DownloadedTradeTests.read("comtrade/comtradeplus_TradeData.csv")
    #expect(outcome.source(path)?.encoding == "iso-8859-1")
    #expect(outcome.source(path)?.encodingFrom == "layout")
  }

  @Test("Comext: the one row is about a group of countries")
  func comext() throws {
    let (outcome, path) = try DownloadedTradeTests.read("eurostat/comext_sdmxcsv_excerpt.csv")
    #expect(outcome.source(path)?.format == "comext")
    #expect(outcome.findings(in: path).map(\.problem) == [.excludedRows(.countryGroups, count: 1)])
  }

  @Test(
    "Korea customs, its XML converted as users convert it",
    arguments: [
      (
        "datago_15134343_sigungu_item.xml", "kcs-kusd", "1/2/0/0",
        ["goyang World export 854232 155000", "goyang World import 854232 1000"]
      ),
      (
        "datago_15134344_sigungu_total.xml", "kcs-kusd", "2/0/0/0",
        [
          "gapyeong World export TOTAL 1319000", "gapyeong World import TOTAL 3537000",
          "goyang World export TOTAL 81039000", "goyang World import TOTAL 185711000",
        ]
      ),
      (
        "datago_15100475_nitemtrade_item_country.xml", "kcs-usd", "3/1/0/0",
        [
          "KOR CHN export 854231 915255303", "KOR CHN export 854232 4934026496",
          "KOR CHN export 854233 645873", "KOR CHN import 854231 177345167",
          "KOR CHN import 854232 2026883877", "KOR CHN import 854233 5767244",
        ]
      ),
    ])
  func koreaCustoms(name: String, format: String, rows: String, facts: [String]) throws {
    let url = try #require(sharedReference).appendingPathComponent("formats/korea_customs/" + name)
    let items = items(ofXML: try FileContent(contentsOf: url).text)
    var files = DownloadedTradeTests.places
    let document: [String: Any] = [
      "response": ["header": ["resultCode": "00"], "body": ["items": ["item": items]]]
    ]
    let json = try JSONSerialization.data(withJSONObject: document)
    files["trade/kcs.json"] = FileContent(bytes: [UInt8](json))
    let outcome = try ImportersTests.read(files)
    #expect(outcome.source("trade/kcs.json")?.format == format)
    #expect(outcome.rows("trade/kcs.json") == rows)
    let found = try #require(outcome.facts?.trade).cells.map {
      "\($0.key.reporter.code) \($0.key.partner.code) \($0.key.flow.rawValue) "
        + "\($0.key.commodity) \($0.measures.value)"
    }
    #expect(found.sorted() == facts.sorted())
  }

  @Test(
    "The European Central Bank's files",
    arguments: [
      ("fx/ecb_eurofxref-hist_first400.csv", "ecb-hist", 428),
      ("fx/ecb_eurofxref_daily.csv", "ecb-daily", 1),
    ])
  func rates(name: String, format: String, days: Int) throws {
    let (outcome, path) = try DownloadedTradeTests.read(name, to: "rates")
    #expect(outcome.source(path)?.format == format)
    #expect(outcome.rows(path) == "\(days)/0/0/0")
    let rates = try #require(outcome.facts?.rates)
    let month = try month("2026-04")
    let won = rates.convert(Amount(1), from: .euro, to: try currency("KRW"), in: month)
    #expect(won != nil)
    if format == "ecb-daily" { #expect(won?.description == "1740.86") }
  }

  @Test(
    "Known downloads that hold no data",
    arguments: [
      ("comtrade/ref_dataitem.csv", "code-list"), ("comtrade/ref_partner.csv", "code-list"),
      ("comtrade/ref_reporter.csv", "code-list"),
      ("fx/bok_ecos_StatisticSearch.json", "ecos-series"),
      ("erasmus/erasmus_reduced_5col_head200.csv", "erasmus-reduced"),
    ])
  func notData(name: String, kind: String) throws {
    let (outcome, path) = try DownloadedTradeTests.read(name)
    #expect(outcome.findings(in: path).map(\.problem) == [.notData(kind: kind, detail: "")])
  }
}

/// The items of an answer of the Korean open data portal, tag names as keys.
private func items(ofXML text: String) -> [[String: String]] {
  text.split(separator: "<item>").dropFirst().map { item in
    var cells: [String: String] = [:]
    for match in item.matches(of: /<(\w+)>([^<]*)<\/\w+>/) {
      cells[String(match.output.1)] = String(match.output.2)
    }
    return cells
  }
}
