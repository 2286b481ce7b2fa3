/// Rules for the path of a file inside a pack, relative and with `/`.
package enum PackPath {
  /// The file that seals a pack; it lists all others.
  package static let manifest = "manifest.json"

  /// True if the path names a file that certainly lies inside the pack.
  package static func isUsable(_ path: String) -> Bool {
    guard !path.isEmpty, path != manifest, !path.utf8.contains(where: { $0 < 32 || $0 == 127 })
    else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
  }

  /// The folders above a path, outermost first: `a/b/c` has `a` and `a/b`.
  package static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The last component of a path.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Order of the paths' bytes, the same everywhere.
  package static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
