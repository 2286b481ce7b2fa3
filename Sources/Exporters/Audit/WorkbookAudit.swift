/// The promises of a workbook beside its figures: legal names, words for every picture and chart,
/// readable colours, no merged cell, nothing that runs or reaches outside.
enum WorkbookAudit {
  /// - Throws: `AuditFault` for the first promise that is broken.
  static func check(_ file: WorkbookReader) throws(AuditFault) {
    try checkNames(sheets: file.sheets.map(\.name), tables: file.sheets.flatMap(\.tables))
    try checkParts(file.partNames)
    for part in file.partNames where part.hasSuffix(".xml") {
      switch part.split(separator: "/").dropLast().last {
      case "drawings": try checkPictures(part, try tree(part, in: file))
      case "worksheets":
        // Sheets are large and were read already: the element is looked for in the bytes.
        if contains("<mergeCell ", file.bytes(of: part) ?? []) {
          throw AuditFault(part, "merged cells")
        }
      default: break
      }
    }
    try checkColours(try tree("xl/styles.xml", in: file))
  }

  static func checkNames(sheets: [String], tables: [ReadTable]) throws(AuditFault) {
    var folded: Set<String> = []
    for name in sheets {
      if let fault = SheetName.fault(in: name) {
        throw AuditFault("xl/workbook.xml", "sheet \(name.debugDescription): \(fault)")
      }
      guard folded.insert(NameRules.caseFolded(name)).inserted else {
        throw AuditFault("xl/workbook.xml", "sheet \(name.debugDescription) twice")
      }
    }
    folded = []
    for table in tables {
      if let fault = TableName.fault(in: table.name) {
        throw AuditFault("xl/tables", "table \(table.name.debugDescription): \(fault)")
      }
      guard folded.insert(NameRules.caseFolded(table.name)).inserted else {
        throw AuditFault("xl/tables", "table \(table.name) twice")
      }
      guard Set(table.headers.map(NameRules.caseFolded)).count == table.headers.count,
        !table.headers.contains("")
      else { throw AuditFault("xl/tables", "table \(table.name): headers empty or alike") }
    }
  }

  /// No macros, no links to other files, no embedded objects.
  static func checkParts(_ names: [String]) throws(AuditFault) {
    for name in names {
      let lower = name.lowercased()
      let isForeign = ["vba", "externallink", "embeddings", "activex", "connections"].contains {
        lower.contains($0)
      }
      if isForeign { throw AuditFault(name, "a part that runs or reaches outside") }
    }
  }

  /// Every picture and chart has words for those who cannot see it.
  static func checkPictures(_ part: String, _ drawing: XMLTree) throws(AuditFault) {
    for picture in drawing.all("xdr:cNvPr") {
      guard let words = picture["descr"], words.contains(where: { !$0.isWhitespace }) else {
        throw AuditFault(part, "\(picture["name"] ?? "a picture") has no alternative text")
      }
    }
  }

  /// Every combination of font and fill that a cell may have can be read.
  static func checkColours(_ styles: XMLTree) throws(AuditFault) {
    let fonts = styles.child("fonts")?.children ?? []
    let fills = styles.child("fills")?.children ?? []
    for format in styles.child("cellXfs")?.children ?? [] {
      guard let font = format["fontId"].flatMap({ Int($0) }), fonts.indices.contains(font),
        let fill = format["fillId"].flatMap({ Int($0) }), fills.indices.contains(fill)
      else { throw AuditFault("xl/styles.xml", "a format without a font or fill") }
      let text = colour(fonts[font].child("color")) ?? "000000"
      let ground = colour(fills[fill].all("fgColor").first) ?? "FFFFFF"
      guard let ratio = ColourContrast.ratio(text, ground), ratio >= ColourContrast.text else {
        throw AuditFault("xl/styles.xml", "text #\(text) on #\(ground) has too little contrast")
      }
    }
  }

  /// Six digits; `nil` for a colour of the theme, which is black on white.
  private static func colour(_ element: XMLTree?) -> String? {
    element?["rgb"].map { String($0.suffix(6)) }
  }

  private static func tree(_ part: String, in file: WorkbookReader) throws(AuditFault) -> XMLTree {
    do { return try file.tree(part) } catch { throw AuditFault(part, error.description) }
  }

  private static func contains(_ text: StaticString, _ bytes: [UInt8]) -> Bool {
    text.withUTF8Buffer { text in
      guard let first = text.first, bytes.count >= text.count else { return false }
      return (0...(bytes.count - text.count)).contains { start in
        bytes[start] == first && bytes[start..<(start + text.count)].elementsEqual(text)
      }
    }
  }
}
