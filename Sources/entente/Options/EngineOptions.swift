import ArgumentParser
import Foundation
import Importers
import PartnershipModel
import Reporting

extension FoldEngine: ExpressibleByArgument {}

/// Where the rows of trade and media are folded; what is left open, `entente.yaml` says.
struct EngineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "native: this machine. spark: a Spark cluster folds trade and media; the same pack.",
      valueName: "engine"))
  var engine: FoldEngine?

  @Option(
    help: ArgumentHelp("Spark's master, such as spark://host:7077 or local[2].", valueName: "url"))
  var sparkMaster: String?

  @Option(
    help: ArgumentHelp(
      "Folder of Spark 4. Default: SPARK_HOME, else spark-sql on PATH.", valueName: "dir"))
  var sparkHome: String?

  @Option(
    help: ArgumentHelp(
      "Seconds for one answer of Spark. Default: 120, and 1 for each MB.", valueName: "seconds"))
  var sparkTimeout: Int?

  @Option(
    help: ArgumentHelp(
      "A setting of Spark, such as spark.executor.memory=4g; no secrets. May be repeated.",
      valueName: "key=value"))
  var sparkConf: [String] = []

  mutating func validate() throws {
    if engine == .native,
      sparkMaster != nil || sparkHome != nil || sparkTimeout != nil
        || !sparkConf.isEmpty
    {
      throw ValidationError("The options --spark-… are of no use with --engine native.")
    }
    if sparkMaster?.isEmpty ?? false {
      throw ValidationError("--spark-master is empty. Name a master, such as local[2].")
    }
    if let sparkTimeout, !SparkEngine.timeLimits.contains(sparkTimeout) {
      throw ValidationError("--spark-timeout is a number of seconds from 1 to 1000000.")
    }
    _ = try settings()
  }

  private func settings() throws -> [SparkSetting] {
    try sparkConf.map { text in
      do throws(SparkSetting.Fault) {
        return try SparkSetting(text)
      } catch {
        throw ValidationError("--spark-conf '\(harmless(text))': expected \(error.expected).")
      }
    }
  }

  /// What is asked for here.
  func choice() throws -> SparkChoice {
    SparkChoice(
      engine: engine, master: sparkMaster, home: sparkHome, timeLimit: sparkTimeout,
      settings: try settings(), environment: ProcessInfo.processInfo.environment)
  }
}
