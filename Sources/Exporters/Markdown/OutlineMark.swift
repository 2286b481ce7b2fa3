import PartnershipModel

/// The marks before headings and items of an official document, level by level.
///
/// - gongmun: 1. 가. 1) 가) (1) (가) ① ㉮; after 하 follow 거, 너 … (행정업무운영 편람, 2020, on 항목 표시).
/// - gongwen: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3).
enum OutlineMark {
  /// The mark of an item.
  ///
  /// - Parameters:
  ///   - index: Place among the items of its level, from 0.
  ///   - count: How many items there are: an item alone has no mark.
  ///   - level: From 0; below the last level of a style its last mark goes on.
  ///   - style: The style of the document.
  /// - Returns: `nil` for an item alone, and in the plain style.
  static func text(
    _ index: Int, of count: Int, level: Int, style: DocumentStyle
  ) -> String? {
    guard count > 1 else { return nil }
    let number = index + 1
    switch style {
    case .plain: return nil
    case .gongmun: return korean(number, level)
    case .gongwen: return chinese(number, level)
    }
  }

  private static func korean(_ number: Int, _ level: Int) -> String {
    switch level {
    case 0: "\(number)."
    case 1: syllable(number) + "."
    case 2: "\(number))"
    case 3: syllable(number) + ")"
    case 4: "(\(number))"
    case 5: "(\(syllable(number)))"
    case 6: circled(number)
    default: circledSyllable(number)
    }
  }

  private static func chinese(_ number: Int, _ level: Int) -> String {
    switch level {
    case 0: han(number) + "、"
    case 1: "（\(han(number))）"
    case 2: "\(number)."
    default: "（\(number)）"
    }
  }

  /// 가, 나 … 하, then 거 … 허, 고 … 호, 구 … 후, 그 … 흐, 기 … 히, then a second syllable.
  private static func syllable(_ number: Int) -> String {
    // Initial consonants without the doubled ones, and the vowels ㅏ ㅓ ㅗ ㅜ ㅡ ㅣ, by their places in the
    // Unicode table of syllables: initial times 588, vowel times 28.
    let initials: [UInt32] = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18]
    let vowels: [UInt32] = [0, 4, 8, 13, 18, 20]
    let (round, place) = (number - 1).quotientAndRemainder(dividingBy: initials.count)
    let (more, vowel) = round.quotientAndRemainder(dividingBy: vowels.count)
    let scalar = Unicode.Scalar(0xAC00 + initials[place] * 588 + vowels[vowel] * 28)
    let text = scalar.map { String(Character($0)) } ?? ""
    return more > 0 ? syllable(more) + text : text
  }

  /// ① to ⑳, ㉑ to ㉟, ㊱ to ㊿; further ones in brackets.
  private static func circled(_ number: Int) -> String {
    switch number {
    case 1...20: scalar(0x2460 + number - 1)
    case 21...35: scalar(0x3251 + number - 21)
    case 36...50: scalar(0x32B1 + number - 36)
    default: "(\(number))"
    }
  }

  /// ㉮ to ㉻; further ones in brackets.
  private static func circledSyllable(_ number: Int) -> String {
    number <= 14 ? scalar(0x326E + number - 1) : "(\(syllable(number)))"
  }

  private static func scalar(_ value: Int) -> String {
    UInt32(exactly: value).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }

  /// 一 to 九百九十九; larger numbers in figures.
  private static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number < 1_000 else { return "\(number)" }
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    let (tens, ones) = rest.quotientAndRemainder(dividingBy: 10)
    var text = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
      text += (tens > 1 || hundreds > 0 ? digits[tens] : "") + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return text + digits[ones]
  }
}
