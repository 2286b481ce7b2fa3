import Analytics
import PartnershipModel
import Reporting

/// English with one key that shows any text, so that a report made by hand reads like a real one.
struct SpokenEnglish: Language {
  private let english = English()
  let tag: String

  init(tag: String = "en") { self.tag = tag }

  func template(_ key: MessageKey) -> String {
    key == .chartPeriod ? "{first}" : english.template(key)
  }

  func name(_ name: LocalizedName) -> String { english.name(name) }
  func month(_ month: Month) -> String { english.month(month) }
  func date(_ date: CalendarDate) -> String { english.date(date) }
  func money(_ amount: Amount, _ currency: CurrencyCode) -> String {
    english.money(amount, currency)
  }
  func chapter(_ code: String) -> String? { english.chapter(code) }
  func words(for problem: Problem, at place: InputPlace) -> ProblemWords {
    english.words(for: problem, at: place)
  }
  func list(_ items: [[Fragment]]) -> [Fragment] { english.list(items) }
}

/// Any text as a message of `SpokenEnglish`.
func say(_ text: String) -> Message { Message(.chartPeriod, ["first": .text(text)]) }

/// A report with every kind of cell, column and chart, an empty table and hostile texts.
enum WorkbookSample {
  static let language = SpokenEnglish()
  static let august = Month(index: 2026 * 12 + 7)

  static let hostile = [
    "=HYPERLINK(\"http://evil.example\",\"x\")", "+1+1", "@SUM(A1)", "-2+3", "a\u{1}b\u{0}c",
    "_x0041_", "\u{202E}txt.exe", "<b>&amp;</b>", "]]>", "line\nfeed", "시흥시 🤝 吉林市", "",
    String(repeating: "long ", count: 40),
  ]

  static func report(
    exports: Amount = Amount(1_234_567), visitors: Cell = .count(1_234), sections: [Section]? = nil
  ) -> Report {
    Report(
      month: august, title: say("Siheung and its partners, August 2026"), version: "1.0.0",
      sections: sections ?? [cover, contents, trade(exports), plan, economy(visitors), texts],
      dataTables: [])
  }

  static let cover = Section(
    kind: .cover, sheetName: say("Cover"), title: say("Siheung and its partners"),
    subtitle: say("Monthly report for August 2026"),
    sentences: [
      say("Made by Entente 1.0.0 from the files listed on the sheet Sources."),
      say(
        "Cite as: City of Siheung, Report on partnerships with other cities, August 2026. The figures "
          + "of the last three months are provisional and change when customs offices revise them; "
          + "every revision is listed on the sheet What changed."),
    ],
    tables: [
      ReportTable(
        name: "tbl_cover", title: say("This report"),
        columns: [
          ReportColumn("label", say("What"), .text), ReportColumn("value", say("Value"), .mixed),
        ],
        rows: [
          [.text("Home city"), .name(LocalizedName(name: "Siheung", korean: "시흥"))],
          [.text("Period covered"), .month(august)], [.text("Rows read"), .count(123_456)],
          [.text("Published"), .date(august.lastDay)],
        ])
    ])

  static let contents = Section(
    kind: .contents, sheetName: say("Contents"), title: say("Contents"),
    tables: [
      ReportTable(
        name: "tbl_contents", title: say("Contents"),
        columns: [
          ReportColumn("sheet", say("Sheet"), .text),
          ReportColumn("answers", say("What it answers"), .text),
          ReportColumn("rows", say("Rows"), .count),
        ],
        rows: [
          [.sheet(say("Trade")), .text("How much the cities trade with each other"), .count(37)],
          [.sheet(say("Plan: targets?")), .text("Whether the plan is kept"), .count(3)],
          [.sheet(say("Nowhere")), .none, .missing(.noData)],
        ])
    ])

  static func trade(_ last: Amount) -> Section {
    let rows: [[Cell]] = (0..<37).map { offset in
      let month = august.advanced(by: offset - 36)
      if offset == 20 {
        return [
          .month(month), .text("Jilin"), .missing(.notReported), .exact(Amount(900_000)),
          .missing(.notReported), .missing(.noData), .message(Message(.statusMissing)),
        ]
      }
      let wave = [0, 210_000, -95_000, 330_000, 120_000][offset % 5]
      return [
        .month(month), .text("Jilin"),
        .exact(offset == 36 ? last : Amount(1_100_000 + offset * 21_500 + wave)),
        .exact(Amount(units: Int128(940_000 - offset * 7_301) * 1_000_000 + 250_000)), .none,
        offset < 12 ? .missing(.tooFewPeriods) : .real(Double(offset % 7) * 4.25 - 9.5),
        .message(Message(offset > 33 ? .statusProvisional : .statusNormal)),
      ]
    }
    return Section(
      kind: .trade, sheetName: say("Trade"), title: say("Trade"),
      subtitle: say("USD; customs of Korea, exports FOB, imports CIF"),
      sentences: [
        say("Exports to Jilin rose by 12.5 % over the twelve months before."),
        say(
          "One month was not reported; a gap in the chart stands for it, and the total leaves it out."
        ),
      ],
      tables: [
        ReportTable(
          name: "tbl_trade", title: say("Trade with Jilin by month"),
          note: say(
            "Basis: region and country. Status: provisional figures change later [note 1]."),
          columns: [
            ReportColumn("month", say("Month"), .month),
            ReportColumn("partner", say("Partner"), .text),
            ReportColumn("exports", say("Exports (USD)"), .money, hasTotal: true),
            ReportColumn("imports", say("Imports (USD)"), .money, hasTotal: true),
            ReportColumn("share", say("Share of exports"), .share, shareOf: "exports"),
            ReportColumn("growth", say("Growth over the year before (%)"), .growth),
            ReportColumn("status", say("Status"), .text),
          ], rows: rows, dataFile: "data/trade.csv",
          totalLabel: say("Total of 36 reported of 37 months"))
      ],
      charts: [
        chart(.line, "exports-imports", rows: 0..<37),
        chart(.stackedColumn, "last-year", rows: 24..<37),
      ])
  }

  static func chart(_ kind: Chart.Kind, _ id: String, rows: Range<Int>) -> Chart {
    Chart(
      id: id, kind: kind, title: say("Exports and imports, Siheung and Jilin"),
      valueTitle: say("USD"), valueKind: .money, table: "tbl_trade", category: "month", rows: rows,
      series: [
        Chart.Series(say("Exports"), column: "exports"),
        Chart.Series(say("Imports"), column: "imports"),
      ], statusColumn: "status")
  }

  static let plan = Section(
    kind: .plan, sheetName: say("Plan: targets?"), title: say("Plan and targets"),
    subtitle: say("Three tables: targets, actions, agreements"),
    tables: [
      ReportTable(
        name: "tbl_targets", title: say("Targets"),
        columns: [
          ReportColumn("target", say("Target"), .text), ReportColumn("goal", say("Goal"), .mixed),
          ReportColumn("reached", say("Reached (%)"), .real(decimals: 1)),
        ],
        rows: [
          [.text("Exchanges held"), .count(12), .real(75)],
          [.text("Mean tone"), .real(0.25), .real(120.5)],
          [.text("Growth of exports"), .real(2.5), .missing(.noData)],
        ]),
      ReportTable(
        name: "tbl_actions", title: say("Actions"),
        columns: [ReportColumn("action", say("Action"), .text)], rows: []),
      ReportTable(
        name: "tbl_agreements", title: say("Agreements"),
        columns: [
          ReportColumn("id", say("Number"), .code), ReportColumn("signed", say("Signed"), .date),
          ReportColumn("subject", say("Subject"), .text),
        ],
        rows: [
          [
            .text("0042"), .date(CalendarDate(daysSinceEpoch: 12_345)),
            .text(
              "Agreement on the exchange of civil servants, students and teachers, on joint fairs, and "
                + "on mutual help after disasters"),
          ],
          [.text("1e5"), .none, .text("Memorandum on ports")],
          [.text("7"), .date(CalendarDate(daysSinceEpoch: -40_000)), .text("Old friendship")],
        ]),
    ],
    charts: [
      Chart(
        id: "targets", kind: .bar, title: say("Targets reached"), valueTitle: say("%"),
        valueKind: .real(decimals: 1), table: "tbl_targets", category: "target", rows: 0..<3,
        series: [Chart.Series(say("Reached"), column: "reached")])
    ])

  static func economy(_ visitors: Cell) -> Section {
    Section(
      kind: .economy, sheetName: say("Economy"), title: say("Economy"),
      tables: [
        ReportTable(
          name: "tbl_economy", title: say("Economy by partnership"),
          columns: [
            ReportColumn("partner", say("Partner"), .text),
            ReportColumn("visitors", say("Visitors"), .count, hasTotal: true),
            ReportColumn(
              "invested", say("Investment (USD million)"), .moneyMillions, hasTotal: true),
            ReportColumn("part", say("Part of investment"), .share, shareOf: "invested"),
            ReportColumn("tone", say("Tone (-1 to 1)"), .real(decimals: 2)),
            ReportColumn("unknown", say("Jobs"), .count),
          ],
          rows: [
            [
              .name(LocalizedName(name: "Jilin")), visitors,
              .exact(Amount(units: 12_345_678_901_234_567)), .none, .real(-0.25),
              .missing(.noData),
            ],
            [
              .name(LocalizedName(name: "Batam")), .count(98_765), .exact(Amount(2_500_000)), .none,
              .real(0.1 + 0.2), .missing(.noData),
            ],
          ], totalLabel: say("Total"))
      ],
      charts: [
        Chart(
          id: "visitors", kind: .column, title: say("Visitors"), valueTitle: say("persons"),
          valueKind: .count, table: "tbl_economy", category: "partner", rows: 0..<2,
          series: [Chart.Series(say("Visitors"), column: "visitors")]),
        Chart(
          id: "part", kind: .bar, title: say("Part of investment"), valueTitle: say("%"),
          valueKind: .share, table: "tbl_economy", category: "partner", rows: 0..<2,
          series: [Chart.Series(say("Part"), column: "part")]),
        Chart(
          id: "jobs", kind: .bar, title: say("Jobs"), valueTitle: say("jobs"), valueKind: .count,
          table: "tbl_economy", category: "partner", rows: 0..<2,
          series: [Chart.Series(say("Jobs"), column: "unknown")]),
      ])
  }

  static let texts = Section(
    kind: .notes, sheetName: say("trade"), title: say("=1+1 \u{202E}\u{1}title"),
    sentences: hostile.map(say),
    tables: [
      ReportTable(
        name: "tbl_notes", title: say("Texts"), note: say("=2+2"),
        columns: [
          ReportColumn("a", say("Text @home"), .text), ReportColumn("b", say("text @HOME"), .code),
          ReportColumn("c", say(" "), .text), ReportColumn("d", say("_x0041_"), .text),
        ],
        rows: hostile.map { [.text($0), .text($0), .message(say($0)), .none] })
    ])
}
