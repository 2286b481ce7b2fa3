import PartnershipModel

extension Layout {
  /// GDELT DOC 2.0, list of articles: JSON `articles[]`, or CSV `URL,MobileURL,Date,Title`.
  ///
  /// At most 250 articles each, so that lists overlap. There is no tone; the CSV knows neither
  /// language nor country. Times are when GDELT saw the article, in UTC.
  package static let gdeltArticles = Layout(
    id: "gdelt-articles", table: .media, forms: [.delimited, .json],
    signature: [
      ["url"], ["seendate", "mobileurl"], ["seendate", "date"], ["seendate", "title"],
    ],
    envelopes: [["articles"]],
    // The objects say it themselves, unless they leave it open.
    needs: [
      .outletCountry(unless: ["seendate", "sourcecountry"]),
      .language(unless: ["seendate", "language"]),
    ],
    mapping: .media(
      .translated(
        MediaTranslation(
          identity: .url, published: ["seendate", "date"], publishedForm: .instant,
          outlet: .host(unless: ["domain"]), country: .name("sourcecountry"),
          language: .column("language"),
          title: .init(column: "title", isInExtras: false, spacesMarks: true),
          url: ["url"], address: .required))))
}
