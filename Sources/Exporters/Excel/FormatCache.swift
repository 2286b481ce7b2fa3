import CXLSXWriter

/// The styles of a workbook, one for each distinct `CellFormat`.
///
/// Style ids in the file follow the order of first use, which is the order of writing.
struct FormatCache {
  private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
  private var numberFormats: Set<String> = []

  mutating func format(
    _ wanted: CellFormat, font: WorkbookFont, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[wanted] { return known }
    if let code = wanted.numberFormat {
      guard code.utf8.count <= ExcelLimits.fixedFieldBytes else {
        throw .numberFormatTooLong(code)
      }
      numberFormats.insert(code)
      guard numberFormats.count <= ExcelLimits.numberFormats else { throw .tooManyNumberFormats }
    }
    guard let made = workbook_add_format(workbook) else {
      throw .library(call: "workbook_add_format", code: 1)
    }
    Self.setFont(wanted, font, on: made)
    Self.setAlignment(wanted, on: made)
    Self.setColours(wanted, on: made)
    if let code = wanted.numberFormat {
      format_set_num_format(made, XMLText(code, in: .format).text)
    }
    formats[wanted] = made
    return made
  }

  private static func setFont(
    _ wanted: CellFormat, _ font: WorkbookFont, on made: UnsafeMutablePointer<lxw_format>
  ) {
    format_set_font_name(made, XMLText(font.name, in: .format).text)
    format_set_font_size(made, wanted.size ?? font.size)
    if font.charset != 0 { format_set_font_charset(made, font.charset) }
    if wanted.bold { format_set_bold(made) }
    if wanted.italic { format_set_italic(made) }
    if wanted.underline { format_set_underline(made, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
  }

  private static func setAlignment(
    _ wanted: CellFormat, on made: UnsafeMutablePointer<lxw_format>
  ) {
    if wanted.wrap { format_set_text_wrap(made) }
    switch wanted.horizontal {
    case .general: break
    case .left: format_set_align(made, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(made, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(made, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch wanted.vertical {
    case .bottom: break
    case .center: format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .top: format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
  }

  private static func setColours(
    _ wanted: CellFormat, on made: UnsafeMutablePointer<lxw_format>
  ) {
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    if let colour = wanted.colour { format_set_font_color(made, colour.lxw) }
    if let fill = wanted.fill {
      format_set_pattern(made, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(made, fill.lxw)
    }
    if wanted.border.contains(.top) { format_set_top(made, thin) }
    if wanted.border.contains(.bottom) { format_set_bottom(made, thin) }
    if wanted.border.contains(.left) { format_set_left(made, thin) }
    if wanted.border.contains(.right) { format_set_right(made, thin) }
    if let colour = wanted.borderColour { format_set_border_color(made, colour.lxw) }
  }
}

extension CellColour {
  /// The colour for the library, where zero means "not set" and black has a value of its own.
  var lxw: lxw_color_t { rgb == 0 ? 0x100_0000 : rgb }
}
