import PartnershipModel

extension Layout {
  /// Aid projects of the International Aid Transparency Initiative, as d-portal gives them: a list, a
  /// query, or all fields flattened.
  ///
  /// Budget, commitment and transactions describe the same money; one of them is taken, in this
  /// order. For which partnership the money is only the settings can say.
  package static let iati = Layout(
    id: "iati-dportal", table: .funding, forms: [.delimited, .json],
    signature: [
      ["aid", "iatiidentifier"],
      [
        "commitment", "totalcommitment", "totalbudget", "totaltransaction", "budgetvalue", "budget",
        "transaction",
      ],
    ],
    dialects: [
      LayoutDialect(delimiter: UInt8(ascii: ","), allowsShortRows: true)
    ],
    envelopes: [["rows"], ["/iati-activities/iati-activity"]], keepsNested: true,
    needs: [
      .init("partnership", isGiven: { $0.partnership != nil }),
      .init(
        "month", isGiven: { $0.month != nil },
        unless: ["daystart", "budgetperiodstartisodate", "budget"]),
    ],
    mapping: .translated(
      RecordTranslation(
        columns: ForeignColumns(
          [
            ["index"], ["parent"], ["aid", "iatiidentifier"], ["totalbudget"],
            ["commitment", "totalcommitment"], ["totaltransaction"], ["currency"],
            ["reporting", "reportingorg", "reportingorgnarrative"],
            ["reportingref", "reportingorgref"],
            ["daystart"], ["budgetvalue"], ["budgetvaluecurrency"], ["budgetperiodstartisodate"],
            ["defaultcurrency"], ["budget"],
          ], missing: ["null"]),
        sources: [
          "date": "daystart", "source": "reporting", "amount": "commitment", "currency": "currency",
        ],
        read: readIATI)))

  private static func readIATI(
    _ row: ForeignRow, _ gazetteer: Gazetteer?, _ memory: inout RecordTranslation.Memory
  ) throws(RowFault) -> RecordTranslation.Outcome {
    if row.has("budget") { return try readNestedIATI(row) }
    return row.has("budgetvalue") ? try readFlatIATI(row, &memory) : try readListedIATI(row)
  }

  // MARK: Lists and queries

  private static func readListedIATI(
    _ row: ForeignRow
  ) throws(RowFault) -> RecordTranslation.Outcome {
    let column =
      ["totalbudget", "commitment", "totaltransaction"].first { !row.text($0).isEmpty }
      ?? "commitment"
    let amount = try row.amount(column)
    // A project without money is none of ours.
    guard let amount, amount != .zero else { return .excluded(.otherMeasures) }
    var record = iatiRecord(row, source: plainText(row.text("reporting")))
    record["amount"] = amount.description
    // A query counts in US dollars.
    record["currency"] = row.has("currency") ? row.text("currency") : "USD"
    let day = row.text("daystart")
    if !day.isEmpty {
      guard let number = Int(day), (-200_000...200_000).contains(number) else {
        throw row.fault(.badDate(expected: .daysSince1970), "daystart")
      }
      record["date"] = CalendarDate(daysSinceEpoch: number).description
    }
    return .records([record])
  }

  /// What every record of a row has.
  private static func iatiRecord(_ row: ForeignRow, source: String) -> [String: String] {
    let month = row.setting?.month.flatMap { Month($0) }
    return [
      "partnership": row.setting?.partnership ?? "", "kind": FundingKind.grant.rawValue,
      "source": source.isEmpty ? row.text("reportingref") : source,
      "date": month?.firstDay.description ?? "",
    ]
  }

  /// A text that may be written as a JSON string.
  private static func plainText(_ text: String) -> String {
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 1 else { return text }
    var bytes = text
    let value = bytes.withUTF8 { try? JSONReader.document(UnsafeRawBufferPointer($0)) }
    if case .string(let plain)? = value { return plain }
    return text
  }

  // MARK: All fields

  /// A row of the flattened form: an activity, or a detail of the one that its `parent` names.
  private static func readFlatIATI(
    _ row: ForeignRow, _ memory: inout RecordTranslation.Memory
  ) throws(RowFault) -> RecordTranslation.Outcome {
    let (index, parent) = (row.text("index"), row.text("parent"))
    let owner = parent.isEmpty ? index : memory.texts["owner " + parent] ?? parent
    memory.texts["owner " + index] = owner
    if parent.isEmpty {
      memory.texts["source " + owner] = row.text("reportingref")
      memory.texts["currency " + owner] = row.text("defaultcurrency")
    }
    guard let amount = try row.amount("budgetvalue") else { return .excluded(.details) }
    let currency = row.text("budgetvaluecurrency")
    var record = iatiRecord(row, source: memory.texts["source " + owner] ?? "")
    record["amount"] = amount.description
    record["currency"] = currency.isEmpty ? memory.texts["currency " + owner] ?? "" : currency
    let start = row.text("budgetperiodstartisodate")
    if !start.isEmpty { record["date"] = start }
    return .records([record])
  }

  private static func readNestedIATI(
    _ row: ForeignRow
  ) throws(RowFault) -> RecordTranslation.Outcome {
    guard case .array(let budgets)? = row.json("budget") else { return .excluded(.otherMeasures) }
    var source = row.text("reportingref")
    if case .array(let names)? = row.json("reporting"), let name = names.first?[""]?.plain {
      source = name
    }
    var records: [[String: String]] = []
    for budget in budgets {
      guard let value = budget["/value"]?.plain else { continue }
      var record = iatiRecord(row, source: source)
      record["amount"] = value
      record["currency"] = budget["/value@currency"]?.plain ?? row.text("defaultcurrency")
      if let start = budget["/period-start@iso-date"]?.plain { record["date"] = start }
      records.append(record)
    }
    return records.isEmpty ? .excluded(.otherMeasures) : .records(records)
  }
}

extension JSONValue {
  /// The text of a string or number.
  fileprivate var plain: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
