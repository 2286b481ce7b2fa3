import PartnershipModel

/// Decodes the rows of a trade layout; the same code for the native table and for every other.
struct TradeDecoder: Sendable {
  enum Outcome {
    case fact(RawTradeKey, RawTradeCell)
    /// A year's or a quarter's figure.
    case annual
    case outOfScope
    case rejected(RowFault)
  }

  let layout: TradeLayout
  let columns: Columns
  private let file: InputFile
  private let period: Int
  private let reporter: [(index: Int, kind: TradeLayout.PlaceColumn.Kind)]
  private let partner: [(index: Int, kind: TradeLayout.PlaceColumn.Kind)]
  private let flow: Int
  private let commodity: Int
  private let value: Int
  private let currency: Int?
  private let quantities: [(value: Int, unit: Int?, rule: TradeLayout.QuantityRule)]
  private let valuation: Int?
  private let cif: Int?
  private let fob: Int?
  private let status: Int?
  private let filters: [(index: Int, values: [[UInt8]])]
  private let missing: [[UInt8]]

  init(layout: TradeLayout, file: InputFile) {
    self.layout = layout
    self.file = file
    var names: [String] = []
    func slot(_ name: String) -> Int {
      if let index = names.firstIndex(of: name) { return index }
      names.append(name)
      return names.count - 1
    }
    func slot(_ source: TradeLayout.TextSource) -> Int? {
      if case .column(let name) = source { return slot(name) }
      return nil
    }
    period = slot(layout.period.column)
    reporter = layout.reporter.map { (slot($0.column), $0.kind) }
    partner = layout.partner.map { (slot($0.column), $0.kind) }
    flow = slot(layout.flow.column)
    commodity = slot(layout.commodity.column)
    value = slot(layout.value)
    currency = slot(layout.currency)
    quantities = layout.quantities.map { (slot($0.value), slot($0.unit), $0) }
    switch layout.valuation {
    case .column(let name): (valuation, cif, fob) = (slot(name), nil, nil)
    case .sameValue(let cifName, let fobName):
      (valuation, cif, fob) = (nil, slot(cifName), slot(fobName))
    }
    status = layout.status.map(slot)
    filters = layout.keepOnly.map { (slot($0.column), $0.values.map { Array($0.utf8) }) }
    missing = layout.missing.map { Array($0.utf8) }
    columns = Columns(names, in: file)
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
    case .period: period
    case .reporter: reporter.first?.index
    case .partner: partner.first?.index
    case .commodity: commodity
    case .currency: currency
    case .unit: quantities.lazy.compactMap(\.unit).first
    }
  }

  func place(_ row: Row, _ column: Int?) -> InputPlace {
    guard let column else { return InputPlace(file: file.path, line: row.line) }
    return columns.place(file, line: row.line, column: column, value: row.string(column))
  }

  func decode(_ row: Row, _ texts: inout TextTable) -> Outcome {
    for filter in filters {
      let cell = bytes(row, filter.index)
      if !cell.isEmpty, !filter.values.contains(where: { cell.elementsEqual($0) }) {
        return .outOfScope
      }
    }
    do throws(RowFault) {
      guard let flow = try flow(row) else { return .outOfScope }
      guard let month = try month(row) else { return .annual }
      let value = try amount(row, value)
      let valuation = try valuation(row, flow: flow)
      var measures = TradeMeasures(
        value: value ?? .zero, valued: value == nil ? 0 : 1, rows: 1, firstLine: row.line,
        lastLine: row.line)
      let commodity = try commodity(row, &texts)
      let reporter = try place(row, reporter, &texts)
      let partner = try place(row, partner, &texts)
      let isProvisional = try isProvisional(row)
      let unit = try quantity(row, &measures, &texts)
      let key = RawTradeKey(
        month: month, reporter: reporter, partner: partner, commodity: commodity,
        currency: try currency(row, &texts), unit: unit, flow: flow, valuation: valuation,
        isProvisional: isProvisional)
      return .fact(key, RawTradeCell(measures: measures))
    } catch {
      return .rejected(error)
    }
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
    case .absent: throw RowFault(.emptyRequired, column)
    default: throw Cells.wrongType(row, column, "string")
    }
    let cell = bytes(row, column)
    if cell.isEmpty { throw RowFault(.emptyRequired, column) }
    return cell
  }

  private func amount(_ row: Row, _ column: Int) throws(RowFault) -> Amount? {
    if bytes(row, column).isEmpty { return nil }
    return try Cells.amount(row, column).get()
  }

  private func month(_ row: Row) throws(RowFault) -> Month? {
    let cell = try required(row, period)
    switch layout.period.form {
    case .dashedMonth:
      if let month = Cells.month(cell) { return month }
      throw RowFault(.badDate(expected: "YYYY-MM"), period)
    case .compactMonth:
      if digits(cell, count: 4) != nil { return nil }
      guard cell.count == 6, let number = digits(cell, count: 6),
        let month = Month(year: number / 100, month: number % 100)
      else { throw RowFault(.badDate(expected: "YYYYMM"), period) }
      return month
    }
  }

  private func flow(_ row: Row) throws(RowFault) -> TradeFlow? {
    let word = text(try required(row, flow))
    switch layout.flow.words[word] ?? layout.flow.otherwise {
    case .flow(let flow): return flow
    case .outOfScope: return nil
    case .rejected:
      let allowed = layout.flow.words.keys.sorted()
      throw RowFault(
        .unknownWord(allowed: allowed, nearest: nearest(to: word, among: allowed)), flow)
    }
  }

  /// An HS code of 2 to 10 digits, or `TOTAL`; a JSON number gets back its leading zero.
  private func commodity(_ row: Row, _ texts: inout TextTable) throws(RowFault) -> UInt32 {
    let isNumber = row.kinds[commodity] == .jsonNumber
    let cell = isNumber ? bytes(row, commodity) : try required(row, commodity)
    if cell.elementsEqual("TOTAL".utf8) { return texts.number(cell) }
    guard (isNumber ? 1...10 : 2...10).contains(cell.count), digits(cell, count: cell.count) != nil
    else {
      throw RowFault(.badCode(expected: "HS code"), commodity)
    }
    return isNumber && !cell.count.isMultiple(of: 2)
      ? texts.number("0" + text(cell)) : texts.number(cell)
  }

  private func place(
    _ row: Row, _ sources: [(index: Int, kind: TradeLayout.PlaceColumn.Kind)],
    _ texts: inout TextTable
  ) throws(RowFault) -> UInt32 {
    for source in sources {
      guard row.kinds[source.index] != .absent else { continue }
      let cell = bytes(row, source.index)
      if cell.isEmpty { continue }
      switch source.kind {
      case .name, .code: return texts.number(try required(row, source.index))
      case .m49:
        let number = String(text(cell).drop { $0 == "0" })
        if number.isEmpty { return texts.number("World") }
        return texts.number(Countries.byM49[number] ?? "M49 \(number)")
      }
    }
    throw RowFault(.emptyRequired, sources.first?.index)
  }

  private func currency(_ row: Row, _ texts: inout TextTable) throws(RowFault) -> UInt32 {
    guard let currency else {
      if case .fixed(let code) = layout.currency { return texts.number(code) }
      return texts.number("")
    }
    let cell = try required(row, currency)
    guard cell.count == 3, cell.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      throw RowFault(.badCode(expected: "ISO 4217"), currency)
    }
    return texts.number(cell)
  }

  private func quantity(
    _ row: Row, _ measures: inout TradeMeasures, _ texts: inout TextTable
  ) throws(RowFault) -> UInt32 {
    for entry in quantities {
      guard let quantity = try amount(row, entry.value) else { continue }
      let unit: String
      switch entry.rule.unit {
      case .fixed(let name): unit = name
      case .column:
        guard let column = entry.unit else { continue }
        unit = text(bytes(row, column))
      }
      if unit.isEmpty, !entry.rule.absentUnits.isEmpty { continue }
      if entry.rule.absentUnits.contains(unit) { continue }
      measures.quantity = quantity
      measures.quantified = 1
      return texts.number(unit)
    }
    return texts.number("")
  }

  private func valuation(_ row: Row, flow: TradeFlow) throws(RowFault) -> Valuation? {
    if let valuation {
      let cell = bytes(row, valuation)
      if cell.isEmpty { return nil }
      let word = text(cell)
      if let found = Valuation(rawValue: word) { return found }
      let allowed = Valuation.allCases.map(\.rawValue)
      throw RowFault(
        .unknownWord(allowed: allowed, nearest: nearest(to: word, among: allowed)), valuation)
    }
    let primary = bytes(row, value)
    if let cif, !primary.isEmpty, bytes(row, cif).elementsEqual(primary) { return .cif }
    if let fob, !primary.isEmpty, bytes(row, fob).elementsEqual(primary) { return .fob }
    return flow == .import ? .cif : .fob
  }

  private func isProvisional(_ row: Row) throws(RowFault) -> Bool {
    guard let status else { return false }
    let cell = bytes(row, status)
    if cell.isEmpty || cell.elementsEqual("final".utf8) { return false }
    if cell.elementsEqual("provisional".utf8) { return true }
    let allowed = ["final", "provisional"]
    throw RowFault(
      .unknownWord(allowed: allowed, nearest: nearest(to: text(cell), among: allowed)), status)
  }
}
