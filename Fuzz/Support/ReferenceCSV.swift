import Importers

/// The records of RFC 4180, one byte at a time and with nothing clever, up to the first fault.
struct ReferenceCSV {
  private(set) var records: [[[UInt8]]] = []
  /// Whether reading ended at a fault.
  private(set) var isBroken = false

  private enum State { case start, plain, quoted, afterQuote }

  init(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect) {
    isBroken = !read(bytes, dialect)
  }

  /// Whether no fault was met.
  private mutating func read(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect) -> Bool {
    var state = State.start
    var cell: [UInt8] = []
    var record: [[UInt8]] = []
    var isOpen = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      isOpen = true
      if byte == 0 { return false }
      if state == .quoted {
        if byte == dialect.quote { state = .afterQuote } else { cell.append(byte) }
        continue
      }
      if state == .afterQuote, byte == dialect.quote {
        cell.append(byte)
        state = .quoted
        continue
      }
      var endsRecord = byte == (dialect.loneCRIsNewline ? 0x0D : 0x0A)
      if byte == 0x0D, !dialect.loneCRIsNewline {
        guard index < bytes.count, bytes[index] == 0x0A else { return false }
        index += 1
        endsRecord = true
      }
      if byte == dialect.delimiter || endsRecord {
        record.append(cell)
        cell = []
        state = .start
        if endsRecord {
          records.append(record)
          record = []
          isOpen = false
        }
      } else if byte == dialect.quote {
        guard state == .start else { return false }
        state = .quoted
      } else {
        guard state != .afterQuote else { return false }
        cell.append(byte)
        state = .plain
      }
    }
    if state == .quoted { return false }
    if isOpen { records.append(record + [cell]) }
    return true
  }
}
