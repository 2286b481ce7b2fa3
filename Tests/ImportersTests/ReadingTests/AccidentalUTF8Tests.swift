import Testing

@testable import Importers

@Suite("Text that is UTF-8 by accident")
struct AccidentalUTF8Tests {
  @Test(
    "Korean and Chinese that the strict test takes for UTF-8 is noticed",
    arguments: [
      ("특화,천체", "CP949", 0), ("창천,1", "CP949", 0), ("a,b\n1,특화\n", "CP949", 6),
      ("医药,皮靴", "GB18030", 5), ("药品", "GB18030", 0),
    ])
  func noticed(text: String, encoding: String, offset: Int) throws {
    let bytes = try encoded(text, as: encoding)
    #expect(String(validating: bytes, as: UTF8.self) != nil, "the strict test takes it")
    withBytes(bytes) { #expect(AccidentalUTF8.firstWord(in: $0)?.lowerBound == offset) }
  }

  @Test(
    "Text of every language stays what it is",
    arguments: [
      "", "plain", "Zürich,Genève", "Ünal", "Łódź", "MÜNCHEN", "Đà Nẵng", "e\u{301}", "20 °C", "½",
      "§§", "«»", "±5 µm", "Ελλάδα", "Россия", "«Привет»", "и\u{301}", "שלום", "مرحبا", "Հայաստան",
      "한국", "特化", "ÄÖÜ, Äpfel", "ÄÖÜ, 한국", "öö, Россия",
    ])
  func genuine(text: String) {
    withBytes(Array(text.utf8)) { #expect(AccidentalUTF8.firstWord(in: $0) == nil) }
  }

  @Test("The readings begin with UTF-8 and name what else the bytes may be")
  func readings() throws {
    withBytes(try encoded("특화,천체", as: "CP949")) {
      let readings = EncodingCandidate.besidesUTF8($0, word: 0..<4)
      #expect(readings.map(\.encoding).prefix(2) == [.utf8, .cp949])
      #expect(readings.map(\.firstLines).prefix(2) == [["Ưȭ"], ["특화"]])
    }
  }
}
