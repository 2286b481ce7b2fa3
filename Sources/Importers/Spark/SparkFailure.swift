/// Why Spark gave no answer that can be used.
package enum SparkFailure: Error, Equatable, Sendable {
  /// Spark is asked for, but not which.
  case noMaster
  /// Options of Spark, but nobody asks for it.
  case notAsked
  /// No `spark-sql` in `SPARK_HOME` or on `PATH`, or what is there cannot be started.
  case notFound(String)
  /// No Java, or one that is older than Spark needs; the message that says so.
  case noJava(String)
  /// The version of Spark, or what it does not know, and the least version.
  case tooOld(found: String, needed: String)
  /// The scratch folder cannot be made or written.
  case noScratch(String)
  /// No end within the limit; the line that says what it waited for, where there is one.
  case timedOut(seconds: Int, hint: String?)
  /// Ended because a process of it had too little memory; the message that says so.
  case outOfMemory(String)
  /// Ended with a status other than 0; the first line of its messages that names an error.
  case failed(status: Int, reason: String)
  /// Ended well, but the answer is not whole.
  case badAnswer(String)
  case cancelled

  /// One or two sentences: what happened and what helps.
  package var message: String {
    switch self {
    case .noMaster:
      "the engine spark needs --spark-master, or `spark: master:` in entente.yaml, such as local[2]"
    case .notAsked: "--spark-… needs --engine spark, or `engine: spark` in entente.yaml"
    case .notFound(let place):
      "spark-sql was not found (\(place)). Install Apache Spark 4 and Java 17, and set SPARK_HOME."
    case .noJava(let reason):
      "Spark cannot run without Java (\(reason)). Install Java 17 or later, such as "
        + "openjdk-17-jre-headless, and set JAVA_HOME or have java on PATH."
    case .tooOld(let found, let needed):
      "Spark \(needed) or later is needed, and this is an older one (\(found)). Install it, and set "
        + "SPARK_HOME or --spark-home to its folder."
    case .noScratch(let reason):
      "no folder for Spark's script and answer can be made: \(reason). Is TMPDIR full?"
    case .timedOut(let seconds, let hint):
      "Spark did not answer within \(seconds) s and was ended"
        + (hint.map { " (\($0))" } ?? "") + ". Is the master up, and has it free workers? "
        + "--spark-timeout gives more time."
    case .outOfMemory(let reason):
      "Spark had too little memory (\(reason)). The answer has a line for each cell: month, pair, code "
        + "and file. Give Spark more, such as --spark-conf spark.driver.memory=4g "
        + "--spark-conf spark.driver.maxResultSize=2g, or put the rows of a month into one file."
    case .failed(let status, let reason):
      "Spark ended with status \(status): \(reason)"
    case .badAnswer(let reason):
      "Spark's answer cannot be used: \(reason). Run again; if it persists, use --engine native."
    case .cancelled: "interrupted"
    }
  }
}
