import Foundation
import PartnershipModel

/// Files outside the workspace, which `sources:` names by a URI: `file:///data/trade/*.csv`.
enum OutsideFiles {
  static let scheme = "file:"

  /// What the schemes of other stores have in common; a path of the workspace has no colon before a
  /// slash.
  static func isURI(_ pattern: String) -> Bool {
    guard let colon = pattern.firstIndex(of: ":") else { return false }
    return !pattern[..<colon].isEmpty
      && pattern[..<colon].utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
      && pattern[pattern.index(after: colon)...].hasPrefix("/")
  }

  /// Where an input lies: a path of the workspace at `root`, or a URI.
  static func location(_ path: String, in root: String) -> String {
    path.hasPrefix(scheme) ? absolute(path) : root + "/" + path
  }

  /// The files that a pattern names, as URIs in byte order; the signs are those of ``matches``.
  static func matching(_ pattern: String) -> [String] {
    let path = absolute(pattern)
    let prefix = String(pattern.dropLast(path.utf8.count))
    let fixed = path.split(separator: "/").prefix { !$0.contains("*") && !$0.contains("?") }
    if !path.contains("*"), !path.contains("?") { return [pattern] }
    let folder = "/" + fixed.joined(separator: "/")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.map { folder == "/" ? "/" + $0 : folder + "/" + $0 }
      .filter { matches($0, pattern: path) && !isFolder($0) }
      .map { prefix + $0 }.sorted(by: WorkspaceFiles.precedes)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The path of `file:/x`, `file:///x` or `file://localhost/x`.
  private static func absolute(_ uri: String) -> String {
    let rest = uri.dropFirst(scheme.utf8.count)
    guard rest.hasPrefix("//") else { return String(rest) }
    return String(rest.dropFirst(2).drop { $0 != "/" })
  }
}
