import Importers
import PartnershipModel
import Testing

@Suite("entente.yaml and the files of a workspace")
struct SettingsTests {
  @Test(
    "Faults of the settings refuse the run with line and remedy",
    arguments: [
      ("curency: USD\n", Problem.unknownSetting(key: "curency", nearest: "currency"), 1),
      ("home: siheung\ncolour: red\n", .unknownSetting(key: "colour", nearest: nil), 2),
      (
        "sources:\n  - files: trade/*.csv\n    flw: export\n",
        .unknownSetting(key: "sources: flw", nearest: "flow"), 3
      ),
      (
        "home: sihueng\n",
        .badSetting(key: "home", expected: "a city of cities.csv (Siheung?)"), nil
      ),
      (
        "currency: dollar\n",
        .badSetting(key: "currency", expected: "an ISO 4217 code such as USD"), 1
      ),
      (
        "time_zone: Asia/Soul\n",
        .badSetting(key: "time_zone", expected: "an IANA name such as Asia/Seoul"), 1
      ),
      (
        "fiscal_year_start: 13\n",
        .badSetting(key: "fiscal_year_start", expected: "a month from 1 to 12"), 1
      ),
      (
        "style: gongmoon\n",
        .badSetting(key: "style", expected: "plain or gongmun or gongwen"), 1
      ),
      (
        "languages: [en, zh]\nstyle: gongmun\n",
        .badSetting(key: "style", expected: "plain, as `languages` does not have ko"), 2
      ),
      (
        "style: gongwen\n",
        .badSetting(key: "style", expected: "plain, as `languages` does not have zh"), 1
      ),
      (
        "partner_pages: on request\n", .badSetting(key: "partner_pages", expected: "true or false"),
        1
      ),
      ("engine: sparc\n", .badSetting(key: "engine", expected: "native or spark"), 1),
      (
        "spark:\n  mastr: local\n",
        .unknownSetting(key: "spark: mastr", nearest: "master"), 2
      ),
      (
        "spark:\n  timeout: soon\n",
        .badSetting(key: "spark: timeout", expected: "a number of seconds above 0"), 2
      ),
      (
        "spark:\n  conf:\n    spark.sql.ansi.enabled: false\n",
        .badSetting(
          key: "spark: conf: spark.sql.ansi.enabled",
          expected: "another key: the figures rest on how Entente sets spark.sql.ansi.enabled"), 3
      ),
      (
        "sources:\n  - files: s3a://KEY:SECRET@bucket/trade/*.csv\n",
        .badSetting(
          key: "sources: files",
          expected: "a URI without user or key; credentials belong in Spark's own configuration"),
        2
      ),
      (
        "sources:\n  - flow: export\n",
        .badSetting(key: "sources", expected: "a `files:` pattern in each entry"), 2
      ),
      (
        "index:\n  normalize: minmax\n",
        .unknownSetting(key: "index: normalize", nearest: "normalise"), 2
      ),
      (
        "index:\n  aggregate: mean\n",
        .badSetting(
          key: "index: aggregate", expected: "one of arithmetic, geometric, harmonic, generalised"),
        2
      ),
      (
        "index:\n  aggregate: generalised\n",
        .badSetting(key: "index: power", expected: "a number from -20 to 20, with generalised"), 2
      ),
      (
        "index:\n  aggregate: generalised\n  power: 21\n",
        .badSetting(key: "index: power", expected: "a number from -20 to 20"), 3
      ),
      (
        "index:\n  power: 2\n",
        .badSetting(key: "index: power", expected: "aggregate: generalised beside it"), 2
      ),
      (
        "index:\n  impute: last\n",
        .badSetting(key: "index: impute", expected: "one of none, mean, median"), 2
      ),
      (
        "index:\n  normalise: minmax\n  outliers: drop\n",
        .badSetting(key: "index: outliers", expected: "one of keep, treat"), 3
      ),
      (
        "index:\n  outliers: treat\n",
        .badSetting(
          key: "index: outliers",
          expected: "normalise: minmax or rank beside it, for between goalposts no value lies out"),
        2
      ),
      (
        "index:\n  weights:\n    economics: 3\n    people: 1\n",
        .unknownSetting(key: "index: economics", nearest: "economy"), 3
      ),
      (
        "index:\n  pillars:\n    media:\n      - indicator: favourability\n        minimum: 1\n",
        .badSetting(
          key: "index: pillars", expected: "entries with indicator, minimum and a larger maximum"),
        4
      ),
      (
        "index:\n  pillars:\n    media:\n      - indicator: trade_turnovr\n        minimum: 0\n"
          + "        maximum: 1\n",
        .badSetting(
          key: "index: trade_turnovr",
          expected: "an indicator of the catalogue (trade_turnover?)"), 4
      ),
      (
        Self.entry("lower_is_better: maybe"),
        .badSetting(key: "index: lower_is_better", expected: "true or false"), 5
      ),
      (Self.entry("log: 2"), .badSetting(key: "index: log", expected: "true or false"), 5),
      (
        Self.entry("weight: heavy"),
        .badSetting(key: "index: weight", expected: "a number above 0"), 5
      ),
      (Self.entry("weight: 0"), .badSetting(key: "index: weight", expected: "a number above 0"), 5),
      (
        Self.entry("window: week"),
        .badSetting(key: "index: window", expected: "month, 12m or ytd"), 5
      ),
      (
        Self.entry("window: ytd", of: "monthly"),
        .badSetting(key: "index: window", expected: "month, for monthly"), 5
      ),
      (
        Self.entry("weight: 1", of: "of_the_network"),
        .badSetting(
          key: "index: of_the_network", expected: "an indicator that has figures of partnerships"),
        4
      ),
      (
        Self.entry("weight: 1") + Self.item("weight: 2"),
        .badSetting(
          key: "index: favourability",
          expected: "each indicator and window once in a pillar; to count it more, a weight"), 8
      ),
      (
        "index:\n  coverage_threshold: 66\n",
        .badSetting(key: "index: coverage_threshold", expected: "a share above 0, up to 1"), 2
      ),
      (
        "sources:\n  - files: a.csv\n    format: comtrade\n",
        .badSetting(key: "format", expected: "a known layout"), 3
      ),
      (
        Self.entry("weight: 2", of: "whole_index"),
        .badSetting(
          key: "index: whole_index", expected: "an indicator that is not made from the index itself"
        ), 4
      ),
    ] as [(String, Problem, Int?)])
  func faults(text: String, problem: Problem, line: Int?) throws {
    let outcome = try Workspace(["entente.yaml": FileContent(text: text)]).read(
      indicators: Self.indicators)
    #expect(outcome.facts == nil)
    let finding = outcome.findings.first { $0.problem == problem }
    #expect(finding != nil, "\(outcome.findings)")
    #expect(finding?.place.line == line)
    #expect(finding?.place.file == "entente.yaml")
  }

  private static let indicators = KnownIndicators(
    names: ["trade_turnover", "favourability", "monthly", "of_the_network", "whole_index"],
    composed: ["whole_index"],
    windows: [
      "trade_turnover": ["month"], "favourability": KnownIndicators.allWindows,
      "monthly": ["month"], "of_the_network": [],
    ])

  private static func entry(_ line: String, of indicator: String = "favourability") -> String {
    "index:\n  pillars:\n    media:\n" + item(line, of: indicator)
  }

  private static func item(_ line: String, of indicator: String = "favourability") -> String {
    "      - indicator: \(indicator)\n        \(line)\n        minimum: 0\n        maximum: 1\n"
  }

  @Test("A fault of the settings does not blame the other files: what else is set still holds")
  func faultsStayAlone() throws {
    let outcome = try read([
      "entente.yaml": """
      index:
        normalize: minmax
      sources:
        - files: media/a.csv
          outlet_country: KOR
          language: ko
      """,
      "media/a.csv": """
      article_id,published,outlet,outlet_country,subjects
      1,2026-01-01,Daily,,siheung
      """,
    ])
    #expect(outcome.findings.map(\.code) == ["unknown-setting"])
  }

  @Test(
    "Without a window an indicator is taken over 12 months, or over the month if it has no other")
  func defaultWindow() throws {
    let outcome = try Workspace([
      "entente.yaml": FileContent(
        text: Self.entry("weight: 2") + Self.item("weight: 1", of: "monthly"))
    ]).read(indicators: Self.indicators)
    let entries = outcome.facts?.settings.index.entries(of: "media") ?? []
    #expect(entries.map(\.breakdown) == ["window=12m", ""])
    #expect(entries.map(\.weight) == [2, 1])
  }

  @Test("Settings that are no YAML, no UTF-8 or no file")
  func unreadable() throws {
    let bad = try read(["entente.yaml": "home: [siheung\ncurrency: USD\n"])
    #expect(bad.codes(in: "entente.yaml") == ["bad-settings"])
    let bytes = try read(["entente.yaml": FileContent(bytes: [0x68, 0xFF])])
    #expect(bytes.findings.map(\.problem) == [.badSettings(reason: "not UTF-8")])
    let folder = try read(["entente.yaml/a.txt": ""])
    #expect(folder.findings.map(\.problem) == [.unreadableFile(reason: "directory")])
  }

  @Test("Keys that stand twice are all named, in the same order each time")
  func keysTwice() throws {
    for _ in 0..<20 {
      let twice = try read([
        "entente.yaml": "sources:\nhome: a\n? [1]\n: b\nsources:\nhome: c\n? [1]\n: d\n"
      ])
      #expect(
        twice.findings.first?.problem
          == .badSettings(reason: "more than once stands '<uncovertable>', 'home', 'sources'"))
    }
  }

  @Test("A pattern without files is a warning; several patterns of one file add up")
  func patterns() throws {
    let outcome = try read([
      "entente.yaml": """
      sources:
        - files: media/**
          language: ko
        - files: media/seoul-?.csv
          outlet_country: KOR
          language: en
        - files: trade/gacc-*.csv
          flow: export
      """,
      "media/seoul-1.csv": """
      article_id,published,outlet,outlet_country,subjects
      1,2026-01-01,Daily,,siheung
      """,
    ])
    #expect(
      outcome.findings.map(\.problem) == [.unmatchedSources(pattern: "trade/gacc-*.csv")])
    let key = try #require(outcome.facts?.media.cells.first?.key)
    #expect(key.language == "ko" && key.outletCountry == "KOR")
  }

  @Test("The same file twice is refused")
  func twice() throws {
    let text: FileContent = """
      period,reporter,partner,flow,commodity_code,value,currency
      2026-01,siheung,jilin,export,84,7,USD
      """
    let outcome = try read(["trade/a.csv": text, "trade/b.csv": text])
    #expect(outcome.facts == nil)
    #expect(
      outcome.findings == [
        Finding(.duplicateFile(of: "trade/a.csv"), at: InputPlace(file: "trade/b.csv"))
      ])
  }

  @Test("Cities and partnerships must be there; a workbook beside the tables is told")
  func needed() throws {
    let outcome = try read([
      "cities.csv": "city_id,name,country\n", "Trade 2026.xlsx": "PK", "notes.txt": "x",
    ])
    #expect(outcome.facts == nil)
    #expect(
      outcome.findings.map { "\($0.place.file) \($0.code)" } == [
        "Trade 2026.xlsx strange-file", "cities.csv missing-table",
      ])
  }

  @Test("Home is the first city unless the settings say otherwise")
  func home() throws {
    #expect(try read([:]).facts?.home == "siheung")
    #expect(try read(["entente.yaml": "home: 吉林市\n"]).facts?.home == "jilin")
  }

  @Test("{} is an answer without rows")
  func emptyAnswer() throws {
    let outcome = try read(["media/gdelt.json": "{ }\n"])
    #expect(outcome.facts != nil)
    #expect(outcome.findings.map(\.problem) == [.emptyAnswer])
    #expect(outcome.rows("media/gdelt.json") == "0/0/0/0")
  }
}

@Suite("Targets of a workspace")
struct TargetTableTests {
  @Test("A second target of the same months is set aside, with the line of the first")
  func twice() throws {
    let outcome = try read([
      "targets.csv": """
      partnership,indicator,period_start,period_end,target,kind
      siheung-jilin,trade_turnover,2026-01,2026-12,100,cumulative
      siheung-jilin,trade_turnover,2026-01,2026-12,120,level
      siheung-jilin,trade_turnover,2026-01,2026-06,50,cumulative
      """
    ])
    #expect(outcome.facts?.targets.count == 2)
    #expect(
      outcome.findings.map(\.problem) == [.duplicateID(firstFile: "targets.csv", firstLine: 2)])
    #expect(outcome.sources.first { $0.path == "targets.csv" }?.rejected == 1)
  }
}
