import PartnershipModel

/// A file whose rows Spark alone reads: Parquet, or a file of a store that this machine does not see.
package struct FarFile: Sendable, Equatable {
  /// Where Spark finds it: an absolute path or a URI.
  package let location: String
  package let bytes: Int
  /// When it was last changed, as its store says; `nil` for a file that lies here.
  package let modified: String?
  /// The rows and the columns of Parquet; `nil` for lines of text.
  package let parquet: Parquet?

  package struct Parquet: Sendable, Equatable {
    package let rows: Int
    package let columns: [ParquetColumn]
  }

  /// Whether only its store holds it.
  package var isRemote: Bool { modified != nil }
}

/// Names of files that are not read here.
enum FarFiles {
  /// Whether a pattern or an input names a file of a store: `hdfs://…`, `s3a://…`.
  static func isRemote(_ path: String) -> Bool {
    OutsideFiles.isURI(path) && !path.hasPrefix(OutsideFiles.scheme)
  }

  static func isParquet(_ path: String) -> Bool { path.lowercased().hasSuffix(".parquet") }

  /// Whether its name says that it is lines of text, unpacked.
  static func isText(_ path: String) -> Bool { isTable(path) || isLines(path) }

  static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  static func isLines(_ path: String) -> Bool {
    [".ndjson", ".jsonl"].contains(where: path.lowercased().hasSuffix)
  }

  /// A URI parted into scheme and host, and the path.
  static func parts(_ uri: String) -> (store: String, path: String) {
    guard let colon = uri.firstIndex(of: ":") else { return ("", uri) }
    var start = uri.index(after: colon)
    if uri[start...].hasPrefix("//") {
      let host = uri.index(start, offsetBy: 2)
      start = uri[host...].firstIndex(of: "/") ?? uri.endIndex
    }
    return (String(uri[..<start]), String(uri[start...]))
  }

  /// Whether a URI names a user, and so perhaps a key.
  static func namesUser(_ uri: String) -> Bool { parts(uri).store.contains("@") }

  /// The part of a pattern that holds no sign for other characters, up to a folder.
  static func folder(_ pattern: String) -> String {
    let (store, path) = parts(pattern)
    guard path.contains("*") || path.contains("?") else { return pattern }
    let fixed = path.split(separator: "/").prefix { !$0.contains("*") && !$0.contains("?") }
    return store + "/" + fixed.joined(separator: "/")
  }
}
