import Foundation
import PartnershipModel
import Synchronization

/// Settings, templates and the files of a workspace: opened, recognised, and those that are far asked for.
extension WorkspaceReader {
  mutating func readSettings(_ listing: WorkspaceFiles) {
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

  mutating func chooseEngine() {
    do throws(SparkFailure) {
      guard let engine = try options.spark?.engine(settings) else { return }
      spark = SparkFold(
        engine: engine, root: URL(fileURLWithPath: root).standardizedFileURL.path,
        isCancelled: options.fold.isCancelled)
    } catch {
      sparkFailure = error
    }
  }

  mutating func readTemplates(_ listing: WorkspaceFiles) -> TemplateReader? {
    guard let rules = options.templates else { return nil }
    var reader = TemplateReader(root: root, rules: rules)
    reader.read(listing.templates)
    findings += reader.findings
    return reader
  }

  mutating func openAll(_ listing: WorkspaceFiles) {
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
  func open(
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
  mutating func surveyFar(_ near: [String]) -> [String: SparkFold.Far] {
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
  func isBeyondReach(_ pattern: String) -> Bool {
    spark == nil && FarFiles.isRemote(pattern)
  }

  /// Whether trade goes on to the month of the last article, as far as the ends of the files tell.
  mutating func hasRecentTrade(_ gazetteer: Gazetteer) -> Bool {
    let ends = FileEnds(files, gazetteer, settings, options.fold)
    guard let trade = ends.trade, let articles = ends.articles, articles <= trade else {
      return false
    }
    recentTrade = trade
    return true
  }
}

extension Settings {
  /// The entries of `sources` that are about a file, by their indices.
  fileprivate func entries(of path: String) -> [Int] {
    sources.indices.filter { matches(path, pattern: sources[$0].files) }
  }
}
