import Analytics
import Exporters
import PartnershipModel
import Reporting

/// Where the figures of a subject come from: definition, values with their formula filled in, the rows
/// that they rest on, and what of the same files was left out.
struct FigureExplanation {
  let indicator: Indicator
  let subject: String
  let month: Month
  let figures: [IndicatorRow]
  let evidence: [Evidence]
  let files: [SourceFile]
  let currency: CurrencyCode

  /// The months that figures with a window of 12 months rest on.
  static func months(endingWith month: Month) -> [Month] {
    Month.range(month.advanced(by: -11), through: month)
  }

  init(_ indicator: Indicator, subject: String, _ analysis: Analysis) {
    self.indicator = indicator
    self.subject = subject
    month = analysis.reportMonth
    currency = analysis.facts.currency
    let month = analysis.reportMonth
    figures = Derivation.kept { indicator.compute(analysis, month) }.filter {
      $0.subject == subject && $0.period == month && $0.indicator == indicator.slug
    }.sorted {
      ($0.reporter ?? "", $0.partner ?? "", $0.breakdown.description) < (
        $1.reporter ?? "", $1.partner ?? "", $1.breakdown.description
      )
    }
    let evidence = analysis.evidence(
      for: indicator.domain, subject: subject,
      over: FigureExplanation.months(endingWith: month))
    self.evidence = evidence
    let paths = Set(evidence.map(\.file))
    files = analysis.facts.sources.filter { paths.contains($0.path) }
  }

  // MARK: Text

  /// How many lines of evidence are shown.
  private static let listed = 40

  func text() -> String {
    var lines = [
      "\(indicator.name) (\(indicator.slug)) of \(subject), \(month)", "",
      "  formula     \(indicator.formula)",
      "  unit        \(unit(nil))",
      "  undefined   \(indicator.edgeCases)",
      "  source      \(indicator.source)", "", "Figures",
    ]
    if figures.isEmpty { lines.append("  none of this indicator in this month") }
    for row in figures {
      lines.append("  " + line(row))
      if let derivation = row.figure.derivation {
        lines.append("    " + FigureExplanation.line(derivation))
      }
    }
    lines += ["", "Rests on (rows about \(subject) in the 12 months to \(month))"]
    if evidence.isEmpty { lines.append("  no used row of any file") }
    lines += evidence.prefix(FigureExplanation.listed).map { "  " + line($0) }
    if evidence.count > FigureExplanation.listed {
      lines.append("  … and \(evidence.count - FigureExplanation.listed) more (--json lists all)")
    }
    let excluded = files.filter { $0.outOfScope + $0.rejected + $0.blank > 0 }
    if !excluded.isEmpty {
      lines += ["", "Left out of these files (entente check says why)"]
      lines += excluded.map {
        "  \($0.path): \($0.outOfScope) out of scope, \($0.rejected) rejected, \($0.blank) blank"
      }
    }
    return harmlessLines(lines)
  }

  private func harmlessLines(_ lines: [String]) -> String {
    lines.map { harmless($0) + "\n" }.joined()
  }

  private func unit(_ row: IndicatorRow?) -> String {
    row?.unit ?? (indicator.unit == .currency ? currency.description : indicator.unit.rawValue)
  }

  private func line(_ row: IndicatorRow) -> String {
    var parts: [String] = []
    if let reporter = row.reporter {
      parts.append(reporter + (row.partner.map { " → \($0)" } ?? ""))
    }
    parts.append(row.breakdown.isEmpty ? "the month" : row.breakdown.description)
    var result = parts.joined(separator: ", ") + ": "
    if let value = row.figure.value {
      result += "\(FigureExplanation.text(value)) \(unit(row))"
      if let lower = row.figure.lower, let upper = row.figure.upper {
        result += " (95 % interval \(number(lower)) to \(number(upper)))"
      }
    } else {
      result += "unknown (\(row.figure.reason?.rawValue ?? "no_data"))"
    }
    result += ", status \(row.figure.status.rawValue)"
    if let coverage = row.figure.coverage { result += ", coverage \(number(coverage))" }
    if let basis = row.basis { result += ", basis \(basis)" }
    let notes = row.figure.notes.sorted().map(\.rawValue)
    return notes.isEmpty ? result : result + ", " + notes.joined(separator: ", ")
  }

  private func line(_ evidence: Evidence) -> String {
    let lines =
      evidence.firstLine == evidence.lastLine
      ? "\(evidence.firstLine)" : "\(evidence.firstLine)-\(evidence.lastLine)"
    var result = "\(evidence.file):\(lines): \(evidence.about)"
    if evidence.rows > 1 { result += ", \(evidence.rows) rows" }
    if evidence.firstMonth != evidence.lastMonth {
      result += ", \(evidence.firstMonth) to \(evidence.lastMonth)"
    }
    guard let amount = evidence.amount else { return result }
    result += ", \(amount.amount) \(amount.currency)"
    if amount.currency != currency {
      result += evidence.converted.map { " = \($0) \(currency)" } ?? ", without a rate"
    }
    return result
  }

  private func number(_ value: Double) -> String { NumberText.text(value) ?? "unknown" }

  // MARK: JSON

  func json() -> [UInt8] {
    JSONReport.object([
      ("indicator", .string(indicator.slug)), ("name", .string(indicator.name)),
      ("subject", .string(subject)), ("month", .string(month.description)),
      ("formula", .string(indicator.formula)), ("unit", .string(unit(nil))),
      ("undefined", .string(indicator.edgeCases)), ("source", .string(indicator.source)),
      ("figures", .array(figures.map(object))), ("rests_on", .array(evidence.map(object))),
      (
        "files",
        .array(
          files.map { file in
            .object([
              .init("file", .string(file.path)), .init("sha256", .string(file.sha256)),
              .init("rows_read", .integer(file.rowsRead)), .init("used", .integer(file.used)),
              .init("out_of_scope", .integer(file.outOfScope)),
              .init("rejected", .integer(file.rejected)), .init("blank", .integer(file.blank)),
            ])
          })
      ),
    ])
  }

  private func object(_ row: IndicatorRow) -> JSONDocument {
    .object(
      [
        .init("reporter", .string(row.reporter ?? "")),
        .init("partner", .string(row.partner ?? "")),
        .init("breakdown", .string(row.breakdown.description)),
        // Numbers as text, as the CSV has them: no reader rounds them.
        .init("value", .string(row.figure.value.map(FigureExplanation.text) ?? "")),
        .init("unit", .string(unit(row))), .init("status", .string(row.figure.status.rawValue)),
        .init("lower", .string(row.figure.lower.map(number) ?? "")),
        .init("upper", .string(row.figure.upper.map(number) ?? "")),
        .init("coverage", .string(row.figure.coverage.map(number) ?? "")),
        .init("basis", .string(row.basis?.description ?? "")),
        .init("reason", .string(row.figure.reason?.rawValue ?? "")),
      ] + FigureExplanation.members(row.figure.derivation))
  }

  private func object(_ evidence: Evidence) -> JSONDocument {
    .object([
      .init("file", .string(evidence.file)), .init("first_line", .integer(evidence.firstLine)),
      .init("last_line", .integer(evidence.lastLine)), .init("rows", .integer(evidence.rows)),
      .init("first_month", .string(evidence.firstMonth.description)),
      .init("last_month", .string(evidence.lastMonth.description)),
      .init("about", .string(evidence.about)),
      .init("amount", .string(evidence.amount?.amount.description ?? "")),
      .init("currency", .string(evidence.amount?.currency.description ?? "")),
      .init("converted", .string(evidence.converted?.description ?? "")),
    ])
  }
}
