import Analytics
import ArgumentParser
import Importers
import Exporters
import Foundation
import PartnershipModel
import Reporting

struct TableCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "One table of the pack to standard output, for pipes.",
    discussion: """
      NAME is the stem of a file under data/: \(DataTables.names.joined(separator: ", ")). As CSV \
      these are the same bytes as in the pack. The table of changes compares with the latest earlier \
      pack in the folder --output.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Name of the table.", valueName: "name"))
  var name: String

  @Option(name: .customLong("as"), help: ArgumentHelp("How to print it.", valueName: "form"))
  var form: Form = .csv

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("Folder of the packs, for the table of changes.", valueName: "dir"))
  var folder = "reports"

  @Flag(
    help: "Leave CSV texts that a spreadsheet would run as a formula without the protecting '.")
  var exactCSV = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  mutating func validate() throws {
    guard !DataTables.names.contains(name) else { return }
    let near = nearest(to: name, among: DataTables.names)
    throw ValidationError(
      "There is no table '\(harmless(name))'."
        + (near.map { " Did you mean '\($0)'?" }
          ?? " Tables: \(DataTables.names.joined(separator: ", ")).")
    )
  }

  mutating func run() throws {
    if try printAlone() { return }
    let run = try WorkspaceRun(workspace, output, digests: name == "sources")
    let facts = try run.facts(of: selection)
    let month = try run.month(selection, facts)
    _ = try run.languages(selection)
    let part = try run.part(selection).map { "/\($0)" } ?? ""
    let earlier =
      name == "changes"
      ? EarlierPack.before(
        month, in: folder + part, home: facts.home, quiet: output.quiet)?.record : nil
    let table =
      DataTables.table(name, facts, through: month)
      ?? DataTables.table(
        name, Analysis(facts: facts, reportMonth: month), version: Version.number,
        earlier: earlier, limitedTo: selection.partnership)
    guard let table else { throw Exit.defect }
    try finish(run, with: table)
  }

  /// Prints a table that needs nothing but its own rows; false where its month is not theirs to say.
  private func printAlone() throws -> Bool {
    guard let inputs = DataTables.inputs(of: name) else { return false }
    guard selection.month != nil || DataTables.saysMonth(name) else {
      return try printWhole(inputs)
    }
    let run = try WorkspaceRun(workspace, output, tables: inputs)
    let facts = try run.facts(of: selection)
    guard let month = ownMonth(facts), let table = DataTables.table(name, facts, through: month)
    else { return false }
    _ = try run.languages(selection)
    try finish(run, with: table)
    return true
  }

  /// Prints all rows of a table whose month another table says.
  ///
  /// True where that month is no earlier than its last row, as the ends of the trade files tell.
  private func printWhole(_ inputs: Set<Table>) throws -> Bool {
    // What is refused, is refused with all reasons; and a part of the partnerships may lack trade.
    guard selection.partnership == nil, selection.partner == nil, !output.strict else {
      return false
    }
    let run = try WorkspaceRun(workspace, output, tables: inputs, needsRecentTrade: true)
    guard let recent = run.outcome.recentTrade, let facts = run.outcome.facts,
      let last = facts.media.rows.lazy.map(\.month).max(), last <= recent,
      let table = DataTables.table(name, facts, through: recent)
    else { return false }
    _ = try run.languages(selection)
    try finish(run, with: table)
    return true
  }

  /// The month of the table, if the facts of its own inputs are enough to know it.
  private func ownMonth(_ facts: Facts) -> Month? {
    guard let text = selection.month else {
      return ReportBuilder.defaultMonth(facts)
    }
    guard let month = Month(text), let first = facts.months.first, let last = facts.months.last,
      month >= first, month <= last
    else { return nil }
    return month
  }

  /// Prints the table, then what was found on the way; exit code 1 where rows were set aside.
  private func finish(_ run: WorkspaceRun, with table: DataTable) throws {
    try print(table)
    run.showFindings()
    try run.finish()
  }

  private func print(_ table: DataTable) throws {
    switch form {
    case .csv:
      _ = try DataTableCSV.write(
        table, isExact: exactCSV, workers: ProcessInfo.processInfo.activeProcessorCount
      ) { try Terminal.result($0) }
    case .json: try Terminal.result(DataTableJSON.bytes(table))
    case .markdown: try Terminal.result(DataTableMarkdown.text(table))
    }
  }
}
