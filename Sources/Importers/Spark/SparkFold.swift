import PartnershipModel

/// What became of the trade files when Spark was asked.
package struct SparkAccount: Sendable, Equatable {
  /// Paths of the files that Spark folded.
  package var folded: [String] = []
  /// Paths of the files that were read on this machine, each with the reason.
  package var native: [Native] = []

  package struct Native: Sendable, Equatable {
    package let path: String
    package let reason: String
  }
}

/// Folds the files that Spark can fold; of all others nothing is in the result.
struct SparkFold {
  /// The most files in one script.
  static let batch = 256

  let engine: SparkEngine
  /// Absolute path of the workspace.
  let root: String
  let options: FoldOptions
  private(set) var account = SparkAccount()

  init(engine: SparkEngine, root: String, options: FoldOptions) {
    self.engine = engine
    self.root = root
    self.options = options
  }

  /// The answers by index of the file.
  mutating func fold(_ files: [InputFile]) throws(SparkFailure) -> [Int: SparkAnswer.File] {
    var inputs: [SparkInput] = []
    for (index, file) in files.enumerated()
    where file.layout.table == .trade && file.shape != .nothing {
      if let reason = obstacle(file) {
        account.native.append(.init(path: file.path, reason: reason))
      } else {
        inputs.append(input(file, index))
      }
    }
    var result: [Int: SparkAnswer.File] = [:]
    for start in stride(from: 0, to: inputs.count, by: Self.batch) {
      let part = Array(inputs[start..<min(start + Self.batch, inputs.count)])
      let bytes = part.reduce(0) { $0 + files[$1.index].source.bytes }
      let whole = try SparkAnswer(
        engine.run(
          TradeQuery.script(part), inputBytes: bytes, isCancelled: options.isCancelled),
        files: part.count)
      for (input, file) in zip(part, whole.files) {
        if let doubt = file.doubt {
          account.native.append(
            .init(path: files[input.index].path, reason: "rows to look into (\(doubt))"))
        } else {
          result[input.index] = file
        }
      }
    }
    return result
  }

  /// Notes what became of a file that Spark answered for.
  mutating func note(_ file: InputFile, isFolded: Bool) {
    if isFolded {
      account.folded.append(file.path)
    } else {
      account.native.append(.init(path: file.path, reason: "misspelt places"))
    }
  }

  // MARK: Files

  /// Why the file is read here; `nil` where Spark may read it.
  private func obstacle(_ file: InputFile) -> String? {
    guard case .trade(let layout) = file.layout.mapping, file.layout.id == "native-trade",
      case .transactions = layout.identity
    else { return "not the native layout" }
    guard file.shape == .delimited else { return "JSON" }
    guard file.form.delimiter == UInt8(ascii: ","), file.form.quotes,
      !file.form.allowsShortRows, !file.form.setsDamagedRowsAside
    else { return "another delimiter" }
    guard file.isAsOnDisk else { return "packed, or not UTF-8" }
    guard file.header.lines == 1, file.header.preamble.isEmpty, !hasAwkwardHeader(file) else {
      return "unusual header"
    }
    let name = file.path.split(separator: "/").last ?? ""
    // Hadoop passes over such files in silence, or cannot name them.
    if name.hasPrefix("_") || name.hasPrefix(".") || isAwkward(root + "/" + file.path) {
      return "a name that Spark cannot take"
    }
    return nil
  }

  private func isAwkward(_ path: String) -> Bool {
    path.unicodeScalars.contains { $0.value < 0x20 || $0 == ":" || $0 == ";" || $0 == "\\" }
      || path.contains("${") || path.contains("%")
  }

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

  private func input(_ file: InputFile, _ index: Int) -> SparkInput {
    SparkInput(
      index: index, path: root + "/" + file.path, header: header(file),
      positions: TradeGrammar.columns.map { file.header.index(of: $0.name) },
      width: file.header.width)
  }
}

extension SparkAnswer.File {
  /// The cells as a worker of the native fold would hand them over.
  func part() -> TradePart {
    var table = TextTable()
    let memory = UnsafeMutableBufferPointer<RawTradeCell>.allocate(capacity: cells.count)
    for (index, cell) in cells.enumerated() {
      func number(_ text: Int) -> Int { Int(table.number(cell.texts[text])) }
      let valuation: UInt64 =
        switch Valuation(rawValue: cell.texts[6]) {
        case .cif?: RawTradeKey.cif
        case .fob?: RawTradeKey.fob
        case nil: 0
        }
      memory.initializeElement(
        at: index,
        to: RawTradeCell(
          key: RawTradeKey(
            month: cell.month.index, reporter: number(0), partner: number(1),
            commodity: number(3), currency: number(4), unit: number(5),
            isImport: cell.texts[2] == TradeFlow.import.rawValue, valuation: Int(valuation),
            isProvisional: cell.texts[7] == "provisional"),
          measures: cell.measures))
    }
    return TradePart(cells: memory, repetitions: [:], texts: table)
  }

  /// The rows as the native fold counts them; the header is none.
  var tally: Tally {
    var tally = Tally()
    tally.used = rows["used"] ?? 0
    tally.blank = rows["blank"] ?? 0
    tally.read = tally.used + tally.blank
    return tally
  }
}
