import PartnershipModel

extension FoldGrammar {
  /// A day that the calendar has.
  private static let day =
    "(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    + "|[0-9]{4}-(?:0[13-9]|1[0-2])-(?:29|30)|[0-9]{4}-(?:0[13578]|1[02])-31"
    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"

  private static let time =
    "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?"
    + "(?:Z|[-+](?:[01][0-9]|2[0-3]):[0-5][0-9])"

  /// The month, where the day is one in every time zone or the time is far from its ends; else the
  /// time cut to a quarter of an hour, with its offset.
  private static let monthOrQuarter =
    "CASE WHEN length(published) = 10 OR substr(published, 9, 2) BETWEEN '03' AND '26'"
    + " THEN left(published, 7) ELSE concat(left(published, 14),"
    + " CASE WHEN substr(published, 15, 2) < '15' THEN '00'"
    + " WHEN substr(published, 15, 2) < '30' THEN '15'"
    + " WHEN substr(published, 15, 2) < '45' THEN '30' ELSE '45' END,"
    + " IF(endswith(published, 'Z'), 'Z', right(published, 6))) END"

  private static let bound = MediaCells.favourableAbove

  /// The native media table.
  ///
  /// What names an article, and articles without subjects, whose titles have to be looked at, come
  /// back whole.
  package static let media = FoldGrammar(
    columns: [
      Column("article_id", .filled),
      Column("published", .pattern("\(day)(?:\(time))?")),
      Column("outlet", .filled),
      Column("outlet_country", .words(Countries.byName.keys.sorted()), mayBeEmpty: true),
      Column("language", .anything, mayBeEmpty: true),
      Column("title", .anything, mayBeEmpty: true),
      Column("url", .anything, mayBeEmpty: true),
      Column("subjects", .anything, mayBeEmpty: true, json: .texts),
      Column(
        "tone", .number("-?(?:100(?:[.]0{1,6})?|[0-9]{1,2}(?:[.][0-9]{1,6})?)"),
        mayBeEmpty: true, json: .number),
      Column("topic", .anything, mayBeEmpty: true),
      Column("kind", .words(MediaKind.allCases.map(\.rawValue)), mayBeEmpty: true),
      Column("reach", .number(digits), mayBeEmpty: true, json: .number),
      Column("joint", .words(["true", "false"]), mayBeEmpty: true, json: .flag),
      Column("press_visit", .anything, mayBeEmpty: true),
      Column("flagged", .pattern(day), mayBeEmpty: true),
      Column("corrected", .pattern(day), mayBeEmpty: true),
    ],
    keys: [
      Key("month", monthOrQuarter), Key("outlet", isFree: true),
      Key("outlet_country", isFree: true), Key("language", isFree: true),
      Key("topic", isFree: true), Key("kind"), Key("subjects", isFree: true), Key("joint"),
    ],
    measures: [
      Measure("favourable", "count_if(tone > \(bound))"),
      Measure("unfavourable", "count_if(tone < -\(bound))"),
      Measure("neutral", "count_if(tone BETWEEN -\(bound) AND \(bound))"),
      Measure("tone", "sum(tone)", of: "favourable", "unfavourable", "neutral"),
      // Of the middle and the spread no sum tells.
      Measure(
        "tones", each: "CAST(tone * 1000000 AS INT)", of: "favourable", "unfavourable", "neutral"),
      Measure("reached", "count(reach)"), Measure("reach", "sum(reach)", of: "reached"),
      Measure("toned_and_reached", "count_if(tone IS NOT NULL AND reach IS NOT NULL)"),
      Measure(
        "toned_reach", "sum(IF(tone IS NULL, NULL, reach))", of: "toned_and_reached"),
      // Nine digits of tone and 24 of reach: no digit of the product is lost.
      Measure(
        "reach_times_tone", "sum(reach * CAST(tone AS DECIMAL(9,6)))", of: "toned_and_reached",
        scale: 2 * DecimalLiteral.scale),
    ],
    whole: [
      "press_visit <> ''", "flagged <> ''", "corrected <> ''",
      "by_title AND subjects RLIKE r'\\A[; ]*+\\z'",
    ],
    identity: Identity(id: "article_id", link: "url"), places: ["subjects"])
}
