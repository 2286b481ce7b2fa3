import ArgumentParser
import Importers
import Reporting

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Which input was recognised as what, and why.",
    discussion: """
      One row for each file of the workspace: its layout and what it was recognised by, its \
      encoding and how that was found out, the months it holds, and what became of its rows: read = \
      used + out of scope + rejected + blank. Below it stand what entente.yaml says of the file, and \
      why rows are out of scope. A file that cannot be used is listed with the reason.

      Exit codes: 0 no row was set aside; 1 some rows were; 2 a file cannot be used, or --strict \
      and any finding.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  mutating func run() throws {
    let run = try WorkspaceRun(workspace, output, digests: false)
    let isRefused = run.outcome.facts == nil || (output.strict && !run.outcome.findings.isEmpty)
    let list = SourceList(run.outcome, run.language)
    if output.json {
      try Terminal.result(list.object(isRefused: isRefused))
    } else if !output.quiet {
      try Terminal.result(list.text(width: Terminal.resultWidth, run.groups.counts))
    }
    if isRefused {
      if run.outcome.facts != nil, !output.quiet {
        Terminal.message("entente: --strict allows no finding.")
      }
      throw Exit.refusal(run.outcome.findings)
    }
    try run.finish()
  }
}
