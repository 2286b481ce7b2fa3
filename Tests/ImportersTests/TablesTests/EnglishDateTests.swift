import PartnershipModel
import Testing

@testable import Importers

/// Days in words, as the European Central Bank writes them at the top of its daily rates.
@Suite struct EnglishDateTests {
  @Test(
    arguments: [
      ("13 April 2026", "2026-04-13"), ("1 January 1999", "1999-01-01"), ("29 February 2023", nil),
      ("13 april 2026", nil), ("13 April 26", nil), ("April 2026", nil), ("", nil),
      // More digits than a number holds, found by fuzzing.
      ("30000000000000000000000000000000 August 2026", nil),
      ("0000000000000000013 April 2026", nil),
    ] as [(String, String?)])
  func `a day in words`(text: String, day: String?) {
    #expect(CalendarDate(englishWords: text)?.description == day)
  }

  @Test(arguments: [(18, true), (19, false), (400, false)])
  func `no run of digits is too long to be refused`(length: Int, isNumber: Bool) {
    #expect((digits(Array(repeating: 0x39, count: length), count: length) != nil) == isNumber)
  }
}
