/// Where rows are folded.
package enum FoldEngine: String, Sendable, CaseIterable {
  case native, spark
}

/// What `spark:` in `entente.yaml` says.
package struct SparkSettings: Sendable, Equatable {
  /// What Spark's `--master` takes.
  package var master: String?
  /// The folder of Spark.
  package var home: String?
  /// Seconds for one query.
  package var timeout: Int?
  /// Settings of Spark by name, in the order in which they are made.
  package var conf: [Entry] = []

  package struct Entry: Sendable, Equatable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  package init() {}
}
