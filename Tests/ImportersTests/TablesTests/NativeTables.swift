import Importers
import PartnershipModel
import Testing

/// A value of a row, which CSV and JSON write differently.
enum CellValue: Sendable {
  case text(String)
  case number(String)
  case flag(Bool)
  case list([String])
  case none

  var csv: String {
    switch self {
    case .text(let text): quoted(text)
    case .number(let text): text
    case .flag(let flag): "\(flag)"
    case .list(let items): quoted(items.joined(separator: ";"))
    case .none: ""
    }
  }

  var json: String {
    switch self {
    case .text(let text): "\"\(text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
    case .number(let text): text
    case .flag(let flag): "\(flag)"
    case .list(let items): "[" + items.map { CellValue.text($0).json }.joined(separator: ", ") + "]"
    case .none: "null"
    }
  }

  private func quoted(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

/// Two rows of a native table, one of them with every column, in the three forms of the contract.
struct NativeSample: Sendable, CustomTestStringConvertible {
  let table: Table
  let columns: [String]
  let rows: [[CellValue]]

  var testDescription: String { table.rawValue }

  var csv: FileContent {
    FileContent(
      text: ([columns] + rows.map { $0.map(\.csv) })
        .map { $0.joined(separator: ",") + "\n" }.joined())
  }

  private var objects: [String] {
    rows.map { row in
      "{" + zip(columns, row).map { "\"\($0)\": \($1.json)" }.joined(separator: ", ") + "}"
    }
  }

  var array: FileContent { FileContent(text: "[\n" + objects.joined(separator: ",\n") + "\n]\n") }

  var ndjson: FileContent { FileContent(text: objects.map { $0 + "\n" }.joined()) }

  /// The path without its ending.
  var stem: String {
    WorkspaceFiles.folders.contains(table.rawValue) ? "\(table.rawValue)/a" : table.rawValue
  }

  /// What the facts hold of the table, each record without its place in the file.
  func records(_ facts: Facts) -> [String] {
    func plain(_ record: some Any) -> String {
      "\(record)".replacing(#/Origin\([^)]*\)/#, with: "")
        .replacing(#/(firstLine|lastLine|line): \d+/#, with: "")
    }
    switch table {
    case .cities: return facts.gazetteer.cities.map(plain)
    case .partnerships: return facts.gazetteer.partnerships.map(plain)
    case .agreements: return facts.agreements.map(plain)
    case .targets: return facts.targets.map(plain)
    case .actions: return facts.actions.map(plain)
    case .funding: return facts.funding.map(plain)
    case .investments: return facts.investments.map(plain)
    case .practices: return facts.practices.map(plain)
    case .visitors: return facts.visitors.map(plain)
    case .trade: return facts.trade.cells.map(plain)
    case .exchanges: return facts.exchanges.map(plain)
    case .media: return facts.media.cells.map(plain) + facts.media.records.map(plain)
    case .reference: return facts.reference.map(plain)
    case .rates:
      return [2026 * 12, 2026 * 12 + 1].compactMap { index in
        CurrencyCode("KRW").flatMap {
          facts.rates.total(.init(base: .euro, currency: $0, month: Month(index: index)))
        }.map(plain)
      }
    }
  }

  static let all: [NativeSample] = [
    NativeSample(
      table: .cities,
      columns: [
        "city_id", "name", "name_ko", "name_zh", "country", "region", "time_zone", "population",
        "latitude", "longitude", "aliases",
      ],
      rows: [
        [
          .text("siheung"), .text("Siheung"), .text("시흥시"), .text("始兴市"), .text("KOR"),
          .text("KR-41"), .text("Asia/Seoul"), .number("520000"), .number("37.38"),
          .number("126.80"), .list(["Siheung-si", "시흥", "Siheung, Gyeonggi"]),
        ],
        [
          .text("jilin"), .text("Jilin City"), .none, .none, .text("CHN"), .none, .none, .none,
          .none, .none, .none,
        ],
      ]),
    NativeSample(
      table: .partnerships,
      columns: ["partnership_id", "name", "name_ko", "name_zh", "cities", "since", "focus"],
      rows: [
        [
          .text("siheung-jilin"), .text("Siheung and Jilin"), .text("시흥·지린"), .text("始兴·吉林"),
          .list(["siheung", "吉林市"]), .text("2025-06-18"), .text("trade;culture"),
        ],
        [
          .text("round-table"), .text("Round table"), .none, .none,
          .list(["siheung", "jilin", "hanoi"]), .none, .none,
        ],
      ]),
    NativeSample(
      table: .agreements,
      columns: ["agreement_id", "partnership", "kind", "title", "signed", "expires", "fields"],
      rows: [
        [
          .text("A1"), .text("siheung-jilin"), .text("sister_city"), .text("The \"first\", signed"),
          .text("2025-06-18"), .text("2030-06-17"), .list(["trade", "youth"]),
        ],
        [
          .text("A2"), .text("siheung-jilin"), .text("memorandum"), .text("Second"),
          .text("2024-02-29"), .none, .none,
        ],
      ]),
    NativeSample(
      table: .targets,
      columns: [
        "partnership", "indicator", "period_start", "period_end", "baseline", "target", "kind",
      ],
      rows: [
        [
          .text("siheung-jilin"), .text("trade_turnover"), .text("2026-01"), .text("2026-12"),
          .number("-1.5"), .number("20"), .text("cumulative"),
        ],
        [
          .text("siheung-jilin"), .text("trade_turnover"), .text("2026-01"), .text("2026-01"),
          .none,
          .number("0"), .text("level"),
        ],
      ]),
    NativeSample(
      table: .actions,
      columns: [
        "action_id", "partnership", "working_group", "activity", "due", "budget", "currency",
        "owner", "stakeholders", "status", "completed",
      ],
      rows: [
        [
          .text("P1"), .text("siheung-jilin"), .text("Trade"), .text("Fair"), .text("2026-05-01"),
          .number("1200.50"), .text("USD"), .text("Kim"), .list(["Port", "Chamber"]), .text("done"),
          .text("2026-04-30"),
        ],
        [
          .text("P2"), .text("siheung-jilin"), .text("Youth"), .text("Camp"), .text("2026-08-01"),
          .none, .none, .none, .none, .text("planned"), .none,
        ],
      ]),
    NativeSample(
      table: .funding,
      columns: ["date", "partnership", "source", "kind", "amount", "currency", "action_id"],
      rows: [
        [
          .text("2026-01-31"), .text("siheung-jilin"), .text("City"), .text("municipal"),
          .number("1000000"), .text("KRW"), .none,
        ],
        [
          .text("2026-02-01"), .text("siheung-jilin"), .text("Bank"), .text("grant"),
          .number("0.000001"), .text("CNY"), .text("P1"),
        ],
      ]),
    NativeSample(
      table: .investments,
      columns: [
        "date", "partnership", "kind", "sector", "from", "to", "amount", "currency", "jobs",
      ],
      rows: [
        [
          .text("2026-01-31"), .text("siheung-jilin"), .text("joint_venture"), .text("batteries"),
          .text("시흥"), .text("Jilin"), .number("3.5"), .text("USD"), .number("12"),
        ],
        [
          .text("2026-01-31"), .text("siheung-jilin"), .text("contract"), .text("software"),
          .text("jilin"), .text("siheung"), .number("4"), .text("USD"), .none,
        ],
      ]),
    NativeSample(
      table: .practices, columns: ["date", "from", "to", "theme", "title", "status"],
      rows: [
        [
          .text("2026-01-31"), .text("siheung"), .text("jilin"), .text("climate"),
          .text("Green\nroofs"), .text("piloted"),
        ]
      ]),
    NativeSample(
      table: .visitors,
      columns: ["period", "from", "to", "visitors", "nights", "spend", "currency"],
      rows: [
        [
          .text("2026-01"), .text("siheung"), .text("jilin"), .number("120"), .number("240"),
          .number("5000"), .text("USD"),
        ],
        [.text("2026-02"), .text("siheung"), .text("jilin"), .none, .none, .none, .none],
      ]),
    NativeSample(
      table: .trade,
      columns: [
        "period", "reporter", "partner", "flow", "commodity_code", "value", "currency", "quantity",
        "unit", "valuation", "status",
      ],
      rows: [
        [
          .text("2026-01"), .text("siheung"), .text("중국"), .text("export"), .text("0901"),
          .number("12.5"), .text("USD"), .number("3"), .text("kg"), .text("FOB"),
          .text("provisional"),
        ],
        [
          .text("2026-01"), .text("KOR"), .text("World"), .text("import"), .text("TOTAL"), .none,
          .text("KRW"), .none, .none, .none, .none,
        ],
      ]),
    NativeSample(
      table: .exchanges,
      columns: [
        "exchange_id", "start_date", "end_date", "type", "title", "host", "guests", "participants",
        "status", "planned_participants", "budget", "cost", "currency", "funding_source",
        "action_id", "outcome", "follow_up_of",
      ],
      rows: [
        [
          .text("E1"), .text("2026-05-01"), .text("2026-05-03"), .text("roundtable"),
          .text("Talks"),
          .text("siheung"), .list(["Jilin City", "Busan"]), .number("12"), .text("held"),
          .number("14"), .number("100"), .number("90.5"), .text("USD"), .text("City"), .text("P1"),
          .text("agreed"), .text("E0"),
        ],
        [
          .text("E2"), .text("2026-06-01"), .none, .text("youth"), .text("Camp"), .text("jilin"),
          .list(["siheung"]), .none, .text("planned"), .none, .none, .none, .none, .none, .none,
          .none, .none,
        ],
      ]),
    NativeSample(
      table: .media,
      columns: [
        "article_id", "published", "outlet", "outlet_country", "language", "title", "url",
        "subjects", "tone", "topic", "kind", "reach", "joint", "press_visit", "flagged",
        "corrected",
      ],
      rows: [
        [
          .text("M1"), .text("2026-01-31T20:00:00Z"), .text("Daily, The"), .text("KOR"),
          .text("ko"),
          .text("A title"), .text("https://example.org/1"), .list(["siheung", "吉林"]),
          .number("-2.5"), .text("trade"), .text("news"), .number("1000"), .flag(true), .text("E1"),
          .text("2026-02-01"), .text("2026-02-03"),
        ],
        [
          .text("M2"), .text("2026-01-31"), .text("Times"), .text("CHN"), .none, .none, .none,
          .list(["jilin"]), .none, .none, .none, .none, .flag(false), .none, .none, .none,
        ],
      ]),
    NativeSample(
      table: .rates, columns: ["date", "base", "currency", "rate"],
      rows: [
        [.text("2026-01-30"), .text("EUR"), .text("KRW"), .number("1700.25")],
        [.text("2026-02-02"), .text("EUR"), .text("KRW"), .number("1701")],
      ]),
    NativeSample(
      table: .reference,
      columns: ["period", "place", "measure", "commodity_code", "value", "currency"],
      rows: [
        [
          .text("2026-01"), .text("South Korea"), .text("world_export"), .text("84"), .number("5"),
          .text("USD"),
        ],
        [.text("2025"), .text("CN-22"), .text("population"), .none, .number("24000000"), .none],
      ]),
  ]
}
