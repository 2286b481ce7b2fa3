import PartnershipModel

/// One published rate of one day.
struct DailyRate: Sendable {
  let origin: Origin
  let date: CalendarDate
  let base: CurrencyCode
  let currency: CurrencyCode
  let rate: Amount
}

extension CalendarDate {
  /// A day written like `13 April 2026`.
  init?(englishWords text: String) {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 3, let month = months.firstIndex(of: String(words[1])),
      let day = digits(Array(words[0].utf8), count: words[0].utf8.count),
      let year = digits(Array(words[2].utf8), count: 4)
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }
}

extension DailyRate {
  /// The rates of each row of a file.
  static func read(
    _ file: InputFile, _ options: FoldOptions
  ) throws(Refusal) -> ([[DailyRate]], Tally) {
    guard case .rateColumns = file.layout.mapping else {
      return try Importers.records(file, options, DailyRate.read)
    }
    let currencies = file.header.names.compactMap(CurrencyCode.init)
    let columns = Columns(["Date"] + currencies.map(\.description), in: file)
    let folded = try fold(file, columns: columns, options: options.single) {
      RecordFolder(file: file, columns: columns) { DailyRate.readColumns(&$0, currencies) }
    }
    return (folded.folder.records, folded.tally)
  }

  /// Reads a row of the native table `rates`.
  static func read(_ row: inout RecordRow) -> [DailyRate]? {
    let date = row.requiredDate("date")
    let base = code("base", &row)
    let currency = code("currency", &row)
    let rate = row.requiredAmount("rate")
    if rate <= .zero, !row.isRejected {
      row.reject(.outOfRange(minimum: "0", maximum: nil), "rate")
    }
    guard let date, let base, let currency else { return nil }
    return [DailyRate(origin: row.origin, date: date, base: base, currency: currency, rate: rate)]
  }

  private static func code(_ column: String, _ row: inout RecordRow) -> CurrencyCode? {
    let text = row.requiredText(column)
    if text.isEmpty { return nil }
    if let code = CurrencyCode(text) { return code }
    row.reject(.badCode(expected: .currency), column)
    return nil
  }

  /// Reads a row of the ECB: a date and one rate per currency, `N/A` where there is none.
  static func readColumns(_ row: inout RecordRow, _ currencies: [CurrencyCode]) -> [DailyRate]? {
    let day = trimmed(row.requiredText("Date"))
    guard let date = CalendarDate(day) ?? CalendarDate(englishWords: day) else {
      if !row.isRejected { row.reject(.badDate(expected: .day), "Date") }
      return nil
    }
    var rates: [DailyRate] = []
    for currency in currencies {
      let text = trimmed(row.text(currency.description) ?? "")
      guard !text.isEmpty, text != "N/A" else { continue }
      guard let rate = row.amount(currency.description, .blanks) else { continue }
      if rate <= .zero {
        row.reject(.outOfRange(minimum: "0", maximum: nil), currency.description)
      }
      rates.append(
        DailyRate(origin: row.origin, date: date, base: .euro, currency: currency, rate: rate))
    }
    return rates
  }
}
