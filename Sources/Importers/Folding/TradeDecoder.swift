import CPlatform
import PartnershipModel

/// Decodes the rows of a trade layout; the same code for the native table and for every other.
struct TradeDecoder: Sendable {
  /// The code that stands for all commodities.
  static let total = "TOTAL"
  /// How many digits a code of the Harmonized System has.
  static let codeDigits = 2...10
  static let final = "final"
  static let provisional = "provisional"
  static let statusWords = [final, provisional]

  enum Outcome {
    case fact(TradeFact)
    /// A year's or a quarter's figure.
    case annual
    case outOfScope(Exclusion)
  }

  /// A column whose texts are few, so that what each means is worked out once.
  struct Memo: Sendable {
    /// Index into the wanted columns.
    let column: Int
    /// Index into the memory.
    let number: Int
  }

  /// The columns that name one end of a flow; the first that is not empty counts.
  private struct Ends: Sendable {
    let memos: Plain<Memo>
    let kinds: [TradeLayout.PlaceColumn.Kind]
  }

  /// A quantity and its unit; without a column for it, every row has the same.
  private struct Quantity: Sendable {
    let value: Int
    let unit: Memo
    let hasUnitColumn: Bool
  }

  let layout: TradeLayout
  let columns: Columns
  /// How many columns have a memory.
  private(set) var memos = 0
  private let file: InputFile
  private let period: Memo
  private let reporter: Ends
  private let partner: Ends
  private let flow: Memo
  private let commodity: Memo
  private let value: Int
  private let currency: Memo?
  private let quantities: Plain<Quantity>
  private let valuation: Memo?
  private let cif: Int?
  private let fob: Int?
  private let status: Memo?
  private let filters: Plain<Memo>
  private let filterValues: [[[UInt8]]]
  private let exclusions: Plain<Exclusion>
  private let missing: [[UInt8]]
  /// Whether no number stands for a missing one.
  private let takesPlainAmounts: Bool
  /// Neighbouring columns of the file whose texts are learnt, by wanted columns; all but the month,
  /// by which groups are kept apart anyway.
  private let runs: Plain<Run>
  /// Whether rows can be told apart by the texts of these runs.
  let groupsRows: Bool

  private struct Run: Sendable {
    let first: Int
    var last: Int
  }

  init(layout: TradeLayout, file: InputFile) {
    self.layout = layout
    self.file = file
    var names: [String] = []
    var memos = 0
    func slot(_ name: String) -> Int {
      if let index = names.firstIndex(of: name) { return index }
      names.append(name)
      return names.count - 1
    }
    var learnt: Set<Int> = []
    func memo(_ name: String) -> Memo {
      memos += 1
      if name != layout.period.column { learnt.insert(slot(name)) }
      return Memo(column: slot(name), number: memos - 1)
    }
    func memo(_ source: TradeLayout.TextSource) -> Memo? {
      if case .column(let name) = source { return memo(name) }
      return nil
    }
    period = memo(layout.period.column)
    func ends(_ columns: [TradeLayout.PlaceColumn]) -> Ends {
      Ends(memos: Plain(columns.map { memo($0.column) }), kinds: columns.map(\.kind))
    }
    reporter = ends(layout.reporter)
    partner = ends(layout.partner)
    flow = memo(layout.flow.column)
    commodity = memo(layout.commodity.column)
    value = slot(layout.value)
    currency = memo(layout.currency)
    quantities = Plain(
      layout.quantities.map { rule in
        let unit = memo(rule.unit)
        return Quantity(
          value: slot(rule.value), unit: unit ?? Memo(column: 0, number: 0),
          hasUnitColumn: unit != nil)
      })
    switch layout.valuation {
    case .column(let name): (valuation, cif, fob) = (memo(name), nil, nil)
    case .sameValue(let cifName, let fobName):
      (valuation, cif, fob) = (nil, slot(cifName), slot(fobName))
    }
    status = layout.status.map { memo($0) }
    filters = Plain(layout.keepOnly.map { memo($0.column) })
    exclusions = Plain(layout.keepOnly.map(\.otherwise))
    filterValues = layout.keepOnly.map { $0.values.map { Array($0.utf8) } }
    missing = layout.missing.map { Array($0.utf8) }
    takesPlainAmounts = missing.allSatisfy { text in
      text.withUnsafeBytes { DecimalLiteral.plain($0) == DecimalLiteral.notPlain }
    }
    columns = Columns(names, in: file)
    self.memos = memos
    runs = Plain(TradeDecoder.runs(learnt, columns))
    // What a value is compared with is no part of the key.
    groupsRows =
      (1...Int(ENTENTE_KEY_RUNS)).contains(runs.count) && takesPlainAmounts && quantities.count <= 2
      && cif == nil && fob == nil && columns.positions[period.column] != nil
  }

  /// The learnt columns that the file has, neighbours joined.
  private static func runs(_ learnt: Set<Int>, _ columns: Columns) -> [Run] {
    let placed = learnt.compactMap { column in
      columns.positions[column].map { (position: $0, column: column) }
    }.sorted { $0.position < $1.position }
    var runs: [Run] = []
    var next = -1
    for (position, column) in placed {
      if position == next {
        runs[runs.count - 1].last = column
      } else {
        runs.append(Run(first: column, last: column))
      }
      next = position + 1
    }
    return runs
  }

  enum Part { case period, reporter, partner, commodity, currency, unit }

  /// The name of the column that gives a part of the key, as the file writes it.
  func name(_ part: Part) -> String { column(part).map { columns.shown[$0] } ?? "" }

  /// The place of a part of the key.
  func place(_ part: Part, line: Int, value: String) -> InputPlace {
    guard let column = column(part) else { return InputPlace(file: file.path, line: line) }
    return columns.place(file, line: line, column: column, value: value)
  }

  private func column(_ part: Part) -> Int? {
    switch part {
    case .period: period.column
    case .reporter: reporter.memos.first?.column
    case .partner: partner.memos.first?.column
    case .commodity: commodity.column
    case .currency: currency?.column
    case .unit: quantities.all.first { $0.hasUnitColumn }?.unit.column
    }
  }

  /// The place of a column of a row.
  func place(_ row: Row, _ column: Int?) -> InputPlace {
    guard let column else { return InputPlace(file: file.path, line: row.line) }
    return columns.place(file, line: row.line, column: column, value: row.string(column))
  }

  // MARK: Rows

  /// Throws the first fault of the row, in the order in which its columns are read.
  @inline(__always)
  func decode(_ row: Row, _ memory: inout TradeMemory) throws(RowFault) -> Outcome {
    var filter = 0
    while filter < filters.count {
      if !isKept(row, filter, &memory) { return .outOfScope(exclusions[filter]) }
      filter &+= 1
    }
    let flow = try meaning(row, flow, &memory) { row, _ throws(RowFault) in try readFlow(row) }
    if flow < 0 { return .outOfScope(.subFlows) }
    let month = try meaning(row, period, &memory) { row, _ throws(RowFault) in
      try readMonth(row)
    }
    if month < 0 { return .annual }
    var hasValue = false
    let value = try amount(row, self.value, &hasValue)
    let valuation = try valuation(row, isImport: flow == 1, &memory)
    let commodity = try meaning(row, commodity, &memory) { row, texts throws(RowFault) in
      try readCommodity(row, &texts)
    }
    let reporter = try place(row, reporter, &memory)
    let partner = try place(row, partner, &memory)
    var isProvisional = false
    if let status {
      isProvisional =
        try meaning(row, status, &memory) { row, _ throws(RowFault) in
          try readStatus(row, status.column)
        } == 1
    }
    var unit = memory.noUnit
    var quantityNumber = -1
    let quantity = try quantity(row, &memory, &unit, &quantityNumber)
    return .fact(
      TradeFact(
        key: RawTradeKey(
          month: month, reporter: reporter, partner: partner, commodity: commodity,
          currency: try currency(row, &memory), unit: unit, isImport: flow == 1,
          valuation: valuation, isProvisional: isProvisional),
        month: month, value: value, hasValue: hasValue, quantity: quantity,
        quantityNumber: quantityNumber))
  }

  /// What the text in a column means; learnt where it is new and not at fault.
  @inline(__always)
  private func meaning(
    _ row: Row, _ memo: Memo, _ memory: inout TradeMemory,
    _ read: (Row, inout TextTable) throws(RowFault) -> Int
  ) throws(RowFault) -> Int {
    let (cell, kind) = (row.cells[memo.column], row.kinds[memo.column])
    let known = memory.interners[memo.number].meaning(of: cell, kind: kind)
    if known != Interner.unknown { return known }
    let meaning = try read(row, &memory.texts)
    // Of what is not used there may be any number of texts.
    if meaning >= 0 || memory.interners[memo.number].count < TradeMemory.mostOthers {
      memory.interners[memo.number].learn(cell, kind: kind, meaning: meaning)
    }
    return meaning
  }

  @inline(__always)
  private func isKept(_ row: Row, _ filter: Int, _ memory: inout TradeMemory) -> Bool {
    let memo = filters[filter]
    let (cell, kind) = (row.cells[memo.column], row.kinds[memo.column])
    let known = memory.interners[memo.number].meaning(of: cell, kind: kind)
    if known != Interner.unknown { return known == 1 }
    return isKept(row, filter, cell, kind, &memory)
  }

  private func isKept(
    _ row: Row, _ filter: Int, _ cell: UnsafeRawBufferPointer, _ kind: CellKind,
    _ memory: inout TradeMemory
  ) -> Bool {
    let memo = filters[filter]
    let text = bytes(row, memo.column)
    let isKept = text.isEmpty || filterValues[filter].contains { text.elementsEqual($0) }
    if isKept, !text.isEmpty, layout.keepOnly[filter].column == layout.editions {
      memory.editions.insert(Importers.text(text))
    }
    // Anything may stand in a column of which only some values count.
    if memory.interners[memo.number].count < TradeMemory.mostOthers {
      memory.interners[memo.number].learn(cell, kind: kind, meaning: isKept ? 1 : 0)
    }
    return isKept
  }

  /// The number in a column, 0 and nothing noted where the row gives none.
  @inline(__always)
  private func amount(
    _ row: Row, _ column: Int, _ isGiven: inout Bool
  ) throws(RowFault) -> Int128 {
    let kind = row.kinds[column]
    if takesPlainAmounts, kind == .text || kind == .jsonNumber,
      case let units = DecimalLiteral.plain(row.cells[column]), units != DecimalLiteral.notPlain
    {
      isGiven = true
      return Int128(units)
    }
    return try carefulAmount(row, column, &isGiven)
  }

  private func carefulAmount(
    _ row: Row, _ column: Int, _ isGiven: inout Bool
  ) throws(RowFault) -> Int128 {
    if bytes(row, column).isEmpty { return 0 }
    guard let amount = try Cells.amount(row, column).get() else { return 0 }
    isGiven = true
    return amount.units
  }

  @inline(__always)
  private func place(
    _ row: Row, _ ends: Ends, _ memory: inout TradeMemory
  ) throws(RowFault) -> Int {
    var index = 0
    while index < ends.memos.count {
      let memo = ends.memos[index]
      let place = try meaning(row, memo, &memory) { row, texts throws(RowFault) in
        try readPlace(row, memo.column, ends.kinds[index], &texts)
      }
      if place >= 0 { return place }
      index &+= 1
    }
    throw RowFault(.emptyRequired, ends.memos.first?.column)
  }

  @inline(__always)
  private func currency(_ row: Row, _ memory: inout TradeMemory) throws(RowFault) -> Int {
    guard let currency else { return memory.fixedCurrency }
    return try meaning(row, currency, &memory) { row, texts throws(RowFault) in
      try readCurrency(row, currency.column, &texts)
    }
  }

  /// The first quantity that has a unit.
  @inline(__always)
  private func quantity(
    _ row: Row, _ memory: inout TradeMemory, _ unit: inout Int, _ number: inout Int
  ) throws(RowFault) -> Int128 {
    var index = 0
    while index < quantities.count {
      let entry = quantities[index]
      var isGiven = false
      let quantity = try amount(row, entry.value, &isGiven)
      if isGiven {
        let found =
          entry.hasUnitColumn
          ? try meaning(row, entry.unit, &memory) { row, texts throws(RowFault) in
            readUnit(row, entry.unit.column, layout.quantities[index], &texts)
          } : memory.fixedUnits[index]
        if found >= 0 {
          unit = found
          number = index
          return quantity
        }
      }
      index &+= 1
    }
    return 0
  }

  @inline(__always)
  private func valuation(
    _ row: Row, isImport: Bool, _ memory: inout TradeMemory
  ) throws(RowFault) -> Int {
    if let valuation {
      return try meaning(row, valuation, &memory) { row, _ throws(RowFault) in
        try readValuation(row, valuation.column)
      }
    }
    let same = sameValue(row)
    return same != 0 ? same : Int(isImport ? RawTradeKey.cif : RawTradeKey.fob)
  }

  /// The valuation whose column has the value itself; 0 for none.
  @inline(__always)
  private func sameValue(_ row: Row) -> Int {
    guard cif != nil || fob != nil else { return 0 }
    let primary = bytes(row, value)
    if primary.isEmpty { return 0 }
    if let cif, isEqual(bytes(row, cif), primary) { return Int(RawTradeKey.cif) }
    if let fob, isEqual(bytes(row, fob), primary) { return Int(RawTradeKey.fob) }
    return 0
  }

  @inline(__always)
  private func isEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    guard one.count == other.count else { return false }
    return one.count <= 16 ? Words(one, .text) == Words(other, .text) : one.elementsEqual(other)
  }

  // MARK: Plain rows

  /// Where the month, the amounts and the key of a plain row stand in the file.
  func plainColumns() -> entente_row_columns {
    var plain = entente_row_columns()
    func cell(_ column: Int) -> Int32 { Int32(columns.positions[column] ?? -1) }
    plain.month = cell(period.column)
    let second = quantities.count > 0 ? cell(quantities[0].value) : -1
    let third = quantities.count > 1 ? cell(quantities[1].value) : -1
    plain.amounts = (cell(value), second, third)
    // Of more runs no key is made.
    guard groupsRows else { return plain }
    plain.runs = Int32(runs.count)
    withUnsafeMutableBytes(of: &plain.firsts) { firsts in
      for (index, run) in runs.all.enumerated() {
        firsts.storeBytes(of: cell(run.first), toByteOffset: index * 4, as: Int32.self)
      }
    }
    withUnsafeMutableBytes(of: &plain.lasts) { lasts in
      for (index, run) in runs.all.enumerated() {
        lasts.storeBytes(of: cell(run.last), toByteOffset: index * 4, as: Int32.self)
      }
    }
    return plain
  }

  /// The month of a plain row; -1 where it is not known or no month.
  @inline(__always)
  func month(_ text: UnsafeRawBufferPointer, _ memory: inout TradeMemory) -> Int {
    max(memory.interners[period.number].meaning(of: text), -1)
  }

  // MARK: Cells

  /// The cell as the layout reads it: blanks trimmed and texts for "missing" emptied.
  private func bytes(_ row: Row, _ column: Int) -> UnsafeRawBufferPointer {
    var cell = row.cells[column]
    if layout.trimsBlanks {
      var (start, end) = (0, cell.count)
      while start < end, cell[start] == 0x20 { start += 1 }
      while end > start, cell[end - 1] == 0x20 { end -= 1 }
      cell = UnsafeRawBufferPointer(rebasing: cell[start..<end])
    }
    if !missing.isEmpty, missing.contains(where: { cell.elementsEqual($0) }) {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return cell
  }

  private func required(_ row: Row, _ column: Int) throws(RowFault) -> UnsafeRawBufferPointer {
    switch row.kinds[column] {
    case .text, .jsonString: break
    // A copy that went through a converter may have codes as numbers.
    case .jsonNumber where layout.trimsBlanks: break
    case .absent: throw RowFault(.emptyRequired, column)
    default: throw Cells.wrongType(row, column, "string")
    }
    let cell = bytes(row, column)
    if cell.isEmpty { throw RowFault(.emptyRequired, column) }
    return cell
  }

  /// The number of the month; -1 for a year.
  private func readMonth(_ row: Row) throws(RowFault) -> Int {
    let cell = try required(row, period.column)
    switch layout.period.form {
    case .dashedMonth:
      if let month = Cells.month(cell) { return month.index }
      throw RowFault(.badDate(expected: .month), period.column)
    case .compactMonth:
      if digits(cell, count: 4) != nil { return -1 }
      guard cell.count == 6, let number = digits(cell, count: 6),
        let month = Month(year: number / 100, month: number % 100)
      else { throw RowFault(.badDate(expected: .compactMonth), period.column) }
      return month.index
    }
  }

  /// 0 for an export, 1 for an import, -1 out of scope.
  private func readFlow(_ row: Row) throws(RowFault) -> Int {
    let word = text(try required(row, flow.column))
    switch layout.flow.words[word] ?? layout.flow.otherwise {
    case .flow(let flow): return flow == .import ? 1 : 0
    case .outOfScope: return -1
    case .rejected:
      let allowed = layout.flow.words.keys.sorted()
      throw RowFault(
        .unknownWord(allowed: allowed, nearest: nearest(to: word, among: allowed)), flow.column)
    }
  }

  /// An HS code of 2 to 10 digits, or `TOTAL`; a JSON number gets back its leading zero.
  private func readCommodity(_ row: Row, _ texts: inout TextTable) throws(RowFault) -> Int {
    let column = commodity.column
    let isNumber = row.kinds[column] == .jsonNumber
    let cell = isNumber ? bytes(row, column) : try required(row, column)
    if cell.elementsEqual(TradeDecoder.total.utf8) { return Int(texts.number(cell)) }
    guard (isNumber ? 1...10 : TradeDecoder.codeDigits).contains(cell.count),
      digits(cell, count: cell.count) != nil
    else {
      throw RowFault(.badCode(expected: .commodity), column)
    }
    return isNumber && !cell.count.isMultiple(of: 2)
      ? Int(texts.number("0" + text(cell))) : Int(texts.number(cell))
  }

  /// The number of the place's name; -1 where the next column says it.
  private func readPlace(
    _ row: Row, _ column: Int, _ kind: TradeLayout.PlaceColumn.Kind, _ texts: inout TextTable
  ) throws(RowFault) -> Int {
    if row.kinds[column] == .absent { return -1 }
    let cell = bytes(row, column)
    if cell.isEmpty { return -1 }
    switch kind {
    case .name, .code: return Int(texts.number(try required(row, column)))
    case .m49:
      let number = String(text(cell).drop { $0 == "0" })
      if number.isEmpty { return Int(texts.number("World")) }
      return Int(texts.number(Countries.byM49[number] ?? "M49 \(number)"))
    }
  }

  private func readCurrency(
    _ row: Row, _ column: Int, _ texts: inout TextTable
  ) throws(RowFault) -> Int {
    let cell = try required(row, column)
    guard cell.count == 3, cell.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      throw RowFault(.badCode(expected: .currency), column)
    }
    return Int(texts.number(cell))
  }

  /// The number of the unit; -1 where the text says that there is no quantity.
  private func readUnit(
    _ row: Row, _ column: Int, _ rule: TradeLayout.QuantityRule, _ texts: inout TextTable
  ) -> Int {
    let unit = text(bytes(row, column))
    if unit.isEmpty, !rule.absentUnits.isEmpty { return -1 }
    if rule.absentUnits.contains(unit) { return -1 }
    return Int(texts.number(unit))
  }

  private func readValuation(_ row: Row, _ column: Int) throws(RowFault) -> Int {
    let cell = bytes(row, column)
    if cell.isEmpty { return 0 }
    let word = text(cell)
    switch Valuation(rawValue: word) {
    case .cif?: return Int(RawTradeKey.cif)
    case .fob?: return Int(RawTradeKey.fob)
    case nil:
      let allowed = Valuation.allCases.map(\.rawValue)
      throw RowFault(
        .unknownWord(allowed: allowed, nearest: nearest(to: word, among: allowed)), column)
    }
  }

  /// 1 for provisional, 0 for final or nothing.
  private func readStatus(_ row: Row, _ column: Int) throws(RowFault) -> Int {
    let cell = bytes(row, column)
    if cell.isEmpty || cell.elementsEqual(TradeDecoder.final.utf8) { return 0 }
    if cell.elementsEqual(TradeDecoder.provisional.utf8) { return 1 }
    let allowed = TradeDecoder.statusWords
    throw RowFault(
      .unknownWord(allowed: allowed, nearest: nearest(to: text(cell), among: allowed)), column)
  }
}

/// What one worker has learnt of the texts of a trade file; its memory has one owner.
struct TradeMemory: ~Copyable, @unchecked Sendable {
  /// The most values that are remembered of a column in which only some count.
  static let mostOthers = 4_096

  /// The texts of keys by number.
  var texts = TextTable()
  /// The editions of the Harmonized System that rows were seen to be of.
  var editions: Set<String> = []
  let fixedCurrency: Int
  let noUnit: Int
  /// By quantity rule; the number of its unit where every row has the same.
  let fixedUnits: [Int]
  let interners: UnsafeMutablePointer<Interner>
  private let count: Int

  init(_ decoder: TradeDecoder) {
    count = decoder.memos
    interners = .allocate(capacity: max(count, 1))
    for number in 0..<count { (interners + number).initialize(to: Interner()) }
    noUnit = Int(texts.number(""))
    if case .fixed(let code) = decoder.layout.currency {
      fixedCurrency = Int(texts.number(code))
    } else {
      fixedCurrency = noUnit
    }
    var units: [Int] = []
    for rule in decoder.layout.quantities {
      if case .fixed(let unit) = rule.unit {
        units.append(Int(texts.number(unit)))
      } else {
        units.append(noUnit)
      }
    }
    fixedUnits = units
  }

  deinit {
    interners.deinitialize(count: count)
    interners.deallocate()
  }
}

/// Values without references in memory of their own, so that reading one counts nothing.
struct Plain<Value: Sendable>: Sendable {
  private final class Storage: @unchecked Sendable {
    // Never written after it was made.
    let values: UnsafeMutablePointer<Value>
    let count: Int

    init(_ values: [Value]) {
      count = values.count
      self.values = .allocate(capacity: max(count, 1))
      self.values.initialize(from: values, count: count)
    }

    deinit {
      values.deinitialize(count: count)
      values.deallocate()
    }
  }

  private let storage: Storage
  private nonisolated(unsafe) let values: UnsafeMutablePointer<Value>
  let count: Int

  init(_ values: [Value]) {
    storage = Storage(values)
    self.values = storage.values
    count = values.count
  }

  @inline(__always)
  subscript(index: Int) -> Value { values[index] }

  var all: [Value] { (0..<count).map { values[$0] } }
  var first: Value? { all.first }
}
