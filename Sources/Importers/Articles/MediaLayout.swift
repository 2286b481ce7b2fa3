/// How the columns of a media layout become articles.
///
/// Column names are compared squashed; a column that the layout does not have is `nil`.
package struct MediaLayout: Sendable {
  package let articleID: String
  package let published: String
  package let outlet: String
  package let outletCountry: String?
  package let language: String?
  package let title: String?
  package let url: String?
  package let subjects: String?
  package let tone: String?
  package let topic: String?
  package let kind: String?
  package let reach: String?
  package let joint: String?
  package let pressVisit: String?
  package let flagged: String?
  package let corrected: String?
  /// What makes rows of these columns from a file with other ones; `nil` for the native table.
  package let translation: MediaTranslation?

  /// The native table.
  package static let native = MediaLayout(
    articleID: "article_id", published: "published", outlet: "outlet",
    outletCountry: "outlet_country", language: "language", title: "title", url: "url",
    subjects: "subjects", tone: "tone", topic: "topic", kind: "kind", reach: "reach",
    joint: "joint", pressVisit: "press_visit", flagged: "flagged", corrected: "corrected",
    translation: nil)

  /// A foreign layout, whose rows become rows of those native columns that it can fill.
  package static func translated(_ translation: MediaTranslation) -> MediaLayout {
    MediaLayout(
      articleID: "article_id", published: "published", outlet: "outlet",
      outletCountry: "outlet_country", language: "language",
      title: translation.title == nil ? nil : "title", url: "url", subjects: "subjects",
      tone: translation.tone == nil ? nil : "tone",
      topic: translation.topic == nil ? nil : "topic", kind: "kind", reach: nil, joint: nil,
      pressVisit: nil, flagged: nil, corrected: nil, translation: translation)
  }
}
