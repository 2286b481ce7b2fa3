import PartnershipModel
package import Reporting

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

  package init(
    report: Report, languages: [any Language], formats: Set<PackFormat>, isExactCSV: Bool,
    settings: [Manifest.Setting], inputs: [Manifest.InputFile]
  ) {
    self.report = report
    self.languages = languages
    self.formats = formats
    self.isExactCSV = isExactCSV
    self.settings = settings
    self.inputs = inputs
  }

  /// A rendered file and its path in the pack.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
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

  // MARK: Rendering

  /// All files but the workbook and the manifest, in order of their paths.
  package func files() throws -> (files: [File], protectedCells: Int) {
    var files: [File] = []
    var protected = 0
    if formats.contains(.csv) {
      let tables = try report.dataTables.map { table in
        (table, try DataTableCSV(table, isExact: isExactCSV))
      }
      for (table, csv) in tables {
        files.append(File(path: "data/\(table.name).csv", bytes: csv.bytes))
        protected += csv.protectedCells
      }
      files.append(File(path: "datapackage.json", bytes: dataPackage(tables)))
    }
    if formats.contains(.markdown), let main = languages.first {
      let names = PackNames(mainLanguage: main.tag)
      for language in languages { files += pages(names, in: language) }
    }
    return (files.sorted { PackPath.precedes($0.path, $1.path) }, protected)
  }

  private func dataPackage(_ tables: [(DataTable, DataTableCSV)]) -> [UInt8] {
    DataPackage(
      name: "partnership-report-\(report.month)",
      title: languages.first.map { $0.text(report.title) } ?? "", version: report.version,
      isGuarded: !isExactCSV,
      resources: tables.map { TableResource($0.0, bytes: $0.1.bytes) }
    ).bytes
  }

  private func pages(_ names: PackNames, in language: any Language) -> [File] {
    let markdown = MarkdownExporter(names: names)
    var files = [
      File(
        path: names.summary(in: language.tag),
        bytes: Array(markdown.summary(report, in: language).utf8))
    ]
    for section in report.sections {
      if case .partnership(let id) = section.kind {
        files.append(
          File(
            path: names.partnership(id, in: language.tag),
            bytes: Array(markdown.partnershipPage(section, in: language).utf8)))
      }
      for chart in section.charts {
        guard let table = section.tables.first(where: { $0.name == chart.table }) else { continue }
        files.append(
          File(
            path: names.chart(chart.id, in: language.tag),
            bytes: Array(SVGChart.svg(chart, of: table, in: language).utf8)))
      }
    }
    return files
  }

  // MARK: Publishing

  /// Stages, reads back, checks, seals and publishes the pack below `output`; on any failure the
  /// previous pack stays as it was.
  ///
  /// - Parameters:
  ///   - output: Folder that holds the packs of all months.
  ///   - part: Folder between the output and the month, for a part of a pack.
  ///   - isCancelled: Asked between files.
  /// - Returns: What was published and where.
  /// - Throws: `PublishingError`, `WorkbookError`, or a fault of what was read back.
  package func publish(
    to output: String, part: String?, isCancelled: @escaping () -> Bool
  ) throws -> Outcome {
    let (files, protected) = try files()
    let size = files.reduce(0) { $0 + $1.bytes.count }
    let staged = try StagedPack(
      output: output, part: part, month: report.month.description,
      estimatedBytes: Int64(size + 4 << 20), isCancelled: isCancelled)
    do {
      for file in files { try staged.write(file.path, file.bytes) }
      let notices = try writeWorkbook(staged)
      var parts: [Manifest.WorkbookPart] = []
      let outputs = try staged.readBack { path, bytes in
        try PackReadBack.check(path, bytes)
        if path.hasSuffix(".svg") { try XMLWellFormed.check(bytes) }
        if path == workbookName {
          try checkWorkbook(bytes)
          parts = try WorkbookParts.digests(bytes).map {
            Manifest.WorkbookPart(workbook: path, part: $0.part, sha256: $0.sha256)
          }
        }
      }
      try staged.seal(
        Manifest(
          version: report.version, month: report.month.description, settings: settings,
          inputs: inputs, outputs: outputs, workbookParts: parts))
      let result = try staged.publish()
      return Outcome(
        folder: staged.targetPath, result: result,
        files: (outputs.map(\.path) + [PackPath.manifest]).sorted(by: PackPath.precedes),
        notices: notices, protectedCells: protected, leftover: staged.leftover,
        isUnprotected: staged.isUnprotected)
    } catch {
      staged.abandon()
      throw error
    }
  }

  private func writeWorkbook(_ staged: StagedPack) throws -> [WorkbookNotice] {
    guard formats.contains(.xlsx), let language = languages.first else { return [] }
    let notices = try WorkbookExporter.write(
      report: report, language: language, to: try staged.pathForLibrary(workbookName),
      temporaryFolder: staged.stagingPath, inputsDigest: inputsDigest)
    try staged.adopt(workbookName)
    return notices
  }

  private func checkWorkbook(_ bytes: [UInt8]) throws {
    guard let language = languages.first else { return }
    try WorkbookVerifier.check(bytes, against: report, language: language)
  }
}
