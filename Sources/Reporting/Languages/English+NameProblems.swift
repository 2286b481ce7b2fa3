import PartnershipModel

/// Texts about names and ids, and about the same thing told twice.
extension English {
  // MARK: Names and ids

  func unknownCity(_ nearest: String?, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Unknown city", message: "\(value(place, "The name")) is not a city of `cities.csv`.",
      remedy: nearest.map { "Write \(quoted($0)), or add this name to that city's `aliases`." }
        ?? "Add the city to `cities.csv`, or correct the name.",
      explanation: """
        Cities are found by their id, names and aliases in `cities.csv`. In trade, exchanges and \
        media a name is only reported if it differs from a followed city's by one or two letters; \
        it is never replaced on a guess. \(English.rowSetAside)
        """)
  }

  func lookAlike(_ name: String, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Look-alike name",
      message:
        """
        \(value(place, "The name")) looks like \(quoted(name)), but is written with other \
        characters.
        """,
      remedy: "Type the name anew, as \(quoted(name)).",
      explanation: """
        The name holds letters of another script that look the same, or characters that cannot be \
        seen. Names are never merged because they look alike. \(English.rowSetAside)
        """)
  }

  func unknownIndicator(_ nearest: String?, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Unknown indicator",
      message: "\(value(place, "The name")) is not an indicator that can have a target.",
      remedy: nearest.map { "Write \(quoted($0)), if that is what you mean." }
        ?? "Choose an indicator from the list that `entente indicators` prints.",
      explanation: """
        A target belongs to one indicator of the catalogue, named by its id. A target for \
        an unknown one could never be compared with anything. \(English.rowSetAside)
        """)
  }

  func indicatorWithoutTargets(_ place: InputPlace) -> ProblemText {
    ProblemText(
      "Indicator without targets",
      message: "\(value(place, "The indicator")) is not one that a target can aim at.",
      remedy: """
        Choose the indicator of what shall be reached, such as `participants`, or delete the row.
        """,
      explanation: """
        Indicators about targets are made from `targets.csv`, the partnership index may be made from \
        them, and methods have no figures: nothing could ever be compared with such a target. \
        \(English.rowSetAside)
        """)
  }

  func unknownPartnership(_ nearest: String?, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Unknown partnership",
      message: "\(value(place, "The id")) is not a partnership of `partnerships.csv`.",
      remedy: nearest.map { "Write \(quoted($0)), if that is what you mean." }
        ?? "Add the partnership to `partnerships.csv`, or correct the id.",
      explanation: """
        The plan, the agreements and the money belong to a partnership, named by its \
        `partnership_id`. Under an unknown id they would be in no part of the report. \
        \(English.rowSetAside)
        """)
  }

  func unknownAction(_ place: InputPlace) -> ProblemText {
    ProblemText(
      "Unknown action", message: "\(value(place, "The id")) is not an action of the action plan.",
      remedy: "Correct the id, or add the action to `actions.csv`.",
      explanation: """
        `action_id` ties money and events to an action of the plan, so that its costs can be \
        compared with its budget. The row is used, but for no action.
        """)
  }

  func unknownPlace(_ name: String, _ rows: Int) -> ProblemText {
    ProblemText(
      "Place that is not followed",
      message: """
        \(quoted(name)) is no known place; \(counted(rows, "row", "rows")) about it \
        \(rows == 1 ? "is" : "are") out of scope.
        """,
      remedy: "Add the name to the `aliases` of a city in `cities.csv`, if it is one of yours.",
      explanation: """
        Downloads name many places that the workspace does not follow. Their rows are valid and \
        are counted as out of scope, not as errors. The name is listed once for each file, so that \
        a city under an unknown name can be found.
        """)
  }

  func cityWithoutRegion(
    _ name: String, _ city: String, _ region: String, _ rows: Int
  ) -> ProblemText {
    ProblemText(
      "City without a region",
      message: """
        \(quoted(name)) may be the city \(quoted(city)), which has no `region` in `cities.csv`; \
        \(counted(rows, "row", "rows")) about it \(rows == 1 ? "is" : "are") out of scope.
        """,
      remedy: """
        Fill `region` of \(quoted(city)) in `cities.csv` with \(quoted(region)), if that is the city.
        """,
      explanation: """
        Cities of different provinces have the same name, so customs write the province in front. A \
        row counts for a city of yours only where `region`, the ISO 3166-2 code of the province, \
        says that it lies there. Until then its rows are out of scope.
        """)
  }

  func unusedFile(_ rows: Int) -> ProblemText {
    ProblemText(
      "File without use",
      message: rows == 1
        ? "Nothing of the file is used: its only row is out of scope."
        : "Nothing of the file is used: all \(number(rows)) rows are out of scope.",
      remedy: """
        Check whether `name`, `name_ko`, `name_zh`, `region` and `aliases` in `cities.csv` have the \
        places of the file, or move it out of the workspace if it is about others; `entente sources` \
        counts the rows by reason.
        """,
      explanation: """
        A file without a single row in use is nearly always about other places, has only totals or \
        parts, or names a city in a way that `cities.csv` does not know. Its rows are valid, but no \
        figure rests on them.
        """)
  }

  func unknownOutletCountry(_ name: String, _ rows: Int) -> ProblemText {
    ProblemText(
      "Country that is not known",
      message: """
        \(quoted(name)) is no known country; the country of the outlet stays unknown in \
        \(counted(rows, "row", "rows")).
        """,
      remedy: """
        Correct the name, or set `outlet_country` for this file in `entente.yaml`, if many rows \
        have it.
        """,
      explanation: """
        Services write countries by their English names. An article whose outlet has no known \
        country counts in totals, but not in figures about one side's coverage of the other. The \
        country is never derived from the address.
        """)
  }

  func unknownLanguage(_ name: String, _ rows: Int) -> ProblemText {
    ProblemText(
      "Language that is not known",
      message: """
        \(quoted(name)) is no known language; the language stays unknown in \
        \(counted(rows, "row", "rows")).
        """,
      remedy: """
        Correct the name, or set `language` for this file in `entente.yaml`, if many rows have it.
        """,
      explanation: """
        Services write languages by English names or by codes of ISO 639. An article in an unknown \
        language counts everywhere except in figures by language.
        """)
  }

  func badID(_ place: InputPlace) -> ProblemText {
    ProblemText(
      "Id that cannot be used", message: "\(value(place, "The id")) cannot be used as an id.",
      remedy: """
        Write 1 to 64 small letters a to z, digits and hyphens, beginning with a letter or digit, \
        and not the id of a city or a reserved word.
        """,
      explanation: """
        Ids become names of files, which must work on every system. So they are plain and short; \
        names of devices such as `con` and the word `network` are reserved, and a partnership has \
        another id than any city. \(English.rowSetAside)
        """)
  }

  func duplicateID(_ file: String, _ line: Int, _ place: InputPlace) -> ProblemText {
    ProblemText(
      "Id twice",
      message: "\(value(place, "The id")) already stands at `\(file):\(line)`.",
      remedy: isID(place)
        ? "Give one of the two rows another id, or delete it."
        : "Delete one of the two rows, or correct what they have in common.",
      explanation: """
        An id names one thing. The first row with it is used; a later one may be a copy or another \
        thing, and nothing tells which. \(English.rowSetAside)
        """)
  }

  func sharedName(
    _ city: String, _ file: String, _ line: Int, _ place: InputPlace
  ) -> ProblemText {
    ProblemText(
      "Name of two cities",
      message: """
        \(value(place, "The name")) is a name of another city too: \(quoted(city)) at \
        `\(file):\(line)`.
        """,
      remedy:
        "Delete the name from the `aliases` of one of the two, or give that city another name.",
      explanation: """
        Trade, events and articles find their city by id, name or alias, capital letters aside. \
        Under a name that two cities have, the figures of one would be booked on the other. \
        Nothing is published until each name means one city.
        """)
  }

  var tooFewCities: ProblemText {
    ProblemText(
      "Too few cities", message: "A partnership has at least two cities, and this row names fewer.",
      remedy: "Write at least two cities, separated by `;`.",
      explanation: """
        Two cities make a pair, more make a network. With one city there is nothing between cities \
        to report on. \(English.rowSetAside)
        """)
  }

  func repeatedCity(_ place: InputPlace) -> ProblemText {
    ProblemText(
      "City twice",
      message: """
        The row names the same city twice\(place.column.map { ", once in \(quoted($0))" } ?? "").
        """,
      remedy: "Name each city once.",
      explanation: """
        A partnership has different cities, and nothing goes from a city to itself: no visit, no \
        practice, no investment. One of the two names is a slip. \(English.rowSetAside)
        """)
  }

  func notInPartnership(_ city: String) -> ProblemText {
    ProblemText(
      "City outside the partnership",
      message: "The city \(quoted(city)) is not a member of this row's partnership.",
      remedy: "Correct the city or the partnership, or add the city to `partnerships.csv`.",
      explanation: """
        An investment counts for the partnership that its row names, between two cities of it. \
        With a city from outside it would count for the wrong one. \(English.rowSetAside)
        """)
  }

  // MARK: The same thing twice

  func duplicateRow(_ line: Int) -> ProblemText {
    ProblemText(
      "Figure twice",
      message: "The row gives the figure of line \(number(line)) again, with another value.",
      remedy: "Delete one of the two rows.",
      explanation: """
        In a table of published figures there is one row for each month, place, direction and \
        commodity. A second one of the same value counts once; of two values the first is used, \
        and they are never added. \(English.rowSetAside)
        """)
  }

  func duplicateArticles(_ count: Int) -> ProblemText {
    ProblemText(
      "Articles listed again",
      message: "The file lists \(counted(count, "article", "articles")) again; each counts once.",
      remedy: "Leave the files as they are; nothing needs to be done.",
      explanation: """
        Lists of articles overlap, because services cap each download. Articles with the same \
        address, or the same id from the same source, are one article: the first listing gives the \
        values, later ones fill its empty cells. The repeated rows count as used.
        """)
  }

  func damagedIDs(_ rows: Int) -> ProblemText {
    ProblemText(
      "Damaged ids",
      message: rows > 0
        ? """
        \(counted(rows, "row", "rows")) \(rows == 1 ? "has" : "have") an article id that is no \
        longer whole; date, outlet and title tell these articles apart instead.
        """
        : "One article id stands above several titles; title and id together tell articles apart.",
      remedy: """
        Download the list again, and open it in a spreadsheet only with the column of ids imported \
        as text.
        """,
      explanation: """
        BigKinds numbers articles with 8 and 17 digits around a point. A spreadsheet takes them for \
        numbers and drops digits, so that different articles get the same id. Counting by such ids \
        would lose articles.
        """)
  }

  func provisionalReplaced(_ count: Int) -> ProblemText {
    ProblemText(
      "Provisional figures replaced",
      message:
        """
        Final figures replace \(counted(count, "provisional row", "provisional rows")) of this \
        file.
        """,
      remedy: "Leave the files as they are; nothing needs to be done.",
      explanation: """
        Where a final figure exists for the same month, places, direction and commodity, the \
        provisional one is not used beside it. Its rows are counted as out of scope.
        """)
  }

  func repeatedAggregate(_ count: Int) -> ProblemText {
    ProblemText(
      "Figures repeated",
      message:
        """
        The file gives \(counted(count, "figure", "figures")) once more, with the same value; each \
        counts once.
        """,
      remedy: "Leave the files as they are; nothing needs to be done.",
      explanation: """
        Downloads of published figures overlap. The same month, places, direction, commodity and \
        value is the same figure, which counts once; the repeated rows count as used.
        """)
  }

  func aggregateConflict(_ file: String, _ rows: Int) -> ProblemText {
    ProblemText(
      "Figures in conflict",
      message: """
        \(counted(rows, "row gives", "rows give")) a figure of `\(file)` again, with another value.
        """,
      remedy: "Keep the newer download and delete the older one.",
      explanation: """
        Two files publish the same figure, but not the same value. They are never added: the file \
        that comes first in the order of paths is used. \(English.rowSetAside)
        """)
  }

  func otherCurrency(_ file: String, _ rows: Int) -> ProblemText {
    ProblemText(
      "Figures in two currencies",
      message: """
        \(counted(rows, "row holds a figure", "rows hold figures")) that `\(file)` has in another \
        currency; those are used.
        """,
      remedy: "Leave the files as they are; nothing needs to be done.",
      explanation: """
        The same query was saved in two currencies. The figures are never added: the file in the \
        workspace's currency is used, else the one that comes first in the order of paths. The \
        other rows are counted as out of scope.
        """)
  }

  func twoOffice(
    _ file: String, _ line: Int, _ host: String, _ guest: String, _ place: InputPlace
  ) -> ProblemText {
    let what = place.column.map(quoted) ?? "a value"
    return ProblemText(
      "Two offices differ",
      message: """
        Two offices differ in \(what): \(quoted(guest)) here, \(quoted(host)) at \
        `\(file):\(line)`, which is used.
        """,
      remedy: "Ask both offices, and correct the list that is wrong.",
      explanation: """
        An exchange that two offices list counts once, with the figures of its host (or of the \
        first list, where the host has none). Differences between the lists are shown, because one \
        of them is wrong. Both rows count as used.
        """)
  }

  func possibleMatch(_ file: String, _ line: Int, _ start: CalendarDate) -> ProblemText {
    ProblemText(
      "Perhaps one exchange",
      message: """
        Another office lists an exchange of the same type and cities that begins on \
        \(date(start)), at `\(file):\(line)`; it may be the same one.
        """,
      remedy: "Give both rows one `exchange_id` if they are one exchange, or correct the dates.",
      explanation: """
        Rows of two offices are joined by `exchange_id`, else by dates, type, host and guests. \
        These two agree in type and cities and begin within seven days of each other. They are \
        never joined on that alone, because two visits in one week are possible: both count. Each \
        row is named once, with the nearest in time.
        """)
  }

  func annualRows(_ count: Int) -> ProblemText {
    ProblemText(
      "Figures of a year",
      message:
        """
        \(counted(count, "row holds a figure", "rows hold figures")) of a whole year, which \
        \(count == 1 ? "is" : "are") out of scope.
        """,
      remedy: "Download monthly figures, if you need them in the report.",
      explanation: """
        The report is monthly, and a year's figure is never divided into months nor added to them. \
        The rows are counted as out of scope.
        """)
  }

  func furtherFindings(_ code: String, _ count: Int) -> ProblemText {
    ProblemText(
      "More findings of one kind",
      message:
        """
        The file has \(counted(count, "more finding", "more findings")) of the kind \
        \(quoted(code)), not listed one by one.
        """,
      remedy: "Correct the listed ones first; they mostly have one cause.",
      explanation: """
        At most 100,000 findings of a file are kept one by one, so that a broken file cannot use \
        up the memory. The others are counted here, and their rows are counted like all rows.
        """)
  }
}
