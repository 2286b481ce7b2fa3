import ArgumentParser
import CPlatform
import PartnershipModel
import Reporting

/// The command `entente`.
@main
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Turn a city's own files into a monthly report on its partnerships.",
    discussion: """
      A workspace is a folder with the office's files: cities.csv, partnerships.csv and what there \
      is of trade, exchanges, media, agreements, actions and funds. One run writes a pack: an Excel \
      workbook, Markdown with charts, and CSV for other programs.

        entente check                 every problem of every file, nothing written
        entente report                the pack of the latest month, into ./reports
        entente table indicators      one table of the pack, for pipes
      """,
    version: Version.long,
    subcommands: [
      ReportCommand.self, CheckCommand.self, SourcesCommand.self, CompareCommand.self,
      VerifyCommand.self, TableCommand.self, IndicatorsCommand.self, ExplainCommand.self,
      IndexCommand.self, CleanCommand.self, InitCommand.self, TemplatesCommand.self,
    ])

  static func main() {
    entente_tune_allocator()
    Terminal.occupyClosedStreams()
    Terminal.reportSizeLimit()
    if let message = unknownCommand(CommandLine.arguments.dropFirst().first) {
      Terminal.message(message)
      exit(withError: ExitCode(64))
    }
    main(nil)
  }

  /// The message for a first word that is no command, with the nearest one.
  static func unknownCommand(_ word: String?) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = nearest(to: word, among: names)
    return "Error: There is no command '\(harmless(word))'."
      + (near.map { " Did you mean '\($0)'?" } ?? "")
      + "\nSee 'entente --help' for all commands."
  }
}
