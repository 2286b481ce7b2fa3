import CPlatform
import CXLSXWriter
import Foundation

/// An Excel workbook while it is written.
///
/// It has one owner, and only `close()` writes the file: where an error ends the work midway, no
/// file is left.
package struct Workbook: ~Copyable {
  private let core: WorkbookCore
  private var sheets: [Worksheet] = []

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: Where the file will be. Nothing may be there, not even a link.
  ///   - temporaryFolder: An existing folder for the library's temporary files, on the disk of
  ///     the file; the library deletes them.
  ///   - properties: Title and further properties of the file.
  ///   - font: The font of every cell and chart.
  /// - Throws: `WorkbookError`.
  package init(
    path: String, temporaryFolder: String, properties: WorkbookProperties, font: WorkbookFont
  ) throws(WorkbookError) {
    let core = try WorkbookCore(path: path, temporaryFolder: temporaryFolder, font: font)
    try core.set(properties)
    self.core = core
  }

  /// What had to be changed so far, in the order of writing.
  package var log: WorkbookLog { core.log }

  /// The formulas written so far, as the file holds them: without the leading `=`.
  package var formulas: Set<String> { core.formulas }

  /// The names of the sheets, in order.
  package var sheetNames: [String] { core.names.sheets }

  /// Adds a sheet after the others.
  ///
  /// - Parameter name: A name that follows Excel's rules; `availableSheetName` finds one.
  /// - Returns: The sheet, which can be written to until the workbook is closed.
  /// - Throws: `WorkbookError.sheetName`.
  package mutating func addSheet(_ name: String) throws(WorkbookError) -> Worksheet {
    let checked = try SheetName(name)
    let workbook = try core.open()
    try core.names.addSheet(checked)
    guard let handle = workbook_add_worksheet(workbook, checked.text) else {
      throw .library(call: "workbook_add_worksheet", code: 1)
    }
    let sheet = Worksheet(
      name: checked, handle: handle, core: core, kinds: core.addKinds(for: checked.text))
    sheets.append(sheet)
    return sheet
  }

  /// The name nearest to `text` that is allowed and not yet used.
  package func availableSheetName(for text: String) -> String {
    SheetName.nearest(to: text, taken: core.names.sheets)
  }

  /// Gives a range a name that formulas and screen readers can use.
  ///
  /// - Parameters:
  ///   - name: ASCII letters, digits, `_` and `.`; at most 127 bytes.
  ///   - range: The cells, in a sheet of this workbook.
  /// - Throws: `WorkbookError.definedName` or `.sheetUnknown`.
  package mutating func defineName(_ name: String, range: ChartRange) throws(WorkbookError) {
    guard core.names.sheets.contains(range.sheet) else { throw .sheetUnknown(range.sheet) }
    let sheet = try SheetName(range.sheet)
    try Worksheet.check(range.cells, in: range.sheet)
    let workbook = try core.open()
    try core.names.addDefinedName(name)
    try WorkbookCore.check(
      workbook_define_name(workbook, name, "=\(sheet.quoted)!\(range.cells.absolute)"),
      "workbook_define_name")
  }

  /// Writes the file.
  ///
  /// Success does not prove the file sound: libxlsxwriter reports none of the errors of a full
  /// temporary folder. Read it back with `WorkbookReader` before it is published.
  ///
  /// - Returns: What had to be changed, in the order of writing.
  /// - Throws: `WorkbookError`; then there is no file.
  package consuming func close() throws(WorkbookError) -> [WorkbookNotice] {
    for sheet in sheets { try sheet.finish() }
    try core.checkPlaces()
    let workbook = try core.takeHandle()
    // On a full disk the library prints an error of its own; ours says more.
    entente_mute_libraries()
    let code = workbook_close(workbook)
    entente_unmute_libraries()
    guard code == LXW_NO_ERROR else {
      // The path was free when the workbook began, so what is there is our own rest.
      try? FileManager.default.removeItem(atPath: core.path)
      throw .library(call: "workbook_close", code: Int(code.rawValue))
    }
    return core.log.notices
  }
}
