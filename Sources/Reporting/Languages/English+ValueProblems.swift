import PartnershipModel

/// Texts about the values of single cells.
extension English {
  func emptyRequired(_ place: InputPlace) -> ProblemText {
    let cell = place.column.map { "The column \(quoted($0))" } ?? "A required cell"
    return ProblemText(
      "Empty cell", message: "\(cell) has no value in this row.",
      remedy: "Fill in the value, or delete the row if nobody knows it.",
      explanation: """
        The row cannot be understood without this value: nobody could say when, who or what it is \
        about. An empty cell is never read as 0. \(English.rowSetAside)
        """)
  }

  // MARK: Numbers

  func badNumber(_ hint: NumberHint, _ place: InputPlace) -> ProblemText {
    let (reason, remedy) = number(hint, place)
    return ProblemText(
      "Not a number", message: "\(value(place)) is not a number: it \(reason).", remedy: remedy,
      explanation: """
        Numbers are digits with at most one decimal point, and a minus sign before them if they \
        are negative. 1,5 is one and a half in one country and a slip in another, so that it is \
        not guessed. \(English.rowSetAside)
        """)
  }

  private func number(_ hint: NumberHint, _ place: InputPlace) -> (reason: String, remedy: String) {
    switch hint {
    case .decimalComma:
      (
        "has a decimal comma",
        "Write \(withPoint(place.value) ?? "a point before the decimals, such as `12.5`")."
      )
    case .groupingMark:
      (
        "has a mark, a sign or a blank among its digits",
        "Write the digits without grouping marks, blanks or plus sign, such as `1234567.5`."
      )
    case .currencySign:
      (
        "has a currency or percent sign",
        "Write the digits only; the currency belongs in the column `currency`."
      )
    case .exponent: ("has an exponent", "Write the number in full, such as `1500000`.")
    case .text:
      (
        "holds other characters than digits",
        "Write digits only, or leave the cell empty if unknown."
      )
    }
  }

  func tooPrecise(_ decimals: Int, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Too many decimals",
      message: "\(value(place)) has more than \(counted(decimals, "decimal", "decimals")).",
      remedy: "Round the number yourself to \(counted(decimals, "decimal", "decimals")) or fewer.",
      explanation: """
        Amounts are kept exactly, with six decimals. Rounding on reading would change a figure \
        without anybody knowing; so it is left to you. \(English.rowSetAside)
        """)
  }

  func outOfRange(_ minimum: String?, _ maximum: String?, _ place: InputPlace) -> ProblemText {
    let bounds: String
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): bounds = "from \(minimum) to \(maximum)"
    case (let minimum?, nil):
      bounds = place.value == minimum ? "greater than \(minimum)" : "\(minimum) or more"
    case (nil, let maximum?): bounds = "\(maximum) or less"
    case (nil, nil): bounds = "of a size that can be kept"
    }
    return ProblemText(
      "Out of range", message: "\(value(place)) is out of range: the number must be \(bounds).",
      remedy: "Correct the number, or leave the cell empty if it is not known.",
      explanation: """
        Some numbers have bounds by their nature: a count is never negative, a tone lies between \
        -100 and 100, and no amount has more than 18 digits before the point. \
        \(English.rowSetAside)
        """)
  }

  // MARK: Dates, codes and words

  func badDate(_ expected: DateForm, _ place: InputPlace) -> ProblemText {
    let form = words(for: expected)
    let examples = exampleDate(expected).joined(separator: " or ")
    let example = examples.isEmpty ? "" : ", such as \(examples)"
    return ProblemText(
      "Not a date", message: "\(value(place)) is not \(form).",
      remedy: "Write it as \(expected.rawValue)\(example).",
      explanation: """
        Dates and months are written from the year to the day (ISO 8601) and must exist in the \
        calendar. 03/04/2026 is a day in March or in April, depending on the reader, so that it is \
        not guessed. \(English.rowSetAside)
        """)
  }

  private func words(for form: DateForm) -> String {
    switch form {
    case .month, .compactMonth, .dottedMonth, .dottedMonthInFull, .koreanMonth: "a month"
    case .monthOrYear: "a month or a year"
    case .year: "a year"
    case .dayOrTime: "a date or time"
    case .compactTime: "a date with a time"
    case .day, .compactDay, .daysSince1970: "a date"
    }
  }

  func badCode(_ expected: CodeForm, _ place: InputPlace) -> ProblemText {
    let (kind, remedy) = code(expected)
    return ProblemText(
      "Not a code", message: "\(value(place)) is not \(kind).", remedy: remedy,
      explanation: """
        Countries, regions, currencies and goods are named by international codes, so that files \
        of different offices and languages mean the same. Codes are text: 0901 keeps its zero. \
        \(English.rowSetAside)
        """)
  }

  private func code(_ expected: CodeForm) -> (kind: String, remedy: String) {
    switch expected {
    case .currency:
      ("a currency code (ISO 4217)", "Write three capital letters, such as USD, KRW or CNY.")
    case .country:
      ("a country code (ISO 3166-1)", "Write three capital letters, such as KOR, CHN or VNM.")
    case .countryOfTwoLetters: other("ISO 3166-1 alpha-2")
    case .webAddress:
      ("the address of a web page", "Write the whole address, beginning with https:// or http://.")
    case .region:
      (
        "a region code (ISO 3166-2)",
        "Write the country, a hyphen and the region, such as KR-41 or CN-22."
      )
    case .commodity:
      (
        "a commodity code (Harmonized System)",
        "Write 2 to 10 digits, such as 87 or 870323, or `TOTAL` for all goods."
      )
    case .chinaCustomsNumber(nil): other("a country's number of China's customs that is known")
    case .chinaCustomsNumber(let country?): other(shortened("the number of \(country)"))
    }
  }

  private func other(_ form: String) -> (kind: String, remedy: String) {
    ("of the form \(form)", "Write it in the form \(form).")
  }

  func unknownWord(_ allowed: [String], _ nearest: String?, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Unknown word",
      message: "\(value(place)) is not one of \(listed(allowed, most: 20)).",
      remedy: nearest.map { "Write \(quoted($0)), if that is what you mean." }
        ?? "Write one of the listed words.",
      explanation: """
        This column takes words of a fixed list only, since each of them is counted on its own. \
        Capitals and spaces matter. \(English.rowSetAside)
        """)
  }

  var missingCurrency: ProblemText {
    ProblemText(
      "Amount without a currency", message: "The row has an amount of money, but no currency.",
      remedy: "Fill in `currency`, such as USD, KRW or CNY.",
      explanation: """
        An amount without its currency cannot be added to anything, and taking the usual one could \
        be wrong by a factor of a thousand. \(English.rowSetAside)
        """)
  }

  func endBeforeStart(_ place: InputPlace) -> ProblemText {
    ProblemText(
      "End before beginning",
      message: "The end \(place.value.map { "(\(quoted($0))) " } ?? "")lies before the beginning.",
      remedy: "Correct one of the two dates.",
      explanation: """
        An event, an agreement or a target period ends on the day or in the month of its beginning \
        at the earliest. One of the two dates is mistyped, and nothing tells which. \
        \(English.rowSetAside)
        """)
  }

  var correctedBeforeFlagged: ProblemText {
    ProblemText(
      "Corrected before it was flagged",
      message: "The article was corrected before it was flagged; the correction is not counted.",
      remedy: "Correct one of the two dates.",
      explanation: """
        The time from `flagged` to `corrected` says how fast misinformation is put right; a \
        negative time is impossible. The article is used, but as one that has not been corrected.
        """)
  }

  func hiddenCharacter(_ place: InputPlace) -> ProblemText {
    ProblemText(
      "Hidden character",
      message: "The text\(inColumn(place)) holds a character that cannot be seen.",
      remedy: "Type the text anew, without copying it.",
      explanation: """
        Zero-width characters, marks of writing direction and control characters do not show, but \
        make two texts that look alike different. The text is used as it is, and made visible or \
        harmless in the report.
        """)
  }

  // MARK: Exchange rates

  func conflictingRate(_ file: String, _ line: Int, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Two rates for one day",
      message:
        """
        The rate \(value(place, "here")) differs from the one at `\(file):\(line)` for the same \
        day.
        """,
      remedy: "Delete the wrong one of the two.",
      explanation: """
        Two exchange rates for one day and one pair of currencies would make the amounts depend on \
        which file is read first. Equal rates in two files are fine. Nothing is published until \
        one of them is gone.
        """)
  }

  func suddenRate(_ previous: String, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Sudden change of a rate",
      message:
        """
        The rate \(value(place, "here")) is more than twice or less than half of \(previous), the \
        one before it.
        """,
      remedy: "Check the rate, and the direction in which it is quoted.",
      explanation: """
        Exchange rates seldom change by a factor of two between two dates. Mostly a decimal point \
        has moved or the rate is quoted the other way round. The rate is used as it is.
        """)
  }

  func noRate(_ currency: String, _ month: Month) -> ProblemText {
    ProblemText(
      "No exchange rate",
      message: "There is no exchange rate for \(shortened(currency)) in \(self.month(month)).",
      remedy:
        "Put a newer `eurofxref-hist.csv` of the European Central Bank into the folder `rates`.",
      explanation: """
        Amounts are converted with the average rate of their month. Without a rate the amounts of \
        this currency and month stay out of the sums, which then say that they are incomplete; \
        they are never converted with another month's rate.
        """)
  }
}
