import Testing

@testable import Importers

@Suite("Keys of rows")
struct RowKeyTests {
  /// The words of a key made of stretches of the bytes, whose lengths it states as well.
  private func words(
    _ bytes: [UInt8], _ stretches: [Range<Int>], inBlocks: Bool
  ) -> (words: [UInt64], hash: Int)? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var key = RowKey()
      key.begin()
      for stretch in stretches {
        let isTaken =
          inBlocks
          ? key.append(from: start + stretch.lowerBound, to: start + stretch.upperBound)
          : key.append(UnsafeRawBufferPointer(rebasing: bytes[stretch]))
        guard isTaken else { return nil }
        key.append(UInt64(stretch.count))
      }
      key.end()
      return ((0..<key.count).map { key.words[$0] }, key.hash)
    }
  }

  @Test(
    "What stands behind a text does not matter, every byte of it does", arguments: [true, false])
  func onlyTheText(inBlocks: Bool) throws {
    for length in 0...140 {
      let text = (0..<length).map { UInt8($0 + 1) }
      let one = try #require(
        words(text + Array(repeating: 0, count: 128), [0..<length], inBlocks: inBlocks))
      let other = try #require(
        words(text + Array(repeating: 0xFF, count: 128), [0..<length], inBlocks: inBlocks))
      #expect(one == other, "\(length) bytes")
      for place in 0..<length {
        var changed = text
        changed[place] ^= 0x80
        let different = try #require(
          words(changed + Array(repeating: 0, count: 128), [0..<length], inBlocks: inBlocks))
        #expect(different.words != one.words, "byte \(place) of \(length)")
        #expect(different.hash != one.hash, "byte \(place) of \(length)")
      }
    }
  }

  @Test("A text that has no room is refused, whatever came before it", arguments: [true, false])
  func room(inBlocks: Bool) {
    let bytes = [UInt8](repeating: 7, count: 1_000)
    #expect(words(bytes, [0..<256], inBlocks: inBlocks) != nil)
    #expect(words(bytes, [0..<400], inBlocks: inBlocks) == nil)
    #expect(words(bytes, [0..<200, 0..<200], inBlocks: inBlocks) == nil)
  }
}
