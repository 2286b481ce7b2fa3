import Exporters
import Importers

extension FuzzTarget {
  static let workbook = FuzzTarget(
    "workbook",
    """
    Whatever is written, the workbook is refused in words or reads back well-formed, with every \
    text as it was where no notice says otherwise.
    """
  ) { bytes in
    guard let folder = FuzzFolder() else { return }
    let lines = bytes.split(separator: 0x0A, maxSplits: 40, omittingEmptySubsequences: false)
      .map { [UInt8]($0) }
    do throws(WorkbookError) {
      try write(lines, in: folder)
    } catch {
      _ = "\(error)"
    }
  }

  private static func write(
    _ lines: [[UInt8]], in folder: FuzzFolder
  ) throws(WorkbookError) {
    let texts = lines.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
    let path = folder.path + "/book.xlsx"
    var book = try Workbook(
      path: path, temporaryFolder: folder.path,
      properties: WorkbookProperties(title: texts.first ?? "", created: 1_788_134_400),
      font: .english)
    let sheet = try book.addSheet(book.availableSheetName(for: texts.first ?? ""))
    for (row, line) in lines.enumerated() {
      let value = value((line.first ?? 0) % 8, texts[row], Array(line.dropFirst()))
      // A value that is refused leaves the rest of the sheet as it is.
      do throws(WorkbookError) { try sheet.write(value, row: row, column: 0) } catch { continue }
    }
    let notices = try book.close()
    let file: WorkbookReader
    do throws(WorkbookFault) {
      file = try WorkbookReader(path: path)
    } catch {
      return require(false, "not read back: \(error)")
    }
    guard notices.isEmpty else { return }
    for (row, line) in lines.enumerated() where (line.first ?? 0) % 8 < 3 && !texts[row].isEmpty {
      let cell = file.sheets.first?.cell(row: row, column: 0)?.text
      require(cell.map { Array($0.utf8) } == Array(texts[row].utf8), "row \(row) reads otherwise")
    }
  }

  private static func value(_ kind: UInt8, _ text: String, _ bytes: [UInt8]) -> CellValue {
    let pattern = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch kind {
    case 3: return .number(Double(bitPattern: pattern))
    case 4: return .decimal(text)
    case 5: return .link(url: text, text: text)
    case 6:
      return .date(
        year: Int(pattern & 0xFFFF), month: Int(pattern >> 16 & 15), day: Int(pattern >> 20 & 31))
    case 7: return .link(url: "https://example.org/" + text, text: text)
    default: return .text(text)
    }
  }
}
