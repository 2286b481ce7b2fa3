import PartnershipModel

/// A row of a small table, read column by column; every problem of the row is collected, so that
/// all are named at once.
struct RecordRow {
  let file: InputFile
  let columns: Columns
  private let row: Row
  private(set) var problems: [Finding] = []
  /// Set where a problem sets the row aside.
  private(set) var isRejected = false

  init(file: InputFile, columns: Columns, row: Row) {
    self.file = file
    self.columns = columns
    self.row = row
  }

  /// The record's place; its lines count from where the rows begin.
  var origin: Origin {
    Origin(file: file.path, line: row.line + file.header.lines)
  }

  mutating func reject(_ problem: Problem, _ column: String? = nil) {
    isRejected = isRejected || problem.severity == .error
    let place: InputPlace
    if let index = column.flatMap(index) {
      place = columns.place(file, line: row.line, column: index, value: row.string(index))
    } else {
      place = InputPlace(file: file.path, line: row.line)
    }
    problems.append(Finding(problem, at: place))
  }

  /// Warns once of a character in a text that nobody can see.
  mutating func warnOfHiddenCharacters() {
    if let column = columns.names.first(where: { index($0).map(hasHiddenCharacter) ?? false }) {
      reject(.hiddenCharacter, column)
    }
  }

  private func hasHiddenCharacter(_ index: Int) -> Bool {
    row.cells[index].contains { $0 < 0x20 || $0 >= 0x7F }
      && row.string(index).unicodeScalars.contains(where: isHidden)
  }

  private func index(_ name: String) -> Int? { columns.names.firstIndex(of: name) }

  private mutating func take<Value>(
    _ column: String, _ read: (Row, Int) -> Result<Value?, RowFault>
  ) -> Value? {
    guard let index = index(column) else { return nil }
    switch read(row, index) {
    case .success(let value): return value
    case .failure(let fault):
      reject(fault.problem, column)
      return nil
    }
  }

  // MARK: Texts

  mutating func text(_ column: String) -> String? {
    take(column) { Cells.text($0, $1) }
  }

  mutating func requiredText(_ column: String) -> String {
    required(column) { $0.text(column) } ?? ""
  }

  /// The value, or `nil` after saying that it is empty, unless another problem of it was named.
  private mutating func required<Value>(
    _ column: String, _ read: (inout RecordRow) -> Value?
  ) -> Value? {
    let known = problems.count
    if let value = read(&self) { return value }
    if problems.count == known { reject(.emptyRequired, column) }
    return nil
  }

  mutating func list(_ column: String) -> [String] {
    Importers.list(take(column) { Cells.text($0, $1, allowsList: true) } ?? "")
  }

  /// An id that becomes a file name: lower-case letters, digits and hyphens.
  mutating func slug(_ column: String) -> String {
    let id = requiredText(column)
    if !id.isEmpty, !isSlug(id) { reject(.badID, column) }
    return id
  }

  /// One of the words of `Word`.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: String, _ type: Word.Type
  ) -> Word? {
    let text = requiredText(column)
    if text.isEmpty { return nil }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    reject(.unknownWord(allowed: allowed, nearest: nearest(to: text, among: allowed)), column)
    return nil
  }

  // MARK: Numbers and dates

  mutating func amount(
    _ column: String, _ options: DecimalLiteral.Options = [], minimum: Amount? = nil
  ) -> Amount? {
    take(column) { Cells.amount($0, $1, options, minimum: minimum) }
  }

  mutating func requiredAmount(_ column: String, minimum: Amount? = nil) -> Amount {
    required(column) { $0.amount(column, minimum: minimum) } ?? .zero
  }

  mutating func date(_ column: String) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    if let date = CalendarDate(text) { return date }
    reject(.badDate(expected: .day), column)
    return nil
  }

  mutating func requiredDate(_ column: String) -> CalendarDate? {
    required(column) { $0.date(column) }
  }

  mutating func requiredMonth(_ column: String) -> Month? {
    let text = requiredText(column)
    if text.isEmpty { return nil }
    if let month = Month(text) { return month }
    reject(.badDate(expected: .month), column)
    return nil
  }

  /// The row's `currency`, which an amount needs.
  mutating func currency(requiredFor amounts: [Amount?]) -> CurrencyCode? {
    guard let text = text("currency") else {
      if amounts.contains(where: { $0 != nil }) { reject(.missingCurrency, "currency") }
      return nil
    }
    if let code = CurrencyCode(text) { return code }
    reject(.badCode(expected: .currency), "currency")
    return nil
  }

  mutating func requiredMoney(_ column: String) -> Money? {
    let amount = requiredAmount(column, minimum: .zero)
    return currency(requiredFor: [amount]).map { Money(amount, $0) }
  }
}

/// Whether an id may become a file name everywhere.
func isSlug(_ id: String) -> Bool {
  let bytes = Array(id.utf8)
  func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
  guard let first = bytes.first, bytes.count <= 64, isPlain(first),
    bytes.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "-") })
  else { return false }
  // Names of devices on Windows, and the subject that means all cities.
  let reserved =
    ["con", "prn", "aux", "nul", "network"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
  return !reserved.contains(id)
}
