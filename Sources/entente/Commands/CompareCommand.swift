import ArgumentParser
import Exporters
import Foundation
import Importers
import PartnershipModel
import Reporting

struct CompareCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "What changed between two packs.",
    discussion: """
      Every figure that both packs have is compared, and each difference has one reason: a new \
      month of the same series, revised data, a changed method (another unit, basis or setting), or \
      a changed coverage (more or less of what is expected had data).

      Exit codes: 0 compared; 2 one of the folders is no pack, or was edited.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp(
      "The earlier pack. Default: the last but one month in ./reports.", valueName: "earlier"))
  var earlier: String?

  @ArgumentParser.Argument(
    help: ArgumentHelp(
      "The later pack. Default: the latest month in ./reports.", valueName: "later"))
  var later: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "How to print it: text (a summary), or the whole table as csv, json or markdown.",
      valueName: "form"))
  var form: Form = .text

  mutating func run() throws {
    let (one, other) = try folders()
    let (before, now) = (try pack(one), try pack(other))
    let changes = Changes.between(before, now)
    switch form {
    case .text: try Terminal.result(summary(changes, one, other, before, now))
    case .csv:
      _ = try DataTableCSV.write(
        DataTables.changes(changes), isExact: false,
        workers: ProcessInfo.processInfo.activeProcessorCount
      ) { try Terminal.result($0) }
    case .json: try Terminal.result(DataTableJSON.bytes(DataTables.changes(changes)))
    case .markdown: try Terminal.result(DataTableMarkdown.text(DataTables.changes(changes)))
    }
  }

  private func folders() throws -> (String, String) {
    if let earlier, let later { return (earlier, later) }
    if earlier != nil {
      throw ValidationError("Name both packs: entente compare reports/2026-08 reports/2026-09")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "reports")) ?? []
    let months = names.compactMap { Month($0) }.sorted().suffix(2)
    guard months.count == 2, let first = months.first, let last = months.last else {
      throw ValidationError(
        "There are no two packs in ./reports. Name them: entente compare reports/2026-08 reports/2026-09"
      )
    }
    return ("reports/\(first)", "reports/\(last)")
  }

  private func pack(_ folder: String) throws -> PackRecord {
    do throws(PackReader.Failure) {
      return try PackReader.read(folder).record
    } catch {
      Terminal.message("entente: '\(harmless(folder))' cannot be compared: \(error.text)")
      throw Exit.refused
    }
  }

  // MARK: Text

  /// How many differences of a kind are listed.
  private static let listed = 10

  private func summary(
    _ changes: [Changes.Change], _ one: String, _ other: String, _ before: PackRecord,
    _ now: PackRecord
  ) -> String {
    var lines = [
      "Earlier   \(harmless(one)), \(before.month), \(before.figures.count) figures",
      "Later     \(harmless(other)), \(now.month), \(now.figures.count) figures",
    ]
    for key in PackRecord.settingsOfFigures.sorted()
    where before.settings[key] ?? "" != now.settings[key] ?? "" {
      lines.append(
        "Setting   \(key): \(harmless(before.settings[key] ?? "")) → \(harmless(now.settings[key] ?? ""))"
      )
    }
    for kind in Changes.Kind.allCases {
      let found = changes.filter { $0.kind == kind }
      lines.append("")
      lines.append("\(words(kind)): \(found.count)")
      // New months are the rule, and their figures stand in the pack.
      guard kind != .newPeriod else { continue }
      lines += found.prefix(CompareCommand.listed).map { "  " + line($0) }
      if found.count > CompareCommand.listed {
        lines.append("  … and \(found.count - CompareCommand.listed) more (--as csv lists all)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ kind: Changes.Kind) -> String {
    switch kind {
    case .newPeriod: "New month"
    case .revisedData: "Revised data"
    case .changedMethod: "Changed method"
    case .changedCoverage: "Changed coverage"
    }
  }

  private func line(_ change: Changes.Change) -> String {
    let series = change.series
    let direction =
      series.reporter.isEmpty ? "" : " \(series.reporter)→\(series.partner)"
    let breakdown = series.breakdown.isEmpty ? "" : " [\(series.breakdown)]"
    return harmless(
      "\(change.current.period) \(series.subject)\(direction) \(series.indicator)\(breakdown): "
        + "\(text(change.previous.value)) → \(text(change.current.value)) \(change.current.unit)")
  }

  private func text(_ value: PackFigure.Value?) -> String {
    switch value {
    case .exact(let amount)?: amount.description
    case .real(let number)?: NumberText.text(number) ?? "unknown"
    case nil: "unknown"
    }
  }
}
