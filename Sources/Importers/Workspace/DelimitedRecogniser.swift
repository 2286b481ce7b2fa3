import PartnershipModel

/// Recognises the layout of a delimited file, whose characters are a part of the layout.
enum DelimitedRecogniser {
  static func recognise(
    _ bytes: UnsafeRawBufferPointer, _ path: String
  ) throws(Refusal) -> Recognition {
    var heads = Heads(bytes)
    var matching: [Recognition] = []
    for layout in Layout.all where layout.forms.contains(.delimited) {
      if let found = match(layout, &heads) { matching.append(found) }
    }
    if matching.count == 1 { return matching[0] }
    if !matching.isEmpty {
      var recognition = matching[0]
      recognition.layout = nil
      recognition.problem = .ambiguousLayout(candidates: matching.compactMap(\.layout?.id))
      return recognition
    }
    return try unknown(bytes, path, &heads)
  }

  private static func match(_ layout: Layout, _ heads: inout Heads) -> Recognition? {
    for dialect in layout.dialects {
      guard let header = header(dialect, &heads), layout.matches(header.squashed) else { continue }
      return Recognition(
        shape: .delimited, header: header, layout: layout, form: dialect,
        dialect: heads.head(dialect).characters)
    }
    return nil
  }

  private static func header(_ dialect: LayoutDialect, _ heads: inout Heads) -> Header? {
    let head = heads.head(dialect)
    switch dialect.names {
    case .firstRecord: return head.firstHeader
    case .byWidth(let names, let isRecord):
      guard let first = head.head.records.first, let names = names[first.cells.count],
        isRecord(first.texts)
      else { return nil }
      return Header(names: names)
    case .found(let find): return find(head.head)
    }
  }

  /// Why no layout fits.
  private static func unknown(
    _ bytes: UnsafeRawBufferPointer, _ path: String, _ heads: inout Heads
  ) throws(Refusal) -> Recognition {
    for dialect in [LayoutDialect.commas, .semicolons, .quotedTabs] {
      guard let header = heads.head(dialect).firstHeader, header.cells.count > 1 else { continue }
      if let known = KnownDocument.problem(ofRow: header.squashed) {
        return Recognition(shape: .delimited, header: header, problem: known)
      }
    }
    let header = try HeaderReader.read(bytes, path: path)
    var recognition = Recognition(shape: .delimited, header: header)
    recognition.problem =
      HeaderReader.likelyProblem(header, bytes)
      ?? LayoutRecogniser.unknown(header, Layout.all.filter { $0.forms.contains(.delimited) })
    return recognition
  }

  /// The first records of a file, read once for each set of characters.
  private struct Heads {
    struct Known {
      let characters: CSVDialect
      let head: DelimitedHead
      /// The names in the first record, which nearly every layout is compared with.
      let firstHeader: Header?
    }

    private let bytes: UnsafeRawBufferPointer
    private var known: [Known] = []
    private let endsLinesWithCR: Bool

    init(_ bytes: UnsafeRawBufferPointer) {
      self.bytes = bytes
      endsLinesWithCR = CSVDialect.endsLinesWithCR(bytes)
    }

    mutating func head(_ layout: LayoutDialect) -> Known {
      let characters = layout.characters(loneCRIsNewline: endsLinesWithCR)
      if let found = known.first(where: { $0.characters == characters }) { return found }
      let head = DelimitedHead(bytes, characters)
      let made = Known(
        characters: characters, head: head, firstHeader: head.records.first.map(Header.init))
      known.append(made)
      return made
    }
  }
}

extension Header {
  /// The names in a record.
  init(_ record: DelimitedHead.Record) {
    self.init(names: record.texts, cells: record.cells)
    end = record.end
    lines = record.lines
  }
}
