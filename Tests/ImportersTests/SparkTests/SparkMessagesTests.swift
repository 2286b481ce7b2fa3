import Testing

@testable import Importers

/// Of all that Spark and Java write when something fails, one line says why.
@Suite struct SparkMessagesTests {
  @Test(arguments: [
    // Spark's own classes of errors come first.
    (
      ["java.io.IOException: no", "[PATH_NOT_FOUND] Path does not exist."],
      "[PATH_NOT_FOUND] Path does not exist."
    ),
    // The last cause is the one at the bottom.
    (
      [
        "org.apache.spark.SparkException: Job aborted", "\tat org.apache.X(X.scala:1)",
        "Caused by: java.io.IOException: broken", "\t... 12 more",
        "Caused by: java.net.ConnectException: refused", "\tat java.base/java.net.Y(Y.java:2)",
        "\t... 13 more",
      ], "java.net.ConnectException: refused"
    ),
    // Without a cause: the exception itself, not a warning about one, not a frame of its stack.
    (
      [
        "26/11/26 WARN NativeCodeLoader: an Exception", "java.lang.IllegalStateException: closed",
        "\tat org.apache.X(X.scala:1)",
      ], "java.lang.IllegalStateException: closed"
    ),
    // Neither: the last line that is no frame.
    (
      ["Setting default log level", "no such option", "\tat org.apache.X(X.scala:1)"],
      "no such option"
    ),
  ])
  func `one line says why`(lines: [String], reason: String) {
    #expect(SparkMessages(lines.joined(separator: "\n")).error == reason)
  }

  @Test func `what ran short of memory is told without the stamp of the log`() {
    let said = SparkMessages(
      "26/11/26 07:01:22 ERROR TaskSetManager: Total is bigger than spark.driver.maxResultSize")
    #expect(said.shortOfMemory == "Total is bigger than spark.driver.maxResultSize")
  }

  @Test func `nothing said is no reason`() {
    #expect(SparkMessages(" \n\tat org.apache.X(X.scala:1)\n").error == nil)
  }
}
