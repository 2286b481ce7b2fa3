import Foundation
package import PartnershipModel
package import Reporting
import Synchronization

/// A whole pack: every file rendered from one report, published at once or not at all.
package struct PackExporter: Sendable {
  package let report: Report
  /// The first one is the main language.
  package let languages: [any Language]
  package let formats: Set<PackFormat>
  /// Whether CSV texts go out without the guard against formulas.
  package let isExactCSV: Bool
  package let settings: [Manifest.Setting]
  package let inputs: [Manifest.InputFile]
  /// The names that no file of the pack may hold; `nil` where it is not for a partner only.
  package let hidden: HiddenNames?
  /// What the pages are made from.
  package let templates: TemplateSet

  package init(
    report: Report, languages: [any Language], formats: Set<PackFormat>, isExactCSV: Bool,
    settings: [Manifest.Setting], inputs: [Manifest.InputFile], hidden: HiddenNames? = nil,
    templates: TemplateSet
  ) {
    self.templates = templates
    self.hidden = hidden
    self.report = report
    self.languages = languages
    self.formats = formats
    self.isExactCSV = isExactCSV
    self.settings = settings
    self.inputs = inputs
  }

  /// What was published.
  package struct Outcome: Sendable {
    package let folder: String
    package let result: PublishedPack
    /// Paths of all files, the manifest included.
    package let files: [String]
    /// What the workbook shows otherwise than it was given.
    package let notices: [WorkbookNotice]
    package let protectedCells: Int
    /// A folder that could not be removed.
    package let leftover: String?
    /// Whether the file system let this run lock the output.
    package let isUnprotected: Bool
  }

  package var workbookName: String { "partnership-report-\(report.month).xlsx" }

  /// SHA-256 over the names and digests of all inputs.
  package var inputsDigest: String {
    var lines = ""
    for input in inputs.sorted(by: { PackPath.precedes($0.file, $1.file) }) {
      lines += "\(input.sha256)  \(input.file)\n"
    }
    return FileDigest.sha256(Array(lines.utf8))
  }

  /// Paths of all files, the manifest included, in order.
  package var paths: [String] {
    var paths = textFiles.map(\.path) + [PackPath.manifest]
    if formats.contains(.csv) {
      paths += report.dataTables.map(Self.path) + [Self.dataPackagePath]
    }
    if formats.contains(.xlsx) { paths.append(workbookName) }
    return paths.sorted(by: PackPath.precedes)
  }

  // MARK: Rendering

  private static let dataPackagePath = "datapackage.json"

  private static func path(_ table: DataTable) -> String { "data/\(table.name).csv" }

  /// A file of text that is rendered when its turn comes.
  private struct TextFile: Sendable {
    let path: String
    let text: @Sendable () throws -> String
  }

  /// Markdown pages and charts.
  private var textFiles: [TextFile] {
    guard formats.contains(.markdown), let main = languages.first else { return [] }
    let names = PackNames(mainLanguage: main.tag, others: languages.map(\.tag))
    return languages.flatMap { pages(names, in: $0) } + partnerPages(names) + calendarFile(main)
  }

  /// The calendar, in the main language; none where nothing is due.
  private func calendarFile(_ language: any Language) -> [TextFile] {
    let file = CalendarFile(
      month: report.month, version: report.version, home: report.home, language: language)
    return file.text(report.calendar).map { text in
      [TextFile(path: "calendar.ics") { text }]
    } ?? []
  }

  private func pages(_ names: PackNames, in language: any Language) -> [TextFile] {
    let markdown = MarkdownExporter(names: names, templates: templates)
    var files = [
      TextFile(path: names.summary(in: language.tag)) {
        try markdown.summary(report, in: language)
      }
    ]
    for section in report.sections {
      if case .partnership(let id) = section.kind {
        files.append(
          TextFile(path: names.partnership(id, in: language.tag)) {
            try markdown.partnershipPage(section, of: report, in: language)
          })
      }
      files += charts(section, names, in: language)
    }
    return files
  }

  private func charts(
    _ section: Section, _ names: PackNames, in language: any Language
  ) -> [TextFile] {
    section.charts.compactMap { chart in
      section.tables.first { $0.name == chart.table }.map { table in
        TextFile(path: names.chart(chart.id, in: language.tag)) {
          SVGChart.svg(chart, of: table, in: language)
        }
      }
    }
  }

  /// The other city's side of each partnership of two, in one language, with the charts that the
  /// partnership's own page does not have.
  private func partnerPages(_ names: PackNames) -> [TextFile] {
    let markdown = MarkdownExporter(names: names, templates: templates)
    let known = Set(report.sections.flatMap(\.charts).map(\.id))
    return report.partnerPages.flatMap { page -> [TextFile] in
      guard let language = languages.first(where: { $0.tag == names.language(of: page) }) else {
        return []
      }
      let own = Set(page.section.charts.map(\.id)).subtracting(known)
      return [
        TextFile(path: names.partnerPage(page)) {
          try markdown.partnerPage(page, of: report, in: language)
        }
      ] + charts(page.section.showing(own), names, in: language)
    }
  }

  /// About how large the pack will be, from the first rows of each table.
  private var estimatedBytes: Int64 {
    let csv = formats.contains(.csv) ? report.dataTables : []
    return csv.reduce(4 << 20) { sum, table in
      let sample = 0..<min(table.rows.count, 256)
      guard !sample.isEmpty else { return sum }
      var formatter = CSVBatch(lists: CSVTextLists(isExact: isExactCSV), isExact: isExactCSV)
      let bytes = formatter.bytes(table.rows.batch(sample)).bytes.count
      return sum + Int64(bytes) * Int64(table.rows.count) / Int64(sample.count)
    }
  }

  // MARK: Publishing

  /// Stages, reads back, checks, seals and publishes the pack below `output`; on any failure the
  /// previous pack stays as it was.
  ///
  /// The files are made and read back on several threads; what they hold does not depend on that.
  ///
  /// - Parameters:
  ///   - output: Folder that holds the packs of all months.
  ///   - part: Folder between the output and the month, for a part of a pack.
  ///   - workers: How many threads make files.
  ///   - isCancelled: Asked between files, from any thread.
  /// - Returns: What was published and where.
  /// - Throws: `PublishingError`, `WorkbookError`, `NamesOfOthers`, `UnusableTemplate`, or a fault of what was read back.
  package func publish(
    to output: String, part: String?, workers: Int = ProcessInfo.processInfo.activeProcessorCount,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws -> Outcome {
    let staged = try StagedPack(
      output: output, part: part, month: report.month.description,
      estimatedBytes: estimatedBytes, isCancelled: isCancelled)
    do {
      let (manifest, made) = try make(staged, workers: workers)
      try staged.seal(manifest)
      let result = try staged.publish()
      return Outcome(
        folder: staged.targetPath, result: result,
        files: (manifest.outputs.map(\.path) + [PackPath.manifest]).sorted(by: PackPath.precedes),
        notices: made.workbook.withLock { $0.notices },
        protectedCells: made.tables.withLock { $0.values.reduce(0) { $0 + $1.protectedCells } },
        leftover: staged.leftover, isUnprotected: staged.isUnprotected)
    } catch {
      staged.abandon()
      throw error
    }
  }

  /// Makes, reads back and checks every file as `publish` does, and publishes none.
  ///
  /// - Parameters:
  ///   - scratch: A folder that is the caller's to remove; the files stand in it for a while.
  ///   - workers: How many threads make files.
  ///   - isCancelled: Asked between files, from any thread.
  /// - Throws: What `publish` throws up to the point where it seals the pack.
  package func rehearse(
    in scratch: String, workers: Int = ProcessInfo.processInfo.activeProcessorCount,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws {
    let staged = try StagedPack(
      output: scratch, month: report.month.description, estimatedBytes: estimatedBytes,
      isCancelled: isCancelled)
    defer { staged.abandon() }
    _ = try make(staged, workers: workers)
  }

  /// Every file of the pack but the manifest, which is returned.
  private func make(_ staged: StagedPack, workers: Int) throws -> (Manifest, Made) {
    let made = Made()
    try Jobs(workers: workers).run(jobs(staged, made))
    if formats.contains(.csv) { try writeDataPackage(staged, made) }
    let manifest = Manifest(
      version: report.version, month: report.month.description, settings: settings,
      inputs: inputs, outputs: staged.records, workbookParts: made.workbook.withLock { $0.parts })
    try checkNames(staged, manifest)
    return (manifest, made)
  }

  /// Refuses a partner's pack in which other cities or partnerships are named.
  private func checkNames(_ staged: StagedPack, _ manifest: Manifest) throws {
    guard let hidden else { return }
    let check = PartnerPackCheck(hidden: hidden)
    var places: [NamesOfOthers.Place] = []
    for file in manifest.outputs {
      try staged.readBack(file.path) { places += try check.places(in: file.path, $0) }
    }
    places += try check.places(in: PackPath.manifest, manifest.bytes)
    guard places.isEmpty else { throw NamesOfOthers(places: places) }
  }

  /// What the jobs leave behind.
  private final class Made: Sendable {
    struct Workbook {
      var notices: [WorkbookNotice] = []
      var parts: [Manifest.WorkbookPart] = []
    }
    struct Table {
      let file: Manifest.OutputFile
      let protectedCells: Int
    }
    let workbook = Mutex(Workbook())
    /// By the name of the table.
    let tables = Mutex<[String: Table]>([:])
  }

  /// One job for each file, the longest first, so that no thread is left with one at the end.
  private func jobs(_ staged: StagedPack, _ made: Made) -> [Jobs.Job] {
    var jobs: [Jobs.Job] = []
    if formats.contains(.xlsx) { jobs.append { try makeWorkbook(staged, made) } }
    if formats.contains(.csv) {
      let tables = report.dataTables.enumerated().sorted {
        ($1.element.rows.count, $0.offset) < ($0.element.rows.count, $1.offset)
      }
      jobs += tables.map { _, table in { try makeTable(table, staged, made) } }
    }
    jobs += textFiles.map { file in { try make(file, staged) } }
    return jobs
  }

  private func makeTable(_ table: DataTable, _ staged: StagedPack, _ made: Made) throws {
    let path = Self.path(table)
    let (written, file) = try staged.stream(path) { file in
      try DataTableCSV.write(table, isExact: isExactCSV) { try file.write($0) }
    }
    made.tables.withLock {
      $0[table.name] = Made.Table(file: file, protectedCells: written.protectedCells)
    }
    var audit = CSVAudit(path, table)
    try staged.readBackCSV(path, width: table.columns.count, rows: written.rows) { piece in
      try audit.take(piece)
    }
  }

  private func writeDataPackage(_ staged: StagedPack, _ made: Made) throws {
    let files = made.tables.withLock { $0.mapValues(\.file) }
    let package = DataPackage(
      name: "partnership-report-\(report.month)",
      title: languages.first.map { $0.text(report.title) } ?? "", version: report.version,
      isGuarded: !isExactCSV,
      resources: report.dataTables.compactMap { table in
        files[table.name].map { TableResource(table, file: $0) }
      })
    try staged.write(Self.dataPackagePath, package.bytes)
    try staged.readBack(Self.dataPackagePath) { bytes in
      try PackReadBack.check(Self.dataPackagePath, bytes)
    }
  }

  private func make(_ file: TextFile, _ staged: StagedPack) throws {
    try staged.write(file.path, Array(try file.text().utf8))
    try staged.readBack(file.path) { bytes in try PackAudit.check(file.path, bytes) }
  }

  private func makeWorkbook(_ staged: StagedPack, _ made: Made) throws {
    guard let language = languages.first else { return }
    try staged.working {
      let notices = try WorkbookExporter.write(
        report: report, language: language, to: try staged.pathForLibrary(workbookName),
        temporaryFolder: staged.stagingPath, inputsDigest: inputsDigest)
      try staged.adopt(workbookName)
      try staged.readBack(workbookName) { bytes in
        let parts = try WorkbookVerifier.check(bytes, against: report, language: language)
        made.workbook.withLock {
          $0.notices = notices
          $0.parts = parts.map {
            Manifest.WorkbookPart(workbook: workbookName, part: $0.part, sha256: $0.sha256)
          }
        }
      }
    }
  }
}

extension Section {
  /// The same section with only some of its charts.
  fileprivate func showing(_ charts: Set<String>) -> Section {
    Section(
      kind: kind, sheetName: sheetName, title: title, subtitle: subtitle, sentences: sentences,
      tables: tables, charts: self.charts.filter { charts.contains($0.id) })
  }
}
