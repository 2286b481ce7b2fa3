import Foundation
import PartnershipModel
import Reporting
import TestSupport
import Testing

@Suite("The words of findings")
struct ProblemTextTests {
  private let english = English()

  @Test("Every code of the model has an example, so that explain knows it")
  func everyCode() throws {
    let declared = try ProblemTextTests.declaredCodes()
    #expect(declared.count > 70)
    #expect(Set(FindingExamples.codes) == declared)
    #expect(FindingExamples.codes.count == declared.count, "one example for each code")
    #expect(FindingExamples.example(of: "bad-number")?.code == "bad-number")
    #expect(FindingExamples.example(of: "no-such-code") == nil)
  }

  /// The codes as the source of the model lists them: an enumeration with arguments has no list of
  /// its cases.
  private static func declaredCodes(file: String = #filePath) throws -> Set<String> {
    let root = URL(fileURLWithPath: file).appendingPathComponent("../../../..").standardized
    let source = try String(
      contentsOf: root.appendingPathComponent(
        "Sources/PartnershipModel/Findings/Problem+Code.swift"), encoding: .utf8)
    let lines = source.split(separator: "\n").filter { $0.contains("    case .") }
    return Set(
      lines.compactMap { line in
        let parts = line.split(separator: "\"")
        return parts.count >= 2 ? String(parts[1]) : nil
      })
  }

  @Test("Texts are whole sentences", arguments: Finding.samples)
  func sentences(_ finding: Finding) {
    let text = english.problem(finding.problem, at: finding.place)
    #expect(!text.title.isEmpty && !text.title.hasSuffix("."))
    for sentence in [text.message, text.remedy, text.explanation] {
      #expect(isWhole(sentence), "\(finding.code): \(sentence)")
    }
    #expect(!text.message.contains("{") && !text.remedy.contains("{"))
  }

  private func isWhole(_ sentence: String) -> Bool {
    sentence.hasSuffix(".") && !sentence.hasSuffix("..") && !sentence.contains("  ")
      && !sentence.contains("\n") && sentence.trimmingCharacters(in: .whitespaces) == sentence
  }

  @Test("The remedy is one sentence that begins with what to do", arguments: Finding.samples)
  func remedies(_ finding: Finding) {
    let verbs: Set = [
      "Add", "Ask", "Check", "Choose", "Close", "Convert", "Correct", "Delete", "Double",
      "Download", "Export", "Fill", "Give", "Keep", "Leave", "Log", "Look", "Move", "Name",
      "Open", "Put", "Rename", "Round", "Save", "Split", "Type", "Wait", "Write",
    ]
    let remedy = english.problem(finding.problem, at: finding.place).remedy
    #expect(verbs.contains(remedy.split(separator: " ").first.map(String.init) ?? ""))
    #expect(remedy.firstRange(of: ". ") == nil, "one sentence: \(remedy)")
  }

  @Test("What a code means does not depend on the values of one finding")
  func explanations() {
    for finding in Finding.samples {
      let example = FindingExamples.example(of: finding.code)
      let text = english.problem(finding.problem, at: finding.place)
      let general = example.map { english.problem($0.problem, at: $0.place) }
      #expect(text.title == general?.title)
      #expect(text.explanation == general?.explanation)
    }
  }

  @Test("The value at fault and the nearest name are in the words")
  func values() {
    let place = InputPlace(file: "a.csv", line: 1, column: "value", value: "12,5")
    let number = english.problem(.badNumber(hint: .decimalComma), at: place)
    #expect(number.message == "`12,5` is not a number: it has a decimal comma.")
    #expect(number.remedy == "Write `12.5`.")
    let city = InputPlace(file: "a.csv", line: 1, column: "host", value: "Sihueng")
    let unknown = english.problem(.unknownCity(nearest: "siheung"), at: city)
    #expect(unknown.message.contains("`Sihueng`"))
    #expect(unknown.remedy.contains("`siheung`"))
  }

  @Test("A long value is shortened and stays on one line")
  func longValues() {
    let place = InputPlace(
      file: "a.csv", line: 1, column: "x", value: String(repeating: "가\r\n", count: 500))
    let text = english.problem(.badCode(expected: .currency), at: place)
    #expect(text.message.unicodeScalars.count < 200)
    #expect(text.message.contains("…"))
    #expect(!text.message.utf8.contains(0x0A) && !text.message.utf8.contains(0x0D))
  }

  @Test("All texts, as they are")
  func golden() throws {
    let text = Finding.samples.map { finding in
      let problem = english.problem(finding.problem, at: finding.place)
      return """
        \(finding.severity)[\(finding.code)] \(problem.title)
          \(problem.message)
          -> \(problem.remedy)

        """
    }
    let explanations = FindingExamples.codes.compactMap(FindingExamples.example).map {
      "\($0.code)\n  \(english.problem($0.problem, at: $0.place).explanation)\n"
    }
    let all = (text + ["What the codes mean\n"] + explanations).joined(separator: "\n")
    #expect(try goldenMismatch(all, "problems.txt", file: ProblemTextTests.goldenBeside()) == nil)
  }

  /// The folder `Golden` lies beside this folder.
  private static func goldenBeside(file: String = #filePath) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ReportingTests.swift").path
  }
}
