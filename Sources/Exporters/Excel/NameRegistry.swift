/// The names of one workbook that must differ from each other.
///
/// Tables and defined names share one space in Excel; sheets have their own.
struct NameRegistry {
  private(set) var sheets: [String] = []
  private var foldedSheets: Set<String> = []
  private var foldedNames: Set<String> = []

  mutating func addSheet(_ name: SheetName) throws(WorkbookError) {
    guard foldedSheets.insert(NameRules.caseFolded(name.text)).inserted else {
      throw .sheetName(name.text, .repeated)
    }
    sheets.append(name.text)
  }

  mutating func addTable(_ name: String) throws(WorkbookError) {
    if let fault = TableName.fault(in: name) { throw .tableName(name, fault) }
    guard foldedNames.insert(NameRules.caseFolded(name)).inserted else {
      throw .tableName(name, .repeated)
    }
  }

  mutating func addDefinedName(_ name: String) throws(WorkbookError) {
    if let fault = DefinedName.fault(in: name) { throw .definedName(name, fault) }
    guard foldedNames.insert(NameRules.caseFolded(name)).inserted else {
      throw .definedName(name, .repeated)
    }
  }
}
