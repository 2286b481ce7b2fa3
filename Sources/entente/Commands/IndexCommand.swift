import Analytics
import ArgumentParser
import Exporters
import Importers
import PartnershipModel
import Reporting

struct IndexCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Build a composite index from any two CSV files; no workspace is needed.",
    discussion: """
      The values have a column 'unit' and one column for each indicator. The structure has one row \
      for each indicator and aggregate: code, parent, level (1 for an indicator), weight, direction \
      (1 or -1), goalpost_min, goalpost_max and log (true or false). A unit is scored where \
      indicators with two thirds of the weight have values. Scores are 0 to 1, z-scores as they are.

      Exit codes: 0 all rows were used; 1 some units were set aside; 2 a file cannot be used.
      """)

  @Option(help: ArgumentHelp("CSV file of the values.", valueName: "file"))
  var values: String

  @Option(help: ArgumentHelp("CSV file of the structure.", valueName: "file"))
  var structure: String

  @Option(help: ArgumentHelp("How values become comparable.", valueName: "method"))
  var normalise: Normalisation = .goalposts

  @Option(help: ArgumentHelp("How parts become a whole.", valueName: "mean"))
  var aggregate: Aggregation = .arithmetic

  @Option(help: ArgumentHelp("Draws for the interval of the ranks.", valueName: "n"))
  var uncertainty = 1000

  @Option(help: ArgumentHelp("Seed of the draws.", valueName: "s"))
  var seed: UInt64 = 1

  @Flag(
    help: """
      Also say on standard error how much of the movement of ranks normalisation, weights, \
      aggregation and leaving an indicator out explain.
      """)
  var sensitivity = false

  @Option(name: .customLong("as"), help: ArgumentHelp("How to print it.", valueName: "form"))
  var form: Form = .csv

  @Flag(
    help: "Leave CSV texts that a spreadsheet would run as a formula without the protecting '.")
  var exactCSV = false

  mutating func validate() throws {
    if normalise == .zscore, aggregate != .arithmetic {
      throw ValidationError(
        "z-scores can be negative, so that they go with the arithmetic mean only.")
    }
    guard (1...1_000_000).contains(uncertainty) else {
      throw ValidationError("--uncertainty takes a number of draws from 1 to 1000000.")
    }
  }

  mutating func run() throws {
    let input = try IndexInput(structure: structure, values: values)
    try input.requireGoalposts(for: normalise)
    let values = input.units.map(\.values)
    let index = CompositeIndex(
      values, structure: input.structure, normalisation: normalise, aggregation: aggregate)
    input.show(undefined: index.undefined)
    let draws = CompositeUncertainty(index, values: values)
    let intervals = draws.intervals(draws: uncertainty, seed: seed)
    let table = IndexTable.table(units: input.units.map(\.unit), index, intervals)
    switch form {
    case .csv: try Terminal.result(try DataTableCSV.bytes(table, isExact: exactCSV))
    case .json: try Terminal.result(DataTableJSON.bytes(table))
    case .markdown: try Terminal.result(DataTableMarkdown.text(table))
    }
    if sensitivity { showSensitivity(draws) }
    if input.rejected > 0 { throw Exit.rejectedRows }
  }
}

extension IndexCommand {
  /// Points of the quasi-random sequence behind the shares.
  private static let points = 1024

  private func showSensitivity(_ draws: CompositeUncertainty) {
    guard let shares = draws.sensitivity(draws: IndexCommand.points, seed: seed, resamples: 500)
    else {
      return Terminal.message("entente: no choice moves any rank.")
    }
    func text(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    let names = ["normalisation", "weights", "aggregation", "leaving one out"]
    let lines = zip(names, shares).map { name, share in
      "  \(name): \(text(share.first)) alone, \(text(share.total)) with the others"
        + " (95 %: \(text(share.totalInterval.lowerBound)) to "
        + "\(text(share.totalInterval.upperBound)))"
    }
    Terminal.message(
      (["entente: shares of the movement of ranks (Sobol, N = \(IndexCommand.points)):"] + lines)
        .joined(separator: "\n"))
  }
}

extension Normalisation: ExpressibleByArgument {}
extension Aggregation: ExpressibleByArgument {}
