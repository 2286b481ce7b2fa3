/// The bytes of one cell, without quotes.
typealias CSVAuditCell = UnsafeBufferPointer<UInt8>

extension CSVAuditCell {
  /// Whether there is a digit wherever `shape` has a zero, and else the same byte.
  func hasShape(_ shape: StaticString) -> Bool {
    shape.withUTF8Buffer { shape in
      count == shape.count
        && zip(self, shape).allSatisfy { byte, sample in
          sample == UInt8(ascii: "0") ? NameRules.isDigit(byte) : byte == sample
        }
    }
  }

  /// `-?digits`, with a fraction and an exponent where they are allowed.
  func isNumber(fraction: Bool) -> Bool {
    var place = 0
    func passes(_ one: UInt8, _ other: UInt8) -> Bool {
      guard place < count, self[place] == one || self[place] == other else { return false }
      place += 1
      return true
    }
    func passesDigits() -> Bool {
      let begin = place
      while place < count, NameRules.isDigit(self[place]) { place += 1 }
      return place > begin
    }
    _ = passes(UInt8(ascii: "-"), UInt8(ascii: "-"))
    guard passesDigits() else { return false }
    guard fraction else { return place == count }
    if passes(UInt8(ascii: "."), UInt8(ascii: ".")), !passesDigits() { return false }
    if passes(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = passes(UInt8(ascii: "+"), UInt8(ascii: "-"))
      guard passesDigits() else { return false }
    }
    return place == count
  }
}
