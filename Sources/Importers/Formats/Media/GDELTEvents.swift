import PartnershipModel

extension Layout {
  /// GDELT events, version 2 (61 columns) and version 1 (58, before 2013 57), tab separated without
  /// header and without quoting; or the same columns with a header.
  ///
  /// A row is an event, and several stand for one article, which is known by `SOURCEURL`. Its tone
  /// is a mean over all documents on the event. Version 1 has no `ADM2Code`.
  package static let gdeltEvents = Layout(
    id: "gdelt-events", table: .media, forms: [.delimited],
    signature: [["globaleventid"], ["sqldate"], ["eventcode"]],
    dialects: [
      .gdelt([
        61: gdeltEventColumns, 58: gdeltEventColumnsOfVersion1,
        57: Array(gdeltEventColumnsOfVersion1.dropLast()),
      ]) { cells in isDigits(cells[0]) && isDigits(cells[1], count: 8) },
      .quotedTabs, .commas,
    ],
    needs: [.outletCountry(), .language()],
    mapping: .media(
      .translated(
        MediaTranslation(
          identity: .url, published: ["DATEADDED"], publishedForm: .instant,
          outlet: .host(unless: []), country: .setting, language: .setting, title: nil,
          url: ["SOURCEURL"], address: .webPagesOnly,
          tone: .init(columns: ["AvgTone"], isFirstOfList: false),
          places: .columns(
            ["Actor1Geo", "Actor2Geo", "ActionGeo"].map {
              ($0 + "_Type", $0 + "_FullName", $0 + "_CountryCode")
            })))))

  /// The columns of version 2.
  static let gdeltEventColumns = eventColumns(hasSecondDivision: true) + ["SOURCEURL"]
  /// The columns of version 1 since April 2013; before, the last one is not there.
  static let gdeltEventColumnsOfVersion1 = eventColumns(hasSecondDivision: false) + ["SOURCEURL"]

  private static func eventColumns(hasSecondDivision: Bool) -> [String] {
    let actor = [
      "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
      "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
    ]
    var place = ["Type", "FullName", "CountryCode", "ADM1Code"]
    if hasSecondDivision { place.append("ADM2Code") }
    place += ["Lat", "Long", "FeatureID"]
    var columns = ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
    for name in ["Actor1", "Actor2"] { columns += actor.map { name + $0 } }
    columns += [
      "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
      "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
    ]
    for name in ["Actor1Geo", "Actor2Geo", "ActionGeo"] {
      columns += place.map { "\(name)_\($0)" }
    }
    return columns + ["DATEADDED"]
  }
}
