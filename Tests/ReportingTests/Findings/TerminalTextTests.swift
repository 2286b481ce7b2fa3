import PartnershipModel
import Reporting
import Testing

@Suite("Text on the terminal is harmless")
struct TerminalTextTests {
  private static let hostile: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2060,
    0x2066...0x2069, 0xFEFF...0xFEFF,
  ]

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    hostile.contains { $0.contains(scalar.value) }
  }

  @Test("Every character that steers a terminal is shown as its code; its neighbours stay")
  func everyOne() {
    for range in TerminalTextTests.hostile {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let code = "\\u{" + String(value, radix: 16, uppercase: true) + "}"
        #expect(harmless("a\(scalar)b") == "a\(code)b")
      }
      for value in [range.lowerBound &- 1, range.upperBound + 1] {
        guard let scalar = Unicode.Scalar(value), !TerminalTextTests.isHostile(scalar) else {
          continue
        }
        #expect(harmless("a\(scalar)b") == "a\(scalar)b")
      }
    }
  }

  @Test("Ordinary text stays as it is", arguments: ["시흥시", "吉林市", "Việt Nam", "e\u{301}", "🇰🇷", ""])
  func ordinary(_ text: String) {
    #expect(harmless(text) == text)
  }

  @Test("A line end inside a carriage return pair is no way through")
  func lineEnds() {
    #expect(harmless("a\r\nb") == "a\\u{D}\\u{A}b")
    #expect(harmless("\u{1B}[31m") == "\\u{1B}[31m")
  }

  @Test("No finding lets hostile text of a file through", arguments: Finding.samples)
  func findings(_ finding: Finding) {
    let evil = "\u{1B}]0;x\u{07}\u{202E}\u{200B}\u{9B}2J\r\n\u{7F}"
    var place = finding.place
    place.file += evil
    place.column = evil
    place.value = evil
    let text = FindingsRenderer(language: English()).text(Finding(finding.problem, at: place))
    for line in text.split(separator: "\n" as Character) {
      #expect(!line.unicodeScalars.contains(where: TerminalTextTests.isHostile))
    }
  }

  @Test("Hostile text in the arguments of a problem comes out harmless")
  func arguments() {
    let evil = "\u{1B}[2J\u{202E}"
    let problems: [Problem] = [
      .unknownLayout(header: [evil], nearest: nil, missing: []), .duplicateFile(of: evil),
      .duplicateKey(key: evil, offset: 1), .unknownSetting(key: evil, nearest: nil),
      .badSettings(reason: evil), .unknownPlace(name: evil, rows: 2),
      .notUTF8(offset: 0, line: 1, candidates: ["cp949: \(evil)"]),
      .duplicateID(firstFile: evil, firstLine: 1), .contradiction(setting: evil, file: evil),
      .twoOffice(otherFile: evil, otherLine: 1, host: evil, guest: evil),
    ]
    for problem in problems {
      let finding = Finding(problem, at: InputPlace(file: "a.csv"))
      let text = FindingsRenderer(language: English()).text(finding)
      #expect(text.contains("\\u{1B}") && text.contains("\\u{202E}"))
      #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalTextTests.isHostile($0) })
    }
  }
}
