import Foundation
package import PartnershipModel

/// Opens an input file: container, encoding, form, header, layout; or refuses it with a reason.
package struct FileOpener {
  /// The most that a gzip file may unpack to.
  package static let unpackedLimit = 4 << 30

  private let root: String
  private let path: String
  private let setting: SourceSetting?
  private let wanted: Set<Table>?
  /// Where the bytes lie, if not where the path says.
  private let standIn: String?
  private var findings: [Finding] = []

  /// Opens `path`, relative to `root`, with what `entente.yaml` says of it.
  ///
  /// Where only the tables `wanted` are read, a file of another table may be recognised by its
  /// beginning, and what lies behind it is then not looked at. `standIn` is the absolute path of a
  /// file that is opened in its place.
  package static func open(
    root: String, path: String, setting: SourceSetting?,
    wanted: Set<Table>? = nil, standIn: String? = nil
  ) throws(Refusal) -> InputFile {
    var opener = FileOpener(
      root: root, path: path, setting: setting, wanted: wanted, standIn: standIn)
    return try opener.open()
  }

  private init(
    root: String, path: String, setting: SourceSetting?, wanted: Set<Table>?, standIn: String?
  ) {
    self.standIn = standIn
    self.root = root
    self.path = path
    self.setting = setting
    self.wanted = wanted
  }

  private var place: InputPlace { InputPlace(file: path) }

  private mutating func open() throws(Refusal) -> InputFile {
    let mapped = try map()
    var source = SourceFile(path: path, bytes: mapped.size)
    let raw = try unpack(mapped)
    if try isEmptyAnswer(raw) {
      return nothing(raw, &source)
    }
    let (content, recognition): (Content, Recognition)
    do throws(Refusal) {
      (content, recognition) = try decode(raw, &source)
    } catch {
      throw RegisterKind.refusal(raw, at: place) ?? error
    }
    if recognition.isEmptyAnswer { return nothing(raw, &source) }
    if recognition.layout == nil, let refusal = RegisterKind.refusal(raw, at: place) {
      throw refusal
    }
    let layout = try checked(recognition)
    var header = recognition.header
    if recognition.shape == .delimited {
      header = try HeaderReader.finish(
        header, layout: layout, dialect: recognition.dialect, bytes: content.bytes, place: place)
      if recognition.dialect.loneCRIsNewline { findings.append(Finding(.loneCRFile, at: place)) }
    }
    warnOfColumns(header, layout)
    if wanted?.contains(layout.table) ?? true {
      warnOfDamage(content)
      if source.encodingFrom == name(.strictUTF8) { warnOfDoubt(content) }
    }
    source.format = layout.id
    source.table = layout.table
    source.columns = Set(
      layout.columns.filter { header.index(of: $0) != nil || recognition.shape != .delimited })
    return InputFile(
      path: path, layout: layout, recognition: recognition,
      content: recognition.envelope.map(content.rows) ?? content, header: header,
      setting: setting, source: source, findings: findings)
  }

  // MARK: Bytes

  private func map() throws(Refusal) -> MappedFile {
    do throws(MappedFileFailure) {
      return try MappedFile(path: standIn ?? OutsideFiles.location(path, in: root))
    } catch {
      throw Refusal(.unreadableFile(reason: error.reason), at: place)
    }
  }

  private func unpack(_ mapped: MappedFile) throws(Refusal) -> Content {
    let content = Content(mapped: mapped)
    guard path.lowercased().hasSuffix(".gz"),
      FileContainer.recognise(mapped.bytes) == .gzip
    else { return content }
    var spool = TextSpool()
    do throws(GzipFailure) {
      try Gzip.unpack(mapped.bytes, limit: FileOpener.unpackedLimit) { spool.append($0) }
    } catch {
      switch error {
      case .corrupt: throw Refusal(.wrongContainer(kind: "gzip-corrupt"), at: place)
      case .truncated: throw Refusal(.wrongContainer(kind: "gzip-truncated"), at: place)
      case .tooLarge(let limit):
        throw Refusal(.limit(what: "unpacked bytes", limit: limit), at: place)
      }
    }
    return content.replaced(by: try finished(&spool))
  }

  private func finished(_ spool: inout TextSpool) throws(Refusal) -> OwnedBytes {
    do throws(TextSpoolFailure) {
      return try spool.finish()
    } catch {
      throw Refusal(.unreadableFile(reason: "temporary-file errno \(error.errno)"), at: place)
    }
  }

  /// Refuses what is no text at all; true for an answer without rows.
  private func isEmptyAnswer(_ content: Content) throws(Refusal) -> Bool {
    let kind: String
    switch FileContainer.recognise(content.bytes.buffer) {
    case .text: return false
    case .emptyObject: return true
    case .empty, .blank: throw Refusal(.emptyFile, at: place)
    case .zip: kind = "zip"
    case .oldExcel: kind = "old-excel"
    case .gzip: kind = "gzip"
    case .xml(.koreaOpenAPI): kind = "xml-korea"
    case .xml(.iati): kind = "xml-iati"
    case .xml(.other): kind = "xml"
    case .html: kind = "html"
    case .gdeltThrottle: kind = "gdelt-throttle"
    case .gdeltQueryError: kind = "gdelt-query"
    case .utf16LittleEndianWithoutMark, .utf16BigEndianWithoutMark:
      // With a declaration it is just another encoding.
      if setting?.encoding != nil { return false }
      kind = "utf-16"
    }
    throw Refusal(.wrongContainer(kind: kind), at: place)
  }

  private mutating func nothing(_ content: Content, _ source: inout SourceFile) -> InputFile {
    findings.append(Finding(.emptyAnswer, at: place))
    source.format = "empty-answer"
    if source.encoding.isEmpty {
      source.encoding = "utf-8"
      source.encodingFrom = "utf-8"
    }
    return InputFile(
      path: path, layout: .comtradePlus,
      recognition: Recognition(shape: .nothing, header: Header(names: [])), content: content,
      header: Header(names: []), setting: setting, source: source, findings: findings)
  }

  // MARK: Encoding

  private mutating func decode(
    _ raw: Content, _ source: inout SourceFile
  ) throws(Refusal) -> (Content, Recognition) {
    let declared = setting?.encoding.flatMap(TextEncoding.init(name:))
    if declared == nil, let recognition = unwanted(raw) {
      source.encoding = TextEncoding.utf8.rawValue
      source.encodingFrom = name(.strictUTF8)
      return (raw, recognition)
    }
    switch EncodingDecision.of(raw.survey, declared: declared) {
    case .utf32:
      throw Refusal(.wrongContainer(kind: "utf-32"), at: place)
    case .decided(let encoding, let reason, let start, let contradicted):
      if let contradicted {
        findings.append(
          Finding(
            .declaredEncodingIgnored(declared: contradicted.rawValue, found: encoding.rawValue),
            at: place))
      }
      source.encoding = encoding.rawValue
      source.encodingFrom = name(reason)
      let content = try decoded(raw.dropping(start), as: encoding)
      let recognition = try LayoutRecogniser.recognise(content, path: path, setting: setting)
      // Some Korean and Chinese text is valid UTF-8 by accident: then no header is known.
      if recognition.layout == nil, reason == .strictUTF8,
        let (other, chosen, encoding) = try byLayout(raw)
      {
        source.encoding = encoding
        source.encodingFrom = "layout"
        return (other, chosen)
      }
      return (content, recognition)
    case .undecided(let fault):
      if let recognition = damagedRows(raw) {
        source.encoding = TextEncoding.utf8.rawValue
        source.encodingFrom = "layout"
        return (raw, recognition)
      }
      guard let (content, recognition, encoding) = try byLayout(raw) else {
        let candidates = EncodingCandidate.all(raw.bytes.buffer).map(\.shown)
        throw Refusal(
          .notUTF8(offset: fault.offset, line: fault.line, candidates: candidates),
          at: InputPlace(file: path, line: fault.line))
      }
      source.encoding = encoding
      source.encodingFrom = "layout"
      return (content, recognition)
    }
  }

  /// What the file is, if its beginning is UTF-8 and shows a table that is not wanted.
  private func unwanted(_ raw: Content) -> Recognition? {
    guard let wanted else { return nil }
    let bytes = raw.bytes.buffer
    let head = bytes.part(0, bytes.characterStart(atOrBefore: 64 << 10))
    guard TextEncoding.byteOrderMark(of: head) == nil, UTF8Check.firstFault(head) == nil,
      let recognition = try? LayoutRecogniser.recognise(raw, path: path, setting: setting),
      let layout = recognition.layout, !wanted.contains(layout.table)
    else { return nil }
    return recognition
  }

  /// What the file is, if its layout is UTF-8 whatever single rows of it hold.
  private func damagedRows(_ raw: Content) -> Recognition? {
    guard
      let recognition = try? LayoutRecogniser.recognise(raw, path: path, setting: setting),
      recognition.layout != nil, recognition.form.setsDamagedRowsAside
    else { return nil }
    return recognition
  }

  private func name(_ reason: EncodingDecision.Reason) -> String {
    switch reason {
    case .byteOrderMark: "bom"
    case .declared: "declared"
    case .strictUTF8: "utf-8"
    }
  }

  private func decoded(
    _ content: Content, as encoding: TextEncoding
  ) throws(Refusal) -> Content {
    if encoding == .utf8 {
      if let fault = content.survey.fault {
        throw Refusal(
          .undecodable(encoding: encoding.rawValue, offset: fault.offset, line: fault.line),
          at: InputPlace(file: path, line: fault.line))
      }
      return content
    }
    var spool = TextSpool()
    do throws(DecodingFailure) {
      try TextDecoder.decode(
        content.bytes.buffer, as: encoding,
        workers: ProcessInfo.processInfo.activeProcessorCount
      ) { spool.append($0) }
    } catch {
      throw Refusal(
        .undecodable(encoding: encoding.rawValue, offset: error.offset, line: error.line),
        at: InputPlace(file: path, line: error.line))
    }
    return content.replaced(by: try finished(&spool))
  }

  /// The one layout that is recognised in its own legacy encoding, if exactly one is.
  private func byLayout(_ raw: Content) throws(Refusal) -> (Content, Recognition, String)? {
    var found: [(Content, Recognition, String)] = []
    for encoding in Set(Layout.all.compactMap(\.legacyEncoding)).sorted(by: {
      $0.rawValue < $1.rawValue
    }) {
      guard let content = try decodedIfPossible(raw, as: encoding),
        let recognition = try? LayoutRecogniser.recognise(content, path: path, setting: setting),
        let layout = recognition.layout, layout.legacyEncoding == encoding
      else { continue }
      let isLatin1 =
        encoding == .windows1252
        && !raw.bytes.buffer.contains { (0x80...0x9F).contains($0) }
      found.append(
        (content, recognition, isLatin1 ? TextEncoding.iso88591.rawValue : encoding.rawValue))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The text, or `nil` if it is not in this encoding.
  private func decodedIfPossible(
    _ raw: Content, as encoding: TextEncoding
  ) throws(Refusal) -> Content? {
    do throws(Refusal) {
      return try decoded(raw, as: encoding)
    } catch {
      if case .undecodable = error.findings.first?.problem { return nil }
      throw error
    }
  }

  // MARK: Layout

  private mutating func checked(_ recognition: Recognition) throws(Refusal) -> Layout {
    guard let layout = recognition.layout else {
      throw Refusal(
        recognition.problem
          ?? .unknownLayout(header: recognition.header.names, nearest: nil, missing: []),
        at: InputPlace(file: path, line: 1))
    }
    if let wanted = setting?.format, wanted != layout.id {
      throw Refusal(.wrongFormat(setting: wanted, found: layout.id), at: place)
    }
    if let problem = layout.problem(recognition.header) { throw Refusal(problem, at: place) }
    try checkNeeds(layout, recognition.header)
    if let expected = expectedTable, expected != layout.table {
      findings.append(
        Finding(.wrongTable(found: layout.table, expected: expected), at: place))
    }
    return layout
  }

  /// Refuses a file that leaves out what only the settings could say.
  private func checkNeeds(_ layout: Layout, _ header: Header) throws(Refusal) {
    let missing = layout.needs.filter { need in
      need.isNeeded(header.squashed) && !(setting.map(need.isGiven) ?? false)
    }
    guard missing.isEmpty else {
      throw Refusal(
        missing.map { Finding(.missingSetting(key: $0.key, layout: layout.id), at: place) })
    }
  }

  /// The table that the folder is named for.
  private var expectedTable: Table? {
    guard let slash = path.firstIndex(of: "/") else { return nil }
    return Table(rawValue: String(path[..<slash]))
  }

  private mutating func warnOfColumns(_ header: Header, _ layout: Layout) {
    guard layout.isNative else { return }
    for (index, name) in header.names.enumerated()
    where !layout.columns.contains(where: { squashed($0) == header.squashed[index] }) {
      findings.append(
        Finding(
          .unknownColumn(nearest: nearest(to: name, among: layout.columns)),
          at: InputPlace(file: path, line: 1, cell: index + 1, column: name)))
    }
  }

  private mutating func warnOfDamage(_ content: Content) {
    guard let offset = content.survey.damage.firstOffset else { return }
    let line = content.bytes.buffer.newlines(0, offset) + 1
    findings.append(Finding(.damagedText, at: InputPlace(file: path, line: line)))
  }

  private mutating func warnOfDoubt(_ content: Content) {
    // Text that was garbled before it came here is named as that.
    guard content.survey.damage.firstOffset == nil else { return }
    if let finding = Finding.doubtfulEncoding(content.bytes.buffer, path) {
      findings.append(finding)
    }
  }
}

extension MappedFileFailure {
  /// The reason as `Problem.unreadableFile` gives it.
  var reason: String {
    switch self {
    case .missing: "missing"
    case .directory: "directory"
    case .notRegular: "not-regular"
    case .notPermitted: "not-permitted"
    case .unreadable(let errno): "errno \(errno)"
    }
  }
}

extension Finding {
  /// The warning for text that nothing but the strict test takes for UTF-8, if it reads oddly so.
  static func doubtfulEncoding(_ bytes: UnsafeRawBufferPointer, _ path: String) -> Finding? {
    guard let word = AccidentalUTF8.firstWord(in: bytes) else { return nil }
    let candidates = EncodingCandidate.besidesUTF8(bytes, word: word).map(\.shown)
    if candidates.isEmpty { return nil }
    return Finding(
      .doubtfulEncoding(candidates: candidates),
      at: InputPlace(file: path, line: bytes.newlines(0, word.lowerBound) + 1))
  }
}

extension EncodingCandidate {
  /// The encoding and how the file begins in it, as findings have it.
  var shown: String { "\(encoding.rawValue): " + excerpt(firstLines.joined(separator: " / ")) }
}
