import PartnershipModel
import Reporting
import Testing

@Suite("Findings on the terminal")
struct FindingsRendererTests {
  private let renderer = FindingsRenderer(language: English())

  private func badNumber(_ line: Int) -> Finding {
    Finding(
      .badNumber(hint: .decimalComma),
      at: InputPlace(file: "trade/x.csv", line: line, cell: 6, column: "value", value: "12,5"))
  }

  @Test("Place, kind, message, excerpt, remedy")
  func one() {
    #expect(
      renderer.text(badNumber(17)) == """
        trade/x.csv:17:6: error[bad-number]: `12,5` is not a number: it has a decimal comma.
            column value: 12,5
            Write `12.5`.

        """)
  }

  @Test("A place without line or cell, an empty cell, a value without column")
  func places() {
    func first(_ place: InputPlace) -> [Substring] {
      renderer.text(Finding(.emptyRequired, at: place)).split(separator: "\n")
    }
    #expect(first(InputPlace(file: "a.csv"))[0].hasPrefix("a.csv: error[empty-required]: "))
    #expect(first(InputPlace(file: "a.csv", line: 3))[0].hasPrefix("a.csv:3: error"))
    #expect(first(InputPlace(file: "a.csv")).count == 2)
    #expect(first(InputPlace(file: "a.csv", column: "x"))[1] == "    column x")
    #expect(first(InputPlace(file: "a.csv", column: "x", value: ""))[1] == "    column x: (empty)")
    #expect(first(InputPlace(file: "a.csv", value: "y"))[1] == "    value: y")
  }

  @Test("Those that refuse come first, then errors, warnings, notes; within these by code")
  func order() {
    let place = InputPlace(file: "a.csv")
    let problems: [Problem] = [
      .loneCRFile, .strangeFile, .strayQuote, .annualRows(count: 1), .emptyFile, .damagedText,
      .badID, .brokenHeader,
    ]
    let groups = FindingGroups(problems.map { Finding($0, at: place) })
    #expect(
      groups.groups.map(\.code) == [
        "broken-header", "empty-file", "bad-id", "stray-quote", "damaged-text", "strange-file",
        "annual-rows", "lone-cr-file",
      ])
    #expect(groups.groups.map(\.refuses) == [true, true] + Array(repeating: false, count: 6))
    #expect(Severity.allCases.map(groups.count) == [4, 2, 2])
  }

  @Test("Five of a kind in full, the others counted", arguments: [1, 5, 6, 42])
  func five(_ count: Int) throws {
    let groups = FindingGroups((1...count).map(badNumber))
    let group = try #require(groups.groups.first)
    #expect(groups.groups.count == 1)
    #expect(group.count == count)
    #expect(group.shown.map(\.place.line) == (1...min(count, 5)).map { $0 })
    let text = renderer.text(groups)
    #expect(text.split(separator: "\n").count { $0.contains("bad-number") } == min(count, 5))
    #expect(text.hasSuffix("… and \(count - 5) more like this\n") == (count > 5))
  }

  @Test("A blank line between two kinds, nothing for no finding")
  func several() {
    let other = Finding(.emptyFile, at: InputPlace(file: "b.csv"))
    let text = renderer.text(FindingGroups([badNumber(1), other]))
    #expect(text.hasPrefix("b.csv: error[empty-file]: "))
    #expect(text.split(separator: "\n\n").count == 2)
    #expect(renderer.text(FindingGroups([])).isEmpty)
  }

  @Test("Colour only when asked for, and never instead of a word", arguments: Finding.samples)
  func colour(_ finding: Finding) {
    let plain = renderer.text(finding)
    let coloured = FindingsRenderer(language: English(), usesColour: true).text(finding)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    #expect(coloured.unicodeScalars.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("Objects for programs have the members of the table")
  func objects() throws {
    let object = try #require(renderer.objects([badNumber(17)]).first)
    #expect(
      object.map(\.name) == [
        "severity", "code", "file", "line", "column", "value", "message", "suggestion",
      ])
    #expect(
      object.map(\.value) == [
        .text("error"), .text("bad-number"), .text("trade/x.csv"), .count(17), .text("value"),
        .text("12,5"), .text("`12,5` is not a number: it has a decimal comma."),
        .text("Write `12.5`."),
      ])
  }

  @Test("The table keeps the order and names the cell where the column has no name")
  func table() {
    let unnamed = Finding(.strayQuote, at: InputPlace(file: "a.csv", line: 3, cell: 12))
    let whole = Finding(.emptyFile, at: InputPlace(file: "a.csv"))
    let table = FindingsTable.table([unnamed, whole])
    #expect(table.name == "findings")
    #expect(table.key.isEmpty)
    #expect(table.rows.map { $0[1] } == [.text("stray-quote"), .text("empty-file")])
    #expect(Array(table.rows[0][3...5]) == [.count(3), .text("12"), .none])
    #expect(Array(table.rows[1][3...5]) == [.none, .none, .none])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }
}
