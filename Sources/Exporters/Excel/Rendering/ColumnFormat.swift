import Analytics
import PartnershipModel
import Reporting

/// The look of a column of the report in the workbook.
enum ColumnFormat {
  /// The format of the cells.
  ///
  /// `afterNumbers` tells that numbers stand at the right edge of the column before.
  static func cells(_ kind: ReportColumn.Kind, afterNumbers: Bool = false) -> CellFormat {
    CellFormat(numberFormat: numberFormat(kind)).with {
      if afterNumbers, kind == .text || kind == .code { $0.numberFormat = space + "@" }
      // Months and dates are labels of their rows and stand under their header.
      if kind == .month || kind == .date {
        $0.horizontal = .left
        if afterNumbers, let format = $0.numberFormat { $0.numberFormat = space + format }
      }
    }
  }

  /// The format of the header: above numbers it stands at the right, as they do.
  static func header(_ kind: ReportColumn.Kind, afterNumbers: Bool = false) -> CellFormat {
    ExcelTable.plainHeader.with {
      $0.vertical = .bottom
      if kind.isNumeric { $0.horizontal = .right }
      if afterNumbers && !kind.isNumeric { $0.numberFormat = space + "@" }
    }
  }

  /// Two spaces as wide as a hyphen, which part what follows from the number before.
  private static let space = "_-_-"

  /// The number format, or nil for General.
  static func numberFormat(_ kind: ReportColumn.Kind) -> String? {
    switch kind {
    case .text, .mixed: nil
    case .code: "@"
    case .month: "yyyy-mm"
    case .date: "yyyy-mm-dd"
    case .money, .count: "#,##0"
    case .moneyMillions: "#,##0.0,,"
    // The values are percent already, so the format must not scale them.
    case .growth: "+0.0;-0.0;0.0"
    case .share: "0.0%"
    case .real(let decimals): fixed(decimals)
    }
  }

  /// The format of one number of a column whose unit differs by row; it has no point without digits
  /// behind, which `0.##` would leave.
  static func mixed(_ number: Figure.Value) -> CellFormat {
    mixedFormats[CellText.exact(number).map(CellText.mixedDecimals) ?? 0]
  }

  private static let mixedFormats = (0...4).map { decimals in
    cells(.mixed).with { $0.numberFormat = fixed(decimals) }
  }

  private static func fixed(_ decimals: Int) -> String {
    "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
  }
}
