/// Text that is valid UTF-8 but that nobody writes: mostly text in another encoding.
///
/// 217 of the 2,350 syllables of KS X 1001 and 930 of the characters of GB 2312 are also UTF-8
/// characters of two bytes, so that a short file of such letters passes the strict test: `특화,천체`
/// in CP949 reads as `Ưȭ,õü`.
package enum AccidentalUTF8 {
  /// As much of a file is looked at; the longer it is, the less it is UTF-8 by accident.
  private static let looked = 256 << 10

  /// The place of the first word that no language writes so; `nil` if there is none, or if other
  /// text shows that the file is what it seems.
  ///
  /// Latin letters with marks stand among ASCII letters, and words keep to one script. A character
  /// of three bytes, an ASCII letter beside a longer one, or a longer word in one other script proves UTF-8.
  package static func firstWord(in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var found: Range<Int>?
    var place = 0
    while place < min(looked, bytes.count) {
      if bytes[place] < 0x80 {
        place += 1
        continue
      }
      let start = place
      var word = Word()
      while place + 1 < bytes.count, (0xC2...0xDF).contains(bytes[place]) {
        word.add(bytes[place])
        place += 2
      }
      if place == start || place < bytes.count && bytes[place] >= 0x80 { return nil }
      if isLetter(bytes, start - 1) || isLetter(bytes, place) { return nil }
      if word.provesUTF8 { return nil }
      if word.isOfNoLanguage, found == nil { found = start..<place }
    }
    return found
  }

  private static func isLetter(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    return (0x41...0x5A).contains(bytes[place] & 0xDF)
  }

  /// Characters of two bytes without another between them.
  private struct Word {
    private var count = 0
    /// A bit for each group of scripts that its letters belong to, by their lead byte.
    private var groups = 0
    private static let latin = 1

    mutating func add(_ lead: UInt8) {
      count += 1
      switch lead {
      // Signs of Latin-1, and marks that join any letter.
      case 0xC2, 0xCC: break
      case 0xC3...0xC9: groups |= Word.latin
      case 0xCA, 0xCB: groups |= 2
      case 0xCD...0xCF: groups |= 4
      case 0xD0...0xD3: groups |= 8
      case 0xD4...0xD7: groups |= 16
      default: groups |= 32
      }
    }

    private var isOfOneOtherScript: Bool { groups != Word.latin && groups.nonzeroBitCount == 1 }
    /// Chinese words of two characters may fall into one script by accident, longer ones hardly.
    var provesUTF8: Bool { count > 3 && isOfOneOtherScript }
    var isOfNoLanguage: Bool { count > 1 && groups != 0 && !isOfOneOtherScript }
  }
}

extension EncodingCandidate {
  /// How the word of ``AccidentalUTF8/firstWord(in:)`` reads, as UTF-8 first; empty if the whole
  /// text can be nothing else.
  package static func besidesUTF8(
    _ bytes: UnsafeRawBufferPointer, word: Range<Int>
  ) -> [EncodingCandidate] {
    let others = all(bytes, among: [.cp949, .gb18030, .cp932, .eucJP]).map(\.encoding)
    if others.isEmpty { return [] }
    return all(bytes.part(word.lowerBound, word.upperBound), among: [.utf8] + others)
  }
}
