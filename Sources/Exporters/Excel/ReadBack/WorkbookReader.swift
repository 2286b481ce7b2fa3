import Analytics
import Foundation

/// A workbook read back from its file, for verification and for tests.
///
/// Reading checks the archive, that every XML part is well-formed, that the list of content
/// types agrees with the parts, and that every relationship leads somewhere.
package struct WorkbookReader: Sendable {
  /// The sheets in the order of their tabs.
  package private(set) var sheets: [SheetContent] = []
  /// The names of the parts, in the order of the archive.
  package let partNames: [String]
  private let parts: [String: [UInt8]]

  /// Reads a file.
  ///
  /// - Throws: `WorkbookFault`.
  package init(path: String) throws(WorkbookFault) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    try self.init([UInt8](data))
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: `WorkbookFault`.
  package init(_ bytes: [UInt8]) throws(WorkbookFault) {
    (partNames, parts) = try Self.unpack(bytes)
    let workbook = try tree("xl/workbook.xml")
    let targets = try relationships(of: "xl/workbook.xml")
    let strings = try sharedStrings()
    var found: [(name: String, part: String)] = []
    for sheet in workbook.all("sheet") {
      guard let name = sheet["name"], let id = sheet["r:id"], let target = targets[id] else {
        throw .content(part: "xl/workbook.xml", "a sheet without a name or a part")
      }
      found.append((name, target.part))
    }
    sheets = try read(found, strings)
  }

  /// Reads the sheets, and the parts that are none, at the same time; the largest sheet first.
  private func read(
    _ found: [(name: String, part: String)], _ strings: [String]
  ) throws(WorkbookFault) -> [SheetContent] {
    let sheetParts = Set(found.map(\.part))
    let order = found.indices.sorted {
      (parts[found[$1].part]?.count ?? 0, $0) < (parts[found[$0].part]?.count ?? 0, $1)
    }
    let read = concurrentMap(0..<found.count + 1) { number in
      Result { () throws(WorkbookFault) in
        guard number > 0 else {
          try checkOtherParts(sheetParts)
          return SheetContent?.none
        }
        let sheet = found[order[number - 1]]
        return try self.read(name: sheet.name, part: sheet.part, strings: strings)
      }
    }
    var sheets: [SheetContent] = []
    for index in found.indices {
      guard let place = order.firstIndex(of: index), let sheet = try read[place + 1].get() else {
        continue
      }
      sheets.append(sheet)
    }
    _ = try read[0].get()
    return sheets
  }

  /// The sheet of that name.
  package subscript(sheet: String) -> SheetContent? {
    sheets.first { $0.name == sheet }
  }

  /// The uncompressed bytes of a part.
  package func bytes(of part: String) -> [UInt8]? { parts[part] }

  /// A part as a tree of elements.
  ///
  /// - Throws: `WorkbookFault`.
  package func tree(_ part: String) throws(WorkbookFault) -> XMLTree {
    guard let bytes = parts[part] else { throw .zip(.entryMissing(part)) }
    do { return try XMLTree(bytes) } catch { throw .xml(part: part, error) }
  }

  /// A relationship: the part it leads to, or the address outside of the file.
  package struct Relationship: Hashable, Sendable {
    package let part: String
    package let isExternal: Bool
  }

  /// The relationships of a part by their id.
  ///
  /// - Throws: `WorkbookFault`.
  package func relationships(
    of part: String
  ) throws(WorkbookFault) -> [String: Relationship] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let relations = folder.isEmpty ? "_rels/\(file).rels" : "\(folder)/_rels/\(file).rels"
    guard parts[relations] != nil else { return [:] }
    var found: [String: Relationship] = [:]
    for relation in try tree(relations).all("Relationship") {
      guard let id = relation["Id"], let target = relation["Target"] else { continue }
      if relation["TargetMode"] == "External" {
        found[id] = Relationship(part: target, isExternal: true)
        continue
      }
      let resolved = Self.resolve(target, in: folder)
      guard parts[resolved] != nil else { throw .relationship(part: part, target: target) }
      found[id] = Relationship(part: resolved, isExternal: false)
    }
    return found
  }

  private static func unpack(
    _ bytes: [UInt8]
  ) throws(WorkbookFault) -> (names: [String], parts: [String: [UInt8]]) {
    var parts: [String: [UInt8]] = [:]
    var names: [String] = []
    do {
      let archive = try ZIPReader(bytes)
      for entry in archive.entries {
        parts[entry.name] = try archive.contents(of: entry)
        names.append(entry.name)
      }
    } catch {
      throw .zip(error)
    }
    try checkContentTypes(names, parts)
    return (names, parts)
  }

  /// Checks the parts that nothing else has read to their end: all but the sheets.
  private func checkOtherParts(_ sheets: Set<String>) throws(WorkbookFault) {
    for name in partNames where !sheets.contains(name) {
      do { try XMLWellFormed.check(parts[name] ?? []) } catch { throw .xml(part: name, error) }
    }
  }

  /// Every part has a type, and every type that names a part has one.
  private static func checkContentTypes(
    _ names: [String], _ parts: [String: [UInt8]]
  ) throws(WorkbookFault) {
    let list = "[Content_Types].xml"
    guard let bytes = parts[list] else { throw .contentTypes(part: list) }
    let types: XMLTree
    do { types = try XMLTree(bytes) } catch { throw .xml(part: list, error) }
    let named = types.all("Override").compactMap { $0["PartName"] }
    for part in named where !part.hasPrefix("/") || parts[String(part.dropFirst())] == nil {
      throw .contentTypes(part: part)
    }
    for part in names where part != list && !part.hasSuffix(".rels") && !named.contains("/" + part)
    {
      throw .contentTypes(part: part)
    }
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private func sharedStrings() throws(WorkbookFault) -> [String] {
    guard parts["xl/sharedStrings.xml"] != nil else { return [] }
    return try tree("xl/sharedStrings.xml").children.map { item in
      XMLText.decodingEscapes(item.all("t").map(\.text).joined())
    }
  }

  private func read(
    name: String, part: String, strings: [String]
  ) throws(WorkbookFault) -> SheetContent {
    var scan = SheetScanner(part: part, strings: strings)
    try scan.read(parts[part] ?? [])
    var sheet = SheetContent(name: name, scan, part: parts[part] ?? [])
    let targets = try relationships(of: part)
    for element in scan.references {
      let target = element["r:id"].flatMap { targets[$0] }
      if element.name == "hyperlink" {
        guard let cell = element["ref"].flatMap({ CellPosition($0) }) else { continue }
        sheet.links.append(
          ReadLink(cell: cell, address: target?.part, location: element["location"]))
      } else if let target {
        sheet.tables.append(try table(target.part))
      }
    }
    return sheet
  }

  private func table(_ part: String) throws(WorkbookFault) -> ReadTable {
    let table = try tree(part)
    guard let name = table["name"], let range = table["ref"].flatMap({ CellRange($0) }) else {
      throw .content(part: part, "a table without a name or a range")
    }
    let headers = table.all("tableColumn").map { XMLText.decodingEscapes($0["name"] ?? "") }
    return ReadTable(
      name: name, range: range, headers: headers, hasTotals: table["totalsRowCount"] == "1")
  }
}
