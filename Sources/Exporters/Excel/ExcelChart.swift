/// Cells that a chart draws: one row or one column of a sheet.
package struct ChartRange: Hashable, Sendable {
  package var sheet: String
  package var cells: CellRange

  package init(sheet: String, cells: CellRange) {
    self.sheet = sheet
    self.cells = cells
  }
}

/// A chart of Excel, 480 pixels wide, with gaps where a value is missing.
package struct ExcelChart: Sendable {
  package static let width = 480
  package static let usualHeight = 288

  package enum Kind: Hashable, Sendable {
    case line, column, stackedColumn, bar, stackedBar

    /// Whether the categories stand one below the other.
    package var isHorizontal: Bool { self == .bar || self == .stackedBar }
  }

  package enum Marker: Hashable, Sendable {
    case none, circle, square, diamond, triangle
  }

  package enum Dash: Hashable, Sendable {
    case solid, dash, dot, dashDot
  }

  package struct Axis: Sendable {
    package var title: String
    /// The number format, as in the table; nil for that of the cells.
    package var numberFormat: String?
    /// Shows the label of every n-th category only; nil lets Excel choose.
    package var labelInterval: Int?

    package init(title: String = "", numberFormat: String? = nil, labelInterval: Int? = nil) {
      self.title = title
      self.numberFormat = numberFormat
      self.labelInterval = labelInterval
    }
  }

  package struct Series: Sendable {
    package var name: String
    /// Texts only, or numbers and dates only, without a gap.
    package var categories: ChartRange
    /// Plain numbers, or no cell where a value is missing.
    package var values: ChartRange
    package var colour: CellColour
    /// Around bars and columns, whose colour may be too light to stand out from white.
    package var outline: CellColour?
    package var marker: Marker
    package var dash: Dash

    package init(
      name: String, categories: ChartRange, values: ChartRange, colour: CellColour,
      outline: CellColour? = nil, marker: Marker = .none, dash: Dash = .solid
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.colour = colour
      self.outline = outline
      self.marker = marker
      self.dash = dash
    }
  }

  package var kind: Kind
  package var title: String
  /// The text for those who do not see the chart.
  package var description: String
  package var categoryAxis: Axis
  package var valueAxis: Axis
  package var series: [Series]
  /// The cell at the upper left corner.
  package var position: CellPosition
  /// In pixels.
  package var height: Int

  package init(
    kind: Kind, title: String, description: String, categoryAxis: Axis = Axis(),
    valueAxis: Axis = Axis(), series: [Series], position: CellPosition,
    height: Int = ExcelChart.usualHeight
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.series = series
    self.position = position
    self.height = height
  }

  /// The rows of 20 pixels that it covers, and one to part it from the next.
  package var rows: Int { (height + 19) / 20 + 1 }
}

/// The colours of series, with markers and dashes that tell them apart without colour.
///
/// From the palette of Masataka Okabe and Kei Ito, "Color Universal Design"; the four have a
/// contrast of at least 3 to white.
package enum ChartPalette {
  package static let colours = [
    CellColour(0x0072B2), CellColour(0xD55E00), CellColour(0x009E73), CellColour(0xCC79A7),
  ]
  /// The insides of bars and columns, in an order in which neighbours differ in lightness too, and
  /// their outlines: those of the SVG files.
  package static let fills = [
    CellColour(0x0072B2), CellColour(0xE69F00), CellColour(0x333333), CellColour(0xCC79A7),
    CellColour(0xF0E442),
  ]
  package static let outlines = [
    CellColour(0x0072B2), CellColour(0x8F6300), CellColour(0x333333), CellColour(0xCC79A7),
    CellColour(0x857D00),
  ]
  package static let markers: [ExcelChart.Marker] = [.circle, .square, .diamond, .triangle]
  package static let dashes: [ExcelChart.Dash] = [.solid, .dash, .dot, .dashDot]
}
