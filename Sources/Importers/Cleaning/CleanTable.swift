package import PartnershipModel

/// Any table, read by the rules of every input and without a schema.
///
/// The file is read twice: once to judge every row, so that a file which is refused prints nothing,
/// and once to print the rows that are used.
package struct CleanTable {
  /// The accounting of the file; nothing is ever out of scope.
  package let file: SourceFile
  /// Every finding, those about the file as a whole first.
  package let findings: [Finding]
  /// The lines where rows begin that were set aside.
  package let setAside: LineRanges

  private enum Rows {
    case none
    case delimited(DelimitedTable)
    case json(JSONTable)
  }

  private let source: CleanSource
  private let rows: Rows
  private let form: CleanOptions.Form

  /// Reads the file at `path` and judges all of its rows.
  ///
  /// A refusal also carries what was found before it.
  package init(_ path: String, _ options: CleanOptions) throws(Refusal) {
    let source = try CleanSource.open(path, declared: options.encoding)
    var account = CleanAccount(path: path)
    let rows: Rows
    do throws(Refusal) {
      rows = try CleanTable.read(source, options, &account)
      if !source.isUnchanged() {
        throw Refusal(.changedWhileReading, at: InputPlace(file: path))
      }
    } catch {
      // Where the header is none, what was found in the rows only follows from that.
      let isHeaderless = error.findings.contains { finding in
        if case .headerNotFound = finding.problem { true } else { false }
      }
      throw Refusal(source.findings + (isHeaderless ? [] : account.findings) + error.findings)
    }
    var file = SourceFile(
      path: path, format: CleanTable.name(rows), encoding: source.encoding.rawValue,
      encodingFrom: source.encodingFrom, bytes: source.size)
    account.tally.apply(to: &file)
    self.file = file
    self.source = source
    self.rows = rows
    form = options.form
    findings = source.findings + account.findings
    setAside = account.setAside
  }

  // MARK: Printing

  /// Prints the rows that are used to `sink`, piece by piece.
  ///
  /// Throws ``Refusal`` if the file was changed meanwhile; what was printed is then void.
  package func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
    guard source.isUnchanged() else {
      throw Refusal(.changedWhileReading, at: InputPlace(file: source.path))
    }
    var writer = CleanWriter(form, sink)
    switch rows {
    case .none: break
    case .delimited(let table):
      if table.hasNames { try writer.header(table.columns) }
      try table.forEachRow { try writer.row(&$0, table.columns) }
    case .json(let table):
      try writer.header(table.columns)
      let places = Dictionary(
        zip(table.columns, table.columns.indices), uniquingKeysWith: { first, _ in first })
      try table.forEachRow { try writer.row($0, places) }
    }
    try writer.finish()
    guard source.isUnchanged() else {
      throw Refusal(.changedWhileReading, at: InputPlace(file: source.path))
    }
  }

  // MARK: Form

  private static func read(
    _ source: CleanSource, _ options: CleanOptions, _ account: inout CleanAccount
  ) throws(Refusal) -> Rows {
    if options.isDelimited {
      return .delimited(try DelimitedTable(source, options, &account))
    }
    if FileContainer.recognise(source.bytes) == .emptyObject {
      account.warn(.emptyAnswer, at: InputPlace(file: source.path))
      return .none
    }
    guard let shape = try shape(source) else {
      return .delimited(try DelimitedTable(source, options, &account))
    }
    return .json(try JSONTable(source, shape, form: options.form, &account))
  }

  /// How the rows stand in a JSON file; `nil` for a delimited one.
  private static func shape(_ source: CleanSource) throws(Refusal) -> JSONTable.Shape? {
    var name = source.path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    let isLines = name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
    switch JSONShape.of(source.bytes) {
    case .array: return isLines ? .lines : .array
    case .ndjson: return .lines
    case .object: return isLines ? .lines : .single
    case .scalar where isLines: return .lines
    case .scalar, .empty, .notJSON:
      guard isLines || name.hasSuffix(".json") else { return nil }
      var cursor = JSONCursor(source.bytes)
      cursor.skipBlanks()
      let failure =
        JSONShape.of(source.bytes) == .scalar
        ? cursor.failure(.notAnArray) : cursor.unexpected()
      throw Refusal(failure.problem, at: InputPlace(file: source.path, line: failure.line))
    }
  }

  private static func name(_ rows: Rows) -> String {
    switch rows {
    case .none: "empty-answer"
    case .delimited: "csv"
    case .json: "json"
    }
  }
}
