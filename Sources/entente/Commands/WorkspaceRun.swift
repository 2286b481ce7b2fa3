import Analytics
import ArgumentParser
import Exporters
import Foundation
import Importers
import PartnershipModel
import Reporting

/// What every command that reads a workspace does first.
struct WorkspaceRun {
  let root: String
  let options: OutputOptions
  let interruption: Interruption
  let outcome: WorkspaceReader.Outcome
  let language: any Language = English()

  /// Reads the rows of `tables`, of all tables where that is `nil`.
  ///
  /// Digests are left out where the command does not show them.
  init(
    _ workspace: WorkspaceOptions, _ options: OutputOptions, tables: Set<Table>? = nil,
    needsRecentTrade: Bool = false, digests: Bool = true, spark: SparkChoice? = nil
  ) throws {
    root = try workspace.folder()
    self.options = options
    let interruption = Interruption()
    self.interruption = interruption
    let progress = ReadingProgress()
    let line = ProgressLine(progress, isQuiet: options.quiet || options.json)
    outcome = WorkspaceReader.read(
      root: root,
      options: .init(
        fold: FoldOptions(
          workers: ProcessInfo.processInfo.activeProcessorCount, progress: progress,
          isCancelled: { interruption.isRequested }),
        indicators: Indicator.knownToWorkspaces, tables: tables,
        needsRecentTrade: needsRecentTrade,
        digests: digests && tables == nil, spark: spark,
        templates: tables == nil ? WorkspaceRun.templates : nil))
    line?.end()
    try interruption.check()
    try showSpark()
  }

  /// Says what Spark did; refused where it gave no answer that can be used.
  private func showSpark() throws {
    if let failure = outcome.sparkFailure, failure == .noMaster || failure == .notAsked {
      throw ValidationError("\(failure.message).")
    }
    if let failure = outcome.sparkFailure {
      Terminal.message("entente: refused, nothing was written: \(harmless(failure.message))")
      if options.json { try Terminal.result(JSONReport.refused(outcome, language)) }
      if case .noScratch = failure { throw Exit.cannotWrite }
      throw Exit.refused
    }
    guard let account = outcome.spark, !options.quiet, !options.json else { return }
    Terminal.message(
      "Spark     \(account.folded.count) files folded on the cluster, \(account.native.count) here"
        + (account.whole > 0 ? ", and \(account.whole) rows that are not plain" : "")
    )
    let reasons = Dictionary(grouping: account.native, by: \.reason)
    for (reason, files) in reasons.sorted(by: { $0.key < $1.key }) {
      let names = files.prefix(3).map { harmless($0.path) }.joined(separator: ", ")
      let more = files.count > 3 ? " and \(files.count - 3) more" : ""
      Terminal.message("          \(reason): \(names)\(more)")
    }
  }

  /// What the office's own templates must keep to.
  private static let templates = TemplateRules(
    languages: Languages.all.map(\.tag), check: TemplateChecker.findings)

  var groups: FindingGroups { FindingGroups(outcome.findings) }

  /// The findings on standard error, unless a JSON object carries them.
  func showFindings() {
    guard !options.json else { return }
    let shown = options.quiet ? outcome.findings.filter { $0.severity == .error } : outcome.findings
    guard !shown.isEmpty else { return }
    let renderer = FindingsRenderer(language: language, usesColour: options.usesColour)
    Terminal.message(renderer.text(FindingGroups(shown)))
  }

  /// The facts; refused where a file cannot be used, or `--strict` meets any finding.
  func facts() throws -> Facts {
    guard let facts = outcome.facts else {
      showFindings()
      let refusing = outcome.findings.filter { $0.problem.refuses }
      Terminal.message(
        "entente: refused, nothing was written: \(refusing.count) problem\(refusing.count == 1 ? "" : "s") must be mended first\(names(of: refusing))."
      )
      if options.json { try Terminal.result(JSONReport.refused(outcome, language)) }
      throw Exit.refusal(outcome.findings)
    }
    if options.strict, !outcome.findings.isEmpty {
      showFindings()
      Terminal.message(
        "entente: refused, nothing was written: --strict allows no finding, and there are \(outcome.findings.count)."
      )
      if options.json { try Terminal.result(JSONReport.refused(outcome, language)) }
      throw Exit.refused
    }
    return facts
  }

  /// Which they are, where few refuse and other findings stand around them.
  private func names(of refusing: [Finding]) -> String {
    guard refusing.count < outcome.findings.count, (1...3).contains(refusing.count) else {
      return ""
    }
    let names = refusing.map { "\(harmless($0.place.file)) [\($0.code)]" }
    return ": " + names.joined(separator: ", ")
  }

  /// Shows a finding that only came to light while the pack was made.
  func refuse(_ finding: Finding) throws {
    if options.json {
      var outcome = outcome
      outcome.findings.append(finding)
      return try Terminal.result(JSONReport.refused(outcome, language))
    }
    let renderer = FindingsRenderer(language: language, usesColour: options.usesColour)
    Terminal.message(renderer.text(FindingGroups([finding])))
    Terminal.message("entente: refused, nothing was written: 1 problem must be mended first.")
  }

  var rejectedRows: Int { outcome.sources.map(\.rejected).reduce(0, +) }

  /// Exit code 1 where rows were set aside.
  func finish() throws {
    if rejectedRows > 0 { throw Exit.rejectedRows }
  }

  /// The analysis that a selection asks for.
  func analysis(_ selection: SelectionOptions) throws -> Analysis {
    let facts = try facts(of: selection)
    return Analysis(facts: facts, reportMonth: try month(selection, facts))
  }

  /// The facts of the partnership or for the partner that is asked for, else all.
  func facts(of selection: SelectionOptions) throws -> Facts {
    var facts = try facts()
    if let view = try partnerView(selection) { return view.facts }
    if let id = selection.partnership {
      guard let partnership = facts.gazetteer.partnership(id) else {
        let near = nearest(to: id, among: facts.gazetteer.partnerships.map(\.id))
        throw ValidationError(
          "There is no partnership '\(harmless(id))'."
            + (near.map { " Did you mean '\($0)'?" } ?? ""))
      }
      facts = facts.limited(to: partnership)
    }
    return facts
  }

  /// The month that is asked for, else the default one.
  func month(_ selection: SelectionOptions, _ facts: Facts) throws -> Month {
    let months = facts.months
    if let text = selection.month {
      guard let month = Month(text) else {
        throw ValidationError(
          "'\(harmless(text))' is not a month. Write it as YYYY-MM, such as 2026-08.")
      }
      // Without any data every month is as good: its figures are all missing, each with its reason.
      if let first = months.first, let last = months.last, month < first || month > last {
        throw ValidationError(
          "There are no data for \(month). The data run from \(first) to \(last).")
      }
      return month
    }
    guard let month = ReportBuilder.defaultMonth(facts) else {
      showFindings()
      Terminal.message(
        "entente: no month to report on: there is no trade, no held exchange and no article of a followed partnership. Name the month with --month."
      )
      throw Exit.refused
    }
    return month
  }

  /// The languages asked for; only those that exist.
  func languages(_ selection: SelectionOptions) throws -> [any Language] {
    let tags =
      try selection.language.map { $0.split(separator: ",").map(String.init) }
      ?? partnerView(selection).map { [$0.language] }
      ?? outcome.facts?.settings.languages ?? ["en"]
    var languages: [any Language] = []
    for tag in tags {
      guard let language = Languages.named(tag) else {
        let known = Languages.all.map(\.tag).joined(separator: ", ")
        throw ValidationError(
          "The language '\(harmless(tag))' is not available. Available: \(known).")
      }
      // A language named twice is written once.
      if !languages.contains(where: { $0.tag == tag }) { languages.append(language) }
    }
    return languages
  }
}

extension Facts {
  /// The first and last month of what has happened, in order; empty where nothing is on record.
  ///
  /// What is only planned makes no month of a report.
  var months: [Month] {
    // The rows of the trade cube are sorted by month.
    var all = [trade.rows.first, trade.rows.last].compactMap { $0?.key.month }
    let articles = media.rows.lazy.map(\.monthIndex)
    all += [articles.min(), articles.max()].compactMap { $0.map { Month(index: Int($0)) } }
    all +=
      exchanges.filter { $0.status == .held }.map(\.month) + visitors.map(\.month)
      + funding.map(\.date.month)
    all += investments.map(\.date.month) + practices.map(\.date.month)
    guard let first = all.min(), let last = all.max() else { return [] }
    return [first, last]
  }
}

extension FindingGroups {
  /// How many there are of each severity, in words.
  var counts: String {
    [Severity.error, .warning, .note].map { severity in
      let count = count(of: severity)
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }
}
