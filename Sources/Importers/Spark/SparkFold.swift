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
  /// Where `links` is given, all files stand in one script: what they share is found.
  mutating func ask(
    _ files: [Candidate], _ grammar: FoldGrammar, links: [Int64]? = nil
  ) throws(SparkFailure) -> [Int: SparkAnswer.File] {
    var result: [Int: SparkAnswer.File] = [:]
    let size = links == nil ? Self.batch : max(files.count, 1)
    for start in stride(from: 0, to: files.count, by: size) {
      let part = Array(files[start..<min(start + size, files.count)])
      let query = FoldQuery(
        grammar, part.map { input($0, grammar) }, links: links ?? [])
      let output = try engine.run(
        query.script, inputBytes: part.reduce(0) { $0 + $1.file.source.bytes },
        isCancelled: isCancelled)
      let answer = try SparkAnswer(output, to: grammar, files: part.count)
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
    let bytes = file.bytes.buffer
    let expected = bytes.count + (bytes.last == 0x0A ? 0 : 1)
    // Hadoop passes over a byte order mark.
    guard answered.bytes == expected || answered.bytes == expected + file.markLength else {
      throw .badAnswer(
        "it is about \(answered.bytes) bytes of \(excerpt(file.path)), which has \(expected) here")
    }
  }

  /// Why the native decoder has to read the file; `nil` where Spark's word is whole.
  private func doubt(_ answered: SparkAnswer.File, _ file: InputFile) -> String? {
    if answered.rows["open"] != nil { return "rows of several lines, or lone CRs" }
    if file.shape == .delimited, answered.rows["header"] != 1 { return "a header that is repeated" }
    return nil
  }

  // MARK: Files

  /// Why the file is read here; `nil` where Spark may read it.
  func obstacle(_ file: InputFile) -> String? {
    guard file.layout.isNative else { return "not the native layout" }
    guard file.isAsOnDisk else { return "packed, or not UTF-8" }
    switch file.shape {
    case .ndjson: break
    case .delimited:
      guard file.form.delimiter == UInt8(ascii: ","), file.form.quotes,
        !file.form.allowsShortRows, !file.form.setsDamagedRowsAside,
        !file.dialect.loneCRIsNewline, file.bytes.buffer.last != 0x0D
      else { return "another delimiter or line end" }
      guard file.header.lines == 1, file.header.preamble.isEmpty, !hasAwkwardHeader(file) else {
        return "unusual header"
      }
    case .array, .nothing: return "a JSON array"
    }
    return isAwkward(file) ? "a name that Spark cannot take" : nil
  }

  /// Hadoop passes over some files in silence, or cannot name them.
  private func isAwkward(_ file: InputFile) -> Bool {
    let name = file.path.split(separator: "/").last ?? ""
    let path = path(file)
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
      file.shape == .ndjson
      ? .lines
      : .delimited(
        header: header(file), positions: grammar.columns.map { file.header.index(of: $0.name) },
        width: file.header.width)
    return SparkInput(
      index: candidate.index, path: path(file), form: form,
      isByTitle: file.setting?.subjects?.isEmpty ?? true)
  }
}
