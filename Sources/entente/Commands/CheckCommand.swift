import ArgumentParser
import Importers
import PartnershipModel
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything, report every problem, write nothing.",
    discussion: """
      Every problem of every file in one run, with its place, the reason and what to do.

      Exit codes: 0 no row was set aside; 1 some rows were; 2 a file cannot be used, or --strict \
      and any finding.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  mutating func run() throws {
    let run = try WorkspaceRun(workspace, output, digests: false)
    let isRefused = run.outcome.facts == nil || (output.strict && !run.outcome.findings.isEmpty)
    run.showFindings()
    if output.json {
      try Terminal.result(
        isRefused
          ? JSONReport.refused(run.outcome, run.language)
          : JSONReport.checked(run.outcome, run.language))
    } else if !output.quiet {
      try Terminal.result(summary(run))
    }
    if isRefused {
      if run.outcome.facts != nil, !output.quiet {
        Terminal.message("entente: --strict allows no finding.")
      }
      throw Exit.refusal(run.outcome.findings)
    }
    try run.finish()
  }

  private func summary(_ run: WorkspaceRun) -> String {
    func sum(_ count: (SourceFile) -> Int) -> String {
      NumberFormat.grouped(Amount(run.outcome.sources.map(count).reduce(0, +)), decimals: 0)
    }
    let groups = run.groups
    return """
      Files     \(run.outcome.sources.count)
      Rows      \(sum(\.rowsRead)) read = \(sum(\.used)) used + \(sum(\.outOfScope)) out of scope + \(sum(\.rejected)) rejected + \(sum(\.blank)) blank
      Findings  \(groups.counts)

      """
  }
}
