import CPlatform
import Foundation
import Importers
import PartnershipModel
import Testing

/// A file of each layout of published trade in its true encoding, invented, with figures that can be
/// added up by hand.
@Suite("Trade as offices download it")
struct TradeLayoutTests {
  private static let settings: FileContent = """
    sources:
      - files: trade/gacc*
        flow: import
        reporter: CHN
      - files: trade/tradedata*
        unit: 1000 USD

    """

  private static func read(
    _ path: String, _ content: FileContent, settings: FileContent = settings
  ) throws -> WorkspaceReader.Outcome {
    try ImportersTests.read([path: content, "entente.yaml": settings])
  }

  /// Sum of value of one flow and commodity of one reporter and partner.
  private static func total(
    _ outcome: WorkspaceReader.Outcome, _ reporter: String, _ partner: String, _ flow: TradeFlow,
    _ commodity: String
  ) throws -> String {
    let cube = try #require(outcome.facts?.trade)
    return sum(cube) {
      $0.reporter.code == reporter && $0.partner.code == partner && $0.flow == flow
        && $0.commodity == commodity
    }.description
  }

  // MARK: UN Comtrade

  private static let comtrade = """
    {"elapsedTime":"0.4 secs","count":4,"data":[
    {"typeCode":"C","freqCode":"M","refPeriodId":20260101,"period":"202601","reporterCode":410,\
    "reporterISO":null,"flowCode":"X","partnerCode":156,"partner2Code":0,"classificationCode":"H6",\
    "cmdCode":"85","customsCode":"C00","mosCode":"0","motCode":0,"qtyUnitCode":-1,"qty":null,\
    "netWgt":1200.5,"cifvalue":null,"fobvalue":6804128143.25,"primaryValue":6804128143.25},
    {"typeCode":"C","freqCode":"M","refPeriodId":20260101,"period":"202601","reporterCode":410,\
    "reporterISO":null,"flowCode":"X","partnerCode":156,"partner2Code":0,"classificationCode":"H6",\
    "cmdCode":"85","customsCode":"C00","mosCode":"0","motCode":2100,"qtyUnitCode":-1,"qty":null,\
    "netWgt":1,"cifvalue":null,"fobvalue":10,"primaryValue":10},
    {"typeCode":"C","freqCode":"M","refPeriodId":20260101,"period":"202601","reporterCode":410,\
    "reporterISO":null,"flowCode":"RX","partnerCode":156,"partner2Code":0,"classificationCode":"H6",\
    "cmdCode":"85","customsCode":"C00","mosCode":"0","motCode":0,"qtyUnitCode":-1,"qty":null,\
    "netWgt":1,"cifvalue":null,"fobvalue":10,"primaryValue":10},
    {"typeCode":"C","freqCode":"M","refPeriodId":20260201,"period":"202602","reporterCode":410,\
    "reporterISO":null,"flowCode":"X","partnerCode":156,"partner2Code":0,"classificationCode":"H6",\
    "cmdCode":"0810","customsCode":"C00","mosCode":"0","motCode":0,"qtyUnitCode":-1,"qty":null,\
    "netWgt":1,"cifvalue":null,"fobvalue":0.75,"primaryValue":0.75}
    ],"error":""}
    """

  @Test("The Comtrade API: numbers as codes, rows in an envelope")
  func comtradeAPI() throws {
    let outcome = try TradeLayoutTests.read("trade/a.json", .init(text: TradeLayoutTests.comtrade))
    #expect(outcome.source("trade/a.json")?.format == "comtrade-api")
    #expect(outcome.rows("trade/a.json") == "2/2/0/0")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .export, "85") == "6804128143.25")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .export, "0810") == "0.75")
    #expect(outcome.codes(in: "trade/a.json") == ["excluded-rows", "excluded-rows"])
    #expect(
      outcome.findings(in: "trade/a.json").map(\.problem) == [
        .excludedRows(.breakdowns, count: 1), .excludedRows(.subFlows, count: 1),
      ])
  }

  @Test("An answer with fewer rows than it says it has was cut")
  func cutDownload() throws {
    let text = TradeLayoutTests.comtrade.replacing("\"count\":4", with: "\"count\":500")
    let outcome = try TradeLayoutTests.read("trade/a.json", .init(text: text))
    #expect(
      outcome.findings(in: "trade/a.json").map(\.problem).contains(
        .cutDownload(stated: 500, found: 4)))
  }

  @Test("A line of a row in an envelope is the line of the file")
  func linesInEnvelopes() throws {
    let text = TradeLayoutTests.comtrade.replacing(
      "\"period\":\"202602\"", with: "\"period\":\"202613\"")
    let outcome = try TradeLayoutTests.read("trade/a.json", .init(text: text))
    let bad = outcome.findings(in: "trade/a.json").first { $0.code == "bad-date" }
    #expect(bad?.place.line == 5)
  }

  @Test("Comtrade before 2023: flows in words, annual rows and re-exports out of scope")
  func comtradeLegacy() throws {
    let text = """
      Classification,Year,Period,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,\
      Partner ISO,2nd Partner Code,Commodity Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$)
      H4,2015,201501,Export,410,Rep. of Korea,KOR,156,China,CHN,,85,Weight in kilograms,30,30,100
      H4,2015,201501,Re-Export,410,Rep. of Korea,KOR,156,China,CHN,,85,Weight in kilograms,1,1,7
      H4,2015,201502,Imports,410,Rep. of Korea,,156,China,,0,TOTAL,No Quantity,,12,900.5
      H4,2015,2015,Export,410,Rep. of Korea,KOR,156,China,CHN,,85,Weight in kilograms,3,3,1200
      S3,2015,201501,Export,410,Rep. of Korea,KOR,156,China,CHN,,7,,,,5
      H4,2015,201501,Export,410,Rep. of Korea,KOR,156,China,CHN,344,85,,,,5
      H4,2015,201501,Sideways,410,Rep. of Korea,KOR,156,China,CHN,,85,,,,5

      """
    let outcome = try TradeLayoutTests.read("trade/old.csv", .init(text: text))
    #expect(outcome.source("trade/old.csv")?.format == "comtrade-legacy")
    #expect(outcome.rows("trade/old.csv") == "2/4/1/0")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .export, "85") == "100")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .import, "TOTAL") == "900.5")
    let cells = try #require(outcome.facts?.trade).cells
    #expect(cells.map(\.key.unit) == ["kg", "kg"])
    #expect(cells.map(\.measures.quantity.description).sorted() == ["12", "30"])
    #expect(cells.map(\.key.valuation) == [.fob, .cif])
  }

  @Test("A trimmed copy that names no country needs the settings to say whose trade it is")
  func trimmedLegacy() throws {
    let outcome = try TradeLayoutTests.read(
      "trade/old.csv",
      "Year,Trade Flow,Commodity Code,Commodity,Trade Value (US$)\n2012,Import,5208,Cotton,1447\n")
    #expect(
      outcome.findings(in: "trade/old.csv").map(\.problem) == [
        .missingSetting(key: "partner", layout: "comtrade-legacy"),
        .missingSetting(key: "reporter", layout: "comtrade-legacy"),
      ])
  }

  // MARK: China customs

  private static let gacc = """
    "数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","商品名称","第一数量","第一计量单位","第二数量","第二计量单位","人民币",
    "202601","133","韩国","84","机械","120","台","0","?","5,917,063,944",
    "202602","133","韩国","84","机械","80","千克","0","?","1,000",
    "202602","116","日本","84","机械","80","千克","0","?","2,000",
    "202613","133","韩国","84","机械","80","千克","0","?","1,000",
    "202602","410","韩国","85","电机","80","千克","0","?","1,000",
    "202602","133","韩国","85","电机","80","千克","0","?","1,00,000",

    """

  private static func gb18030(_ text: String) throws -> FileContent {
    .init(bytes: try encoded(text, as: "GB18030"))
  }

  @Test("China customs in GB18030: a comma at every end, groups, the country by its Chinese name")
  func chinaCustoms() throws {
    let outcome = try TradeLayoutTests.read(
      "trade/gacc-1.csv", try TradeLayoutTests.gb18030(TradeLayoutTests.gacc))
    let source = try #require(outcome.source("trade/gacc-1.csv"))
    #expect(source.format == "gacc")
    #expect(source.encoding == "gb18030")
    #expect(source.encodingFrom == "layout")
    #expect(outcome.rows("trade/gacc-1.csv") == "2/1/3/0")
    #expect(try TradeLayoutTests.total(outcome, "CHN", "KOR", .import, "84") == "5917064944")
    let cells = try #require(outcome.facts?.trade).cells
    #expect(cells.map(\.key.currency.description) == ["CNY", "CNY"])
    #expect(cells.map(\.key.unit) == ["台", "kg"])
    #expect(cells.map(\.key.valuation) == [.cif, .cif])
    let rejected = outcome.findings(in: "trade/gacc-1.csv").filter { $0.severity == .error }
    #expect(rejected.map(\.place.line) == [5, 6, 7])
    #expect(rejected.map(\.code) == ["bad-date", "bad-code", "bad-number"])
  }

  @Test("China customs without settings names what is missing")
  func chinaCustomsWithoutSettings() throws {
    let outcome = try TradeLayoutTests.read(
      "trade/gacc-1.csv", try TradeLayoutTests.gb18030(TradeLayoutTests.gacc),
      settings: "currency: USD\n")
    #expect(
      outcome.findings(in: "trade/gacc-1.csv").map(\.problem) == [
        .missingSetting(key: "flow", layout: "gacc"),
        .missingSetting(key: "reporter", layout: "gacc"),
      ])
  }

  @Test("The place of registration is the reporter, and trade modes of one key add up")
  func registrationPlace() throws {
    let text = """
      "商品编码","商品名称","贸易伙伴编码","贸易伙伴名称","贸易方式编码","贸易方式名称","注册地编码","注册地名称","第一数量","第一计量单位","第二数量","第二计量单位","美元","数据年月",
      "84","机械","133","韩国","10","一般贸易","22","吉林省","1","台","0","?","100","202601",
      "84","机械","133","韩国","14","来料加工","22","吉林省","2","台","0","?","20","202601",
      "84","机械","133","韩国","14","来料加工","22","吉林省","2","台","0","?","20","202601",
      "84","机械","133","韩国","14","来料加工","22","吉林省","2","台","0","?","21","202601",
      "84","机械","133","韩国","10","一般贸易","44","广东省","9","台","0","?","999","202601",

      """
    let settings: FileContent = "sources:\n  - files: trade/*\n    flow: export\n"
    let outcome = try TradeLayoutTests.read(
      "trade/a.csv", try TradeLayoutTests.gb18030(text), settings: settings)
    #expect(outcome.rows("trade/a.csv") == "3/1/1/0")
    #expect(try TradeLayoutTests.total(outcome, "CN-22", "KOR", .export, "84") == "120")
    #expect(
      outcome.findings(in: "trade/a.csv").map(\.problem) == [
        .excludedRows(.otherPlaces, count: 1), .repeatedAggregate(count: 1),
        .duplicateRow(firstLine: 3),
      ])
  }

  @Test("The same query with and without the trade mode: its parts are not added to it")
  func splitOtherwise() throws {
    let head = "商品编码,贸易伙伴名称,数据年月,美元"
    let settings: FileContent =
      "sources:\n  - files: trade/*\n    flow: import\n    reporter: CHN\n"
    let outcome = try ImportersTests.read([
      "trade/1.csv": "\(head),贸易方式编码,\n84,韩国,202601,70,10,\n84,韩国,202601,30,14,\n",
      "trade/2.csv": "\(head),\n84,韩国,202601,100,\n", "entente.yaml": settings,
    ])
    #expect(outcome.rows("trade/1.csv") == "2/0/0/0")
    #expect(outcome.rows("trade/2.csv") == "0/1/0/0")
    #expect(try TradeLayoutTests.total(outcome, "CHN", "KOR", .import, "84") == "100")
    #expect(
      outcome.findings(in: "trade/2.csv").map(\.problem) == [
        .otherBreakdown(keptFile: "trade/1.csv", rows: 1)
      ])
  }

  @Test("A file whose settings contradict it says so; the file counts")
  func contradiction() throws {
    let settings: FileContent =
      "sources:\n  - files: trade/*\n    flow: import\n    reporter: CHN\n    month: 2025-12\n"
    let outcome = try TradeLayoutTests.read(
      "trade/gacc-1.csv", "商品编码,贸易伙伴名称,数据年月,美元,\n84,韩国,202601,100,\n", settings: settings)
    #expect(
      outcome.findings(in: "trade/gacc-1.csv").map(\.problem) == [
        .contradiction(setting: "2025-12", file: "2026-01")
      ])
    #expect(outcome.source("trade/gacc-1.csv")?.firstMonth == (try month("2026-01")))
  }

  // MARK: Korea

  @Test("Korea customs in CP949: two flows in a row, thousands, total rows by value")
  func koreaCities() throws {
    let text = """
      priodTitle,sidoSggNm,expCnt,expUsdAmt,impCnt,impUsdAmt,cmtrBlncAmt
      총계,-,4,"           2,000",4,"             500",1500
      2026.01,경기도 시흥시,3,"           1,319",3,"           3,537","          -2,218"
      2026.01,경기도 가평군,3,"             101",3,"               5",96
      2026.01,경상남도 시흥시,3,7,3,8,-1
      2026,경기도 시흥시,3,7,3,8,-1
      2026.02,경기도 시흥시,3,"1,00",3,8,-1

      """
    let outcome = try TradeLayoutTests.read(
      "trade/kcs.csv", .init(bytes: try encoded(text, as: "CP949")))
    let source = try #require(outcome.source("trade/kcs.csv"))
    #expect([source.format, source.encoding] == ["kcs-kusd", "cp949"])
    #expect(outcome.rows("trade/kcs.csv") == "1/4/1/0")
    #expect(try TradeLayoutTests.total(outcome, "siheung", "World", .export, "TOTAL") == "1319000")
    #expect(try TradeLayoutTests.total(outcome, "siheung", "World", .import, "TOTAL") == "3537000")
    #expect(
      outcome.findings(in: "trade/kcs.csv").map(\.code) == [
        "annual-rows", "excluded-rows", "excluded-rows", "bad-number",
      ])
  }

  /// Two cities of one name lie in different provinces; only `region` tells them apart.
  @Test(
    "A city in a province needs its region, and the finding says which",
    arguments: [
      (
        region: "", rows: "0/3/0/0",
        findings: [
          Problem.cityWithoutRegion(
            name: "경기도 광주시", city: "gwangju-si", region: "KR-41", rows: 2),
          .excludedRows(.otherPlaces, count: 1),
        ]
      ),
      (
        region: "KR-41", rows: "2/1/0/0",
        findings: [.excludedRows(.otherPlaces, count: 1)]
      ),
      (
        region: "KR-29", rows: "0/3/0/0",
        findings: [.excludedRows(.otherPlaces, count: 3), .unusedFile(rows: 3)]
      ),
    ])
  func cityWithoutRegion(region: String, rows: String, findings: [Problem]) throws {
    let text = """
      priodTitle,sidoSggNm,expUsdAmt,impUsdAmt
      2026.01,경기도 광주시,10,20
      2026.02,경기도 광주시,30,40
      2026.01,경기도 가평군,50,60

      """
    let outcome = try ImportersTests.read([
      "trade/kcs.csv": .init(bytes: try encoded(text, as: "CP949")),
      "cities.csv": """
      city_id,name,name_ko,country,region
      gwangju-si,Gwangju-si,광주시,KOR,\(region)
      jilin,Jilin,,CHN,CN-22

      """,
      "partnerships.csv": "partnership_id,name,cities\ngj,GJ,gwangju-si;jilin\n",
    ])
    #expect(outcome.rows("trade/kcs.csv") == rows)
    #expect(outcome.findings(in: "trade/kcs.csv").map(\.problem) == findings)
  }

  @Test("A file of which nothing is used is named, however its places are written")
  func unusedFile() throws {
    let text = """
      period,reporter,partner,flow,commodity_code,value,currency,quantity,unit,valuation,status
      2026-01,FRA,DEU,export,84,100,USD,,,FOB,final
      2026-02,FRA,DEU,export,84,100,USD,,,FOB,final

      """
    let outcome = try TradeLayoutTests.read("trade/others.csv", .init(text: text))
    #expect(outcome.rows("trade/others.csv") == "0/2/0/0")
    #expect(
      outcome.findings(in: "trade/others.csv").map(\.problem) == [.unusedFile(rows: 2)])
  }

  @Test("A file of annual figures only has its own finding, and no second one")
  func onlyAnnual() throws {
    let text = "priodTitle,sidoSggNm,expUsdAmt,impUsdAmt\n2025,경기도 시흥시,7,8\n"
    let outcome = try TradeLayoutTests.read(
      "trade/kcs.csv", .init(bytes: try encoded(text, as: "CP949")))
    #expect(
      outcome.findings(in: "trade/kcs.csv").map(\.problem) == [.annualRows(count: 1)])
  }

  @Test(
    "Korea customs as JSON: many rows, one row, none",
    arguments: [
      (
        """
        {"response":{"header":{"resultCode":"00"},"body":{"items":{"item":[
        {"year":"2026.01","statCd":"CN","hsCd":"854231","expDlr":"915","expWgt":"14","impDlr":"177","impWgt":"6"},
        {"year":"2026.01","statCd":"JP","hsCd":"854231","expDlr":"1","expWgt":"1","impDlr":"1","impWgt":"1"}]}}}}
        """, "1/1/0/0"
      ),
      (
        """
        {"response":{"header":{"resultCode":"00"},"body":{"items":{"item":
        {"year":"2026.01","statCd":"CN","hsCd":854231,"expDlr":915,"expWgt":14,"impDlr":177,"impWgt":6}}}}}
        """, "1/0/0/0"
      ),
      (
        """
        [{"year":"2026.01","statCd":"CN","hsCd":"854231","expDlr":"915","expWgt":"14","impDlr":"177","impWgt":"6"}]
        """, "1/0/0/0"
      ),
      (#"{"response":{"header":{"resultCode":"00"},"body":{"items":null}}}"#, "0/0/0/0"),
      (#"{"response":{"header":{"resultCode":"00"},"body":{"items":""}}}"#, "0/0/0/0"),
    ])
  func koreaJSON(text: String, rows: String) throws {
    let outcome = try TradeLayoutTests.read("trade/kcs.json", .init(text: text))
    #expect(outcome.rows("trade/kcs.json") == rows)
    guard rows.first != "0" else {
      #expect(outcome.codes(in: "trade/kcs.json") == ["empty-answer"])
      return
    }
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .export, "854231") == "915")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .import, "854231") == "177")
  }

  private static let kstat = """
    한국무역통계 총괄 - K-stat 수출입 무역통계,,,,,,
    "주기 : 월별  ,  당월/누계 : 당월  ,  단위 : 금액 - 천불, 증감률 - %  ,  정렬 : 년월",,,,,,
    순번,년도,국가명,수출,수출,수입,수입
    순번,년도,국가명,금액,증감률,금액,증감률
    1,2026년 01월,중국,"1,500",3.8,"2,000",0.0
    2,2026년 01월,일본,"9",3.8,"9",0.0
    3,총계,중국,"1,500",3.8,"2,000",0.0
    4,2025년,중국,"15,000",3.8,"20,000",0.0

    """

  @Test("K-stat: title lines, two rows of names, the unit in the settings of the query")
  func kstatFile() throws {
    let outcome = try TradeLayoutTests.read("trade/kstat.csv", .init(text: TradeLayoutTests.kstat))
    #expect(outcome.source("trade/kstat.csv")?.format == "kstat")
    #expect(outcome.rows("trade/kstat.csv") == "1/3/0/0")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .export, "TOTAL") == "1500000")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .import, "TOTAL") == "2000000")
  }

  @Test(
    "K-stat that cannot be used as a whole",
    arguments: [
      ("당월/누계 : 당월", "당월/누계 : 누계", Problem.notData(kind: "kstat-running-total", detail: "")),
      ("금액 - 천불", "금액 - 원", .missingSetting(key: "unit", layout: "kstat")),
    ])
  func unusableKStat(from: String, to: String, problem: Problem) throws {
    let text = TradeLayoutTests.kstat.replacing(from, with: to)
    let outcome = try TradeLayoutTests.read("trade/kstat.csv", .init(text: text))
    #expect(outcome.findings(in: "trade/kstat.csv").map(\.problem) == [problem])
  }

  @Test("tradedata.go.kr: money in the unit that the settings say")
  func tradeData() throws {
    let text = """
      기간,국가,HS코드,품목명,수출 중량,수출 금액,수입 중량,수입 금액,무역수지
      2026.01,중국,85,전기기기,"1,000","2,500",10,"1,000","1,500"
      총계,중국,85,전기기기,"1,000","2,500",10,"1,000","1,500"

      """
    let outcome = try TradeLayoutTests.read(
      "trade/tradedata.csv", .init(bytes: try encoded(text, as: "CP949")))
    #expect(outcome.source("trade/tradedata.csv")?.format == "tradedata-kr")
    #expect(outcome.rows("trade/tradedata.csv") == "1/1/0/0")
    #expect(try TradeLayoutTests.total(outcome, "KOR", "CHN", .export, "85") == "2500000")
    let without = try TradeLayoutTests.read("trade/x.csv", .init(text: text))
    #expect(
      without.findings(in: "trade/x.csv").map(\.problem) == [
        .missingSetting(key: "unit", layout: "tradedata-kr")
      ])
  }

  // MARK: Europe and Japan

  private static let places: [String: FileContent] = [
    "cities.csv": "city_id,name,country\nathens,Athens,GRC\nkobe,Kobe,JPN\nbusan,Busan,KOR\n",
    "partnerships.csv":
      "partnership_id,name,cities\na,Athens and Busan,athens;busan\nk,Kobe and Busan,kobe;busan\n",
  ]

  @Test("Comext: value and quantity of one figure in two rows")
  func comext() throws {
    let text = """
      STRUCTURE,STRUCTURE_ID,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG
      dataflow,x,M,EL,KR,85,1,VALUE_IN_EUROS,2026-01,999,p
      dataflow,x,M,EL,KR,85,1,QUANTITY_IN_100KG,2026-01,12.5,p
      dataflow,x,M,EL,KR,85,1,SUPPLEMENTARY_QUANTITY,2026-01,7,
      dataflow,x,M,EU27_2020,KR,85,1,VALUE_IN_EUROS,2026-01,5000,
      dataflow,x,M,EL,KR,86,2,VALUE_IN_EUROS,2026-01,:,
      dataflow,x,A,EL,KR,85,1,VALUE_IN_EUROS,2026,12000,
      dataflow,x,M,EL,DE,85,1,QUANTITY_IN_100KG,2026-01,3,

      """
    var files = TradeLayoutTests.places
    files["trade/comext.csv"] = .init(text: text)
    let outcome = try ImportersTests.read(files)
    #expect(outcome.rows("trade/comext.csv") == "3/4/0/0")
    let cells = try #require(outcome.facts?.trade).cells
    let imported = try #require(cells.first { $0.key.flow == .import })
    #expect(cells.count == 2)
    #expect(imported.measures.value.description == "999")
    #expect(imported.measures.quantity.description == "1250")
    #expect(imported.key.unit == "kg")
    #expect(imported.key.status == .provisional)
    #expect(imported.key.reporter == .country("GRC"))
    // A confidential value is missing, never 0.
    #expect(cells.first { $0.key.flow == .export }?.measures.valued == 0)
  }

  @Test(
    "A final figure of a published table replaces the provisional one, in the same file and in another",
    arguments: [true, false])
  func finalFigures(inOneFile: Bool) throws {
    let header =
      "STRUCTURE,STRUCTURE_ID,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    let first = "dataflow,x,M,EL,KR,85,1,VALUE_IN_EUROS,2026-01,999,p\n"
    let last = "dataflow,x,M,EL,KR,85,1,VALUE_IN_EUROS,2026-01,1010,\n"
    var files = TradeLayoutTests.places
    if inOneFile {
      files["trade/comext-1.csv"] = .init(text: header + first + last)
    } else {
      files["trade/comext-1.csv"] = .init(text: header + first)
      files["trade/comext-2.csv"] = .init(text: header + last)
    }
    let outcome = try ImportersTests.read(files)
    let cells = try #require(outcome.facts?.trade).cells
    #expect(cells.map(\.measures.value.description) == ["1010"])
    #expect(cells.map(\.key.status) == [.normal])
    #expect(
      outcome.findings(in: "trade/comext-1.csv").map(\.problem).contains(
        .provisionalReplaced(count: 1)))
  }

  @Test("e-Stat: months side by side, thousands of yen, zeros of months still to come are missing")
  func eStat() throws {
    let months = ["Jan", "Feb", "Mar"].map { "Quantity1-\($0),Quantity2-\($0),Value-\($0)" }
    let text = """
      Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year,\(months.joined(separator: ","))
      1,2026,'852351000',103,  ,NO,0,30,300,0,10,100,0,20,200,0,0,0
      1,2026,'852352000',103,  ,KG,0,4,0,0,4,40,0,0,0,0,0,0
      2,2026,'852351000',105,  ,NO,0,9,9,0,9,9,0,0,0,0,0,0

      """
    var files = TradeLayoutTests.places
    files["trade/estat.csv"] = .init(text: text)
    let outcome = try ImportersTests.read(files)
    #expect(outcome.rows("trade/estat.csv") == "2/1/0/0")
    let cells = try #require(outcome.facts?.trade).cells
    #expect(
      cells.map {
        "\($0.key.month) \($0.key.commodity) \($0.measures.value) \($0.measures.quantity) \($0.key.unit)"
      }
        == [
          "2026-01 852351000 100000 10 NO", "2026-01 852352000 40000 4 kg",
          "2026-02 852351000 200000 20 NO", "2026-02 852352000 0 0 kg",
        ])
    #expect(cells.allSatisfy { $0.key.currency.description == "JPY" })
  }

  // MARK: Not the data

  @Test(
    "Known downloads that hold no data are named for what they are",
    arguments: [
      (
        "a.json",
        #"{"OpenAPI_ServiceResponse":{"cmmMsgHeader":{"errMsg":"SERVICE ERROR","returnAuthMsg":"KEY"}}}"#,
        "korea-error"
      ),
      (
        "a.json",
        #"{"response":{"header":{"resultCode":"99","resultMsg":"x"},"body":{"items":null}}}"#,
        "korea-error"
      ),
      (
        "a.json", #"{"elapsedTime":"1","count":0,"data":[],"error":"Too many records"}"#,
        "comtrade-error"
      ),
      ("a.json", #"{"statusCode":401,"message":"Access denied"}"#, "comtrade-error"),
      (
        "a.json",
        #"{"elapsedTime":"1","count":1,"data":[{"fileUrl":"x","partitionKey":"y"}],"error":""}"#,
        "comtrade-listing"
      ),
      (
        "a.json", #"{"StatisticSearch":{"row":[{"TIME":"202604","DATA_VALUE":"3.5"}]}}"#,
        "ecos-series"
      ),
      ("a.json", #"{"RESULT":{"CODE":"INFO-200","MESSAGE":"none"}}"#, "ecos-error"),
      ("a.csv", "id,text,reporterCode,reporterDesc\n1,x,4,Afghanistan\n", "code-list"),
      ("a.csv", ",dataItem,description\n0,typeCode,x\n", "code-list"),
      ("a.csv", "Reporter,Partner,Trade Value 1000USD\nKOR,CHN,1\n", "wits"),
      ("a.csv", "priodYear,priodMon,priodDt,itemUsdAmt00\n2026,01,01~10,5\n", "korea-ten-days"),
    ])
  func notData(name: String, text: String, kind: String) throws {
    let outcome = try TradeLayoutTests.read("trade/\(name)", .init(text: text))
    let kinds = outcome.findings(in: "trade/\(name)").map { finding in
      if case .notData(let kind, _) = finding.problem { kind } else { finding.code }
    }
    #expect(kinds == [kind])
  }
}

/// The text in another encoding.
func encoded(_ text: String, as name: String) throws -> [UInt8] {
  let converter = try #require(entente_iconv_open(name, "UTF-8"))
  defer { entente_iconv_close(converter) }
  var output = [CChar](repeating: 0, count: text.utf8.count * 4 + 16)
  let room = output.count
  let written = text.utf8CString.withUnsafeBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var (from, left) = (source.baseAddress, source.count - 1)
      var (to, free) = (target.baseAddress, room)
      let status = entente_iconv_convert(converter, &from, &left, &to, &free)
      return status == ENTENTE_ICONV_DONE ? room - free : -1
    }
  }
  try #require(written >= 0)
  return output.prefix(written).map { UInt8(bitPattern: $0) }
}
