import PartnershipModel

/// What became of the files of trade and media when Spark was asked.
package struct SparkAccount: Sendable, Equatable {
  /// Paths of the files that Spark folded.
  package var folded: [String] = []
  /// Rows of them that were read here all the same, because they are not plain.
  package var whole = 0
  /// Paths of the files that were read on this machine, each with the reason.
  package var native: [Native] = []

  package struct Native: Sendable, Equatable {
    package let path: String
    package let reason: String
  }
}

/// Asks Spark to fold the files that it can fold.
struct SparkFold {
  /// The most files in one script, where files do not depend on each other.
  static let batch = 256

  let engine: SparkEngine
  /// Absolute path of the workspace.
  let root: String
  let isCancelled: @Sendable () -> Bool
  var account = SparkAccount()

  init(engine: SparkEngine, root: String, isCancelled: @escaping @Sendable () -> Bool) {
    self.engine = engine
    self.root = root
    self.isCancelled = isCancelled
  }

  /// A file that Spark may fold, and its place in the list of sources.
  typealias Candidate = (index: Int, file: InputFile)

  /// Notes that a file is read here.
  mutating func leave(_ file: InputFile, _ reason: String) {
    account.native.append(.init(path: file.path, reason: reason))
  }

  /// Notes that a file was folded, but for some rows.
  mutating func note(_ file: InputFile, whole: Int) {
    account.folded.append(file.path)
    account.whole += whole
  }

  /// The answers by index of the file, of those that are not in doubt; the others are noted.
  ///
  /// Where `links` is given, all files stand in one script: what they share is found. Rows that name
  /// one of the `places` come back whole.
  mutating func ask(
    _ files: [Candidate], _ grammar: FoldGrammar, links: [Int64]? = nil, places: [String] = []
  ) throws(SparkFailure) -> [Int: SparkAnswer.File] {
    var result: [Int: SparkAnswer.File] = [:]
    for file in files where file.file.far?.parquet?.rows == 0 {
      result[file.index] = SparkAnswer.File()
    }
    let files = files.filter { result[$0.index] == nil }
    let size = links == nil ? Self.batch : max(files.count, 1)
    for start in stride(from: 0, to: files.count, by: size) {
      let part = Array(files[start..<min(start + size, files.count)])
      let query = FoldQuery(
        grammar, part.map { input($0, grammar) }, links: links ?? [], places: places)
      let output = try engine.run(
        query.script, inputBytes: part.reduce(0) { $0 + $1.file.source.bytes },
        isCancelled: isCancelled)
      var answer = try SparkAnswer(output, to: grammar, files: part.count)
      try countLines(part, &answer)
      for (candidate, answered) in zip(part, answer.files) {
        try compareBytes(answered, candidate.file)
        if let doubt = doubt(answered, candidate.file) {
          leave(candidate.file, doubt)
        } else {
          result[candidate.index] = answered
        }
      }
    }
    return result
  }

  /// The workers must have read the bytes that lie here.
  private func compareBytes(
    _ answered: SparkAnswer.File, _ file: InputFile
  ) throws(SparkFailure) {
    if let far = file.far { return try compare(answered, far, file.path) }
    let bytes = file.bytes.buffer
    let expected = bytes.count + (bytes.last == 0x0A ? 0 : 1)
    // Hadoop passes over a byte order mark.
    guard answered.bytes == expected || answered.bytes == expected + file.markLength else {
      throw .badAnswer(
        "it is about \(answered.bytes) bytes of \(excerpt(file.path)), which has \(expected) here")
    }
  }

  /// The rows of Parquet, and the bytes of text with or without a mark in front and a line end behind,
  /// are those of the survey.
  private func compare(
    _ answered: SparkAnswer.File, _ far: FarFile, _ path: String
  ) throws(SparkFailure) {
    let rows = answered.rows.values.reduce(0, +)
    if let parquet = far.parquet {
      guard rows == parquet.rows else {
        throw .badAnswer("it is about \(rows) rows of \(excerpt(path)), which has \(parquet.rows)")
      }
      return
    }
    guard [0, 1, -3, -2].contains(answered.bytes - far.bytes) else {
      throw .badAnswer(
        "it is about \(answered.bytes) bytes of \(excerpt(path)), which has \(far.bytes)")
    }
  }

  /// Of files whose bytes do not lie here Spark has to count the lines, where findings need them.
  private func countLines(
    _ files: [Candidate], _ answer: inout SparkAnswer
  ) throws(SparkFailure) {
    var open: [(number: Int, path: String)] = []
    for (number, candidate) in files.enumerated() {
      guard let far = candidate.file.far else { continue }
      answer.files[number].linesBefore = [:]
      if far.parquet == nil, answer.files[number].lines.contains(where: { $0.block > 0 }) {
        open.append((number, far.location))
      }
    }
    guard !open.isEmpty else { return }
    let output = try engine.run(
      FoldQuery.counts(open),
      inputBytes: open.reduce(0) { $0 + files[$1.number].file.source.bytes },
      isCancelled: isCancelled)
    for (number, counts) in try SparkAnswer.counts(output)
    where answer.files.indices.contains(number) {
      var before = 0
      for (block, count) in counts.sorted(by: { $0.key < $1.key }) {
        answer.files[number].linesBefore?[block] = before
        before += count
      }
    }
  }

  /// Why the native decoder has to read the file; `nil` where Spark's word is whole.
  private func doubt(_ answered: SparkAnswer.File, _ file: InputFile) -> String? {
    if answered.rows["open"] != nil { return SparkFold.severalLines }
    if file.shape == .delimited, file.far?.parquet == nil, answered.rows["header"] != 1 {
      return SparkFold.repeatedHeader
    }
    return nil
  }

  // MARK: Files

  /// Why the file is read here; `nil` where Spark may read it.
  func obstacle(_ file: InputFile) -> String? {
    guard file.layout.isNative else { return "not the native layout" }
    if file.far?.parquet != nil { return isAwkward(file) ? SparkFold.awkwardName : nil }
    guard file.isAsOnDisk || file.far != nil else { return "packed, or not UTF-8" }
    switch file.shape {
    case .ndjson: break
    case .delimited:
      guard file.form.delimiter == UInt8(ascii: ","), file.form.quotes,
        !file.form.allowsShortRows, !file.form.setsDamagedRowsAside,
        !file.dialect.loneCRIsNewline, file.bytes.buffer.last != 0x0D
      else { return "another delimiter or line end" }
      guard file.header.lines == 1, file.header.preamble.isEmpty, !hasAwkwardHeader(file) else {
        return SparkFold.unusualHeader
      }
    case .array, .nothing: return "a JSON array"
    }
    return isAwkward(file) ? SparkFold.awkwardName : nil
  }

  static let awkwardName = "a name that Spark cannot take"
  static let unusualHeader = "unusual header"
  static let severalLines = "rows of several lines, or lone CRs"
  static let repeatedHeader = "a header that is repeated"

  /// The finding of a file that nobody else can read.
  static func problem(_ doubt: String?) -> Problem {
    switch doubt {
    case awkwardName: .notOnSpark(reason: "name")
    case severalLines: .notOnSpark(reason: "lines")
    case repeatedHeader, unusualHeader: .notOnSpark(reason: "header")
    default: .notOnSpark(reason: "rows")
    }
  }

  /// The finding of a file that Spark did not fold, if it does not lie here as text.
  func problem(of file: InputFile) -> Finding? {
    guard file.far != nil, !account.folded.contains(file.path) else { return nil }
    let doubt = account.native.last { $0.path == file.path }?.reason
    return Finding(SparkFold.problem(doubt), at: InputPlace(file: file.path))
  }

  private func isAwkward(_ file: InputFile) -> Bool { SparkFold.isAwkward(path(file)) }

  /// Hadoop passes over some files in silence, or cannot name them.
  static func isAwkward(_ location: String) -> Bool {
    let path = FarFiles.isRemote(location) ? FarFiles.parts(location).path : location
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("_") || name.hasPrefix(".") || path.contains("${") || path.contains("%")
      || path.unicodeScalars.contains { $0.value < 0x20 || $0 == ":" || $0 == ";" || $0 == "\\" }
  }

  private func path(_ file: InputFile) -> String { file.location(in: root) }

  private func hasAwkwardHeader(_ file: InputFile) -> Bool {
    let line = header(file)
    return line.contains("${") || line.unicodeScalars.contains { $0.value < 0x20 || $0 == "\"" }
  }

  private func header(_ file: InputFile) -> String {
    var bytes = Array(file.bytes.buffer.part(0, file.header.end))
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func input(_ candidate: Candidate, _ grammar: FoldGrammar) -> SparkInput {
    let file = candidate.file
    let form: SparkInput.Form =
      texts(file, grammar).map { .parquet($0) }
      ?? (file.shape == .ndjson
        ? .lines
        : .delimited(
          header: header(file), positions: grammar.columns.map { file.header.index(of: $0.name) },
          width: file.header.width))
    return SparkInput(
      index: candidate.index, path: path(file), form: form,
      isByTitle: file.setting?.subjects?.isEmpty ?? true)
  }

  /// The columns of a Parquet file as texts; `nil` for any other.
  private func texts(_ file: InputFile, _ grammar: FoldGrammar) -> [String?]? {
    guard let parquet = file.far?.parquet else { return nil }
    return try? grammar.texts(of: parquet.columns).get()
  }

  // MARK: Files that are not read here

  /// A file that Spark alone reads, with the first lines of its text.
  typealias Far = (path: String, file: FarFile, lines: [[UInt8]])

  /// What Spark says of the files of stores that the patterns name, and of Parquet files here.
  func survey(
    patterns: [String], parquet: [String]
  ) throws(SparkFailure) -> [Far] {
    var found: [(path: String, location: String, bytes: Int, modified: String?)] = []
    if !patterns.isEmpty {
      let answer = try run(SparkSurvey.list(patterns))
      let listed = try SparkSurvey.listed(answer, patterns: patterns.count)
      for (pattern, files) in zip(patterns, listed) {
        let store = FarFiles.parts(pattern).store
        for file in files {
          // The store may be named in other words than the pattern has.
          let path = store + FarFiles.parts(file.location).path
          if matches(path, pattern: pattern) {
            found.append((path, file.location, file.bytes, file.modified))
          }
        }
      }
    }
    found += parquet.map { ($0, OutsideFiles.location($0, in: root), 0, nil) }
    var seen: Set<String> = []
    found = found.filter { seen.insert($0.path).inserted }
    guard !found.isEmpty else { return [] }
    let known = found.filter {
      (FarFiles.isParquet($0.path) || FarFiles.isText($0.path))
        && !SparkFold.isAwkward($0.location)
    }
    let looks =
      known.isEmpty
      ? []
      : try SparkSurvey.looks(run(SparkSurvey.look(known.map(\.location))), files: known.count)
    let byPath = Dictionary(zip(known.map(\.path), looks)) { first, _ in first }
    return found.map { item in
      let look = byPath[item.path]
      return (
        item.path,
        FarFile(
          location: item.location, bytes: item.bytes, modified: item.modified,
          parquet: look?.rows.map { .init(rows: $0, columns: look?.columns ?? []) }),
        look?.lines ?? []
      )
    }
  }

  private func run(_ script: String) throws(SparkFailure) -> [UInt8] {
    try engine.run(script, inputBytes: 0, isCancelled: isCancelled)
  }
}
