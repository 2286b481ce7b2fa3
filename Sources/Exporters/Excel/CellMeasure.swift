/// Measures how wide cells are as they are shown; one for each thread, for it remembers formats.
struct CellMeasure: Sendable {
  private let ambiguousWide: Bool
  /// Each number format taken apart once, and the one that was asked for last.
  private var numberWidths: [String?: NumberFormatWidth] = [:]
  private var last: (format: String?, width: NumberFormatWidth)?

  init(_ font: WorkbookFont) { ambiguousWide = font.drawsAmbiguousWide }

  /// How many columns of text a value takes as its format shows it.
  mutating func columns(of value: CellValue, _ format: CellFormat) -> Int {
    switch value {
    case .empty, .blank: return 0
    case .number(let value): return value.isFinite ? columns(of: value, format) : 0
    case .decimal(let digits):
      let isText = (ExcelNumber.significantDigits(digits) ?? 0) > ExcelLimits.significantDigits
      return isText ? columns(of: digits) : columns(of: Double(digits) ?? 0, format)
    case .text(let string), .link(_, let string), .sheetLink(_, _, let string):
      return columns(of: string)
    case .boolean: return 5
    case .date: return max(10, columns(of: format.numberFormat ?? ""))
    case .month: return max(7, columns(of: format.numberFormat ?? ""))
    case .formula(_, _, let result): return result.isFinite ? columns(of: result, format) : 0
    }
  }

  private func columns(of text: String) -> Int {
    ExcelTextWidth.columns(in: text, ambiguousWide: ambiguousWide)
  }

  private mutating func columns(of number: Double, _ format: CellFormat) -> Int {
    width(of: format.numberFormat).columns(of: number)
  }

  private mutating func width(of format: String?) -> NumberFormatWidth {
    if let last, last.format == format { return last.width }
    let width = numberWidths[format] ?? NumberFormatWidth(format, ambiguousWide: ambiguousWide)
    numberWidths[format] = width
    last = (format, width)
    return width
  }
}
