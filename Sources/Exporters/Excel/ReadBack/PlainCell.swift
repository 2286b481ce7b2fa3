/// A cell as nearly all are written: its place, its format, and a number or the number of a text.
///
/// `<c r="B6" s="45" t="s"><v>1087</v></c>`. What is read here is a well-formed element, and says what
/// the scanner would find; everything else is left to it.
struct PlainCell {
  let reference: Range<Int>
  /// Whether the value is the number of a shared string.
  let isText: Bool
  let value: Range<Int>
  /// Where the element ends.
  let end: Int

  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var place = start
    func pass(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard place + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] {
        return false
      }
      place += count
      return true
    }
    func passWhile(_ isWanted: (UInt8) -> Bool) -> Range<Int> {
      let first = place
      while place < bytes.count, isWanted(bytes[place]) { place += 1 }
      return first..<place
    }
    guard pass("<c r=\"") else { return nil }
    reference = passWhile { NameRules.isLetter($0) || NameRules.isDigit($0) }
    guard pass("\"") else { return nil }
    if pass(" s=\"") {
      _ = passWhile(NameRules.isDigit)
      guard pass("\"") else { return nil }
    }
    isText = pass(" t=\"s\"")
    guard pass("><v>") else { return nil }
    value = passWhile(Self.isNumeric)
    guard pass("</v></c>") else { return nil }
    end = place
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    NameRules.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "E") || byte == UInt8(ascii: "e")
  }
}
