package import PartnershipModel

/// Reads a whole workspace into facts; every problem of every file in one run.
package struct WorkspaceReader {
  package struct Options: Sendable {
    package var fold: FoldOptions
    /// What `targets` and the index may name.
    package var indicators: KnownIndicators
    /// The tables whose rows are read; `nil` for all.
    ///
    /// The others are only recognised.
    package var tables: Set<Table>?
    /// Whether rows are read only if the ends of the trade files show that the month of the report
    /// is no earlier than the last article's.
    package var needsRecentTrade: Bool
    /// Whether the SHA-256 of each file is wanted, which costs about as much as reading it.
    package var digests: Bool
    /// Which engine folds trade and media; `nil` for this machine, whatever the settings say.
    package var spark: SparkChoice?
    /// What the office's own templates must keep to; they are not read where it is `nil`.
    package var templates: TemplateRules?

    package init(
      fold: FoldOptions, indicators: KnownIndicators, tables: Set<Table>? = nil,
      needsRecentTrade: Bool = false, digests: Bool = true, spark: SparkChoice? = nil,
      templates: TemplateRules? = nil
    ) {
      self.spark = spark
      self.templates = templates
      self.fold = fold
      self.indicators = indicators
      self.tables = tables
      self.needsRecentTrade = needsRecentTrade
      self.digests = digests
    }

    func wants(_ table: Table) -> Bool { tables?.contains(table) ?? true }
  }

  /// What reading gave: facts, or the reasons why there are none.
  package struct Outcome: Sendable {
    /// `nil` where something refuses the run.
    package var facts: Facts?
    /// Every finding, by file, line and code.
    package var findings: [Finding]
    /// The accounting of every file that could be opened.
    package var sources: [SourceFile]
    /// A month that used trade of a followed pair reaches, where that was needed and is certain.
    package var recentTrade: Month?
    /// What Spark did; `nil` where it was not asked.
    package var spark: SparkAccount?
    /// Why Spark gave no usable answer, in which case there are no facts.
    package var sparkFailure: SparkFailure?
  }

  let root: String
  let options: Options
  var findings: [Finding] = []
  var files: [InputFile] = []
  var sources: [SourceFile] = []
  let digests = FileDigests()
  var settings = Settings()
  var settingsFile: SourceFile?
  var recentTrade: Month?
  /// Where rows of trade and media are folded, when not here.
  var spark: SparkFold?
  var sparkFailure: SparkFailure?

  package static func read(root: String, options: Options) -> Outcome {
    var reader = WorkspaceReader(root: root, options: options)
    let facts = reader.read()
    let findings = reader.findings.sorted(by: precedes)
    let isRefused = findings.contains { $0.problem.refuses }
    var result = facts
    result?.findings = findings
    return Outcome(
      facts: isRefused || reader.sparkFailure != nil ? nil : result, findings: findings,
      sources: reader.sources, recentTrade: reader.recentTrade,
      spark: reader.spark?.account, sparkFailure: reader.sparkFailure)
  }

  private init(root: String, options: Options) {
    self.root = root
    self.options = options
  }

  /// The order of `data/findings.csv`: file, line, cell, code.
  package static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.place.file != right.place.file {
      return WorkspaceFiles.precedes(left.place.file, right.place.file)
    }
    let (one, other) = (left.place.line ?? 0, right.place.line ?? 0)
    if one != other { return one < other }
    let (cell, otherCell) = (left.place.cell ?? 0, right.place.cell ?? 0)
    if cell != otherCell { return cell < otherCell }
    if left.code != right.code { return left.code < right.code }
    return "\(left.place.column ?? "") \(left.place.value ?? "") \(left.problem)"
      < "\(right.place.column ?? "") \(right.place.value ?? "") \(right.problem)"
  }

  private mutating func read() -> Facts? {
    let listing: WorkspaceFiles
    do throws(Refusal) {
      listing = try WorkspaceFiles(root: root)
    } catch {
      findings += error.findings
      return nil
    }
    readSettings(listing)
    chooseEngine()
    for path in listing.strange {
      findings.append(Finding(.strangeFile, at: InputPlace(file: path)))
    }
    let templates = readTemplates(listing)
    openAll(listing)
    guard sparkFailure == nil else { return nil }
    let rates = beginRates()
    guard let gazetteer = readPlaces(), !options.needsRecentTrade || hasRecentTrade(gazetteer)
    else { return nil }
    var facts = Facts(settings: settings, gazetteer: gazetteer)
    readRecords(gazetteer, into: &facts)
    readTrade(gazetteer, into: &facts)
    readMedia(gazetteer, into: &facts)
    settleRates(rates.finished(), into: &facts)
    warnOfRates(facts.trade, facts.rates)
    noteUnusedFiles()
    noteDigests()
    checkUnchanged()
    facts.sources = sources
    checkReferences(facts)
    facts.settingsFile = settingsFile
    facts.templates = templates?.templates ?? []
    facts.templateFiles = templates?.files ?? []
    return facts
  }
}
