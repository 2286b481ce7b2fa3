import PartnershipModel

extension Layout {
  /// GDELT mentions, tab separated without header and without quoting; or the same columns with a
  /// header, as BigQuery exports them.
  ///
  /// A row is a mention of an event, and an article mentions several. Only web pages are articles.
  /// There is neither title nor place, so that only the settings can tell the subjects.
  package static let gdeltMentions = Layout(
    id: "gdelt-mentions", table: .media, forms: [.delimited],
    signature: [["globaleventid"], ["mentiontimedate"], ["mentionidentifier"]],
    dialects: [
      .gdelt([16: gdeltMentionColumns]) { cells in
        isDigits(cells[0]) && isDigits(cells[1], count: 14) && isDigits(cells[2], count: 14)
      },
      .quotedTabs, .commas,
    ],
    needs: [.subjects, .outletCountry()],
    mapping: .media(
      .translated(
        MediaTranslation(
          identity: .url, published: ["MentionTimeDate"], publishedForm: .instant,
          outlet: .host(unless: ["MentionSourceName"]), country: .setting,
          language: .translationInfo("MentionDocTranslationInfo"), title: nil,
          url: ["MentionIdentifier"], address: .required,
          tone: .init(columns: ["MentionDocTone"], isFirstOfList: false),
          conditions: [.init("MentionType", .isOneOf(["1"]), otherwise: .otherDocuments)]))))

  static let gdeltMentionColumns = [
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo",
    "Extras",
  ]
}
