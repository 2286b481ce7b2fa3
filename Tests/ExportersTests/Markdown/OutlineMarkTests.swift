import PartnershipModel
import Testing

@testable import Exporters

/// The numbering of official documents, level by level.
@Suite("Marks of an outline")
struct OutlineMarkTests {
  private func marks(_ style: DocumentStyle, _ level: Int, _ numbers: [Int]) -> [String?] {
    numbers.map { OutlineMark.text($0 - 1, of: 1_000, level: level, style: style) }
  }

  static let korean: [(level: Int, numbers: [Int], marks: [String])] = [
    (0, [1, 2, 10, 13], ["1.", "2.", "10.", "13."]),
    (1, Array(1...14), "가나다라마바사아자차카타파하".map { "\($0)." }),
    (1, [15, 16, 28, 29, 43, 57, 71, 84], ["거.", "너.", "허.", "고.", "구.", "그.", "기.", "히."]),
    (1, [85, 86], ["가가.", "가나."]),
    (2, [1, 14], ["1)", "14)"]), (3, [1, 14, 15], ["가)", "하)", "거)"]),
    (4, [1, 14], ["(1)", "(14)"]), (5, [1, 15], ["(가)", "(거)"]),
    (6, [1, 20, 21, 35, 36, 50, 51], ["①", "⑳", "㉑", "㉟", "㊱", "㊿", "(51)"]),
    (7, [1, 14, 15], ["㉮", "㉻", "(거)"]), (9, [2], ["㉯"]),
  ]

  @Test("gongmun: 1. 가. 1) 가) (1) (가) ① ㉮, and after 하 follows 거", arguments: korean)
  func gongmun(level: Int, numbers: [Int], marks: [String]) {
    #expect(self.marks(.gongmun, level, numbers) == marks)
  }

  static let chinese: [(level: Int, numbers: [Int], marks: [String])] = [
    (0, [1, 9, 10, 11, 20, 21, 99], ["一、", "九、", "十、", "十一、", "二十、", "二十一、", "九十九、"]),
    (0, [100, 101, 110, 111, 200, 999], ["一百、", "一百零一、", "一百一十、", "一百一十一、", "二百、", "九百九十九、"]),
    (1, [1, 12], ["（一）", "（十二）"]), (2, [1, 12], ["1.", "12."]),
    (3, [1, 12], ["（1）", "（12）"]), (5, [3], ["（3）"]),
  ]

  @Test("gongwen: 一、 （一） 1. （1）", arguments: chinese)
  func gongwen(level: Int, numbers: [Int], marks: [String]) {
    #expect(self.marks(.gongwen, level, numbers) == marks)
  }

  @Test("An item alone has no mark, and no item of the plain style", arguments: 0..<8)
  func alone(level: Int) {
    for style in DocumentStyle.allCases {
      #expect(OutlineMark.text(0, of: 1, level: level, style: style) == nil)
    }
    #expect(OutlineMark.text(0, of: 2, level: level, style: .plain) == nil)
  }
}
