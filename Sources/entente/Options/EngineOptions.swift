import ArgumentParser
import Foundation
import Importers

/// Where the files are folded.
struct EngineOptions: ParsableArguments {
  enum Engine: String, ExpressibleByArgument, CaseIterable {
    case native, spark
  }

  @Option(
    help: ArgumentHelp(
      "native: this machine. spark: native trade CSVs on a Spark cluster; the same pack.",
      valueName: "engine"))
  var engine: Engine = .native

  @Option(
    help: ArgumentHelp("Spark's master, such as spark://host:7077 or local[2].", valueName: "url"))
  var sparkMaster: String?

  @Option(
    help: ArgumentHelp(
      "Folder of Spark 4. Default: SPARK_HOME, else spark-sql on PATH.", valueName: "dir"))
  var sparkHome: String?

  @Option(
    help: ArgumentHelp(
      "Seconds for Spark's answer. Default: 120, and 1 for each MB.", valueName: "seconds"))
  var sparkTimeout: Int?

  mutating func validate() throws {
    switch engine {
    case .native:
      if sparkMaster != nil || sparkHome != nil || sparkTimeout != nil {
        throw ValidationError("The options --spark-… need --engine spark.")
      }
    case .spark:
      if sparkMaster?.isEmpty ?? true {
        throw ValidationError("--engine spark needs --spark-master, such as local[2].")
      }
      if let sparkTimeout, !(1...1_000_000).contains(sparkTimeout) {
        throw ValidationError("--spark-timeout is a number of seconds from 1 to 1000000.")
      }
    }
  }

  /// The cluster that is asked; `nil` for this machine.
  func spark() -> SparkEngine? {
    guard engine == .spark, let sparkMaster else { return nil }
    return SparkEngine(
      master: sparkMaster, home: sparkHome, timeLimit: sparkTimeout,
      environment: ProcessInfo.processInfo.environment)
  }
}
