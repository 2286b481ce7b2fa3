/// How a cell looks; a value, so that equal formats become one style in the file.
package struct CellFormat: Hashable, Sendable {
  package enum Horizontal: Hashable, Sendable {
    case general, left, center, right
  }

  package enum Vertical: Hashable, Sendable {
    case bottom, center, top
  }

  /// The edges of a cell that carry a thin line.
  package struct Edges: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let top = Edges(rawValue: 1)
    package static let bottom = Edges(rawValue: 2)
    package static let left = Edges(rawValue: 4)
    package static let right = Edges(rawValue: 8)
  }

  /// The number format in the form the file holds, such as `#,##0`; nil for General.
  package var numberFormat: String?
  /// The size in points; nil for the size of the workbook's font.
  package var size: Double?
  package var bold = false
  package var italic = false
  package var underline = false
  package var wrap = false
  package var horizontal = Horizontal.general
  package var vertical = Vertical.bottom
  package var colour: CellColour?
  package var fill: CellColour?
  package var border: Edges = []
  package var borderColour: CellColour?

  package init(numberFormat: String? = nil) {
    self.numberFormat = numberFormat
  }

  package static let general = CellFormat()
  package static let text = CellFormat(numberFormat: "@")
  package static let date = CellFormat(numberFormat: "yyyy-mm-dd")
  package static let month = CellFormat(numberFormat: "yyyy-mm")

  /// A link as Excel shows it: blue and underlined.
  package static let link = CellFormat.general.with {
    $0.underline = true
    $0.colour = CellColour(0x0563C1)
  }

  /// A copy of the format after `change`.
  package func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A colour as red, green and blue, eight bits each.
package struct CellColour: Hashable, Sendable {
  package let rgb: UInt32

  package init(_ rgb: UInt32) {
    self.rgb = rgb & 0xFF_FFFF
  }
}
