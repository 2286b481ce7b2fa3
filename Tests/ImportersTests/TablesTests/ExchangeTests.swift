import Importers
import PartnershipModel
import Testing

@Suite("Exchanges that two offices list")
struct ExchangeTests {
  private static let header =
    "exchange_id,start_date,end_date,type,title,host,guests,status,participants,cost,currency"

  @Test("The host's figures stand, every difference is a finding")
  func differences() throws {
    let outcome = try read([
      "exchanges/jilin-office.csv": """
      \(ExchangeTests.header)
      E1,2026-05-01,2026-05-03,fair,Fair,siheung,jilin,held,45,90,USD
      J2,2026-06-01,,youth,夏令营,jilin,siheung,held,20,,
      E3,2026-07-01,,sport,Match,siheung,jilin,held,,,
      """,
      "exchanges/siheung-office.csv": """
      \(ExchangeTests.header)
      E1,2026-05-01,2026-05-04,fair,Big fair,Siheung-si,吉林,held,42,100,USD
      S2,2026-06-01,2026-06-01,youth,Camp,jilin,siheung,held,22,7,USD
      E3,2026-07-01,,sport,Match,siheung,jilin,cancelled,11,,
      """,
    ])
    let exchanges = try #require(outcome.facts?.exchanges)
    #expect(exchanges.map(\.title) == ["Big fair", "夏令营", "Match"])
    #expect(exchanges.map { $0.participants?.description } == ["42", "20", "11"])
    let differences = outcome.findings.map { finding in
      "\(finding.place.file):\(finding.place.line ?? 0) \(finding.place.column ?? "") "
        + "\(finding.problem)"
    }
    func twoOffice(_ file: String, _ line: Int, _ host: String, _ guest: String) -> String {
      "\(Problem.twoOffice(otherFile: file, otherLine: line, host: host, guest: guest))"
    }
    let (jilin, siheung) = ("exchanges/jilin-office.csv", "exchanges/siheung-office.csv")
    #expect(
      Set(differences) == [
        "\(jilin):2 end_date \(twoOffice(siheung, 2, "2026-05-04", "2026-05-03"))",
        "\(jilin):2 participants \(twoOffice(siheung, 2, "42", "45"))",
        "\(jilin):2 cost \(twoOffice(siheung, 2, "100 USD", "90 USD"))",
        "\(siheung):3 participants \(twoOffice(jilin, 3, "20", "22"))",
        "\(jilin):4 status \(twoOffice(siheung, 4, "cancelled", "held"))",
      ])
    #expect(outcome.rows(jilin) == "3/0/0/0" && outcome.rows(siheung) == "3/0/0/0")
  }

  @Test("One id for two events of different hosts is shown")
  func otherHost() throws {
    let outcome = try read([
      "exchanges/a.csv": "\(ExchangeTests.header)\nE1,2026-05-01,,fair,F,siheung,jilin,held,,,\n",
      "exchanges/b.csv": "\(ExchangeTests.header)\nE1,2026-05-01,,fair,F,jilin,siheung,held,,,\n",
    ])
    #expect(outcome.facts?.exchanges.count == 1)
    #expect(outcome.findings.map(\.place.column) == ["guests", "host"])
  }

  @Test("An id twice in one file rejects the later row")
  func repeated() throws {
    let outcome = try read([
      "exchanges/a.csv": """
      \(ExchangeTests.header)
      E1,2026-05-01,,fair,Fair,siheung,jilin,held,,,
      E1,2026-05-09,,fair,Fair,siheung,jilin,held,,,
      E2,2026-05-01,,fair,Without a partner,siheung,Busan,held,,,
      """
    ])
    #expect(outcome.rows("exchanges/a.csv") == "1/1/1/0")
    #expect(
      outcome.findings == [
        Finding(
          .duplicateID(firstFile: "exchanges/a.csv", firstLine: 2),
          at: InputPlace(
            file: "exchanges/a.csv", line: 3, column: "exchange_id", value: "E1"))
      ])
  }

  @Test("Rows of two offices within a week are suggested, once each, and never joined")
  func possibleMatches() throws {
    let outcome = try read([
      "exchanges/jilin-office.csv": """
      \(ExchangeTests.header)
      J1,2026-05-08,,fair,Fair,siheung,jilin,held,45,,
      J2,2026-06-12,,youth,Camp,siheung,jilin,held,20,,
      J3,2026-07-01,,sport,Match,siheung,jilin,held,11,,
      J4,2026-07-20,,sport,Match,jilin,siheung,held,11,,
      """,
      "exchanges/siheung-office.csv": """
      \(ExchangeTests.header)
      S1,2026-05-01,,fair,Fair,siheung,jilin,held,42,,
      S2,2026-05-07,,fair,Second fair,jilin,siheung,held,42,,
      S3,2026-06-20,,youth,Eight days on,siheung,jilin,held,20,,
      S4,2026-07-01,,cultural,Another type,siheung,jilin,held,11,,
      S5,2026-07-20,,sport,Match,jilin,siheung,held,12,,
      """,
    ])
    // J4 and S5 agree in dates, type, host and guests: they are one exchange already.
    #expect(outcome.facts?.exchanges.count == 8)
    let possible = outcome.findings.filter { $0.code == "possible-match" }
    #expect(
      possible == [
        Finding(
          .possibleMatch(
            otherFile: "exchanges/jilin-office.csv", otherLine: 2,
            otherStart: try #require(CalendarDate("2026-05-08"))),
          at: InputPlace(
            file: "exchanges/siheung-office.csv", line: 3, column: "start_date",
            value: "2026-05-07"))
      ])
    #expect(possible.first?.problem.severity == .note)
    let lists = try #require(outcome.facts?.officeLists)
    #expect(lists.exchanges.count == 8)
    #expect(
      lists.exchanges.filter { $0.count == 2 }.map { $0.map(\.office) } == [["jilin", "siheung"]])
    #expect(lists.possibleMatches.map(\.other.exchange.id) == ["S2"])
  }

  @Test("Files of one office, or of no known one, suggest nothing")
  func noOtherOffice() throws {
    let row = ",2026-05-0%,,fair,Fair,siheung,jilin,held,45,,"
    for name in ["jilin-late.csv", "other.csv"] {
      let outcome = try read([
        "exchanges/jilin-early.csv":
          "\(ExchangeTests.header)\nA\(row.replacing("%", with: "1"))\n",
        "exchanges/\(name)": "\(ExchangeTests.header)\nB\(row.replacing("%", with: "3"))\n",
      ])
      #expect(outcome.facts?.exchanges.count == 2)
      #expect(outcome.findings.isEmpty)
    }
  }

  @Test("The settings may say whose list a file is")
  func office() throws {
    let files: [String: FileContent] = [
      "exchanges/1.csv": "\(ExchangeTests.header)\nE1,2026-05-01,,fair,F,jilin,siheung,held,1,,\n",
      "exchanges/2.csv": "\(ExchangeTests.header)\nE1,2026-05-01,,fair,F,jilin,siheung,held,2,,\n",
    ]
    #expect(try read(files).facts?.exchanges.map(\.participants) == [Amount(1)])
    var declared = files
    declared["entente.yaml"] = "sources:\n  - files: exchanges/2.csv\n    reporter: 吉林市\n"
    #expect(try read(declared).facts?.exchanges.map(\.participants) == [Amount(2)])
  }
}
