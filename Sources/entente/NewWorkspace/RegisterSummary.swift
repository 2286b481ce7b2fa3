import Exporters
import Importers
import PartnershipModel
import Reporting

/// What was filled from registers and what was left out, for the terminal and for programs.
struct RegisterSummary {
  let register: CityRegister
  let wikidata: String?
  let geonames: String?
  let places: GeoNamesPlaces?

  /// What was left out or changed: how many, what, why, and some of the names.
  struct Line {
    let key: String
    let count: Int
    let text: String
    var names: [String] = []
  }

  private var account: CityRegister.Account { register.account }

  var filled: [String] {
    var cities = counted(register.cities.count, "city", "cities")
    cities += " from \(harmless(wikidata ?? geonames ?? ""))"
    if wikidata != nil, let geonames {
      cities += ", \(account.completed) of them completed from \(harmless(geonames))"
    }
    let dated = register.partnerships.count { $0.since != nil }
    return [
      "Cities        \(cities)",
      "Partnerships  \(register.partnerships.count) proposed, \(dated) with the day they began",
    ]
  }

  /// Kinds of which there is nothing are not listed.
  var leftOut: [Line] {
    let places = places
    let unused = places.map { $0.rows - $0.rejected - usedPlaces } ?? 0
    return [
      Line(
        key: "other_places", count: unused,
        text: counted(unused, "row", "rows") + " about other places"),
      Line(
        key: "rejected_rows", count: places?.rejected ?? 0,
        text: counted(places?.rejected ?? 0, "row", "rows") + " that cannot be read, see above"),
      Line(
        key: "twins_not_described", count: account.undescribed,
        text: counted(account.undescribed, "twin town", "twin towns")
          + " that the file names and does not describe"),
      Line(
        key: "ended", count: account.ended,
        text: counted(account.ended, "partnership", "partnerships") + " that ended"),
      Line(
        key: "marked_wrong", count: account.passedOver,
        text: counted(account.passedOver, "statement", "statements")
          + " that Wikidata marks as wrong or that name no city"),
      Line(
        key: "others_partnerships", count: account.others,
        text: counted(account.others, "partnership", "partnerships") + " of other cities"),
      Line(
        key: "without_country", count: account.withoutCountry.count,
        text: counted(account.withoutCountry.count, "city", "cities") + " without a country",
        names: account.withoutCountry),
      Line(
        key: "inexact_dates", count: account.inexact,
        text: counted(account.inexact, "date", "dates") + " not known to the day, left empty"),
      Line(
        key: "aliases", count: account.aliases,
        text: counted(account.aliases, "alias", "aliases")
          + " too short, or of another place too"),
    ].filter { $0.count > 0 }
  }

  /// Names that a reader should look at.
  var remarks: [Line] {
    [
      Line(
        key: "without_latin_name", count: account.withoutName.count,
        text: counted(account.withoutName.count, "city", "cities") + " without a Latin name",
        names: account.withoutName),
      Line(
        key: "same_names", count: account.marked.count,
        text: counted(account.marked.count, "city", "cities") + " named like another",
        names: account.marked),
    ].filter { $0.count > 0 }
  }

  private var usedPlaces: Int { wikidata == nil ? register.cities.count : account.completed }

  var text: String {
    var lines =
      filled + remarks.map { "See           \($0.text)\(shown($0.names))" }
      + leftOut.map { "Left out      \($0.text)\(shown($0.names))" }
    // With the lines around them these are the twelve that a command may print.
    if lines.count > 10 {
      lines = lines.prefix(9) + ["Left out      more, which --json lists"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shown(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let first = names.prefix(3).map(harmless).joined(separator: ", ")
    return ": " + first + (names.count > 3 ? " …" : "")
  }

  var members: [(String, JSONDocument)] {
    func lines(_ lines: [Line]) -> JSONDocument {
      .array(
        lines.map { line in
          .object([
            .init("what", .string(line.key)), .init("count", .integer(line.count)),
            .init("names", .array(line.names.map { .string($0) })),
          ])
        })
    }
    return [
      ("cities", .integer(register.cities.count)), ("completed", .integer(account.completed)),
      ("partnerships", .integer(register.partnerships.count)),
      ("left_out", lines(leftOut)), ("remarks", lines(remarks)),
    ]
  }
}

/// A number with its noun, grouped by thousands.
private func counted(_ count: Int, _ one: String, _ many: String) -> String {
  NumberFormat.grouped(.init(count), decimals: 0) + " " + (count == 1 ? one : many)
}
