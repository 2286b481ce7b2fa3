/// A setting of Spark, as `--conf` takes it.
package struct SparkSetting: Sendable, Equatable, CustomStringConvertible {
  package let key: String
  package let value: String

  package var description: String { "\(key)=\(value)" }

  /// Why a text is no setting that can be made.
  package enum Fault: Error, Equatable, Sendable {
    /// Not of the form `KEY=VALUE`, or a key that is none of Spark's.
    case malformed
    /// The meaning of the query rests on it.
    case fixed(String)
    /// It may hold a secret, which every user of the machine could read on the command line.
    case secret(String)

    /// What should stand there instead.
    package var expected: String {
      switch self {
      case .malformed: "settings of Spark, such as spark.executor.memory=4g"
      case .fixed(let key): "another key: the figures rest on how Entente sets \(key)"
      case .secret(let key):
        "no secret, which others could read among the processes; \(key) belongs in "
          + "spark-defaults.conf"
      }
    }
  }

  /// - Throws: ``Fault`` for what cannot be set here.
  package init(_ text: String) throws(Fault) {
    guard let mark = text.firstIndex(of: "=") else { throw .malformed }
    try self.init(key: String(text[..<mark]), value: String(text[text.index(after: mark)...]))
  }

  package init(key: String, value: String) throws(Fault) {
    guard key.hasPrefix("spark."), key.utf8.count > 6,
      key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !value.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw .malformed }
    if SparkEngine.fixed[key] != nil { throw .fixed(key) }
    let name = key.lowercased()
    if Self.secrets.contains(where: name.contains) {
      throw .secret(key)
    }
    self.key = key
    self.value = value
  }

  /// What the names of secret settings hold; `key` as a word, for keys of accounts.
  private static let secrets = [
    "password", "secret", "token", "credential", ".key", "-key", "_key", "apikey", "keyfile",
  ]
}
