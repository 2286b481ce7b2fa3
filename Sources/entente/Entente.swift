import ArgumentParser

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
      ReportCommand.self, CheckCommand.self, VerifyCommand.self, TableCommand.self,
      IndicatorsCommand.self,
    ])
}
