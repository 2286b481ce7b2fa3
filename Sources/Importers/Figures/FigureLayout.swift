package import PartnershipModel

/// How the rows of a table of published figures become figures.
///
/// A row may state several figures, as where exports and imports or the months of a year stand side
/// by side, or only a part of one. How many does not matter for the accounting: a row counts once.
package struct FigureLayout: Sendable {
  /// Whether a row states whole figures.
  package enum Rows: Sendable {
    case whole
    /// Value and quantity of one figure stand in different rows.
    case parts
    /// Whole, and the zeros behind the last month with any figure are months still to come.
    case zerosAtTheEnd
  }

  package let columns: ForeignColumns
  /// Columns that split a figure, so that rows of the same key add up.
  package let breakdown: [String]
  package let rows: Rows
  package let read: @Sendable (ForeignRow) throws(RowFault) -> FigureReading

  package init(
    columns: [[String]], breakdown: [String] = [], missing: Set<String> = [],
    numbers: DecimalLiteral.Options = [], rows: Rows = .whole,
    read: @escaping @Sendable (ForeignRow) throws(RowFault) -> FigureReading
  ) {
    self.columns = ForeignColumns(columns, missing: missing, numbers: numbers)
    self.breakdown = breakdown
    self.rows = rows
    self.read = read
  }
}

/// What a row of published figures gives.
package enum FigureReading: Sendable {
  case figures([StatedFigure])
  /// A year's or a quarter's figure.
  case annual
  case excluded(Exclusion)
}

/// A figure as a row states it; what the file leaves out the settings say.
package struct StatedFigure: Sendable {
  package var month: Month?
  package var reporter: PlaceName?
  package var partner: PlaceName?
  package var flow: TradeFlow?
  /// HS code, or `TOTAL`.
  package var commodity: String?
  package var currency: CurrencyCode?
  /// `nil` where the cell is empty or the row states only the quantity.
  package var value: Amount?
  package var quantity: Amount?
  package var unit = ""
  package var valuation: Valuation?
  package var status = ObservationStatus.normal
  /// Whether another row states the figure, and has what this one adds.
  var isPart = false

  package init() {}

  /// The valuation by custom: imports CIF, exports FOB.
  package static func usualValuation(_ flow: TradeFlow) -> Valuation {
    flow == .import ? .cif : .fob
  }
}

/// A place as a published table names it.
package struct PlaceName: Sendable, Hashable {
  /// As the file writes it.
  package let text: String
  /// What it may be called in the workspace, the best first.
  package let candidates: [String]
  /// ISO 3166-2 code of the region that a city has to lie in, where the file says so.
  package let region: String?
  /// Whether the file lists all places of a kind, so that nobody wonders about one not followed.
  package let isListed: Bool

  package init(
    _ text: String, candidates: [String]? = nil, region: String? = nil, isListed: Bool = false
  ) {
    self.text = text
    self.candidates = candidates ?? [text]
    self.region = region
    self.isListed = isListed
  }

  package static let world = PlaceName("World")
}
