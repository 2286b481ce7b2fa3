import Analytics
import ArgumentParser
import PartnershipModel
import Reporting

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Where a figure comes from, or what the code of a finding means.",
    discussion: """
      entente explain bad-number                       a finding: what it means, what to do
      entente explain siheung-jilin trade_turnover     a figure: definition, values with their \
      formula filled in, the files and lines that they rest on, what was left out

      Without anything, all codes of findings.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp(
      "Code of a finding; or a partnership, a city, or network.", valueName: "code-or-subject"))
  var subject: String?

  @ArgumentParser.Argument(help: ArgumentHelp("Name of an indicator.", valueName: "indicator"))
  var indicator: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  mutating func validate() throws {
    guard let subject else { return }
    guard let indicator else {
      guard FindingExamples.example(of: subject) == nil else { return }
      let near = nearest(to: subject, among: FindingExamples.codes)
      throw ValidationError(
        "There is no finding '\(harmless(subject))'."
          + (near.map { " Did you mean '\($0)'?" }
            ?? " For a figure name the indicator too: entente explain SUBJECT INDICATOR"))
    }
    guard Indicator.named(indicator) == nil else { return }
    let near = nearest(to: indicator, among: Indicator.all.map(\.slug))
    throw ValidationError(
      "There is no indicator '\(harmless(indicator))'."
        + (near.map { " Did you mean '\($0)'?" } ?? " 'entente indicators' lists them."))
  }

  mutating func run() throws {
    if let subject, let indicator = indicator.flatMap({ Indicator.named($0) }) {
      return try explain(indicator, of: subject)
    }
    guard let subject, let finding = FindingExamples.example(of: subject) else {
      return try Terminal.result(list())
    }
    try Terminal.result(card(finding))
  }

  private func explain(_ indicator: Indicator, of subject: String) throws {
    let run = try WorkspaceRun(workspace, output)
    // The monthly values are made with the analysis, and they too are explained.
    let analysis = try Derivation.kept { try run.analysis(selection) }
    let gazetteer = analysis.facts.gazetteer
    let subjects = gazetteer.partnerships.map(\.id) + gazetteer.cities.map(\.id) + ["network"]
    guard subjects.contains(subject) else {
      let near = nearest(to: subject, among: subjects)
      throw ValidationError(
        "There is no partnership or city '\(harmless(subject))'."
          + (near.map { " Did you mean '\($0)'?" } ?? ""))
    }
    let explanation = FigureExplanation(indicator, subject: subject, analysis)
    if output.json { return try Terminal.result(explanation.json()) }
    try Terminal.result(explanation.text())
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
