/// What Spark wrote to standard error before it ended, and which line of it says why.
struct SparkMessages {
  /// Lines that are not blank; frames of Java's stacks, which begin with a tab, are none of them.
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n").map(String.init).filter { line in
      line.contains { $0 != " " } && !line.hasPrefix("\tat ") && !line.hasPrefix("\t... ")
    }
  }

  /// The first message that names an error in Spark's way, else the last cause that Java names, else
  /// the first line that names an exception, else the last line.
  var error: String? {
    let cause = lines.last { $0.hasPrefix(SparkMessages.cause) }
      .map { String($0.dropFirst(SparkMessages.cause.count)) }
    return
      (lines.first { $0.hasPrefix("[") } ?? cause ?? lines.first(where: isException)
      ?? lines.last).map(excerpt)
  }

  private static let cause = "Caused by: "

  /// Whether a line begins with the name of a class such as `java.io.IOException`.
  private func isException(_ line: String) -> Bool {
    let name = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "$") }
    return name.contains(".") && (name.hasSuffix("Exception") || name.hasSuffix("Error"))
  }

  /// The message that says that there is no Java, or an older one than Spark needs.
  var missingJava: String? {
    first(holding: [
      "JAVA_HOME is not set", "java: not found", "java: command not found",
      "/bin/java: No such file", "UnsupportedClassVersionError",
      "Unable to locate a Java Runtime",
    ])
  }

  /// The message that says that a process had too little memory, or the answer was too large for it.
  var shortOfMemory: String? {
    first(holding: [
      "OutOfMemoryError", "spark.driver.maxResultSize", "UNABLE_TO_ACQUIRE_MEMORY",
    ])
  }

  /// The message that says that nobody takes the work.
  var waiting: String? {
    first(holding: ["has not accepted any resources"]) == nil
      ? nil : "the master has no free worker"
  }

  private func first(holding words: [String]) -> String? {
    lines.first { line in words.contains(where: line.contains) }
      .map { excerpt(SparkMessages.withoutStamp($0)) }
  }

  /// The line without what Spark's log puts before it: `26/11/26 07:01:22 ERROR TaskSetManager: `.
  private static func withoutStamp(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 4)
    guard words.count == 5, ["ERROR", "WARN", "INFO"].contains(words[2]), words[3].hasSuffix(":")
    else { return line }
    return String(words[4])
  }
}
