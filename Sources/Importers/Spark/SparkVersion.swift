import Foundation

/// The version of a Spark that is installed, such as 4.0.1.
struct SparkVersion: Sendable, Equatable, Comparable, CustomStringConvertible {
  let major: Int
  let minor: Int
  /// As it is written.
  let description: String

  /// The first that knows what the query needs (`is_valid_utf8`, `try_cast`, numbers of rows in
  /// Parquet): Spark 4.0.0, release notes of 23 May 2025.
  static let needed = SparkVersion(major: 4, minor: 0, description: "4.0")

  private init(major: Int, minor: Int, description: String) {
    self.major = major
    self.minor = minor
    self.description = description
  }

  /// `nil` where the text does not begin with two numbers.
  init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: ".").map(String.init)
    guard parts.count >= 2, let major = Int(parts[0]),
      let minor = Int(parts[1].prefix { ("0"..."9").contains($0) })
    else { return nil }
    self.major = major
    self.minor = minor
    description = String(text)
  }

  static func < (left: SparkVersion, right: SparkVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// The version of the Spark in a folder: from the file `RELEASE` of a distribution, else from the
  /// name of its core library; `nil` where neither is there.
  static func of(home: String) -> SparkVersion? {
    if let text = try? String(contentsOfFile: home + "/RELEASE", encoding: .utf8) {
      let words = text.split { $0 == " " || $0 == "\n" }
      if words.count > 1, words[0] == "Spark" { return SparkVersion(words[1]) }
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home + "/jars")) ?? []
    let core = names.sorted().first { $0.hasPrefix("spark-core_") && $0.hasSuffix(".jar") }
    return core?.dropLast(4).split(separator: "-").last.flatMap { SparkVersion($0) }
  }
}
