import Testing

@testable import Importers

@Suite("Encodings")
struct TextEncodingTests {
  @Test(
    "names and aliases, in any case",
    arguments: [
      ("utf-8", TextEncoding.utf8), ("UTF-16LE", .utf16le), ("utf-16be", .utf16be),
      ("cp949", .cp949), ("uhc", .cp949), ("MS949", .cp949), ("EUC-KR", .cp949),
      ("ks_c_5601-1987", .cp949), ("gbk", .gb18030), ("GB2312", .gb18030), ("gb18030", .gb18030),
      ("Shift_JIS", .cp932), ("sjis", .cp932), ("windows-31j", .cp932), ("euc-jp", .eucJP),
      ("iso-8859-1", .iso88591), ("windows-1252", .windows1252),
    ])
  func names(name: String, expected: TextEncoding) {
    #expect(TextEncoding(name: name) == expected)
  }

  @Test("other names are unknown", arguments: ["", "utf8", "latin1", "utf-16", "big5", "utf-8 "])
  func unknownNames(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }

  @Test("byte order marks; UTF-32 is told from UTF-16")
  func marks() {
    func mark(_ bytes: [UInt8]) -> ByteOrderMark? {
      withBytes(bytes) { TextEncoding.byteOrderMark(of: $0) }
    }
    #expect(mark([0xEF, 0xBB, 0xBF, 0x61]) == .mark(.utf8))
    #expect(mark([0xFF, 0xFE, 0x61, 0]) == .mark(.utf16le))
    #expect(mark([0xFE, 0xFF, 0, 0x61]) == .mark(.utf16be))
    #expect(mark([0xFF, 0xFE, 0, 0]) == .utf32)
    #expect(mark([0, 0, 0xFE, 0xFF]) == .utf32)
    #expect(mark([0x61]) == nil)
    #expect(mark([]) == nil)
  }

  struct Ill: Sendable {
    let bytes: [UInt8]
    let offset: Int?
  }

  @Test(
    "strict UTF-8",
    arguments: [
      Ill(bytes: Array("aé한😀\u{10FFFF}\u{FFFF}\0".utf8), offset: nil),
      Ill(bytes: [0x61, 0x80], offset: 1), Ill(bytes: [0xC0, 0x80], offset: 0),
      Ill(bytes: [0xC1, 0xBF], offset: 0), Ill(bytes: [0xE0, 0x80, 0x80], offset: 0),
      Ill(bytes: [0xED, 0xA0, 0x80], offset: 0), Ill(bytes: [0xED, 0x9F, 0xBF], offset: nil),
      Ill(bytes: [0xF0, 0x80, 0x80, 0x80], offset: 0),
      Ill(bytes: [0xF4, 0x90, 0x80, 0x80], offset: 0),
      Ill(bytes: [0xF5, 0x80, 0x80, 0x80], offset: 0), Ill(bytes: [0x61, 0xE2, 0x82], offset: 1),
      Ill(bytes: [0x61, 0xE2, 0x28, 0xA1], offset: 1), Ill(bytes: [0xC3], offset: 0),
    ])
  func strictUTF8(_ ill: Ill) {
    withBytes(ill.bytes) { #expect(UTF8Check.firstFault($0)?.offset == ill.offset) }
  }

  @Test("the fast and the locating check agree, and agree with the standard library")
  func checksAgree() {
    var random = SeededGenerator(state: 3)
    let pieces: [[UInt8]] = [
      [0x61], [0xC3, 0xA9], [0xED, 0x95, 0x9C], [0xF0, 0x9F, 0x98, 0x80], [0x80], [0xED, 0xA0],
      [0xF4, 0x90], [0xE0], [0xC0], Array(repeating: 0x62, count: 40),
    ]
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...8, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      withBytes(bytes) { buffer in
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        #expect((UTF8Check.firstFault(buffer) == nil) == isValid)
        #expect((UTF8Check.firstFaultOffset(buffer) == nil) == isValid)
      }
    }
  }

  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> Result<String, DecodingFailure>
  {
    withBytes(bytes) { bytes in
      do throws(DecodingFailure) {
        return .success(String(decoding: try decodeStrictly(bytes, as: encoding), as: UTF8.self))
      } catch {
        return .failure(error)
      }
    }
  }

  @Test("each encoding reads its own bytes")
  func decoding() {
    #expect(decode([0xC6, 0xAF, 0xC8, 0xAD], .cp949) == .success("특화"))
    #expect(decode([0x8C, 0x63, 0x62], .cp949) == .success("똠b"))
    #expect(decode([0xB9, 0xFA], .gb18030) == .success("国"))
    #expect(decode([0x93, 0xFA, 0x5C, 0x7E], .cp932) == .success("日\\~"))
    #expect(decode([0xC6, 0xFC], .eucJP) == .success("日"))
    #expect(decode([0xE9, 0x80], .windows1252) == .success("é€"))
    #expect(decode([0xE9], .iso88591) == .success("é"))
    #expect(decode([0x61, 0, 0x5C, 0xD5], .utf16le) == .success("a한"))
    #expect(decode([0xD8, 0x3D, 0xDE, 0x00], .utf16be) == .success("😀"))
    #expect(decode([], .cp949) == .success(""))
  }

  @Test("faults are placed and nothing is replaced")
  func faults() {
    func failure(_ kind: DecodingFailure.Kind, _ encoding: TextEncoding, _ offset: Int, _ line: Int)
      -> Result<String, DecodingFailure>
    {
      .failure(DecodingFailure(kind: kind, encoding: encoding, offset: offset, line: line))
    }
    #expect(decode([0x61, 0x0A, 0x62, 0xFF, 0x61], .cp949) == failure(.invalid, .cp949, 3, 2))
    #expect(decode([0x61, 0xC6], .cp949) == failure(.truncated, .cp949, 1, 1))
    #expect(decode([0x81], .windows1252) == failure(.invalid, .windows1252, 0, 1))
    #expect(decode([0x61, 0, 0x3D, 0xD8, 0x61, 0], .utf16le) == failure(.invalid, .utf16le, 2, 1))
    #expect(decode([0x61, 0, 0x62], .utf16le) == failure(.truncated, .utf16le, 2, 1))
    #expect(decode([0x0A, 0xC3], .utf8) == failure(.truncated, .utf8, 1, 2))
    #expect(decode([0x0A, 0xC3, 0x61], .utf8) == failure(.invalid, .utf8, 1, 2))
  }

  @Test("texts larger than the conversion buffer come whole")
  func largeTexts() {
    let line: [UInt8] = [0xC6, 0xAF, 0x0A]
    let bytes = Array(repeating: line, count: 100_000).joined() + [0xFF]
    withBytes(Array(bytes.dropLast())) { buffer in
      let text = try? decodeStrictly(buffer, as: .cp949)
      #expect(text?.elementsEqual(String(repeating: "특\n", count: 100_000).utf8) == true)
    }
    withBytes(bytes) { buffer in
      #expect(
        throws: DecodingFailure(kind: .invalid, encoding: .cp949, offset: 300_000, line: 100_001)
      ) { try decodeStrictly(buffer, as: .cp949) }
    }
  }

  @Test("the mark decides, then the declaration, then strict UTF-8, then nobody")
  func decisions() {
    func decide(_ bytes: [UInt8], _ declared: TextEncoding? = nil) -> EncodingDecision {
      withBytes(bytes) { EncodingDecision.of(TextSurvey($0), declared: declared) }
    }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61]
    #expect(
      decide(marked) == .decided(.utf8, because: .byteOrderMark, start: 3, contradicted: nil))
    #expect(
      decide(marked, .cp949)
        == .decided(.utf8, because: .byteOrderMark, start: 3, contradicted: .cp949))
    #expect(
      decide([0xC6, 0xAF], .cp949)
        == .decided(.cp949, because: .declared, start: 0, contradicted: nil))
    // 특화 in CP949 is also valid UTF-8: the test alone is taken in here.
    #expect(
      decide([0xC6, 0xAF, 0xC8, 0xAD])
        == .decided(.utf8, because: .strictUTF8, start: 0, contradicted: nil))
    #expect(decide([0x61, 0x0A, 0xB0, 0xA1]) == .undecided(UTF8Fault(offset: 2, line: 2)))
    #expect(decide([0xFF, 0xFE, 0, 0]) == .utf32)
  }

  @Test("a candidate shows what tells it from others, behind a long beginning in ASCII too")
  func candidates() {
    let header = [UInt8](
      "exchange_id,start_date,end_date,type,title,host,guests,participants,status\n".utf8)
    let row = [UInt8]("E-1,2026-03-10,2026-03-12,".utf8) + [0xC4, 0xEA, 0xC4, 0xEA] + [0x0A]
    func shown(_ bytes: [UInt8]) -> [String]? {
      bytes.withUnsafeBytes { buffer in
        EncodingCandidate.all(buffer, among: [.gb18030]).first?.firstLines
      }
    }
    #expect(shown(header + row) == ["…26-03-10,2026-03-12,年年"])
    #expect(shown([UInt8]("a,b\n".utf8) + row) == ["a,b", "E-1,2026-03-10,2026-03-12,年年"])
    #expect(
      shown(header) == [
        "exchange_id,start_date,end_date,type,title,host,guests,participants,status"
      ])
  }

  @Test("damage that was there before")
  func damage() {
    withBytes("a\u{FFFD}\u{85}é\u{FFFD}") {
      let damage = TextDamage(of: $0)
      #expect(damage.replacementCharacters == 2)
      #expect(damage.c1Controls == 1)
      #expect(damage.firstOffset == 1)
    }
    withBytes("aé한\u{A0}") { #expect(!TextDamage(of: $0).isDamaged) }
  }
}

@Suite(
  "Encoded reference files", .enabled(if: sharedReference != nil, Comment(rawValue: needsShared)))
struct EncodedFilesTests {
  private func decision(_ name: String) throws -> EncodingDecision {
    try withBytes(reference(name)) { EncodingDecision.of(TextSurvey($0), declared: nil) }
  }

  @Test("declared, every sound file gives a text without damage")
  func declared() throws {
    let files: [(String, TextEncoding)] = [
      ("ko-cp949", .cp949), ("ko-euckr-strict", .cp949), ("zh-gb18030", .gb18030),
      ("zh-gbk", .gb18030), ("ja-cp932", .cp932), ("ja-eucjp", .eucJP),
      ("ko-utf16le-nobom", .utf16le), ("ko-utf16be-nobom", .utf16be),
    ]
    for (name, encoding) in files {
      let bytes = try reference("encodings/\(name).csv")
      try withBytes(bytes) { buffer in
        let text = try decodeStrictly(buffer, as: encoding)
        #expect(withBytes(text) { !TextDamage(of: $0).isDamaged }, "\(name)")
        let candidates = EncodingCandidate.all(buffer)
        #expect(candidates.contains { $0.encoding == encoding }, "\(name)")
      }
    }
    let korean = try reference("encodings/ko-utf8.csv")
    for name in ["ko-cp949", "ko-euckr-strict"] {
      let text = try withBytes(reference("encodings/\(name).csv")) {
        try decodeStrictly($0, as: .cp949)
      }
      #expect(text.prefix(20).elementsEqual(korean.prefix(20)), "\(name)")
    }
  }

  @Test("undeclared, the faults are where they are")
  func undeclared() throws {
    #expect(
      try decision("encodings/ko-utf8-one-bad-byte.csv")
        == .undecided(UTF8Fault(offset: 998, line: 25)))
    #expect(
      try decision("encodings/mixed-utf8-then-cp949.csv")
        == .undecided(UTF8Fault(offset: 2883, line: 72)))
    #expect(
      try decision("bad-inputs/027-one-bad-byte.csv")
        == .undecided(UTF8Fault(offset: 60, line: 3)))
    let cut = try reference("encodings/ko-cp949-truncated.csv")
    withBytes(cut) { buffer in
      do throws(DecodingFailure) {
        _ = try decodeStrictly(buffer, as: .cp949)
        Issue.record("a cut tail is refused")
      } catch {
        #expect(error.kind == .truncated)
        #expect(error.offset == 899)
      }
    }
  }

  @Test("damage is counted")
  func damage() throws {
    let double = try withBytes(reference("encodings/double-encoded.csv")) { TextDamage(of: $0) }
    #expect(double.c1Controls == 730)
    let lost = try withBytes(reference("encodings/replacement-chars-already.csv")) {
      TextDamage(of: $0)
    }
    #expect(lost.replacementCharacters == 28)
  }

  @Test("containers of the bad inputs")
  func containers() throws {
    let expected: [(String, FileContainer)] = [
      ("bad-inputs/001-empty.csv", .empty), ("bad-inputs/055-xlsx-as-csv.csv", .zip),
      ("bad-inputs/057-gzip-as-json.json", .gzip), ("bad-inputs/019-nul-byte.csv", .text),
      ("bad-inputs/023-utf16le-bom.csv", .text), ("encodings/utf8-with-nul.csv", .text),
      ("encodings/ko-utf16le-nobom.csv", .utf16LittleEndianWithoutMark),
      ("encodings/ko-utf16be-nobom.csv", .utf16BigEndianWithoutMark),
      ("encodings/ko-cp949.csv", .text),
    ]
    for (name, container) in expected {
      #expect(
        try withBytes(reference(name)) { FileContainer.recognise($0) } == container, "\(name)")
    }
  }
}
