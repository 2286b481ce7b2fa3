import Testing

@testable import Importers

@Suite("One pass over a text")
struct TextSurveyTests {
  /// Larger than what one worker looks at, with characters of every length over every border.
  private static func text(shift: Int) -> [UInt8] {
    let line = Array("서울,上海,é,😀,plain\n".utf8)
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: shift)
    while bytes.count < 9 << 20 { bytes += line }
    return bytes
  }

  @Test("UTF-8 wherever characters are cut", arguments: 0..<5)
  func sound(shift: Int) {
    withBytes(Self.text(shift: shift)) { bytes in
      let survey = TextSurvey(bytes)
      #expect(survey.fault == nil)
      #expect(!survey.damage.isDamaged)
    }
  }

  @Test(
    "a fault is found where it is",
    arguments: [0, 127 << 10, 128 << 10, (4 << 20) - 1, 4 << 20, (8 << 20) + 5, (9 << 20) - 1])
  func fault(offset: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 9 << 20)
    bytes[offset] = 0xED
    withBytes(bytes) { #expect(TextSurvey($0).fault == UTF8Fault(offset: offset, line: 1)) }
    bytes.replaceSubrange(offset..., with: repeatElement(0x80, count: bytes.count - offset))
    withBytes(bytes) { #expect(TextSurvey($0).fault == UTF8Fault(offset: offset, line: 1)) }
  }

  @Test("damage is counted over all parts, and the first of it placed")
  func damage() {
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 9 << 20)
    let replacement = Array("\u{FFFD}".utf8)
    let places = [70, (128 << 10) - 1, (4 << 20) - 2, bytes.count - 3]
    for place in places { bytes.replaceSubrange(place..<place + 3, with: replacement) }
    bytes.replaceSubrange(8 << 20..<(8 << 20) + 2, with: Array("\u{85}".utf8))
    withBytes(bytes) { buffer in
      let damage = TextSurvey(buffer).damage
      #expect(damage.replacementCharacters == places.count)
      #expect(damage.c1Controls == 1)
      #expect(damage.firstOffset == 70)
    }
  }

  @Test("the search for damage agrees with one character by character")
  func agreement() {
    var random = SeededGenerator(state: 11)
    let pieces = ["\u{FFFD}", "\u{85}", "\u{A0}", "\u{FF0C}", "é", "한", "x", "\u{9F}", "\u{80}"]
    for _ in 0..<2_000 {
      let characters = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        Int.random(in: 0..<20, using: &random) == 0
          ? pieces[Int.random(in: 0..<pieces.count, using: &random)] : "x"
      }
      var expected = TextDamage()
      var offset = 0
      for character in characters.flatMap(\.unicodeScalars) {
        if character == "\u{FFFD}" { expected.replacementCharacters += 1 }
        if (0x80...0x9F).contains(character.value) { expected.c1Controls += 1 }
        if expected.isDamaged == false,
          expected.replacementCharacters + expected.c1Controls > 0
        {
          expected.firstOffset = offset
        }
        offset += UTF8.width(character)
      }
      withBytes(Array(characters.joined().utf8)) { #expect(TextDamage(of: $0) == expected) }
    }
  }
}

@Suite("Spooled text")
struct TextSpoolTests {
  @Test("small and large texts come back whole", arguments: [0, 1, 999, 1_000, 1_001, 300_000])
  func whole(count: Int) throws {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for piece in [1, 7, 1_000, 65_536] where count / piece < 2_000 {
      var spool = TextSpool(heapLimit: 1_000)
      text.withUnsafeBytes { bytes in
        for start in stride(from: 0, to: count, by: piece) {
          spool.append(bytes.part(start, start + piece))
        }
      }
      let owned = try spool.finish()
      withExtendedLifetime(owned) {
        #expect(owned.bytes.elementsEqual(text), "pieces of \(piece)")
      }
    }
  }
}
