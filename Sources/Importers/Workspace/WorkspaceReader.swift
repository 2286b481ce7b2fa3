import Dispatch
import Foundation
package import PartnershipModel
import Synchronization

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

  private let root: String
  private let options: Options
  private var findings: [Finding] = []
  private var files: [InputFile] = []
  private var sources: [SourceFile] = []
  private let digests = FileDigests()
  private var settings = Settings()
  private var settingsFile: SourceFile?
  private var recentTrade: Month?
  /// Where rows of trade and media are folded, when not here.
  private var spark: SparkFold?
  private var sparkFailure: SparkFailure?

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

  // MARK: Opening

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

  private mutating func readSettings(_ listing: WorkspaceFiles) {
    guard listing.hasSettings else { return }
    let name = WorkspaceFiles.settingsName
    do throws(MappedFileFailure) {
      let mapped = try MappedFile(path: root + "/" + name)
      settingsFile = SourceFile(path: name, bytes: mapped.size, sha256: sha256(mapped.bytes))
      guard let text = String(validating: mapped.bytes, as: UTF8.self) else {
        findings.append(
          Finding(.badSettings(reason: "not UTF-8"), at: InputPlace(file: name)))
        return
      }
      let reading = SettingsReader.read(text, file: name, indicators: options.indicators)
      settings = reading.settings
      findings += reading.findings
    } catch {
      findings.append(Finding(.unreadableFile(reason: error.reason), at: InputPlace(file: name)))
    }
  }

  private mutating func chooseEngine() {
    do throws(SparkFailure) {
      guard let engine = try options.spark?.engine(settings) else { return }
      spark = SparkFold(
        engine: engine, root: URL(fileURLWithPath: root).standardizedFileURL.path,
        isCancelled: options.fold.isCancelled)
    } catch {
      sparkFailure = error
    }
  }

  private mutating func readTemplates(_ listing: WorkspaceFiles) -> TemplateReader? {
    guard let rules = options.templates else { return nil }
    var reader = TemplateReader(root: root, rules: rules)
    reader.read(listing.templates)
    findings += reader.findings
    return reader
  }

  private mutating func openAll(_ listing: WorkspaceFiles) {
    var bySize: [Int: [InputFile]] = [:]
    var matched: Set<Int> = []
    let outside = settings.sources.map(\.files).filter { $0.hasPrefix(OutsideFiles.scheme) }
      .flatMap(OutsideFiles.matching)
    let near = (listing.inputs + Set(outside)).sorted(by: WorkspaceFiles.precedes)
    let far = surveyFar(near)
    guard sparkFailure == nil else { return }
    let inputs = Set(near + far.keys).sorted(by: WorkspaceFiles.precedes)
    let opened = open(inputs, far)
    for (path, opened) in zip(inputs, opened) where !options.fold.isCancelled() {
      let entries = settings.entries(of: path)
      matched.formUnion(entries)
      do throws(Refusal) {
        let file = try opened.get()
        if let twin = bySize[file.source.bytes]?.first(where: file.hasSameBytes) {
          findings.append(Finding(.duplicateFile(of: twin.path), at: InputPlace(file: path)))
          continue
        }
        bySize[file.source.bytes, default: []].append(file)
        options.fold.progress?.expect(bytes: file.bytes.buffer.count)
        findings += file.findings
        files.append(file)
        sources.append(file.source)
        sources[sources.count - 1].recognition = file.recognition(
          entries: entries.map { settings.sources[$0] })
      } catch {
        findings += error.findings
      }
    }
    for index in settings.sources.indices
    where !matched.contains(index) && !isBeyondReach(settings.sources[index].files) {
      findings.append(
        Finding(
          .unmatchedSources(pattern: settings.sources[index].files),
          at: InputPlace(file: WorkspaceFiles.settingsName)))
    }
  }

  /// Opens the files, several at a time.
  private func open(
    _ paths: [String], _ far: [String: SparkFold.Far]
  ) -> [Result<InputFile, Refusal>] {
    let (root, settings, options, digests) = (root, settings, options, digests)
    let made = Mutex<[Result<InputFile, Refusal>?]>(Array(repeating: nil, count: paths.count))
    @Sendable func open(_ index: Int) {
      guard !options.fold.isCancelled() else { return }
      let path = paths[index]
      let setting = SourceSetting(
        merging: settings.entries(of: path).map { settings.sources[$0] })
      let file = Result { () throws(Refusal) in
        if let known = far[path] {
          return try FarOpener(root: root, wanted: options.tables)
            .open(path, known.file, lines: known.lines, setting: setting)
        }
        if FarFiles.isParquet(path) {
          throw Refusal(.needsSpark(kind: "parquet"), at: InputPlace(file: path))
        }
        return try FileOpener.open(root: root, path: path, setting: setting, wanted: options.tables)
      }
      if options.digests, case .success(let file) = file { digests.begin(file) }
      made.withLock { $0[index] = file }
    }
    performConcurrently(paths.count, open)
    return made.withLock { $0.map { $0 ?? .failure(Refusal([])) } }
  }

  /// What Spark says of the files that it alone reads, by path; without it each is refused.
  private mutating func surveyFar(_ near: [String]) -> [String: SparkFold.Far] {
    let patterns = settings.sources.map(\.files).filter(FarFiles.isRemote)
    let parquet = near.filter(FarFiles.isParquet)
    guard let spark else {
      for pattern in Set(patterns).sorted(by: WorkspaceFiles.precedes) {
        findings.append(Finding(.needsSpark(kind: "remote"), at: InputPlace(file: pattern)))
      }
      return [:]
    }
    guard !patterns.isEmpty || !parquet.isEmpty else { return [:] }
    do throws(SparkFailure) {
      let files = try spark.survey(patterns: patterns, parquet: parquet)
      return Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    } catch {
      sparkFailure = error
      return [:]
    }
  }

  /// Whether nobody could say which files a pattern names.
  private func isBeyondReach(_ pattern: String) -> Bool {
    spark == nil && FarFiles.isRemote(pattern)
  }

  /// Whether trade goes on to the month of the last article, as far as the ends of the files tell.
  private mutating func hasRecentTrade(_ gazetteer: Gazetteer) -> Bool {
    let ends = FileEnds(files, gazetteer, settings, options.fold)
    guard let trade = ends.trade, let articles = ends.articles, articles <= trade else {
      return false
    }
    recentTrade = trade
    return true
  }

  // MARK: Small tables

  private mutating func records<Record: Sendable>(
    _ table: Table, _ gazetteer: Gazetteer? = nil,
    _ make: @escaping @Sendable (inout RecordRow) -> Record?
  ) -> [Record] {
    var result: [Record] = []
    for index in files.indices
    where files[index].layout.table == table && options.wants(table) {
      guard files[index].shape != .nothing else { continue }
      do throws(Refusal) {
        let (records, tally): ([Record], Tally)
        switch files[index].layout.mapping {
        case .records: (records, tally) = try Importers.records(files[index], options.fold, make)
        case .translated(let translation):
          (records, tally) = try translated(
            files[index], translation, gazetteer, options.fold, make)
        default: continue
        }
        result += records
        settle(tally, index)
      } catch {
        findings += error.findings
      }
    }
    return result
  }

  private mutating func settle(_ tally: Tally, _ index: Int) {
    tally.apply(to: &sources[index])
    findings += tally.findings
    for (code, count) in tally.more.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(.furtherFindings(code: code, count: count), at: InputPlace(file: files[index].path))
      )
    }
  }

  private mutating func readPlaces() -> Gazetteer? {
    for table in [Table.cities, .partnerships]
    where !sources.contains(where: { $0.table == table }) {
      findings.append(
        Finding(.missingTable(table), at: InputPlace(file: "\(table.rawValue).csv")))
    }
    let rows = records(.cities) { row in Placed(City.read(&row), row.origin) }
    let cities = unique(rows, "city_id") { $0.id }
    findings += sharedNames(rows.map { ($0.record, $0.origin) })
    // Without cities every name would be unknown; one message says it.
    if cities.isEmpty {
      if sources.contains(where: { $0.table == .cities }) {
        findings.append(Finding(.missingTable(.cities), at: InputPlace(file: "cities.csv")))
      }
      return nil
    }
    let first = CityLookup(
      gazetteer: Gazetteer(
        cities: cities, partnerships: [], home: "", countryNames: Countries.byName))
    let partnerships = unique(
      records(.partnerships) { row in Placed(Partnership.read(&row, first), row.origin) },
      "partnership_id"
    ) { $0.id }
    if partnerships.isEmpty {
      if sources.contains(where: { $0.table == .partnerships }) {
        findings.append(
          Finding(.missingTable(.partnerships), at: InputPlace(file: "partnerships.csv")))
      }
      return nil
    }
    var home = cities[0].id
    if let wanted = settings.home {
      if case .city(let id) = first.gazetteer.place(wanted) {
        home = id
      } else {
        let near = first.gazetteer.nearestCity(to: wanted, within: 3)
        findings.append(
          Finding(
            .badSetting(
              key: "home", expected: "a city of cities.csv" + (near.map { " (\($0)?)" } ?? "")),
            at: InputPlace(file: WorkspaceFiles.settingsName)))
      }
    }
    return Gazetteer(
      cities: cities, partnerships: partnerships, home: home, countryNames: Countries.byName)
  }

  /// A record that may have failed, with its place.
  private struct Placed<Record: Sendable>: Sendable {
    let record: Record
    let origin: Origin

    init?(_ record: Record?, _ origin: Origin) {
      guard let record else { return nil }
      self.record = record
      self.origin = origin
    }
  }

  /// The records, each id once; a repeated id sets the later row aside.
  private mutating func unique<Record: Sendable>(
    _ placed: [Placed<Record>], _ column: String, _ id: (Record) -> String
  ) -> [Record] {
    var first: [String: Origin] = [:]
    var result: [Record] = []
    for item in placed {
      let key = id(item.record)
      if let earlier = first[key] {
        reject(
          .duplicateID(firstFile: earlier.file, firstLine: earlier.line), item.origin, column, key)
      } else {
        first[key] = item.origin
        result.append(item.record)
      }
    }
    return result
  }

  /// Sets a row aside that was counted as used.
  private mutating func reject(
    _ problem: Problem, _ origin: Origin, _ column: String, _ value: String
  ) {
    findings.append(
      Finding(
        problem,
        at: InputPlace(
          file: origin.file, line: origin.line, column: column, value: excerpt(value))))
    if let index = sources.firstIndex(where: { $0.path == origin.file }) {
      sources[index].used -= 1
      sources[index].rejected += 1
    }
  }

  private mutating func readRecords(_ gazetteer: Gazetteer, into facts: inout Facts) {
    let cities = CityLookup(gazetteer: gazetteer)
    let partnerships = PartnershipLookup(gazetteer: gazetteer)
    let indicators = options.indicators
    facts.agreements = unique(
      records(.agreements) { row in Placed(Agreement.read(&row, partnerships), row.origin) },
      "agreement_id"
    ) { $0.id }
    // A second target of the same months would stand in the same rows of the results.
    facts.targets = unique(
      records(.targets) { row in
        Placed(Target.read(&row, partnerships, indicators), row.origin)
      }, "indicator"
    ) { "\($0.indicator), \($0.partnership), \($0.periodStart) to \($0.periodEnd)" }
    facts.actions = unique(
      records(.actions) { row in Placed(Action.read(&row, partnerships), row.origin) }, "action_id"
    ) { $0.id }
    facts.funding = records(.funding, gazetteer) { Funding.read(&$0, partnerships) }
    facts.investments = records(.investments) { Investment.read(&$0, partnerships, cities) }
    facts.practices = records(.practices) { Practice.read(&$0, cities) }
    facts.visitors = records(.visitors) { Visitors.read(&$0, cities) }
    facts.reference = records(.reference) { ReferenceValue.read(&$0, gazetteer) }
    readExchanges(gazetteer, into: &facts)
    noteMonths(facts)
  }

  private mutating func readExchanges(_ gazetteer: Gazetteer, into facts: inout Facts) {
    let listed = records(.exchanges, gazetteer) { Exchange.read(&$0, gazetteer) }
    let matcher = ExchangeMatcher(
      gazetteer: gazetteer, files: files.filter { $0.layout.table == .exchanges })
    let outcome = matcher.match(listed)
    for finding in outcome.findings {
      if case .duplicateID = finding.problem, let line = finding.place.line {
        reject(
          finding.problem, Origin(file: finding.place.file, line: line), "exchange_id",
          finding.place.value ?? "")
      } else {
        findings.append(finding)
      }
    }
    facts.exchanges = outcome.exchanges
    facts.officeLists = outcome.lists
  }

  /// Begins with the rates, which are many and which only the cubes need.
  private func beginRates() -> Background<RateReading> {
    let rates = files.enumerated().filter { _, file in
      file.layout.table == .rates && file.shape != .nothing && options.wants(.rates)
    }
    let fold = options.fold
    return Background { RateReading(rates.map { ($0.offset, $0.element) }, fold) }
  }

  private mutating func settleRates(_ reading: RateReading, into facts: inout Facts) {
    for (index, tally) in reading.tallies {
      do throws(Refusal) {
        settle(try tally.get(), index)
      } catch {
        findings += error.findings
      }
    }
    facts.rates = reading.table
    findings += reading.findings
  }

  // MARK: Cubes

  private mutating func readTrade(_ gazetteer: Gazetteer, into facts: inout Facts) {
    guard options.wants(.trade) else { return }
    var reader = TradeReader(
      gazetteer: gazetteer, currency: settings.currency, options: options.fold)
    var answers = askSparkForTrade(gazetteer)
    guard sparkFailure == nil else { return }
    for index in files.indices {
      guard files[index].shape != .nothing else { continue }
      do throws(Refusal) {
        switch files[index].layout.mapping {
        case .trade(let layout):
          if let answer = answers.removeValue(forKey: index) {
            switch reader.take(
              answer, of: files[index], layout, index: index, into: &sources[index])
            {
            case .success(let tally):
              spark?.note(files[index], whole: answer.lines.count)
              settle(tally, index)
              continue
            case .failure(let doubt): spark?.leave(files[index], doubt.reason)
            }
          }
          if let finding = spark?.problem(of: files[index]) {
            findings.append(finding)
            continue
          }
          let tally = try reader.read(files[index], layout, index: index, into: &sources[index])
          settle(tally, index)
        case .figures(let layout):
          let tally = try reader.read(files[index], layout, index: index, into: &sources[index])
          settle(tally, index)
        default: continue
        }
      } catch {
        findings += error.findings
      }
    }
    let outcome = reader.outcome()
    for (index, rows) in outcome.replaced.sorted(by: { $0.key < $1.key }) {
      passOver(rows, of: index, .provisionalReplaced(count: rows))
    }
    for other in outcome.otherCurrency {
      passOver(
        other.rows, of: other.file,
        .otherCurrency(keptFile: sources[other.kept].path, rows: other.rows))
    }
    if outcome.overflows, let file = files.last(where: { $0.layout.table == .trade }) {
      findings.append(Finding(.overflow, at: InputPlace(file: file.path)))
    }
    facts.trade = outcome.cube
  }

  /// What Spark makes of the trade files, by index; nothing where it is not to be asked.
  private mutating func askSparkForTrade(
    _ gazetteer: Gazetteer
  ) -> [Int: SparkAnswer.File] {
    guard spark != nil else { return [:] }
    var candidates: [SparkFold.Candidate] = []
    for (index, file) in files.enumerated()
    where file.layout.table == .trade && file.shape != .nothing {
      if let reason = spark?.obstacle(file) {
        spark?.leave(file, reason)
      } else {
        candidates.append((index, file))
      }
    }
    do throws(SparkFailure) {
      var answers = try spark?.ask(candidates, .trade) ?? [:]
      let (doubtful, names) = misspelt(answers, gazetteer)
      if !doubtful.isEmpty {
        let again = try spark?.ask(doubtful.map { ($0, files[$0]) }, .trade, places: names) ?? [:]
        answers.merge(again) { _, again in again }
      }
      return answers
    } catch {
      sparkFailure = error
      return [:]
    }
  }

  /// The files that are not read here and name misspelt places, and those names: findings tell the
  /// lines that have them.
  private func misspelt(
    _ answers: [Int: SparkAnswer.File], _ gazetteer: Gazetteer
  ) -> (files: [Int], names: [String]) {
    var names: Set<String> = []
    var doubtful: [Int] = []
    for (index, answer) in answers.sorted(by: { $0.key < $1.key }) where files[index].far != nil {
      let slips = SparkTradeCell.places(answer).filter(gazetteer.isMisspelt)
      if slips.isEmpty { continue }
      doubtful.append(index)
      names.formUnion(slips)
    }
    return (doubtful, names.sorted(by: WorkspaceFiles.precedes))
  }

  /// The media files, with what Spark makes of them where it is to be asked.
  private mutating func askSparkForMedia(
    _ inputs: [MediaReader.Input], _ reader: MediaReader
  ) -> [MediaReader.Input] {
    guard var fold = spark, sparkFailure == nil else { return inputs }
    do throws(SparkFailure) {
      let inputs = try reader.onSpark(inputs, &fold)
      spark = fold
      return inputs
    } catch {
      sparkFailure = error
      return inputs
    }
  }

  /// Moves rows that were counted as used out of scope, with the note that says why.
  private mutating func passOver(_ rows: Int, of index: Int, _ note: Problem) {
    sources[index].used -= rows
    sources[index].outOfScope += rows
    findings.append(Finding(note, at: InputPlace(file: sources[index].path)))
  }

  /// One finding for each currency and month that cannot be converted.
  private mutating func warnOfRates(_ cube: TradeCube, _ rates: RateTable) {
    guard cube.currencies.contains(where: { $0 != settings.currency }) else { return }
    struct Need {
      let month: Month
      let currency: CurrencyCode
      let file: Int
    }
    var needs: [Need] = []
    var month: Month?
    /// The first file of the month, by currency.
    var files: [Int?] = []
    func close() {
      for (currency, file) in zip(cube.currencies, files) where currency != settings.currency {
        if let month, let file { needs.append(Need(month: month, currency: currency, file: file)) }
      }
    }
    for row in cube.rows {
      if row.key.month != month {
        close()
        month = row.key.month
        files = Array(repeating: nil, count: cube.currencies.count)
      }
      let currency = Int(row.key.currency)
      files[currency] = min(files[currency] ?? Int(row.key.file), Int(row.key.file))
    }
    close()
    for need in needs
    where rates.convert(Amount(1), from: need.currency, to: settings.currency, in: need.month)
      == nil
    {
      findings.append(
        Finding(
          .noRate(currency: need.currency.description, month: need.month),
          at: InputPlace(file: sources[need.file].path)))
    }
  }

  private mutating func readMedia(_ gazetteer: Gazetteer, into facts: inout Facts) {
    guard options.wants(.media) else { return }
    let reader = MediaReader(
      gazetteer: gazetteer, timeZone: settings.timeZone, options: options.fold)
    let inputs = files.indices.compactMap { index -> MediaReader.Input? in
      guard case .media(let layout) = files[index].layout.mapping, files[index].shape != .nothing
      else { return nil }
      return MediaReader.Input(file: files[index], layout: layout, index: index)
    }
    readSeries()
    let input = askSparkForMedia(inputs, reader)
    guard sparkFailure == nil else { return }
    let missing = input.compactMap { spark?.problem(of: $0.file) }
    guard missing.isEmpty else {
      findings += missing
      return
    }
    let output = reader.read(input)
    findings += output.refusals
    for (index, tally) in output.tallies.sorted(by: { $0.key < $1.key }) {
      settle(tally, index)
    }
    for row in output.cube.rows {
      let month = row.month
      let index = Int(row.file)
      sources[index].firstMonth = sources[index].firstMonth.map { min($0, month) } ?? month
      sources[index].lastMonth = sources[index].lastMonth.map { max($0, month) } ?? month
    }
    facts.media = output.cube
  }

  private mutating func readSeries() {
    for index in files.indices {
      guard case .series(let layout) = files[index].layout.mapping, files[index].shape != .nothing
      else { continue }
      do throws(Refusal) {
        settle(try SeriesReader.read(files[index], layout, options.fold), index)
      } catch {
        findings += error.findings
      }
    }
  }

  // MARK: Checks over all tables

  /// The first and last month of the small tables' used rows.
  private mutating func noteMonths(_ facts: Facts) {
    func note(_ origin: Origin, _ month: Month) {
      guard let index = sources.firstIndex(where: { $0.path == origin.file }) else { return }
      sources[index].firstMonth = sources[index].firstMonth.map { min($0, month) } ?? month
      sources[index].lastMonth = sources[index].lastMonth.map { max($0, month) } ?? month
    }
    facts.exchanges.forEach { note($0.origin, $0.month) }
    facts.visitors.forEach { note($0.origin, $0.month) }
    facts.funding.forEach { note($0.origin, $0.date.month) }
    facts.investments.forEach { note($0.origin, $0.date.month) }
    facts.practices.forEach { note($0.origin, $0.date.month) }
    facts.agreements.forEach { note($0.origin, $0.signed.month) }
    facts.actions.forEach { note($0.origin, $0.due.month) }
  }

  /// Action ids that no action has.
  private mutating func checkReferences(_ facts: Facts) {
    guard facts.has(.actions) else { return }
    let known = Set(facts.actions.map(\.id))
    let references =
      facts.funding.map { ($0.actionID, $0.origin) }
      + facts.exchanges.map { ($0.actionID, $0.origin) }
    for (id, origin) in references {
      guard let id, !known.contains(id) else { continue }
      findings.append(
        Finding(
          .unknownAction,
          at: InputPlace(
            file: origin.file, line: origin.line, column: "action_id", value: excerpt(id))))
    }
  }

  /// Files of which nothing is used, unless another finding already says why and what to do.
  private mutating func noteUnusedFiles() {
    var explained: [String: Int] = [:]
    var namesCity: Set<String> = []
    for finding in findings {
      // The other rows of the file are about other places then, as most rows of customs are.
      if case .cityWithoutRegion = finding.problem { namesCity.insert(finding.place.file) }
      explained[finding.place.file, default: 0] += finding.problem.explainedRows
    }
    for source in sources
    where source.used == 0 && source.outOfScope > explained[source.path] ?? 0
      && !namesCity.contains(source.path)
    {
      findings.append(
        Finding(.unusedFile(rows: source.outOfScope), at: InputPlace(file: source.path)))
    }
  }

  private mutating func noteDigests() {
    let sums = digests.finished()
    for index in sources.indices { sources[index].sha256 = sums[sources[index].path] ?? "" }
  }

  private mutating func checkUnchanged() {
    for file in files where !file.isUnchanged() {
      findings.append(Finding(.changedWhileReading, at: InputPlace(file: file.path)))
    }
  }
}

extension Settings {
  /// The entries of `sources` that are about a file, by their indices.
  fileprivate func entries(of path: String) -> [Int] {
    sources.indices.filter { matches(path, pattern: sources[$0].files) }
  }
}

extension Problem {
  /// How many rows out of scope the finding explains whole: nothing is to be done, or it says what.
  fileprivate var explainedRows: Int {
    switch self {
    case .annualRows(let rows), .provisionalReplaced(let rows): rows
    case .excludedRows(.otherPlaces, _), .excludedRows(.otherSubjects, _): 0
    case .excludedRows(_, let rows), .unknownPlace(_, let rows): rows
    case .otherCurrency(_, let rows), .otherBreakdown(_, let rows): rows
    default: 0
    }
  }
}
