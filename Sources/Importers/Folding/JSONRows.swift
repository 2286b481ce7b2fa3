import PartnershipModel

/// Makes rows of parsed JSON objects, with all the checks that an import needs.
///
/// This is the careful way; objects without surprises come through ``JSONRowScanner``, which is
/// taught the keys that were met here.
final class JSONRows {
  private let file: InputFile
  private let columns: Columns
  private let wanted: [String: Int]
  private var byKey: [String: Int?] = [:]
  private var unknownKeys: Set<String> = []
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 10, alignment: 1)
  /// Two keys of one object that stand for the same column.
  private(set) var clash: Finding?

  init(file: InputFile, columns: Columns) {
    self.file = file
    self.columns = columns
    wanted = Dictionary(
      columns.names.enumerated().map { (squashed($1), $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  deinit { storage.deallocate() }

  /// Fills the cells of `row`, whose line is set, from an element; false where there is no row.
  func fill(_ row: Row, from element: JSONValue, _ tally: inout Tally) -> Bool {
    tally.read += 1
    guard case .object(let members) = element else {
      tally.rejected += 1
      tally.report(
        .wrongType(found: element.kind.name, expected: "object"),
        at: InputPlace(file: file.path, line: row.line))
      return false
    }
    noteClash(members, row.line)
    if let key = collect(members, row) {
      tally.rejected += 1
      tally.report(.nulByte, at: InputPlace(file: file.path, line: row.line, column: key))
      return false
    }
    warnOfUnknownKeys(members, line: row.line, &tally)
    return true
  }

  /// Copies the wanted values; returns the key of a string that holds a NUL.
  private func collect(_ members: [JSONMember], _ row: Row) -> String? {
    reserve(
      members.reduce(0) {
        $0 + (file.layout.keepsNested ? $1.value.jsonText.utf8.count : $1.value.textCount)
      })
    for column in columns.names.indices {
      row.cells[column] = UnsafeRawBufferPointer(start: nil, count: 0)
      row.kinds[column] = .absent
    }
    var used = 0
    for member in members {
      guard let column = column(of: member.key) else { continue }
      let start = used
      switch member.value {
      case .string(let text):
        if text.utf8.contains(0) { return member.key }
        append(text, &used)
      case .number(let literal): append(literal, &used)
      case .bool(let flag): append(flag ? "true" : "false", &used)
      case .array, .object:
        if file.layout.keepsNested {
          append(member.value.jsonText, &used)
        } else if case .array(let items) = member.value {
          appendList(items, &used)
        }
      case .null: break
      }
      row.cells[column] = UnsafeRawBufferPointer(rebasing: storage[start..<used])
      row.kinds[column] = member.value.kind
    }
    return nil
  }

  private func reserve(_ count: Int) {
    guard count > storage.count else { return }
    storage.deallocate()
    storage = .allocate(byteCount: count * 2, alignment: 1)
  }

  private func append(_ text: String, _ used: inout Int) {
    UnsafeMutableRawBufferPointer(rebasing: storage[used...]).copyBytes(from: text.utf8)
    used += text.utf8.count
  }

  /// A list of texts, in the form that it has inside a cell.
  private func appendList(_ items: [JSONValue], _ used: inout Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { append(";", &used) }
      if case .string(let text) = item { append(text, &used) }
    }
  }

  /// The column that a key fills; each spelling of a key is squashed once.
  func column(of key: String) -> Int? {
    if let known = byKey[key] { return known }
    let column = wanted[squashed(key)]
    byKey.updateValue(column, forKey: key)
    return column
  }

  /// Names are compared squashed, so that `value` and `Value` would fill one column.
  private func noteClash(_ members: [JSONMember], _ line: Int) {
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

  private func warnOfUnknownKeys(
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

  /// At least the bytes that the value takes in a cell.
  fileprivate var textCount: Int {
    switch self {
    case .string(let text), .number(let text): text.utf8.count
    case .array(let items): items.reduce(0) { $0 + $1.textCount + 1 }
    case .bool: 5
    case .null, .object: 0
    }
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
