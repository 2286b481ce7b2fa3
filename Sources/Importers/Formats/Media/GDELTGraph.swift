import PartnershipModel

extension Layout {
  /// GDELT Global Knowledge Graph 2 (27 columns, tab separated, no header, no quoting; or with a
  /// header) and 1.0 (11 columns with a header).
  ///
  /// Version 1.0 groups articles; only rows of a single one are read.
  package static let gdeltGraph = Layout(
    id: "gdelt-gkg", table: .media, forms: [.delimited],
    signature: [
      ["gkgrecordid", "numarts"], ["date"], ["themes"], ["v2tone", "tone"],
      ["documentidentifier", "sourceurls"],
    ],
    dialects: [
      .gdelt([27: gdeltGraphColumns]) { cells in
        isRecordID(cells[0]) && isDigits(cells[1], count: 14)
      },
      .plainTabs, .commas,
    ],
    needs: [.outletCountry()],
    mapping: .media(
      .translated(
        MediaTranslation(
          identity: .url, published: ["DATE"], publishedForm: .instant,
          outlet: .host(unless: ["SourceCommonName", "SOURCES"]), country: .setting,
          language: .translationInfo("TranslationInfo"),
          title: .init(column: "Extras", isInExtras: true, spacesMarks: true),
          url: ["DocumentIdentifier", "SOURCEURLS"], address: .required,
          tone: .init(columns: ["V2Tone", "TONE"], isFirstOfList: true),
          places: .blocks(["V2Locations", "LOCATIONS"]),
          conditions: [
            .init(
              "SourceCollectionIdentifier", .isOneOf(["1"]), otherwise: .otherDocuments,
              mayBeAbsent: true),
            .init("NUMARTS", .isOneOf(["1"]), otherwise: .articleGroups, mayBeAbsent: true),
            .init(
              "SOURCEURLS", .containsNone(of: ["<UDIV>"]), otherwise: .articleGroups,
              mayBeAbsent: true),
          ]))))

  /// `20170701234500-12`, in the translated feed `20170701234500-T12`.
  private static func isRecordID(_ cell: String) -> Bool {
    let parts = cell.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, isDigits(parts[0], count: 14) else { return false }
    return isDigits(parts[1].hasPrefix("T") ? parts[1].dropFirst() : parts[1])
  }

  static let gdeltGraphColumns = [
    "GKGRECORDID", "DATE", "SourceCollectionIdentifier", "SourceCommonName", "DocumentIdentifier",
    "Counts", "V2Counts", "Themes", "V2Themes", "Locations", "V2Locations", "Persons",
    "V2Persons", "Organizations", "V2Organizations", "V2Tone", "Dates", "GCAM", "SharingImage",
    "RelatedImages", "SocialImageEmbeds", "SocialVideoEmbeds", "Quotations", "AllNames",
    "Amounts", "TranslationInfo", "Extras",
  ]
}
