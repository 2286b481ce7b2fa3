/// The choice between two forms of a Korean particle, such as 은 and 는.
package enum KoreanParticle {
  /// How the last sound of a text ends.
  package enum Ending: Sendable, Hashable {
    case vowel, rieul, consonant
    /// Of a script whose sound is not known here.
    case unknown
  }

  /// The form of `pair` (`은/는`, the one after a consonant first) that follows `text`; both, as
  /// `은(는)`, where the sound of the text is not known.
  ///
  /// After ㄹ the pair `으로/로` has its second form.
  package static func particle(_ pair: String, after text: String) -> String {
    let forms = pair.split(separator: "/").map(String.init)
    guard forms.count == 2 else { return pair }
    switch ending(of: text) {
    case .consonant: return forms[0]
    case .vowel: return forms[1]
    case .rieul: return forms[0] == "으로" ? forms[1] : forms[0]
    case .unknown: return forms[0] == "으로" ? "(으)로" : "\(forms[0])(\(forms[1]))"
    }
  }

  /// The sound at the end of a text; what stands in closing brackets is passed over.
  package static func ending(of text: String) -> Ending {
    let scalars = Array(spoken(Array(text.unicodeScalars)))
    guard let last = scalars.last else { return .unknown }
    switch last.value {
    case 0xAC00...0xD7A3:
      // A syllable's final sound is its index modulo 28; 8 is ㄹ.
      switch (last.value - 0xAC00) % 28 {
      case 0: return .vowel
      case 8: return .rieul
      default: return .consonant
      }
    case 0x30...0x39: return digits[Int(last.value - 0x30)]
    case 0x25: return .vowel  // 퍼센트
    case 0x41...0x5A, 0x61...0x7A: return latin(scalars)
    default: return .unknown
    }
  }

  /// 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; 십, 백, 천 and 만 end in a consonant as 영 does.
  private static let digits: [Ending] = [
    .consonant, .rieul, .vowel, .consonant, .vowel, .vowel, .consonant, .rieul, .rieul, .vowel,
  ]

  /// The text without a last part in brackets and without marks at its end.
  private static func spoken(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var rest = text[...]
    while let last = rest.last {
      if last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex {
        rest = rest[..<open]
      } else if isMark(last) {
        rest = rest.dropLast()
      } else {
        break
      }
    }
    return rest
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", "\"", "'", "`", "”", "’", "」", "』", ")", "]", "!", "?": true
    default: false
    }
  }

  /// A word in capitals is spelt out; another one ends as it would be written in Hangul.
  private static func latin(_ scalars: [Unicode.Scalar]) -> Ending {
    let word = scalars.reversed().prefix { isLatin($0) }.map { $0 }
    guard let last = word.first else { return .unknown }
    if word.allSatisfy({ $0.value < 0x61 }) || word.count == 1 { return letter(last) }
    let before = word[1].properties.lowercaseMapping
    let afterVowel = "aeiou".contains(before)
    switch last.properties.lowercaseMapping {
    case "l": return .rieul
    case "m", "n": return .consonant
    case "g": return before == "n" ? .consonant : .vowel
    case "k", "p", "t", "c", "b": return afterVowel ? .consonant : .vowel
    default: return .vowel
    }
  }

  /// 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant, all other names of letters in a vowel.
  private static func letter(_ scalar: Unicode.Scalar) -> Ending {
    switch scalar.properties.lowercaseMapping {
    case "l", "r": .rieul
    case "m", "n": .consonant
    default: .vowel
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
