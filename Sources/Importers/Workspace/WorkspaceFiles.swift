import Foundation
import PartnershipModel

/// The input files of a workspace.
package struct WorkspaceFiles: Sendable {
  /// Folders that hold any number of files; all others are ignored.
  package static let folders = ["trade", "exchanges", "media", "rates", "reference"]

  package let root: String
  /// Paths relative to the root, in byte order.
  package let inputs: [String]
  /// Files that look like inputs but are none, such as a workbook beside the tables.
  package let strange: [String]
  package let hasSettings: Bool

  /// The office's own templates of pages, by path in byte order.
  package let templates: [String]

  package static let settingsName = "entente.yaml"
  package static let templateFolder = "templates"

  /// Lists the folder `root`; throws a refusal where it cannot be read.
  package init(root: String) throws(Refusal) {
    self.root = root
    var inputs: [String] = []
    var strange: [String] = []
    for name in try WorkspaceFiles.names(in: root, shown: ".") {
      if WorkspaceFiles.isTable(name) {
        inputs.append(name)
      } else if WorkspaceFiles.isWorkbook(name) {
        strange.append(name)
      }
    }
    for folder in WorkspaceFiles.folders {
      try WorkspaceFiles.collect(root, folder, into: &inputs)
    }
    self.inputs = inputs.sorted(by: WorkspaceFiles.precedes)
    self.strange = strange.sorted(by: WorkspaceFiles.precedes)
    templates = try WorkspaceFiles.templates(in: root)
    hasSettings = FileManager.default.fileExists(
      atPath: root + "/" + WorkspaceFiles.settingsName)
  }

  /// The order of paths: byte by byte, the same on every system.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// `above` are the folders that this one lies in, wherever symbolic links lead: a link back to one
  /// of them would show its files again and again.
  private static func collect(
    _ root: String, _ folder: String, above: [String] = [], into inputs: inout [String]
  ) throws(Refusal) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root + "/" + folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { return }
    let place = URL(fileURLWithPath: root + "/" + folder).resolvingSymlinksInPath().path
    guard !above.contains(place) else {
      throw Refusal(.unreadableFile(reason: "folder-loop"), at: InputPlace(file: folder))
    }
    for name in try names(in: root + "/" + folder, shown: folder) {
      let path = folder + "/" + name
      var isSubfolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isSubfolder)
      if isSubfolder.boolValue {
        try collect(root, path, above: above + [place], into: &inputs)
      } else if !isDocument(name), !isMarker(name) {
        inputs.append(path)
      }
    }
  }

  private static func templates(in root: String) throws(Refusal) -> [String] {
    let path = root + "/" + templateFolder
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [] }
    return try names(in: path, shown: templateFolder).filter { $0.hasSuffix(".mustache") }
      .map { templateFolder + "/" + $0 }.sorted(by: precedes)
  }

  private static func names(in folder: String, shown: String) throws(Refusal) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
    } catch {
      throw Refusal(.unreadableFile(reason: "folder"), at: InputPlace(file: shown))
    }
  }

  private static func isTable(_ name: String) -> Bool {
    var name = name.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    return [".csv", ".tsv", ".json", ".ndjson", ".jsonl"].contains(where: name.hasSuffix)
  }

  private static func isWorkbook(_ name: String) -> Bool {
    [".xlsx", ".xls", ".zip"].contains(where: name.lowercased().hasSuffix)
  }

  /// What writers of Parquet leave beside their parts.
  private static func isMarker(_ name: String) -> Bool {
    ["_SUCCESS", "_metadata", "_common_metadata"].contains(name)
  }

  private static func isDocument(_ name: String) -> Bool {
    [".md", ".pdf", ".docx"].contains(where: name.lowercased().hasSuffix)
  }
}

/// Whether `path` matches a pattern of `sources:`; `*` stands for any text without `/`, `?` for one
/// character, `**` for any text.
package func matches(_ path: String, pattern: String) -> Bool {
  func match(_ path: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "*" {
      let crosses = pattern.dropFirst().first == "*"
      let rest = pattern.drop { $0 == "*" }
      var tail = path
      while true {
        if match(tail, rest) { return true }
        guard let next = tail.first, crosses || next != "/" else { return false }
        tail = tail.dropFirst()
      }
    }
    guard let next = path.first, first == "?" ? next != "/" : first == next else { return false }
    return match(path.dropFirst(), pattern.dropFirst())
  }
  return match(path.precomposed[...], pattern.precomposed[...])
}
