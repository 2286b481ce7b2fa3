import Foundation
import Importers
import PartnershipModel
import Testing

@Suite("UN Comtrade+ as downloaded")
struct ComtradePlusTests {
  private static let header = """
    typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,\
    flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,\
    classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,\
    isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,\
    isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,\
    grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,\
    isAggregate
    """

  /// A Korean export to China of chapter 84 in January 2026, worth 100 USD.
  private static let row = [
    "typeCode": "C", "freqCode": "M", "refPeriodId": "20260101", "refYear": "2026",
    "refMonth": "1", "period": "202601", "reporterCode": "410", "reporterISO": "KOR",
    "reporterDesc": "Rep. of Korea", "flowCode": "X", "flowDesc": "Export", "partnerCode": "156",
    "partnerISO": "CHN", "partnerDesc": "China", "partner2Code": "0", "partner2ISO": "W00",
    "partner2Desc": "World", "classificationCode": "H6", "classificationSearchCode": "HS",
    "isOriginalClassification": "true", "cmdCode": "84", "cmdDesc": "Machinery", "aggrLevel": "2",
    "isLeaf": "false", "customsCode": "C00", "customsDesc": "TOTAL CPC", "mosCode": "0",
    "motCode": "0", "motDesc": "TOTAL MOT", "qtyUnitCode": "-1", "qtyUnitAbbr": "N/A",
    "isQtyEstimated": "false", "altQtyUnitCode": "-1", "altQtyUnitAbbr": "N/A",
    "isAltQtyEstimated": "false", "isNetWgtEstimated": "false", "isGrossWgtEstimated": "false",
    "fobvalue": "100", "primaryValue": "100", "legacyEstimationFlag": "0", "isReported": "true",
    "isAggregate": "false",
  ]

  /// The file as downloaded: 47 names, 48 cells, every cell that is not empty quoted, ISO-8859-1.
  private static func file(_ rows: [[String: String]]) -> FileContent {
    let names = header.split(separator: ",").map(String.init)
    var text = header + "\n"
    for changes in rows {
      let row = row.merging(changes) { $1 }
      for name in names {
        let cell = row[name] ?? ""
        text += cell.isEmpty ? "," : "\"\(cell)\","
      }
      text += "\n"
    }
    return FileContent(bytes: text.unicodeScalars.map { UInt8($0.value) })
  }

  private static func read(_ rows: [[String: String]]) throws -> WorkspaceReader.Outcome {
    try ImportersTests.read(["trade/TradeData.csv": file(rows)])
  }

  @Test("The layout has 47 names")
  func names() {
    #expect(ComtradePlusTests.header.split(separator: ",").count == 47)
  }

  @Test("A monthly file in exactly this layout gives the totals of a hand computation")
  func monthly() throws {
    let outcome = try ComtradePlusTests.read([
      ["primaryValue": "100.25", "fobvalue": "100.25"],
      ["cmdCode": "85", "primaryValue": "50.5", "fobvalue": "50.5"],
      ["cmdCode": "TOTAL", "primaryValue": "150.75", "fobvalue": "150.75"],
      ["period": "202602", "primaryValue": "7", "fobvalue": "7"],
      [
        "flowCode": "M", "cmdCode": "TOTAL", "primaryValue": "80.01", "cifvalue": "80.01",
        "fobvalue": "",
      ],
      [
        "partnerCode": "0", "partnerISO": "W00", "partnerDesc": "World", "cmdCode": "TOTAL",
        "primaryValue": "900", "fobvalue": "900",
      ],
      ["partnerCode": "792", "partnerISO": "TUR", "partnerDesc": "T\u{FC}rkiye"],
      // Parts of the rows above, or no trade in goods by HS.
      ["motCode": "2100"], ["partner2Code": "344"], ["customsCode": "C10"], ["mosCode": "1"],
      ["typeCode": "S"], ["classificationCode": "S4"], ["flowCode": "RX"], ["freqCode": "W"],
      // Trailing blanks of codes.
      ["cmdCode": "39", "motCode": "0 ", "partnerISO": "CHN "],
      ["freqCode": "A", "period": "2025", "cmdCode": "TOTAL"],
    ])
    let facts = try #require(outcome.facts)
    let source = try #require(outcome.source("trade/TradeData.csv"))
    #expect(source.format == "comtrade-plus")
    #expect(source.encoding == "iso-8859-1" && source.encodingFrom == "layout")
    #expect(source.rowsRead == 17)
    #expect(outcome.rows("trade/TradeData.csv") == "7/10/0/0")
    #expect(source.firstMonth == Month("2026-01") && source.lastMonth == Month("2026-02"))
    let china = Place.country("CHN")
    func total(_ code: String, _ flow: TradeFlow, _ partner: Place) -> String {
      sum(facts.trade) { $0.commodity == code && $0.flow == flow && $0.partner == partner }
        .description
    }
    #expect(total("84", .export, china) == "107.25")
    #expect(total("85", .export, china) == "50.5")
    #expect(total("39", .export, china) == "100")
    #expect(total("TOTAL", .export, china) == "150.75")
    #expect(total("TOTAL", .import, china) == "80.01")
    #expect(total("TOTAL", .export, .world) == "900")
    #expect(facts.trade.cells.allSatisfy { $0.key.currency == .usDollar })
    #expect(
      outcome.findings.map(\.problem) == [
        .annualRows(count: 1), .excludedRows(.breakdowns, count: 4),
        .excludedRows(.otherClassifications, count: 2), .excludedRows(.otherMeasures, count: 1),
        .excludedRows(.subFlows, count: 1),
      ])
  }

  @Test("Codes of several editions of HS in one file are pointed out")
  func editions() throws {
    let outcome = try ComtradePlusTests.read([
      ["classificationCode": "H5"], ["classificationCode": "H6", "period": "202602"],
    ])
    #expect(outcome.findings.map(\.problem) == [.severalEditions(editions: ["H5", "H6"])])
  }

  @Test(
    "CIF and FOB are told by the value that the row repeats, else by the flow",
    arguments: [
      ("M", "100", "", Valuation.cif), ("M", "", "100", .fob), ("M", "90", "95", .cif),
      ("X", "", "100", .fob), ("X", "100", "", .cif), ("X", "", "", .fob), ("M", "", "", .cif),
    ])
  func valuation(flow: String, cif: String, fob: String, expected: Valuation) throws {
    let outcome = try ComtradePlusTests.read([
      ["flowCode": flow, "cifvalue": cif, "fobvalue": fob]
    ])
    #expect(outcome.facts?.trade.cells.map(\.key.valuation) == [expected])
  }

  @Test(
    "The quantity falls back to the net weight in kg",
    arguments: [
      ("5", "u", "70", "5 u"), ("", "u", "70", "70 kg"), ("5", "N/A", "70", "70 kg"),
      ("5", "-1", "70", "70 kg"), ("", "N/A", "", "0 "),
    ])
  func quantity(qty: String, unit: String, netWeight: String, expected: String) throws {
    let outcome = try ComtradePlusTests.read([
      ["qty": qty, "qtyUnitAbbr": unit, "netWgt": netWeight]
    ])
    let cell = try #require(outcome.facts?.trade.cells.first)
    #expect("\(cell.measures.quantity) \(cell.key.unit)" == expected)
  }

  @Test(
    "Without ISO codes the numbers of UN M49 are enough",
    arguments: [
      ("410", "156", "KOR CHN"), ("0410", "156", "KOR CHN"), ("410", "0", "KOR World"),
      ("704", "156", "none"),
    ])
  func numbers(reporter: String, partner: String, expected: String) throws {
    let outcome = try ComtradePlusTests.read([
      ["reporterISO": "", "reporterCode": reporter, "partnerISO": "N/A", "partnerCode": partner]
    ])
    let keys = try #require(outcome.facts?.trade.cells.map(\.key))
    #expect((keys.first.map { "\($0.reporter.code) \($0.partner.code)" } ?? "none") == expected)
  }

  @Test("A group of countries is no place: out of scope, with one note")
  func groups() throws {
    let outcome = try ComtradePlusTests.read([
      ["partnerCode": "490", "partnerISO": "S19"], ["partnerCode": "490", "partnerISO": "S19"],
      ["partnerCode": "899", "partnerISO": "_X "],
    ])
    #expect(outcome.rows("trade/TradeData.csv") == "0/3/0/0")
    #expect(
      Set(outcome.findings.map(\.problem)) == [
        .unknownPlace(name: "S19", rows: 2), .unknownPlace(name: "_X", rows: 1),
      ])
  }

  @Test("Within one file the same figure counts once, another value is rejected")
  func repeatedRows() throws {
    let workspace = try Workspace([
      "trade/TradeData.csv": ComtradePlusTests.file([
        [:], [:], ["primaryValue": "101"], ["cmdCode": "85"], [:], ["primaryValue": "101"],
        ["primaryValue": "102"],
      ])
    ])
    for (chunkSize, workers) in [(1 << 20, 1), (1, 2), (400, 3), (700, 2)] {
      let outcome = workspace.read(FoldOptions(workers: workers, chunkSize: chunkSize))
      #expect(outcome.facts?.trade.cells.map(\.measures.value) == [Amount(100), Amount(100)])
      #expect(outcome.rows("trade/TradeData.csv") == "4/0/3/0")
      #expect(
        outcome.findings.map { "\($0.place.line ?? 0) \($0.problem)" } == [
          "0 repeatedAggregate(count: 2)", "4 duplicateRow(firstLine: 2)",
          "8 duplicateRow(firstLine: 2)",
        ])
    }
  }

  @Test("Across files the same figure is merged, another value rejected with both files named")
  func overlaps() throws {
    let outcome = try ImportersTests.read([
      "trade/a.csv": ComtradePlusTests.file([[:], ["cmdCode": "85"]]),
      "trade/b.csv": ComtradePlusTests.file([
        [:], [:], ["cmdCode": "85", "primaryValue": "99", "fobvalue": "99"], ["cmdCode": "39"],
      ]),
    ])
    let cells = try #require(outcome.facts?.trade.cells)
    #expect(cells.map(\.key.commodity) == ["39", "84", "85"])
    #expect(cells.map(\.measures.value) == [Amount(100), Amount(100), Amount(100)])
    #expect(outcome.rows("trade/a.csv") == "2/0/0/0")
    #expect(outcome.rows("trade/b.csv") == "3/0/1/0")
    #expect(
      outcome.findings == [
        Finding(.repeatedAggregate(count: 2), at: InputPlace(file: "trade/b.csv")),
        Finding(
          .aggregateConflict(otherFile: "trade/a.csv", rows: 1),
          at: InputPlace(file: "trade/b.csv", line: 4)),
      ])
  }

  @Test("A header with the comma of its rows, and rows without it, are read too")
  func widths() throws {
    let text = ComtradePlusTests.file([[:], ["cmdCode": "85"]]).text
    let withComma = text.replacing("isAggregate\n", with: "isAggregate,\n")
    let without = text.replacing(",\n", with: "\n")
    let oldLines = text.replacing("\n", with: "\r")
    let blankFirst = text.replacing("isAggregate\n", with: "isAggregate\n\n")
    for variant in [withComma, without, oldLines, blankFirst] {
      let outcome = try ImportersTests.read(["trade/a.csv": FileContent(text: variant)])
      #expect(outcome.source("trade/a.csv")?.used == 2)
    }
    // The first row decides for the whole file.
    let mixed = text + String(text.split(separator: "\n")[1].dropLast()) + "\n"
    let outcome = try ImportersTests.read(["trade/a.csv": FileContent(text: mixed)])
    #expect(outcome.rows("trade/a.csv") == "2/0/1/0")
    #expect(outcome.findings.map(\.problem) == [.missingCell(found: 47, expected: 48)])
  }

  @Test(
    "The real sample: every row accounted for, all of them annual",
    .enabled(if: sharedReference != nil, "\(needsShared)"))
  func realSample() throws {
    let outcome = try ImportersTests.read([
      "cities.csv": """
      city_id,name,country
      bangkok,Bangkok,THA
      siheung,Siheung,KOR
      """,
      "partnerships.csv": """
      partnership_id,name,cities
      bangkok-siheung,Bangkok and Siheung,bangkok;siheung
      """,
      "trade/TradeData.csv": FileContent(
        bytes: try reference("formats/comtrade/comtradeplus_TradeData.csv")),
    ])
    let source = try #require(outcome.source("trade/TradeData.csv"))
    #expect(source.format == "comtrade-plus")
    #expect(source.encoding == "iso-8859-1" && source.encodingFrom == "layout")
    #expect(source.rowsRead == 1_178 && source.outOfScope == 1_178)
    #expect(outcome.facts?.trade.cells.isEmpty == true)
    #expect(
      outcome.findings == [
        Finding(.annualRows(count: 1_178), at: InputPlace(file: "trade/TradeData.csv"))
      ])
  }
}
