import PartnershipModel

/// Reads the objects of a JSON array or of NDJSON lines as rows.
struct JSONRows {
  private let file: InputFile
  private let columns: Columns
  private let wanted: [String: Int]
  private var byKey: [String: Int?] = [:]
  private var unknownKeys: Set<String> = []
  private var storage: [UInt8] = []
  private var ranges: [Range<Int>]
  private var kinds: [CellKind]
  /// Two keys of one object that stand for the same column.
  private var clash: Finding?

  init(file: InputFile, columns: Columns) {
    self.file = file
    self.columns = columns
    wanted = Dictionary(
      columns.names.enumerated().map { (squashed($1), $0) }, uniquingKeysWith: { first, _ in first }
    )
    ranges = Array(repeating: 0..<0, count: columns.names.count)
    kinds = Array(repeating: .absent, count: columns.names.count)
  }

  /// Hands every object to `body` as a row; throws a refusal where the document is malformed.
  mutating func forEach(
    tally: inout Tally, _ body: (inout Row, inout Tally) -> Void
  ) throws(Refusal) {
    let rowStorage = RowStorage(columns: columns.names.count)
    var row = rowStorage.row
    defer { withExtendedLifetime(rowStorage) {} }
    do {
      switch file.shape {
      case .array:
        try JSONReader.forEachElement(of: file.bytes.buffer) { index, line, element in
          element_(element, line: line, ordinal: index, &row, &tally, body)
        }
      case .ndjson:
        let blank = try NDJSONReader.forEachLine(file.bytes.buffer) { line, result in
          switch result {
          case .success(let element):
            element_(element, line: line, ordinal: line, &row, &tally, body)
          case .failure(let failure):
            tally.read += 1
            tally.rejected += 1
            tally.report(
              .badLine(reason: failure.problem.code),
              at: InputPlace(file: file.path, line: line))
          }
        }
        tally.read += blank
        tally.blank += blank
      case .delimited, .nothing: break
      }
    } catch let failure as JSONFailure {
      throw Refusal(failure.problem, at: InputPlace(file: file.path, line: failure.line))
    } catch {
      throw Refusal(.badJSON(reason: "unexpected-end", offset: 0), at: InputPlace(file: file.path))
    }
    if let clash { throw Refusal([clash]) }
  }

  private mutating func element_(
    _ element: JSONValue, line: Int, ordinal: Int, _ row: inout Row, _ tally: inout Tally,
    _ body: (inout Row, inout Tally) -> Void
  ) {
    tally.read += 1
    guard case .object(let members) = element else {
      tally.rejected += 1
      tally.report(
        .wrongType(found: element.kind.name, expected: "object"),
        at: InputPlace(file: file.path, line: line))
      return
    }
    noteClash(members, line)
    if let key = collect(members) {
      tally.rejected += 1
      tally.report(.nulByte, at: InputPlace(file: file.path, line: line, column: key))
      return
    }
    warnOfUnknownKeys(members, line: line, &tally)
    row.line = line
    row.ordinal = ordinal
    storage.withUnsafeBytes { bytes in
      for column in ranges.indices {
        row.cells[column] = UnsafeRawBufferPointer(rebasing: bytes[ranges[column]])
        row.kinds[column] = kinds[column]
      }
      body(&row, &tally)
    }
  }

  /// Copies the wanted values; returns the key of a string that holds a NUL.
  private mutating func collect(_ members: [JSONMember]) -> String? {
    storage.removeAll(keepingCapacity: true)
    for column in ranges.indices {
      ranges[column] = 0..<0
      kinds[column] = .absent
    }
    for member in members {
      guard let column = column(of: member.key) else { continue }
      let start = storage.count
      switch member.value {
      case .string(let text):
        if text.utf8.contains(0) { return member.key }
        storage += text.utf8
      case .number(let literal): storage += literal.utf8
      case .bool(let flag): storage += (flag ? "true" : "false").utf8
      case .array(let items): appendList(items)
      case .null, .object: break
      }
      ranges[column] = start..<storage.count
      kinds[column] = member.value.kind
    }
    return nil
  }

  /// The column that a key fills; each spelling of a key is squashed once.
  private mutating func column(of key: String) -> Int? {
    if let known = byKey[key] { return known }
    let column = wanted[squashed(key)]
    byKey.updateValue(column, forKey: key)
    return column
  }

  /// Names are compared squashed, so that `value` and `Value` would fill one column.
  private mutating func noteClash(_ members: [JSONMember], _ line: Int) {
    guard clash == nil else { return }
    var first: [Int: Int] = [:]
    for (position, member) in members.enumerated() {
      guard let column = column(of: member.key) else { continue }
      if let earlier = first[column] {
        clash = Finding(
          .duplicateHeader(name: member.key, first: earlier + 1, second: position + 1),
          at: InputPlace(file: file.path, line: line, column: member.key))
      }
      first[column] = first[column] ?? position
    }
  }

  /// A list of texts, in the form that it has inside a cell.
  private mutating func appendList(_ items: [JSONValue]) {
    for (index, item) in items.enumerated() {
      if index > 0 { storage.append(UInt8(ascii: ";")) }
      if case .string(let text) = item { storage += text.utf8 }
    }
  }

  private mutating func warnOfUnknownKeys(
    _ members: [JSONMember], line: Int, _ tally: inout Tally
  ) {
    guard file.layout.isNative else { return }
    for member in members
    where column(of: member.key) == nil && !isKnown(member.key)
      && unknownKeys.insert(member.key).inserted && !file.header.names.contains(member.key)
    {
      tally.report(
        .unknownColumn(nearest: nearest(to: member.key, among: file.layout.columns)),
        at: InputPlace(file: file.path, line: line, column: member.key))
    }
  }

  private func isKnown(_ key: String) -> Bool {
    file.layout.columns.contains { squashed($0) == squashed(key) }
  }
}

extension JSONValue {
  fileprivate var isString: Bool {
    if case .string = self { true } else { false }
  }

  var kind: CellKind {
    switch self {
    case .null: .absent
    case .bool: .jsonBool
    case .number: .jsonNumber
    case .string: .jsonString
    case .array(let items): items.allSatisfy(\.isString) ? .jsonList : .jsonMixedList
    case .object: .jsonObject
    }
  }
}
