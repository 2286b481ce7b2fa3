import Foundation
import Testing

/// A folder `Cases/<command>/<what>` with a line of the shell and what it must answer.
///
/// `cmd` runs with a copy of the folder as working directory and a copy of the small workspace at
/// `../small`. `expected`, `errors` and `status` hold standard output, standard error and the exit
/// code; a file that is absent means nothing, nothing and 0.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  static let cases = Workspaces.tests.appendingPathComponent("Cases")
  static let answers = ["expected", "errors", "status"]

  let name: String
  var url: URL { CaseFolder.cases.appendingPathComponent(name) }
  var testDescription: String { name }

  static let all: [CaseFolder] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: cases.path)) ?? []
    return paths.filter { $0.hasSuffix("/cmd") }.map { CaseFolder(name: String($0.dropLast(4))) }
      .sorted { $0.name < $1.name }
  }()

  /// What the command answered, by the name of the file that records it.
  func run() throws -> [String: String] {
    let scratch = try Scratch()
    _ = try scratch.smallWorkspace()
    let here = try scratch.folder("here")
    for file in try FileManager.default.contentsOfDirectory(atPath: url.path)
    where file != "cmd" && !CaseFolder.answers.contains(file) {
      try FileManager.default.copyItem(
        at: url.appendingPathComponent(file), to: here.appendingPathComponent(file))
    }
    let run = try CommandRun.shell(
      try String(contentsOf: url.appendingPathComponent("cmd"), encoding: .utf8), in: here)
    return ["expected": run.output, "errors": run.errors, "status": "\(run.status)\n"]
  }

  /// What was recorded.
  func recorded(_ answer: String) -> String {
    let text = try? String(contentsOf: url.appendingPathComponent(answer), encoding: .utf8)
    return text ?? (answer == "status" ? "0\n" : "")
  }

  /// Records an answer; one that says nothing needs no file.
  func record(_ text: String, as answer: String) throws {
    let file = url.appendingPathComponent(answer)
    if text == (answer == "status" ? "0\n" : "") {
      try? FileManager.default.removeItem(at: file)
    } else {
      try Data(text.utf8).write(to: file)
    }
  }
}
