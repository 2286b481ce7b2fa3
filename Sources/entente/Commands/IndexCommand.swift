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
      indicators with two thirds of the weight have values. Scores are 0 to 1, z-scores as they are, \
      those of Mazziotta and Pareto around 100.

      What was filled in, treated or weighed by the data is said on standard error, value by value.

      Exit codes: 0 all rows were used; 1 some units were set aside; 2 a file cannot be used.
      """)

  @Option(help: ArgumentHelp("CSV file of the values.", valueName: "file"))
  var values: String

  @Option(help: ArgumentHelp("CSV file of the structure.", valueName: "file"))
  var structure: String

  @Option(help: ArgumentHelp("What stands in for a missing value.", valueName: "way"))
  var impute: Imputation = .none

  @Option(
    help: ArgumentHelp("Column of the values with groups, for group_mean.", valueName: "column"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "CSV file of the values of the period before: for --impute last, and to compare the ranks.",
      valueName: "file"))
  var earlier: String?

  @Option(
    help: ArgumentHelp(
      "Treat columns with outliers: winsorise up to five values, else take the logarithm.",
      valueName: "way"))
  var outliers: Outliers = .keep

  @Option(help: ArgumentHelp("How values become comparable.", valueName: "method"))
  var normalise: Normalisation = .goalposts

  @Option(
    help: ArgumentHelp(
      "Weights of the structure, equal ones, or those of principal components.",
      valueName: "kind"))
  var weights: IndexWeights = .structure

  @Option(help: ArgumentHelp("How parts become a whole.", valueName: "rule"))
  var aggregate: IndexAggregation = .arithmetic

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Power of the generalised mean, -20 to 20: 1 arithmetic, 0 geometric, -1 harmonic.",
      valueName: "p"))
  var power: Double?

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

  @Flag(help: "Also say on standard error how well indicators go together (Cronbach's alpha).")
  var consistency = false

  @Option(name: .customLong("as"), help: ArgumentHelp("How to print it.", valueName: "form"))
  var form: Form = .csv

  @Flag(
    help: "Leave CSV texts that a spreadsheet would run as a formula without the protecting '.")
  var exactCSV = false

  mutating func validate() throws {
    if normalise == .zscore, aggregate.needsPositiveScores {
      throw ValidationError(
        "z-scores can be negative, so that they go with the arithmetic mean only.")
    }
    guard (1...1_000_000).contains(uncertainty) else {
      throw ValidationError("--uncertainty takes a number of draws from 1 to 1000000.")
    }
    try validatePower()
    try validateMethods()
    try validateImputation()
  }

  private func validatePower() throws {
    guard aggregate == .generalised else {
      guard power == nil else {
        throw ValidationError("--power goes with --aggregate generalised only.")
      }
      return
    }
    guard let power else {
      throw ValidationError("--aggregate generalised needs --power, such as --power -0.5.")
    }
    guard GeneralisedMean.powers.contains(power) else {
      throw ValidationError("--power takes a number from -20 to 20.")
    }
  }

  private func validateMethods() throws {
    if outliers == .treat, normalise == .goalposts, aggregate.outranking == nil {
      throw ValidationError(
        "Between goalposts no value lies out: --outliers treat goes with --normalise minmax, "
          + "zscore, rank, percentile_rank or distance.")
    }
    if outliers == .treat, normalise == .distance {
      throw ValidationError(
        "A logarithm can be negative, and so can no distance: --outliers treat goes with "
          + "--normalise minmax, zscore, rank or percentile_rank.")
    }
    if aggregate == .mazziottaPareto, ![.zscore, .goalposts, .minmax].contains(normalise) {
      throw ValidationError(
        "--aggregate mazziotta_pareto goes with --normalise zscore, or, adjusted, with goalposts "
          + "or minmax.")
    }
    guard let method = aggregate.outranking?.rawValue else { return }
    if weights == .pca {
      throw ValidationError(
        "--weights pca goes with scores, and --aggregate \(method) compares in pairs.")
    }
    if sensitivity {
      throw ValidationError(
        "--sensitivity goes with scores, and --aggregate \(method) compares in pairs.")
    }
  }

  private func validateImputation() throws {
    if impute == .groupMean, group == nil {
      throw ValidationError(
        "--impute group_mean needs --group, the column of the values that names the groups.")
    }
    if impute != .groupMean, group != nil {
      throw ValidationError("--group goes with --impute group_mean only.")
    }
    if impute == .last, earlier == nil {
      throw ValidationError(
        "--impute last needs --earlier, the file of the values of the period before.")
    }
  }

  mutating func run() throws {
    let input = try IndexInput(
      structure: structure, values: values, group: group, earlier: earlier)
    if aggregate.outranking == nil { try input.requireGoalposts(for: normalise) }
    let result = try IndexRun(self, input)
    switch form {
    case .csv: try Terminal.result(try DataTableCSV.bytes(result.table, isExact: exactCSV))
    case .json: try Terminal.result(DataTableJSON.bytes(result.table))
    case .markdown: try Terminal.result(DataTableMarkdown.text(result.table))
    }
    if sensitivity, let draws = result.draws { showSensitivity(draws) }
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
extension Imputation: ExpressibleByArgument {}
