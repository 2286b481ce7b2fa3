import Analytics
import ArgumentParser
import Exporters
import PartnershipModel
import Reporting

struct IndicatorsCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "The catalogue: name, formula, unit, direction, source.",
    discussion: "With a name, the whole card of one indicator with its worked examples.")

  @ArgumentParser.Argument(help: ArgumentHelp("Name of one indicator.", valueName: "indicator"))
  var slug: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("How to print it.", valueName: "form"))
  var form: Form = .text

  mutating func validate() throws {
    guard let slug, Indicator.named(slug) == nil else { return }
    let near = nearest(to: slug, among: Indicator.all.map(\.slug))
    throw ValidationError(
      "There is no indicator '\(harmless(slug))'." + (near.map { " Did you mean '\($0)'?" } ?? ""))
  }

  mutating func run() throws {
    if let slug, let indicator = Indicator.named(slug), form == .text {
      return try Terminal.result(IndicatorCatalogue.card(indicator))
    }
    let chosen = slug.flatMap { Indicator.named($0) }.map { [$0] } ?? Indicator.all
    let table = IndicatorCatalogue.table(chosen)
    switch form {
    case .text: try Terminal.result(IndicatorCatalogue.list(chosen))
    case .csv: try Terminal.result(try DataTableCSV.bytes(table, isExact: true))
    case .json: try Terminal.result(DataTableJSON.bytes(table))
    case .markdown: try Terminal.result(DataTableMarkdown.text(table))
    }
  }
}
