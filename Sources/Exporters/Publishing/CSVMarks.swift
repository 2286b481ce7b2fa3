import CPlatform

/// Where in a block of a CSV file the bytes stand that may end or begin something.
enum CSVMarks {
  /// The most bytes of a block.
  static let block = 64

  /// A bit for each comma, quote, LF, CR and NUL; `nil` where the block is shorter than it may be.
  @inline(__always)
  static func of(_ block: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard block.count == CSVMarks.block, let start = block.baseAddress else { return nil }
    return entente_special_bytes(start, UInt8(ascii: ","), UInt8(ascii: "\""))
  }

  /// The same, where all bytes are ASCII.
  @inline(__always)
  static func ofASCII(_ block: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard block.count == CSVMarks.block, let start = block.baseAddress else { return nil }
    let words = UnsafeRawPointer(start)
    var high: UInt64 = 0
    for offset in stride(from: 0, to: CSVMarks.block, by: 8) {
      high |= words.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    return high & 0x8080_8080_8080_8080 == 0 ? of(block) : nil
  }
}
