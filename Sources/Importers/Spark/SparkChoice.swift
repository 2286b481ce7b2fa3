package import PartnershipModel

/// What the command line says of the engine; the settings of the workspace say the rest.
package struct SparkChoice: Sendable {
  package var engine: FoldEngine?
  package var master: String?
  package var home: String?
  package var timeLimit: Int?
  package var settings: [SparkSetting]
  package let environment: [String: String]

  package init(
    engine: FoldEngine? = nil, master: String? = nil, home: String? = nil, timeLimit: Int? = nil,
    settings: [SparkSetting] = [], environment: [String: String]
  ) {
    self.engine = engine
    self.master = master
    self.home = home
    self.timeLimit = timeLimit
    self.settings = settings
    self.environment = environment
  }

  /// The engine to ask, or `nil` where rows are folded here.
  ///
  /// - Throws: ``SparkFailure/noMaster`` where nobody says which Spark is meant,
  ///   ``SparkFailure/notAsked`` where options of Spark are given for nothing.
  func engine(_ workspace: Settings) throws(SparkFailure) -> SparkEngine? {
    guard (engine ?? workspace.engine) == .spark else {
      if master != nil || home != nil || timeLimit != nil || !settings.isEmpty { throw .notAsked }
      return nil
    }
    let spark = workspace.spark
    guard let master = master ?? spark.master, !master.isEmpty else { throw .noMaster }
    // Of two settings of one name Spark takes the later.
    let conf = spark.conf.compactMap { try? SparkSetting(key: $0.key, value: $0.value) }
    return SparkEngine(
      master: master, home: home ?? spark.home, timeLimit: timeLimit ?? spark.timeout,
      settings: conf + settings, environment: environment)
  }
}
