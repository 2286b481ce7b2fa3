import PartnershipModel

extension Layout {
  /// Media Cloud, "download all URLs", and the files of its Explorer before 2023.
  ///
  /// There is neither tone nor country. A row without `publish_date` is rejected: the day of
  /// indexing is not that of publication.
  package static let mediaCloud = Layout(
    id: "mediacloud", table: .media, forms: [.delimited],
    signature: [["medianame"], ["publishdate"], ["title"], ["url"]],
    needs: [.outletCountry()],
    mapping: .media(
      .translated(
        MediaTranslation(
          identity: .column(["id", "stories_id"]), published: ["publish_date"],
          publishedForm: .day, outlet: .column("media_name"), country: .setting,
          language: .column("language"),
          title: .init(column: "title", isInExtras: false, spacesMarks: false),
          url: ["url"], address: .optional))))
}
