import Testing

@testable import Reporting

@Suite("Korean particles")
struct KoreanParticleTests {
  @Test(
    "The particle fits the last sound of the text",
    arguments: [
      // Hangul: with and without a final consonant.
      ("시흥", "은/는", "은"), ("시흥시", "은/는", "는"), ("지린", "이/가", "이"),
      ("하노이", "을/를", "를"), ("방콕", "과/와", "과"),
      // ㄹ counts as a vowel for 으로 only.
      ("서울", "으로/로", "로"), ("서울", "은/는", "은"), ("지린", "으로/로", "으로"),
      ("달러", "으로/로", "로"),
      // Digits as they are read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구.
      ("10", "이/가", "이"), ("1", "으로/로", "로"), ("2", "은/는", "는"), ("3", "으로/로", "으로"),
      ("4", "을/를", "를"), ("5", "을/를", "를"), ("6", "이/가", "이"), ("7", "으로/로", "로"),
      ("8", "은/는", "은"), ("9", "은/는", "는"), ("12.5%", "이/가", "가"),
      // Letters: capitals by their names, words as they are written in Hangul.
      ("USD", "은/는", "는"), ("HHI", "이/가", "가"), ("FTM", "은/는", "은"), ("URL", "으로/로", "로"),
      ("Siheung", "은/는", "은"), ("Jilin", "을/를", "을"), ("Bangkok", "이/가", "이"),
      ("Portland", "은/는", "는"), ("Sapporo", "을/를", "를"), ("Seoul", "으로/로", "로"),
      // What stands in brackets at the end is not read.
      ("교역액(시흥시 집계)", "은/는", "은"), ("\"지린시\"", "은/는", "는"),
      // A script whose sound is not known here has both forms.
      ("吉林", "은/는", "은(는)"), ("吉林", "으로/로", "(으)로"), ("", "은/는", "은(는)"),
    ])
  func particle(text: String, pair: String, expected: String) {
    #expect(KoreanParticle.particle(pair, after: text) == expected)
  }
}
