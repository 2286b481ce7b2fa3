import Analytics
import Exporters
import PartnershipModel
import Reporting
import TestSupport
import Testing

@Suite("The readers in connect/")
struct ReaderScriptTests {
  /// Every table of a pack, of a workspace without rows.
  private static func tables() throws -> [DataTable] {
    let cities = ["busan", "qingdao"].map {
      City(id: $0, name: LocalizedName(name: $0), country: "KOR")
    }
    let facts = Facts(
      settings: Settings(), gazetteer: Gazetteer(cities: cities, partnerships: [], home: "busan"))
    let month = try #require(Month("2026-09"))
    return ReportBuilder.report(
      Analysis(facts: facts, reportMonth: month), version: "1"
    ).dataTables
  }

  @Test("Each reader is what the definitions of the tables say", arguments: ReaderScript.allCases)
  func isCurrent(reader: ReaderScript) throws {
    let mismatch = try documentMismatch(
      reader.text(try Self.tables()), "connect/\(reader.rawValue)")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test("Each reader knows every table and column", arguments: ReaderScript.allCases)
  func isComplete(reader: ReaderScript) throws {
    let tables = try Self.tables()
    #expect(tables.map(\.name) == DataTables.names)
    let text = reader.text(tables)
    for table in tables {
      #expect(text.contains(table.name))
      for column in table.columns {
        #expect(
          text.contains("\"\(column.name)\"") || text.contains("`\(column.name)`"),
          "\(reader.rawValue) lacks \(table.name).\(column.name)")
      }
    }
    #expect(text.contains("provisional"))
  }

  @Test("Brackets and quotes pair up", arguments: ReaderScript.allCases)
  func isBalanced(reader: ReaderScript) throws {
    let comment = [ReaderScript.python: "#", .r: "#", .duckDB: "--", .powerQuery: "//"][reader]
    var open: [Character] = []
    let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    let lines = reader.text(try Self.tables()).split(separator: "\n").filter { line in
      // Patterns hold brackets of their own.
      !line.drop { $0 == " " }.hasPrefix(comment ?? "#") && !line.contains("uFEFF")
        && !line.contains("x{FEFF}")
    }
    for line in lines {
      var isText = false
      for character in line {
        if character == "\"" { isText.toggle() }
        if isText { continue }
        if pairs.values.contains(character) { open.append(character) }
        if let begin = pairs[character] { #expect(open.popLast() == begin, "\(line)") }
      }
    }
    // The pattern of DuckDB's reader stands in a line that opens one bracket and closes it.
    #expect(open == [])
  }
}
