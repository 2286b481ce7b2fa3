import CXLSXWriter
import Foundation

/// What the sheets of one workbook share: the handle of the C library, styles, names, notices.
///
/// Frees the handle without writing a file when it goes away unclosed.
final class WorkbookCore {
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  let path: String
  private let temporaryFolder: String
  let font: WorkbookFont
  let log = WorkbookLog()
  var names = NameRegistry()
  /// The formulas written so far, each as the file holds it, without `=`.
  var formulas: Set<String> = []
  private var formats = FormatCache()
  private var kinds: [String: CellKinds] = [:]
  /// How wide cells are.
  private(set) var measure: CellMeasure

  init(path: String, temporaryFolder: String, font: WorkbookFont) throws(WorkbookError) {
    self.path = path
    self.temporaryFolder = temporaryFolder
    self.font = font
    measure = CellMeasure(font)
    try checkPlaces()
    guard font.name.utf8.count <= ExcelLimits.fixedFieldBytes else {
      throw .fontNameTooLong(font.name)
    }
    let strings = CStrings()
    var options = lxw_workbook_options()
    options.tmpdir = strings.copy(temporaryFolder)
    handle = workbook_new_opt(path, &options)
    guard handle != nil else { throw .library(call: "workbook_new_opt", code: 1) }
  }

  deinit {
    if let handle { lxw_workbook_free(handle) }
  }

  /// The handle, while the workbook is open.
  func open() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    guard let handle else { throw .closed }
    return handle
  }

  /// Gives the handle away; from now on the workbook is closed.
  func takeHandle() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    let taken = try open()
    handle = nil
    return taken
  }

  func format(_ wanted: CellFormat) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    try formats.format(wanted, font: font, in: try open())
  }

  /// How many columns of text a value takes as its format shows it.
  func displayedWidth(of value: CellValue, _ format: CellFormat) -> Int {
    measure.columns(of: value, format)
  }

  /// Makes a text safe and notes what was changed.
  func clean(
    _ raw: String, in place: XMLText.Place, sheet: String? = nil, cell: CellPosition? = nil
  ) -> String {
    let text = XMLText(raw, in: place)
    for change in text.changes { note(change, in: place, sheet: sheet, cell: cell) }
    return text.text
  }

  func note(
    _ change: WorkbookNotice.Change, in place: XMLText.Place, sheet: String?, cell: CellPosition?
  ) {
    log.add(
      WorkbookNotice(sheet: sheet, cell: cell?.description, place: place, change: change))
  }

  func addKinds(for sheet: String) -> CellKinds {
    let made = CellKinds()
    kinds[sheet] = made
    return made
  }

  func kinds(of sheet: String) -> CellKinds? { kinds[sheet] }

  /// Passes a return code of the library on as an error.
  static func check(_ code: lxw_error, _ call: String) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else { throw .library(call: call, code: Int(code.rawValue)) }
  }

  /// Refuses what would make the library fail late, print, or write through a link.
  func checkPlaces() throws(WorkbookError) {
    for text in [path, temporaryFolder] where text.isEmpty || text.utf8.contains(0) {
      throw .pathUnusable(path: text)
    }
    // Looks at the link itself, where there is one.
    if (try? FileManager.default.attributesOfItem(atPath: path)) != nil {
      throw .fileExists(path: path)
    }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    for folder in [parent, temporaryFolder] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue, FileManager.default.isWritableFile(atPath: folder)
      else { throw .folderUnusable(path: folder) }
    }
  }
}
