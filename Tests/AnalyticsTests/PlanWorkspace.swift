import Analytics
import PartnershipModel
import Testing

/// A small workspace of two cities, and records by hand for it.
enum PlanWorkspace {
  static let pair = "busan-qingdao"
  static let origin = Origin(file: "table.csv", line: 2)

  static func facts(withNetwork: Bool = false) throws -> Facts {
    let cities = [("busan", "KOR"), ("qingdao", "CHN"), ("nagoya", "JPN")].map { id, country in
      City(id: id, name: LocalizedName(name: id), country: country)
    }
    var partnerships = [
      Partnership(id: pair, name: LocalizedName(name: pair), cities: ["busan", "qingdao"])
    ]
    if withNetwork {
      partnerships.append(
        Partnership(
          id: "three-ports", name: LocalizedName(name: "Three ports"),
          cities: ["busan", "qingdao", "nagoya"]))
    }
    return Facts(
      settings: Settings(),
      gazetteer: Gazetteer(cities: cities, partnerships: partnerships, home: "busan"))
  }

  static func month(_ text: String) throws -> Month { try #require(Month(text)) }

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func euroInDollars(_ month: Month) -> RateTable.Key {
    RateTable.Key(base: .euro, currency: .usDollar, month: month)
  }

  static func funds(
    _ date: String, _ kind: FundingKind, _ amount: Int, _ currency: CurrencyCode = .usDollar,
    source: String, action: String? = nil
  ) throws -> Funding {
    Funding(
      origin: origin, date: try day(date), partnership: pair, source: source, kind: kind,
      money: Money(Amount(amount), currency), actionID: action)
  }

  static func deal(
    _ date: String, _ kind: InvestmentKind, _ amount: Int, from: String, to: String,
    jobs: Int? = nil
  ) throws -> Investment {
    Investment(
      origin: origin, date: try day(date), partnership: pair, kind: kind, sector: "port",
      from: from, to: to, money: Money(Amount(amount), .usDollar), jobs: jobs.map { Amount($0) })
  }

  static func visitors(
    _ month: Month, _ from: String, _ to: String, _ visitors: Int?
  ) throws -> Visitors {
    Visitors(
      origin: origin, month: month, from: from, to: to, visitors: visitors.map { Amount($0) })
  }

  static func practice(_ date: String, _ stage: PracticeStage) throws -> Practice {
    Practice(
      origin: origin, date: try day(date), from: "busan", to: "qingdao", theme: "waste",
      title: "Sorting", status: stage)
  }

  static func action(
    _ id: String, due: String, _ status: ActionStatus = .planned, completed: String? = nil,
    budget: Money? = nil, group: String = "culture"
  ) throws -> Action {
    Action(
      origin: origin, id: id, partnership: pair, workingGroup: group, activity: "Concert",
      due: try day(due), budget: budget, status: status, completed: try completed.map(day))
  }

  static func exchange(
    _ date: String, _ status: ExchangeStatus = .held, cost: Money? = nil, action: String? = nil
  ) throws -> Exchange {
    Exchange(
      origin: origin, id: "x-\(date)", start: try day(date), type: .cultural, title: "Concert",
      host: "busan", guests: ["qingdao"], status: status, cost: cost, actionID: action)
  }

  static func agreement(
    _ id: String, signed: String, expires: CalendarDate? = nil,
    kind: AgreementKind = .memorandum
  ) throws -> Agreement {
    Agreement(
      origin: origin, id: id, partnership: pair, kind: kind, title: id, signed: try day(signed),
      expires: expires)
  }

  static func target(
    _ indicator: String, _ start: String, _ end: String, _ kind: TargetKind, _ target: Int,
    baseline: Int? = nil
  ) throws -> Target {
    Target(
      origin: origin, partnership: pair, indicator: indicator, periodStart: try month(start),
      periodEnd: try month(end), baseline: baseline.map { Amount($0) }, target: Amount(target),
      kind: kind)
  }
}

extension Analysis {
  /// The figure of one row; `nil` where there is no such row.
  func figure(
    _ slug: String, _ month: Month, _ breakdown: Breakdown = Breakdown(),
    of subject: String = PlanWorkspace.pair, from reporter: String? = nil, to partner: String? = nil
  ) -> Figure? {
    (Indicator.economyIndicators + Indicator.planIndicators).first { $0.slug == slug }?
      .compute(self, month).first {
        $0.subject == subject && $0.breakdown == breakdown && $0.reporter == reporter
          && $0.partner == partner && $0.period == month
      }?.figure
  }

  func value(
    _ slug: String, _ month: Month, _ breakdown: Breakdown = Breakdown(),
    of subject: String = PlanWorkspace.pair, from reporter: String? = nil, to partner: String? = nil
  ) -> Double? {
    figure(slug, month, breakdown, of: subject, from: reporter, to: partner)?.doubleValue
  }
}
