package import PartnershipModel

/// How the columns of a trade layout become facts.
///
/// Column names are compared squashed.
package struct TradeLayout: Sendable {
  package struct PeriodRule: Sendable {
    package enum Form: Sendable {
      /// `2026-08`.
      case dashedMonth
      /// `202608`; four digits are a year, which is never a month: out of scope.
      case compactMonth
    }

    package let column: String
    package let form: Form

    package init(column: String, form: Form) {
      self.column = column
      self.form = form
    }
  }

  /// A column that names a place; the first that is not empty counts.
  package struct PlaceColumn: Sendable {
    package enum Kind: Sendable {
      /// Id, name, alias or ISO code.
      case name
      /// ISO code; `W00` is the World.
      case code
      /// UN M49 number; 0 is the World.
      case m49
    }

    package let column: String
    package let kind: Kind

    package init(_ column: String, _ kind: Kind) {
      self.column = column
      self.kind = kind
    }
  }

  package enum FlowMeaning: Sendable, Equatable {
    case flow(TradeFlow)
    /// A part of another flow, or something that is no trade in goods.
    case outOfScope
    case rejected
  }

  package struct FlowRule: Sendable {
    package let column: String
    package let words: [String: FlowMeaning]
    /// Any other word.
    package let otherwise: FlowMeaning

    package init(column: String, words: [String: FlowMeaning], otherwise: FlowMeaning) {
      self.column = column
      self.words = words
      self.otherwise = otherwise
    }
  }

  package struct CommodityRule: Sendable {
    package let column: String

    package init(column: String) {
      self.column = column
    }
  }

  package enum TextSource: Sendable {
    case column(String)
    case fixed(String)
  }

  package struct QuantityRule: Sendable {
    package let value: String
    package let unit: TextSource
    /// Unit texts that mean that there is no quantity; the next rule is tried.
    package let absentUnits: Set<String>

    package init(value: String, unit: TextSource, absentUnits: Set<String>) {
      self.value = value
      self.unit = unit
      self.absentUnits = absentUnits
    }
  }

  package enum ValuationRule: Sendable {
    case column(String)
    /// CIF where the value equals that column, FOB where it equals the other; neither: imports CIF,
    /// exports FOB.
    case sameValue(cif: String, fob: String)
  }

  /// A column whose value must be one of these (empty counts too); other rows are out of scope.
  package struct Filter: Sendable {
    package let column: String
    package let values: Set<String>
    /// What a row with another value is.
    package let otherwise: Exclusion

    package init(_ column: String, _ values: Set<String>, otherwise: Exclusion) {
      self.column = column
      self.values = values
      self.otherwise = otherwise
    }
  }

  package enum Identity: Sendable {
    /// Rows of the same key add up.
    case transactions
    /// One row per key; a second one is a duplicate.
    case publishedAggregates
  }

  package let period: PeriodRule
  package let reporter: [PlaceColumn]
  package let partner: [PlaceColumn]
  package let flow: FlowRule
  package let commodity: CommodityRule
  package let value: String
  package let currency: TextSource
  package let quantities: [QuantityRule]
  package let valuation: ValuationRule
  /// Column with `final` or `provisional`.
  package let status: String?
  package let keepOnly: [Filter]
  /// The filter column whose values are editions of the Harmonized System.
  package let editions: String?
  /// Texts that mean an empty cell.
  package let missing: Set<String>
  /// Whether blanks around a cell are dropped.
  package let trimsBlanks: Bool
  package let identity: Identity

  package init(
    period: PeriodRule, reporter: [PlaceColumn], partner: [PlaceColumn], flow: FlowRule,
    commodity: CommodityRule, value: String, currency: TextSource, quantities: [QuantityRule],
    valuation: ValuationRule, status: String?, keepOnly: [Filter] = [],
    editions: String? = nil, missing: Set<String> = [], trimsBlanks: Bool = false,
    identity: Identity
  ) {
    self.period = period
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.commodity = commodity
    self.value = value
    self.currency = currency
    self.quantities = quantities
    self.valuation = valuation
    self.status = status
    self.keepOnly = keepOnly
    self.editions = editions
    self.missing = missing
    self.trimsBlanks = trimsBlanks
    self.identity = identity
  }

  /// The native table: transactions, which add up.
  package static let native = TradeLayout(
    period: .init(column: "period", form: .dashedMonth),
    reporter: [.init("reporter", .name)], partner: [.init("partner", .name)],
    flow: .init(
      column: "flow", words: ["export": .flow(.export), "import": .flow(.import)],
      otherwise: .rejected),
    commodity: .init(column: "commodity_code"), value: "value", currency: .column("currency"),
    quantities: [.init(value: "quantity", unit: .column("unit"), absentUnits: [])],
    valuation: .column("valuation"), status: "status", identity: .transactions)
}
