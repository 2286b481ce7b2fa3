import Foundation
import PartnershipModel
import Reporting
import TestSupport
import Testing

@Suite("The words of findings in Korean and Chinese")
struct ProblemWordsTests {
  private static let tags = ["ko", "zh"]

  private func words(_ finding: Finding, _ tag: String) throws -> ProblemWords {
    try #require(Languages.named(tag)).words(for: finding.problem, at: finding.place)
  }

  @Test("Message and remedy are whole sentences", arguments: tags, Finding.samples)
  func sentences(tag: String, finding: Finding) throws {
    let stop: Character = tag == "ko" ? "." : "。"
    let words = try words(finding, tag)
    for sentence in [words.message, words.remedy] {
      #expect(sentence.last == stop, "\(finding.code): \(sentence)")
      #expect(!sentence.contains("  ") && !sentence.contains("\n") && !sentence.contains("{"))
      #expect(!sentence.contains("\(stop)\(stop)"), "\(finding.code): \(sentence)")
      #expect(sentence.count { $0 == "`" }.isMultiple(of: 2), "\(finding.code): \(sentence)")
    }
  }

  @Test("The remedy asks for something", arguments: Finding.samples)
  func remedies(_ finding: Finding) throws {
    #expect(try words(finding, "ko").remedy.contains("시기 바"))
    #expect(try words(finding, "zh").remedy.contains { "请无可".contains($0) })
  }

  @Test("Only what stands between backticks and names are Latin", arguments: tags, Finding.samples)
  func noEnglish(tag: String, finding: Finding) throws {
    let names: Set<String> = [
      "CNY", "CSV", "Comtrade", "CR", "ECOS", "Excel", "GDELT", "GeoNames", "HS", "IATI", "ISO",
      "JSON", "K", "KRW", "LF", "Media", "Cloud", "NDJSON", "NUL", "NaN", "Parquet", "RFC", "Spark",
      "UN", "USD", "UTF", "WITS",
      "XML", "ZIP", "alpha", "cp", "gb", "gzip", "n", "stat", "xls", "KOR", "CHN", "VNM", "KR",
      "CN", "VN", "H", "T",
    ]
    let words = try words(finding, tag)
    for sentence in [words.message, words.remedy] {
      let own = sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      let latin = own.flatMap { $0.split { !$0.isASCII || !$0.isLetter } }.map(String.init)
      #expect(
        Set(latin).subtracting(names).isEmpty, "\(finding.code): \(sentence)")
    }
  }

  /// Findings whose arguments all stand in reports.
  ///
  /// Settings at fault refuse the run: what the parser says of them is for the terminal. Forms of
  /// dates and codes have examples of their own in each language.
  private static let ofReports = Finding.samples.filter {
    !["bad-settings", "bad-setting", "unreadable-file", "bad-date", "bad-code"].contains($0.code)
  }

  @Test("The value that is no date or code is in each language", arguments: tags)
  func valuesOfForms(tag: String) throws {
    let findings = Finding.samples.filter { ["bad-date", "bad-code"].contains($0.code) }
    #expect(findings.count > 15)
    for finding in findings {
      let value = try #require(finding.place.value)
      #expect(try words(finding, tag).message.contains("`\(value)`"))
    }
  }

  @Test("Every number and every text of the input is in each language", arguments: tags, ofReports)
  func arguments(tag: String, finding: Finding) throws {
    let english = English().words(for: finding.problem, at: finding.place)
    let other = try words(finding, tag)
    let (said, asked) = (other.message, other.message + other.remedy)
    for part in data(in: english.message) {
      #expect(said.contains(part), "\(finding.code): \(part) is not in \(said)")
    }
    for part in data(in: english.remedy) {
      #expect(asked.contains(part), "\(finding.code): \(part) is not in \(asked)")
    }
  }

  /// The texts between backticks and the numbers outside them.
  private func data(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().flatMap {
      offset, part -> [String] in
      if !offset.isMultiple(of: 2) { return [String(part)] }
      return part.split { !$0.isASCII || !($0.isNumber || ",.".contains($0)) }.map(String.init)
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,")) }
        .filter { !$0.isEmpty }
    }
  }

  @Test(
    "A Korean particle follows the last sound of the value, in any script",
    arguments: [
      ("시흥", "`시흥`은"), ("제주", "`제주`는"), ("Jilin", "`Jilin`은"), ("Oslo", "`Oslo`는"),
      ("M49 490", "`M49 490`은"), ("Area 4", "`Area 4`는"), ("吉林", "`吉林`은(는)"),
    ])
  func particles(name: String, expected: String) {
    let finding = Finding(
      .unknownPlace(name: name, rows: 3), at: InputPlace(file: "trade/a.csv", value: name))
    let message = Korean().words(for: finding.problem, at: finding.place).message
    #expect(message == "\(expected) 알려진 지역이 아니므로 해당 3개 행을 대상 외로 처리합니다.")
  }

  @Test("What programs read is English: the table of findings")
  func englishOutside() {
    let finding = Finding(.emptyFile, at: InputPlace(file: "a.csv"))
    let table = FindingsTable.table([finding])
    #expect(table.rows.map { $0[6] } == [.text("The file is empty.")])
    #expect(FindingsTable.row(finding, Korean())[6] == .text("빈 파일입니다."))
    #expect(Languages.all[0].tag == "en", "the terminal speaks the first language")
  }

  @Test("All texts, as they are", arguments: tags)
  func golden(tag: String) throws {
    let text = try Finding.samples.map { finding in
      let words = try words(finding, tag)
      return "\(finding.code)\n  \(words.message)\n  -> \(words.remedy)\n"
    }
    let all = text.joined(separator: "\n")
    let mismatch = try goldenMismatch(all, "problems.\(tag).txt", file: Self.besideGolden())
    #expect(mismatch == nil)
  }

  /// The folder `Golden` lies beside this folder.
  private static func besideGolden(file: String = #filePath) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ReportingTests.swift").path
  }
}
