import Foundation
import Importers

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
      SCRIPT="$PWD/trade.sql"
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

  func engine(seconds: Int = 20) -> SparkEngine {
    SparkEngine(
      master: "local[2]", home: home.path, timeLimit: seconds,
      environment: ["PATH": "/usr/bin:/bin"])
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: home.appendingPathComponent(name), encoding: .utf8)
  }
}
