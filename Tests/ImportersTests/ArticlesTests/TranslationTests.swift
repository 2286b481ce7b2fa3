import PartnershipModel
import Testing

@testable import Importers

@Suite("What foreign media files write, as the native table has it")
struct TranslationTests {
  private func written(_ cell: String, _ form: MediaTranslation.Published) -> String? {
    withBytes(cell) { cell in
      withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { target in
        form.write(cell, to: target).map { count in
          String(decoding: UnsafeRawBufferPointer(target)[0..<count], as: UTF8.self)
        }
      }
    }
  }

  @Test(
    "Times in UTC",
    arguments: [
      ("20260520T221500Z", "2026-05-20T22:15:00Z"), ("20240115120000", "2024-01-15T12:00:00Z"),
      ("2026-05-20 22:15:00", "2026-05-20T22:15:00Z"),
      ("2026-05-20T22:15:00Z", "2026-05-20T22:15:00Z"),
      ("2026-05-20 22:15:00 UTC", "2026-05-20T22:15:00Z"),
      ("2026-05-20 22:15:00.123456+00:00", "2026-05-20T22:15:00Z"), ("20170312", "2017-03-12"),
      ("2017-03-12", "2017-03-12"), ("20160229235960", "2016-02-29T23:59:60Z"),
      ("20170229120000", nil), ("20171301", nil), ("20170101240000", nil),
      ("20170101006000", nil), ("2026-05-20 22:15:00+09:00", nil), ("2026-05-20 22:15", nil),
      ("2026052", nil), ("202605200", nil), ("2026-05-2", nil), ("2026-05-20x", nil),
      ("13 April 2026", nil), ("", nil), ("2026/05/20", nil), ("2026-05/20", nil),
      ("2026052０", nil), ("20260520 221500", nil),
    ] as [(String, String?)])
  func instant(cell: String, expected: String?) {
    #expect(written(cell, .instant) == expected)
  }

  @Test(
    "Days without zone",
    arguments: [
      ("20230531", "2023-05-31"), ("2023-05-31", "2023-05-31"),
      ("2020-01-31 23:50:00", "2020-01-31"), ("20230531120000", nil), ("2023-05-31 25:00:00", nil),
      ("230531", nil), ("2023.05.31", nil),
    ] as [(String, String?)])
  func day(cell: String, expected: String?) {
    #expect(written(cell, .day) == expected)
  }

  @Test(
    "The host of an address, without www",
    arguments: [
      ("https://www.example.org/a/b", "example.org"), ("http://example.org", "example.org"),
      ("HTTPS://WWW.Example.org?x", "Example.org"), ("http://m.example.org:8080/", "m.example.org"),
      ("https://user:secret@example.org/@x", "example.org"),
      ("https://example.org#a@b", "example.org"),
      ("http://www2.example.org", "www2.example.org"), ("https://", nil), ("https:///x", nil),
      ("example.org", nil), ("BBC Monitoring", nil), ("ftp://example.org", nil), ("", nil),
    ] as [(String, String?)])
  func host(url: String, expected: String?) {
    withBytes(url) { url in
      #expect(WebAddress.host(url).map { text($0) } == expected)
    }
  }

  @Test(
    "Blanks around punctuation",
    arguments: [
      ("Sciences : Drug", "Sciences:Drug"), ("May 2026 # 2 | Latham", "May 2026#2|Latham"),
      ("Ulan - Ude", "Ulan-Ude"), ("It ’ s", "It’s"), ("a  b", "a  b"), (" a , b ", " a,b "),
      ("東京 。 大阪", "東京 。 大阪"), ("", ""),
    ])
  func tightened(title: String, expected: String) {
    #expect(TitleText.tightened(title) == expected)
  }

  @Test(
    "Character references of HTML",
    arguments: [
      ("a &amp; b", "a & b"), ("&#x41;&#66;&lt;&gt;&quot;&apos;", "AB<>\"'"), ("&#xD55C;", "한"),
      ("a & b; c", "a & b; c"), ("&unknown;", "&unknown;"), ("&#xD800;&#0;", "&#xD800;&#0;"),
      ("&", "&"), ("&#x110000;", "&#x110000;"),
    ])
  func unescaped(title: String, expected: String) {
    let result = withBytes(title) { title in
      withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { target in
        let count = TitleText.unescape(title, to: target)
        return String(decoding: UnsafeRawBufferPointer(target)[0..<count], as: UTF8.self)
      }
    }
    #expect(result == expected)
  }

  @Test(
    "Computed numbers keep six decimals, half away from zero",
    arguments: [
      ("-0.11641443538999001", -116_414), ("2.0000005", 2_000_001), ("-2.0000005", -2_000_001),
      ("2.00000049999999", 2_000_000), ("1.5e-05", 15), ("-5.34", -5_340_000), ("0", 0),
      ("4.9999999", 5_000_000), ("1e-17", 0), ("-4e-7", 0), ("-5e-7", -1), ("6.0", 6_000_000),
    ])
  func rounded(cell: String, expected: Int) throws {
    let units = try withBytes(cell) { try DecimalLiteral.roundedMillionths($0, [.exponent]) }
    #expect(units == Int128(expected))
  }

  @Test("What is no number is none here either", arguments: ["nan", "1,5", "0x1F", "1.", ""])
  func noNumber(cell: String) {
    #expect(throws: DecimalFault.self) {
      try withBytes(cell) { try DecimalLiteral.roundedMillionths($0, [.exponent]) }
    }
  }

  @Test(
    "Languages by English name and by codes of ISO 639",
    arguments: [
      ("English", "en"), ("chinese", "zh"), ("Korean", "ko"), ("vietnamese", "vi"), ("ara", "ar"),
      ("zho", "zh"), ("chi", "zh"), ("KO", "ko"), ("Norwegian", "no"), ("Greek", "el"),
      ("Persian", "fa"), ("Khmer", "km"), ("Klingon", nil), ("xx", nil), ("", nil),
    ] as [(String, String?)])
  func languages(name: String, tag: String?) {
    #expect(Languages.tag(name) == tag)
  }

  @Test(
    "FIPS 10-4 is not ISO",
    arguments: [
      ("CH", "CHN"), ("KS", "KOR"), ("KN", "PRK"), ("JA", "JPN"), ("VM", "VNM"), ("ID", "IDN"),
      ("RP", "PHL"), ("BM", "MMR"), ("CB", "KHM"), ("SN", "SGP"), ("TH", "THA"), ("LA", "LAO"),
      ("MY", "MYS"), ("BX", "BRN"), ("TT", "TLS"), ("GM", "DEU"), ("SZ", "CHE"), ("UK", "GBR"),
      ("RS", "RUS"), ("GZ", "PSE"), ("KR", "KIR"), ("ZZ", nil),
    ] as [(String, String?)])
  func fips(code: String, alpha3: String?) {
    #expect(FIPSCountries.alpha3[code] == alpha3)
  }

  @Test("Every FIPS code stands for a country of ISO 3166-1")
  func fipsCountries() {
    #expect(FIPSCountries.alpha3.count == 248)
    #expect(FIPSCountries.alpha3.values.allSatisfy(Countries.alpha3.contains))
  }
}
