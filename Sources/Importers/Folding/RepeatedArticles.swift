import PartnershipModel

/// A row that may list an article again, or be listed again.
struct ListedArticle: Sendable {
  let ordinal: Int
  let id: [UInt8]
  /// Without fragment; `nil` where there is none.
  let url: [UInt8]?
  /// Where articles of one id are told apart by it.
  let title: [UInt8]?
  let article: Article
}

/// Collects the rows of a file whose id or URL seems to stand in another row as well.
struct ListedArticleFolder: RowFolder {
  private let decoder: MediaDecoder
  private let translator: MediaTranslator?
  private let titleColumn: Int?
  private let lookup: SubjectLookup
  private let ids: Set<UInt64>
  private let urls: Set<UInt64>
  private(set) var articles: [ListedArticle] = []

  init(decoder: MediaDecoder, lookup: SubjectLookup, ids: Set<UInt64>, urls: Set<UInt64>) {
    self.decoder = decoder
    translator = decoder.translator()
    titleColumn = decoder.source?.translation.titleTellsArticles == true ? decoder.title : nil
    self.lookup = lookup
    self.ids = ids
    self.urls = urls
  }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    guard let translator else { return takeNative(row) }
    if case .row(let native) = translator.translate(row) { takeNative(native) }
  }

  private mutating func takeNative(_ row: Row) {
    guard ids.contains(decoder.idHash(row)) || urls.contains(decoder.urlHash(row)),
      case .success(let article) = decoder.decode(row), !isRejected(article)
    else { return }
    let url = decoder.url.flatMap { row.isEmpty($0) ? nil : row.cells[$0] }
    articles.append(
      ListedArticle(
        ordinal: row.ordinal, id: Array(row.cells[decoder.articleID]),
        url: url.map { Array(decoder.withoutFragment($0)) },
        title: titleColumn.map { Array(row.cells[$0]) }, article: article))
  }

  private func isRejected(_ article: Article) -> Bool {
    for name in article.subjects.isEmpty ? article.named : article.subjects {
      if case .slip = lookup.subject(name) { return true }
    }
    return false
  }

  mutating func join(_ other: ListedArticleFolder) { articles += other.articles }

  mutating func settle(_ lines: Lines) { articles.sort { $0.ordinal < $1.ordinal } }
}

/// Which rows list an article that an earlier one lists: same id of one source, same URL anywhere.
struct RepeatedArticles {
  struct Row: Hashable {
    let file: Int
    let ordinal: Int
  }

  private(set) var pairs: [(first: Row, again: Row)] = []
  /// By file.
  private(set) var again: [Int: ListedAgain] = [:]
  /// Files in which one id stands above several titles.
  private(set) var ambiguousIDs: Set<Int> = []
  private var byURL: [[UInt8]: Row] = [:]
  /// By source, which is a file or all files of a layout.
  private var byID: [String: [[UInt8]: Row]] = [:]
  /// The first title of an id, by source.
  private var titles: [String: [[UInt8]: [UInt8]]] = [:]

  var isEmpty: Bool { pairs.isEmpty }

  /// Adds the rows of a file that come into question, in their order; files come in path order.
  mutating func add(_ articles: [ListedArticle], file: Int, source: String) {
    var byID = self.byID.removeValue(forKey: source) ?? [:]
    defer { self.byID[source] = byID }
    for listed in articles {
      let row = Row(file: file, ordinal: listed.ordinal)
      let id = identity(listed, file, source)
      let first = byID[id] ?? listed.url.flatMap { byURL[$0] }
      if let first {
        pairs.append((first, row))
        again[file, default: ListedAgain()].repeats.insert(row.ordinal)
        again[first.file, default: ListedAgain()].fillings[first.ordinal, default: []]
          .append(listed.article)
      }
      byID[id] = byID[id] ?? first ?? row
      if let url = listed.url { byURL[url] = byURL[url] ?? first ?? row }
    }
  }

  /// The id, with the title where an id that a spreadsheet has cut may stand for several articles.
  private mutating func identity(
    _ listed: ListedArticle, _ file: Int, _ source: String
  ) -> [UInt8] {
    guard let title = listed.title else { return listed.id }
    let known = titles[source, default: [:]][listed.id]
    if known == nil { titles[source, default: [:]][listed.id] = title }
    if let known, known != title { ambiguousIDs.insert(file) }
    return listed.id + [0x1F] + title
  }
}
