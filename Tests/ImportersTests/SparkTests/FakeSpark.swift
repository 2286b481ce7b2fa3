import Foundation
import Importers
import PartnershipModel

/// A shell script in the place of `spark-sql`, in a folder that is removed with it.
final class FakeSpark {
  let home: URL

  /// `body` runs with the script to be answered as `$SCRIPT`, and the folder of the fake as `$HERE`.
  init(_ body: String) throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-fake-\(UUID().uuidString)")
    let bin = home.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let program = bin.appendingPathComponent("spark-sql")
    let text = """
      #!/bin/sh
      HERE='\(home.path)'
      SCRIPT="$PWD/query.sql"
      printf '%s\\n' "$@" > "$HERE/arguments"
      echo "$PWD" > "$HERE/folder"
      cp "$SCRIPT" "$HERE/script"
      \(body)

      """
    try Data(text.utf8).write(to: program)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.path)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// This fake instead of Spark.
  func choice(seconds: Int = 20, settings: [SparkSetting] = []) -> SparkChoice {
    SparkChoice(
      engine: .spark, master: "local[2]", home: home.path, timeLimit: seconds, settings: settings,
      environment: ["PATH": "/usr/bin:/bin"])
  }

  /// Answers these lines to the first question, the others to those after it.
  convenience init(answering answers: [String]..., then end: String = "exit 0") throws {
    let cases = answers.enumerated().map { number, lines in
      "\(number)) cat <<'END'\n\(lines.joined(separator: "\n"))\nEND\n;;"
    }
    try self.init(
      """
      N=$(cat "$HERE/asked" 2>/dev/null || echo 0)
      echo $((N + 1)) > "$HERE/asked"
      case $N in
      \(cases.joined(separator: "\n"))
      esac
      \(end)
      """)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: home.appendingPathComponent(name), encoding: .utf8)
  }
}

/// Lines as Spark answers them.
enum Answered {
  static func line(
    _ file: Int?, _ verdict: String, keys: [String], rows: Int, bytes: Int, measures: [String],
    whole: (block: Int, place: Int, text: String)? = nil, hashes: [String] = []
  ) -> String {
    let head = ["entente", file.map(String.init) ?? "", verdict]
    let places =
      whole.map { ["\($0.block)", "\($0.place)", hexadecimal($0.text)] } ?? ["", "", ""]
    return (head + keys + ["\(rows)", "\(bytes)"] + measures + places + hashes + ["entente"])
      .joined(separator: "|")
  }

  static func hexadecimal(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
