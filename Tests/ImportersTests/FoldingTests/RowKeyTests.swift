import Testing

@testable import Importers

@Suite("Keys of rows")
struct RowKeyTests {
  /// The words of a key made of stretches of the bytes, whose lengths it states as well.
  private func words(
    _ bytes: [UInt8], _ stretches: [Range<Int>]
  ) -> (words: [UInt64], hash: Int)? {
    bytes.withUnsafeBytes { bytes in
      var key = RowKey()
      key.begin()
      for stretch in stretches {
        guard key.append(UnsafeRawBufferPointer(rebasing: bytes[stretch])) else { return nil }
        key.append(UInt64(stretch.count))
      }
      key.end()
      return ((0..<key.count).map { key.words[$0] }, key.hash)
    }
  }

  @Test("What stands behind a text does not matter, every byte of it does")
  func onlyTheText() throws {
    for length in 0...140 {
      let text = (0..<length).map { UInt8($0 + 1) }
      let one = try #require(
        words(text + Array(repeating: 0, count: 128), [0..<length]))
      let other = try #require(
        words(text + Array(repeating: 0xFF, count: 128), [0..<length]))
      #expect(one == other, "\(length) bytes")
      for place in 0..<length {
        var changed = text
        changed[place] ^= 0x80
        let different = try #require(
          words(changed + Array(repeating: 0, count: 128), [0..<length]))
        #expect(different.words != one.words, "byte \(place) of \(length)")
        #expect(different.hash != one.hash, "byte \(place) of \(length)")
      }
    }
  }

  @Test("A text that has no room is refused, whatever came before it")
  func room() {
    let bytes = [UInt8](repeating: 7, count: 1_000)
    #expect(words(bytes, [0..<256]) != nil)
    #expect(words(bytes, [0..<400]) == nil)
    #expect(words(bytes, [0..<200, 0..<200]) == nil)
  }
}
