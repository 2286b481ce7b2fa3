import Analytics
import ArgumentParser
import Exporters
import Foundation
import Importers
import PartnershipModel
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the monthly pack: workbook, Markdown with charts, CSV.",
    discussion: """
      Reads the workspace, computes every indicator and writes <output>/<YYYY-MM>/. The pack \
      appears whole or not at all; the previous one stays until the new one is complete.

      With --partnership ID the pack is about one partnership, in <output>/only-<id>/. With --for CITY \
      it holds only the partnerships of that city, from its side and in the language of its country, \
      in <output>/for-<city>/; a pack in which any other city or partnership is named is refused.

      Exit codes: 0 published; 1 published, some rows were set aside and are listed; 2 refused, \
      nothing published; 64 usage; 70 a defect of Entente; 73 cannot write; 130, 143 interrupted.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var engine: EngineOptions

  @Option(
    name: .customLong("output"), help: ArgumentHelp("Folder for the packs.", valueName: "dir"))
  var folder = "reports"

  @Option(help: ArgumentHelp("Kinds of file: xlsx, md, csv.", valueName: "kinds"))
  var format = "xlsx,md,csv"

  @Option(
    help: ArgumentHelp(
      "Style of the Markdown: plain; gongmun, a Korean official document, for the pages in Korean; gongwen, a Chinese one, for those in Chinese. Default: `style` in entente.yaml, else plain.",
      valueName: "style"))
  var style: DocumentStyle?

  @Flag(
    help: ArgumentHelp(
      "Also write each partnership of two cities from its other city's side, partnerships/<id>.for-<city>.md. Default: `partner_pages` in entente.yaml."
    ))
  var partnerPages = false

  @Flag(
    help: "Leave CSV texts that a spreadsheet would run as a formula without the protecting '.")
  var exactCSV = false

  @Flag(
    help:
      "Compute everything, list the files, write none; with --for also search them for names of others."
  )
  var dryRun = false

  mutating func validate() throws {
    _ = try formats()
  }

  private func formats() throws -> Set<PackFormat> {
    Set(
      try format.split(separator: ",").map { name in
        guard let format = PackFormat(rawValue: String(name)) else {
          throw ValidationError(
            "'\(harmless(String(name)))' is not a kind of file. Use xlsx, md, csv, or several joined with commas."
          )
        }
        return format
      })
  }

  mutating func run() throws {
    let run = try WorkspaceRun(workspace, output, spark: engine.choice())
    try checkOutput(run)
    let languages = try run.languages(selection)
    let style = try run.style(style, languages)
    let analysis = try run.analysis(selection)
    try run.interruption.check()
    let part = try run.part(selection)
    let earlier = EarlierPack.before(
      analysis.reportMonth, in: part.map { "\(folder)/\($0)" } ?? folder,
      home: analysis.facts.home, quiet: output.quiet)
    let report = ReportBuilder.report(
      analysis, version: Version.number, earlier: earlier?.record,
      limitedTo: selection.partnership, partnerPages: hasPartnerPages(analysis.facts))
    let exporter = PackExporter(
      report: report, languages: languages, formats: try formats(), isExactCSV: exactCSV,
      settings: settings(analysis.facts, languages, style),
      inputs: inputs(analysis.facts) + [earlier?.input].compactMap { $0 },
      hidden: try run.partnerView(selection)?.hidden,
      templates: try TemplateSet(own: analysis.facts.templates, style: style))
    ProcessLifetime.keep((analysis, exporter))
    run.showFindings()
    if dryRun {
      if exporter.hidden != nil { try rehearse(exporter, run) }
      try listFiles(exporter, run, analysis.reportMonth)
      return try run.finish()
    }
    try publish(exporter, part, run, analysis.reportMonth)
    try run.finish()
  }

  private func hasPartnerPages(_ facts: Facts) -> Bool {
    partnerPages || facts.settings.hasPartnerPages
  }

  /// Packs do not go where inputs are read from.
  private func checkOutput(_ run: WorkspaceRun) throws {
    let root = URL(fileURLWithPath: run.root).standardizedFileURL.path
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    for name in WorkspaceFiles.folders + [WorkspaceFiles.templateFolder] {
      let inputs = root + "/" + name
      if target == inputs || target.hasPrefix(inputs + "/") {
        throw ValidationError(
          "The output '\(harmless(folder))' lies inside \(name)/, where inputs are read from. Choose another folder."
        )
      }
    }
  }

  private func settings(
    _ facts: Facts, _ languages: [any Language], _ style: DocumentStyle
  ) -> [Manifest.Setting] {
    var settings: [Manifest.Setting] = [
      .init("home", facts.home), .init("currency", facts.currency.description),
      .init("languages", languages.map(\.tag).joined(separator: ",")),
      .init("time_zone", facts.settings.timeZone),
      .init("fiscal_year_start", "\(facts.settings.fiscalYearStart)"),
      .init("index", facts.settings.index.description),
      .init("partnership", selection.partnership ?? ""),
      .init(
        "format", PackFormat.allCases.map(\.rawValue).filter(format.contains).joined(separator: ",")
      ),
      .init("exact_csv", exactCSV ? "true" : "false"),
    ]
    if facts.isForPartner { settings.append(.init("for", facts.home)) }
    if style != .plain { settings.append(.init("style", style.rawValue)) }
    if hasPartnerPages(facts) { settings.append(.init("partner_pages", "true")) }
    return settings
  }

  private func inputs(_ facts: Facts) -> [Manifest.InputFile] {
    (facts.sources + [facts.settingsFile].compactMap { $0 } + facts.templateFiles).map {
      Manifest.InputFile(file: $0.path, bytes: $0.bytes, sha256: digest($0))
    }
  }

  /// The SHA-256 of the file, or of what its store says of one that is not read here.
  private func digest(_ file: SourceFile) -> String {
    guard let modified = file.modified else { return file.sha256 }
    return FileDigest.sha256(Array("\(file.path)\n\(file.bytes)\n\(modified)\n".utf8))
  }

  private func listFiles(_ exporter: PackExporter, _ run: WorkspaceRun, _ month: Month) throws {
    let paths = exporter.paths
    if output.json {
      return try Terminal.result(
        JSONReport.published(
          run.outcome, run.language, month: month, result: "dry-run", folder: folder, files: paths))
    }
    try Terminal.result(paths.joined(separator: "\n") + "\n")
  }

  /// Makes and checks the pack without publishing it: only its finished files show which names they
  /// hold.
  private func rehearse(_ exporter: PackExporter, _ run: WorkspaceRun) throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-dry-run-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let interruption = run.interruption
    do {
      try exporter.rehearse(in: scratch.path, isCancelled: { interruption.isRequested })
    } catch {
      try interruption.check()
      throw try failure(error, run)
    }
  }

  private func publish(
    _ exporter: PackExporter, _ part: String?, _ run: WorkspaceRun, _ month: Month
  ) throws {
    let interruption = run.interruption
    let outcome: PackExporter.Outcome
    do {
      outcome = try exporter.publish(
        to: folder, part: part, isCancelled: { interruption.isRequested })
    } catch {
      try interruption.check()
      throw try failure(error, run)
    }
    if output.json {
      return try Terminal.result(
        JSONReport.published(
          run.outcome, run.language, month: month, result: word(outcome.result),
          folder: outcome.folder, files: outcome.files))
    }
    guard !output.quiet else { return }
    try Terminal.result(summary(outcome, run, month).joined(separator: "\n") + "\n")
  }

  private func word(_ result: PublishedPack) -> String {
    switch result {
    case .published: "published"
    case .unchanged: "unchanged"
    case .replaced: "replaced"
    }
  }

  /// Month, rows, problems, files, the next command: at most twelve lines.
  private func summary(
    _ outcome: PackExporter.Outcome, _ run: WorkspaceRun, _ month: Month
  ) -> [String] {
    func sum(_ count: (SourceFile) -> Int) -> String {
      NumberFormat.grouped(Amount(run.outcome.sources.map(count).reduce(0, +)), decimals: 0)
    }
    let chosen =
      selection.month != nil
      ? ""
      : run.outcome.facts.flatMap(ReportBuilder.lastMonthWithTrade) == nil
        ? " (the last whole month with articles or exchanges)" : " (the latest month with trade)"
    var lines = [
      "Month     \(month)\(chosen)",
      "Rows      \(sum(\.rowsRead)) read = \(sum(\.used)) used + \(sum(\.outOfScope)) out of scope + \(sum(\.rejected)) rejected + \(sum(\.blank)) blank",
      "Findings  \(run.groups.counts)",
      "Files     \(outcome.files.count) in \(harmless(outcome.folder)) (\(word(outcome.result)))",
      "Open      \(harmless(outcome.folder))/\(exportedMainFile(outcome))",
    ]
    if case .replaced(let kept?) = outcome.result {
      lines.append("Kept      the pack that was there had been edited; it is now \(harmless(kept))")
    }
    if outcome.protectedCells > 0 {
      lines.append(
        "CSV       \(counted(outcome.protectedCells, "text begins", "texts begin")) with ' so that no spreadsheet runs them (--exact-csv turns that off)"
      )
    }
    if !outcome.notices.isEmpty {
      lines.append(
        "Workbook  \(counted(outcome.notices.count, "cell is", "cells are")) shown otherwise than given (control characters, links, length)"
      )
    }
    if let leftover = outcome.leftover {
      lines.append("Leftover  \(harmless(leftover)) could not be removed")
    }
    if outcome.isUnprotected {
      lines.append(
        "Lock      this file system has no locks: let no second run write here at the same time")
    }
    lines.append("Next      entente verify \(harmless(outcome.folder))")
    return lines
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private func exportedMainFile(_ outcome: PackExporter.Outcome) -> String {
    outcome.files.first { $0.hasSuffix(".xlsx") } ?? outcome.files.first { $0 == "summary.md" }
      ?? "datapackage.json"
  }

  /// The message and exit code of a pack that could not be published.
  private func failure(_ error: any Error, _ run: WorkspaceRun) throws -> any Error {
    if let error = error as? PublishingError {
      Terminal.message("entente: \(harmless(PublishingText.text(error)))")
      return Exit.cannotWrite
    }
    if let error = error as? NamesOfOthers {
      Terminal.message(NamesOfOthersText.text(error))
      return Exit.refused
    }
    if let error = error as? UnusableTemplate {
      try run.refuse(error.finding)
      return Exit.refused
    }
    if isBrokenFile(error) {
      Terminal.message(
        "entente: cannot write the pack, nothing was published: a file came out broken (\(harmless("\(error)"))). Is the disk full?"
      )
      return Exit.cannotWrite
    }
    Terminal.message(
      "entente: a defect of Entente, nothing was published: \(harmless("\(error)")). Please report it with this message."
    )
    return Exit.defect
  }

  /// Whether the disk, not our own figures, is at fault: the file cannot be read back at all.
  private func isBrokenFile(_ error: any Error) -> Bool {
    switch error {
    case WorkbookMismatch.file, is ZIPFault, is XMLFault, is WorkbookFault: true
    case WorkbookError.library, WorkbookError.folderUnusable, WorkbookError.fileExists: true
    default: false
    }
  }
}
