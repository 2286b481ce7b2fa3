import PartnershipModel

extension Layout {
  /// BigKinds, the news archive of the Korea Press Foundation: its sheet of results saved as CSV.
  ///
  /// Articles that the archive itself marks as duplicates or exceptions are out of scope. There is
  /// no tone; the places are taken from the whole text and are no subjects.
  package static let bigKinds = Layout(
    id: "bigkinds", table: .media, forms: [.delimited],
    signature: [["일자"], ["언론사"], ["제목"]], legacyEncoding: .cp949,
    mapping: .media(
      .translated(
        MediaTranslation(
          identity: .bigKinds("뉴스 식별자"), published: ["일자"], publishedForm: .day,
          outlet: .column("언론사"), country: .fixed("KOR"), language: .fixed("ko"),
          title: .init(column: "제목", isInExtras: false, spacesMarks: false), url: ["URL"],
          address: .optional, topic: "통합 분류1",
          conditions: [
            .init(
              "분석제외 여부", .containsNone(of: ["중복", "예외"]), otherwise: .archiveDuplicates,
              mayBeAbsent: true)
          ]))))
}
