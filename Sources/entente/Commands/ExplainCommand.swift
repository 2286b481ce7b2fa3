import ArgumentParser
import PartnershipModel
import Reporting

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What the code of a finding means, such as bad-number.",
    discussion: "Without a code, all of them.")

  @ArgumentParser.Argument(help: ArgumentHelp("Code of a finding.", valueName: "code"))
  var code: String?

  mutating func validate() throws {
    guard let code, FindingExamples.example(of: code) == nil else { return }
    let near = nearest(to: code, among: FindingExamples.codes)
    throw ValidationError(
      "There is no finding '\(harmless(code))'." + (near.map { " Did you mean '\($0)'?" } ?? ""))
  }

  mutating func run() throws {
    guard let code, let finding = FindingExamples.example(of: code) else {
      return try Terminal.result(list())
    }
    try Terminal.result(card(finding))
  }

  private func list() -> String {
    let width = FindingExamples.codes.map(\.utf8.count).max() ?? 0
    return FindingExamples.codes.compactMap(FindingExamples.example).map { finding in
      let gap = String(repeating: " ", count: width - finding.code.utf8.count)
      return
        "\(finding.code)\(gap)  \(English().problem(finding.problem, at: finding.place).title)\n"
    }.joined()
  }

  private func card(_ finding: Finding) -> String {
    let text = English().problem(finding.problem, at: finding.place)
    let example = FindingsRenderer(language: English()).text(finding)
      .split(separator: "\n").map { "    \($0)\n" }.joined()
    return """
      \(finding.severity.rawValue)[\(finding.code)]: \(text.title)

      \(text.explanation)

      For example:

      \(example)
      """
  }
}
