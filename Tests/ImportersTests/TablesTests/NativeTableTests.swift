import Importers
import PartnershipModel
import Testing

@Suite("The native tables")
struct NativeTableTests {
  @Test("Every table has a sample with all its columns")
  func complete() {
    #expect(NativeSample.all.map(\.table) == Table.allCases)
    for sample in NativeSample.all {
      #expect(Set(sample.columns) == Set(NativeTable.of(sample.table).columns))
    }
  }

  @Test("CSV, JSON array and NDJSON give the same records", arguments: NativeSample.all)
  func forms(sample: NativeSample) throws {
    let csv = try records(sample, "csv", sample.csv)
    #expect(csv.count >= sample.rows.count)
    #expect(try records(sample, "json", sample.array) == csv)
    #expect(try records(sample, "ndjson", sample.ndjson) == csv)
  }

  private func records(
    _ sample: NativeSample, _ ending: String, _ content: FileContent
  ) throws -> [String] {
    let path = "\(sample.stem).\(ending)"
    var files = [path: content]
    // The partnership of the samples needs cities that the sample of cities lacks.
    if sample.table == .cities {
      files["partnerships.csv"] = "partnership_id,name,cities\np,P,siheung;jilin\n"
    }
    let outcome = try read(files)
    let source = try #require(outcome.source(path))
    #expect(source.format == "native-\(sample.table.rawValue)")
    #expect(source.used == sample.rows.count, "\(outcome.findings)")
    #expect(outcome.findings(in: path).allSatisfy { $0.severity != .error })
    return sample.records(try #require(outcome.facts))
  }

  @Test("Columns may stand in any order, and names differ in capitals and marks")
  func order() throws {
    let outcome = try read([
      "funding.csv": """
      Currency,AMOUNT,Kind,source,Partnership,Date
      USD,5,grant,Bank,siheung-jilin,2026-01-01
      """
    ])
    #expect(outcome.facts?.funding.map(\.money) == [Money(Amount(5), .usDollar)])
    #expect(outcome.findings.isEmpty)
  }

  @Test(
    "A number that is none is refused with line, cell, column and what it looks like",
    arguments: [
      ("\"1,5\"", "1,5", Problem.badNumber(hint: .decimalComma)),
      ("0x1F", "0x1F", .badNumber(hint: .text)), ("nan", "nan", .badNumber(hint: .text)),
      ("12abc", "12abc", .badNumber(hint: .text)),
      ("\"1,234\"", "1,234", .badNumber(hint: .groupingMark)),
      ("1 234", "1 234", .badNumber(hint: .groupingMark)),
      ("+5", "+5", .badNumber(hint: .groupingMark)), (" 5", " 5", .badNumber(hint: .groupingMark)),
      ("₩500", "₩500", .badNumber(hint: .currencySign)),
      ("5%", "5%", .badNumber(hint: .currencySign)), ("1e6", "1e6", .badNumber(hint: .exponent)),
      ("５", "５", .badNumber(hint: .text)), (".5", ".5", .badNumber(hint: .groupingMark)),
      ("0.1234567", "0.1234567", .tooPrecise(decimals: 6)),
      (
        "1234567890123456789", "1234567890123456789",
        .outOfRange(minimum: nil, maximum: "999999999999999999")
      ),
      ("-1", "-1", .outOfRange(minimum: "0", maximum: nil)),
      ("", "", .emptyRequired),
    ])
  func numbers(cell: String, value: String, problem: Problem) throws {
    let outcome = try read([
      "funding.csv": """
      date,partnership,source,kind,amount,currency
      2026-01-01,siheung-jilin,Bank,grant,5,USD
      2026-01-01,siheung-jilin,Bank,grant,\(cell),USD
      """
    ])
    #expect(
      outcome.findings == [
        Finding(
          problem,
          at: InputPlace(
            file: "funding.csv", line: 3, cell: 5, column: "amount", value: value))
      ])
    #expect(outcome.rows("funding.csv") == "1/0/1/0")
  }

  @Test(
    "Other cells that cannot be used",
    arguments: [
      ("agreements.csv", "signed", "2026-02-29", Problem.badDate(expected: .day)),
      ("agreements.csv", "signed", "03/04/2026", .badDate(expected: .day)),
      ("agreements.csv", "signed", "2026-1-5", .badDate(expected: .day)),
      ("agreements.csv", "signed", "20260105", .badDate(expected: .day)),
      ("agreements.csv", "signed", "45123", .badDate(expected: .day)),
      ("agreements.csv", "signed", "２０２６-01-05", .badDate(expected: .day)),
      ("practices.csv", "from", "Jilin\u{202E}", .lookAlike(of: "jilin")),
      ("agreements.csv", "expires", "2020-01-01", .endBeforeStart),
      (
        "agreements.csv", "kind", "sistercity",
        .unknownWord(
          allowed: ["sister_city", "friendship", "memorandum", "sector"], nearest: "sister_city")
      ),
      (
        "agreements.csv", "partnership", "siheung-jilim",
        .unknownPartnership(nearest: "siheung-jilin")
      ),
      ("agreements.csv", "title", "", .emptyRequired),
      ("cities.csv", "city_id", "New Town", .badID), ("cities.csv", "city_id", "con", .badID),
      ("cities.csv", "city_id", "network", .badID),
      ("cities.csv", "country", "CN", .badCode(expected: .country)),
      ("cities.csv", "region", "Jilin", .badCode(expected: .region)),
      ("targets.csv", "indicator", "trade_turnovr", .unknownIndicator(nearest: "trade_turnover")),
      ("targets.csv", "period_end", "2025-12", .endBeforeStart),
      ("targets.csv", "period_start", "2026-1", .badDate(expected: .month)),
      ("actions.csv", "currency", "", .missingCurrency),
      ("actions.csv", "currency", "usd", .badCode(expected: .currency)),
      ("investments.csv", "from", "hanoi", .notInPartnership(city: "hanoi")),
      ("investments.csv", "to", "siheung", .repeatedCity),
      ("visitors.csv", "to", "Busan", .unknownCity(nearest: nil)),
      ("visitors.csv", "to", "Jilin Cty", .unknownCity(nearest: "Jilin City")),
      ("visitors.csv", "to", "Jіlin", .lookAlike(of: "jilin")),
      ("visitors.csv", "to", "Ji\u{200B}lin", .lookAlike(of: "jilin")),
      ("visitors.csv", "to", "Ｊｉｌｉｎ", .lookAlike(of: "jilin")),
      ("exchanges/a.csv", "host", "Siheumg", .unknownCity(nearest: "Siheung")),
      ("exchanges/a.csv", "host", "Sіheung", .lookAlike(of: "siheung")),
      ("exchanges/a.csv", "end_date", "2026-04-30", .endBeforeStart),
      ("exchanges/a.csv", "guests", "", .emptyRequired),
      ("exchanges/a.csv", "guests", "jilin;Jilin City", .repeatedCity),
      ("trade/a.csv", "commodity_code", "8", .badCode(expected: .commodity)),
      ("trade/a.csv", "currency", "Won", .badCode(expected: .currency)),
      (
        "trade/a.csv", "flow", "exports",
        .unknownWord(allowed: ["export", "import"], nearest: "export")
      ),
      ("trade/a.csv", "partner", "Jilin Cty", .unknownCity(nearest: "Jilin City")),
      ("trade/a.csv", "partner", "Jіlin City", .lookAlike(of: "Jilin City")),
      ("media/a.csv", "subjects", "Jilin Cty", .unknownCity(nearest: "Jilin City")),
      ("media/a.csv", "tone", "100.5", .outOfRange(minimum: "-100", maximum: "100")),
      (
        "media/a.csv", "published", "2026-01-01T25:00:00Z",
        .badDate(expected: .dayOrTime)
      ),
      (
        "media/a.csv", "published", "2026-01-01T10:00:00",
        .badDate(expected: .dayOrTime)
      ),
      (
        "media/a.csv", "joint", "yes", .unknownWord(allowed: ["true", "false"], nearest: nil)
      ),
    ])
  func cells(path: String, column: String, value: String, problem: Problem) throws {
    let sample = try #require(
      NativeSample.all.first { path.hasPrefix($0.table.rawValue) })
    let index = try #require(sample.columns.firstIndex(of: column))
    var row = sample.rows[0]
    row[index] = .text(value)
    let bad = NativeSample(table: sample.table, columns: sample.columns, rows: [row])
    var files = [path: bad.csv]
    if sample.table == .cities {
      files[path] = FileContent(
        text: Workspace.cities.text
          .replacing(
            "city_id,name,name_ko,name_zh,country,region,aliases\n",
            with: "city_id,name,name_ko,name_zh,country,region,aliases\n"
              + ["town", "Town", "", "", "CHN", "CN-22", ""].enumerated().map { position, cell in
                let names = ["city_id", "name", "", "", "country", "region", ""]
                return names[position] == column ? value : cell
              }.joined(separator: ",") + "\n"))
    }
    let outcome = try read(files)
    let finding = try #require(
      outcome.findings.first { $0.problem == problem }, "\(outcome.findings)")
    #expect(finding.place.file == path && finding.place.line == 2)
    #expect(finding.place.column == column)
    #expect(finding.place.value == value)
    #expect(finding.place.cell != nil)
    #expect(outcome.source(path)?.rejected == 1)
    #expect(outcome.findings(in: path).count { $0.severity == .error } == 1)
  }

  @Test("Every problem of a row is named at once")
  func allProblems() throws {
    let outcome = try read([
      "funding.csv": """
      date,partnership,source,kind,amount,currency
      2026-13-01,siheung-jilm,,gift,five,
      """
    ])
    #expect(
      outcome.findings.map { "\($0.place.column ?? "") \($0.code)" } == [
        "date bad-date", "partnership unknown-partnership", "source empty-required",
        "kind unknown-word", "amount bad-number", "currency missing-currency",
      ])
    #expect(outcome.rows("funding.csv") == "0/0/1/0")
  }

  @Test("An id twice rejects the later row, also in another file")
  func duplicateIDs() throws {
    let outcome = try read([
      "actions.csv": """
      action_id,partnership,working_group,activity,due,status
      P1,siheung-jilin,Trade,Fair,2026-05-01,planned
      P1,siheung-jilin,Trade,Other,2026-05-01,planned
      """,
      "cities.csv": "\(Workspace.cities.text)jilin,Second,,,CHN,,\n",
    ])
    #expect(
      outcome.findings.map(\.problem) == [
        .duplicateID(firstFile: "actions.csv", firstLine: 2),
        .duplicateID(firstFile: "cities.csv", firstLine: 3),
      ])
    #expect(outcome.rows("actions.csv") == "1/0/1/0")
    #expect(outcome.rows("cities.csv") == "3/0/1/0")
    #expect(outcome.facts?.actions.map(\.activity) == ["Fair"])
  }

  @Test("An action that the plan does not have is a warning; the row is used")
  func unknownAction() throws {
    let outcome = try read([
      "actions.csv": """
      action_id,partnership,working_group,activity,due,status
      P1,siheung-jilin,Trade,Fair,2026-05-01,planned
      """,
      "funding.csv": """
      date,partnership,source,kind,amount,currency,action_id
      2026-01-01,siheung-jilin,Bank,grant,5,USD,P9
      """,
    ])
    #expect(outcome.findings.map(\.code) == ["unknown-action"])
    #expect(outcome.rows("funding.csv") == "1/0/0/0")
  }

  @Test("A character that does not show is a warning, once for each row")
  func hiddenCharacters() throws {
    let outcome = try read([
      "agreements.csv": """
      agreement_id,partnership,kind,title,signed,fields
      A1,siheung-jilin,sector,First\u{202E} one,2026-01-01,a\u{200B}b
      A2,siheung-jilin,sector,"Two
      lines\u{9}here",2026-01-01,한국
      A3,siheung-jilin,sector,Third\u{1},2026-01-01,
      """
    ])
    #expect(outcome.rows("agreements.csv") == "3/0/0/0")
    #expect(
      outcome.findings.map { "\($0.place.line ?? 0) \($0.place.column ?? "") \($0.code)" } == [
        "2 title hidden-character", "5 title hidden-character",
      ])
    #expect(outcome.facts?.agreements.first?.title == "First\u{202E} one")
  }

  // MARK: JSON

  @Test(
    "A JSON value of the wrong type rejects the row",
    arguments: [
      ("\"amount\": \"10\"", Problem.wrongType(found: "string", expected: "number")),
      (
        "\"amount\": [10]", .wrongType(found: "list of other things than texts", expected: "number")
      ),
      ("\"amount\": null", .emptyRequired),
      ("\"amount\": 1e400", .outOfRange(minimum: nil, maximum: "999999999999999999")),
      ("\"amount\": 10, \"source\": 5", .wrongType(found: "number", expected: "string")),
      ("\"amount\": 10, \"source\": {\"a\": 1}", .wrongType(found: "object", expected: "string")),
      ("\"amount\": 10, \"source\": \"a\\u0000b\"", .nulByte),
    ])
  func wrongTypes(members: String, problem: Problem) throws {
    let source = members.contains("source") ? "" : "\"source\": \"Bank\", "
    let outcome = try read([
      "funding.json": """
      [{"date": "2026-01-01", "partnership": "siheung-jilin", "source": "Bank", "kind": "grant",
        "amount": 1, "currency": "USD"},
       {"date": "2026-01-01", "partnership": "siheung-jilin", \(source)\(members),
        "kind": "grant", "currency": "USD"}, 5]
      """
    ])
    #expect(outcome.findings.map(\.problem).contains(problem), "\(outcome.findings)")
    #expect(outcome.rows("funding.json") == "1/0/2/0")
    #expect(
      outcome.findings.last?.problem == .wrongType(found: "number", expected: "object"))
  }

  @Test("A list with other things than texts is never shortened in silence")
  func lists() throws {
    let outcome = try read([
      "exchanges/a.json": """
      [{"exchange_id": "E1", "start_date": "2026-05-01", "type": "fair", "title": "Fair",
        "host": "siheung", "guests": ["jilin", 5], "status": "held"}]
      """
    ])
    #expect(outcome.rows("exchanges/a.json") == "0/0/1/0")
    #expect(outcome.codes(in: "exchanges/a.json").contains("wrong-type"))
  }

  @Test("Two keys of one column refuse the file")
  func clashingKeys() throws {
    let outcome = try read([
      "rates/a.ndjson": """
      {"date": "2026-01-05", "base": "EUR", "currency": "USD", "rate": 1.1}
      {"date": "2026-01-06", "base": "EUR", "currency": "USD", "rate": 1.1, "Rate": 1.2}
      """
    ])
    #expect(outcome.facts == nil)
    #expect(
      outcome.findings.map(\.problem).contains(
        .duplicateHeader(name: "Rate", first: 4, second: 5)))
  }

  @Test("Lines of NDJSON that are none are rejected by number, blank ones counted")
  func lines() throws {
    let outcome = try read([
      "rates/a.ndjson": """
      {"date": "2026-01-05", "base": "EUR", "currency": "USD", "rate": 1.1}

      {"date": "2026-01-06", "base": "EUR", "currency": "USD",
      {"date": "2026-01-07", "base": "EUR", "currency": "USD", "rate": 1.2}
      """
    ])
    #expect(outcome.rows("rates/a.ndjson") == "2/0/1/1")
    #expect(
      outcome.findings == [
        Finding(
          .badLine(reason: "bad-json"), at: InputPlace(file: "rates/a.ndjson", line: 3))
      ])
  }

  @Test("A commodity code as a JSON number gets back its leading zero")
  func jsonCodes() throws {
    let outcome = try read([
      "trade/a.ndjson": FileContent(
        text: ["901", "84", "\"0901\"", "8.4"].map {
          """
          {"period": "2026-01", "reporter": "siheung", "partner": "jilin", "flow": "export", \
          "commodity_code": \($0), "value": 1, "currency": "USD"}

          """
        }.joined())
    ])
    #expect(outcome.facts?.trade.cells.map(\.key.commodity) == ["0901", "84"])
    #expect(outcome.findings.map(\.problem) == [.badCode(expected: .commodity)])
  }
}
