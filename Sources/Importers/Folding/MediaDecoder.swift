import PartnershipModel

/// Decodes rows with the columns of the native table into articles.
struct MediaDecoder: Sendable {
  /// The native columns, each with the place in the file of the one that fills it.
  let columns: Columns
  /// What fills them where the layout is a foreign one.
  let source: MediaSource?
  private let names: MediaNames
  let dates: PublishedDate
  let matcher: SubjectMatcher
  let articleID, published, outlet: Int
  let outletCountry, language, title, url, subjects, tone, topic, kind, reach: Int?
  let joint, pressVisit, flagged, corrected: Int?
  /// The columns whose texts say what an article is about, apart from its title; at most seven.
  let keyColumns: Plain<Int>
  let file: InputFile

  init(layout: MediaLayout, file: InputFile, dates: PublishedDate, names: MediaNames) {
    self.file = file
    self.dates = dates
    self.names = names
    matcher = names.matcher(of: layout.translation)
    let source = layout.translation.map { MediaSource($0, in: file) }
    self.source = source
    var names: [String] = []
    func slot(_ name: String) -> Int {
      names.append(name)
      return names.count - 1
    }
    articleID = slot(layout.articleID)
    published = slot(layout.published)
    outlet = slot(layout.outlet)
    outletCountry = layout.outletCountry.map(slot)
    language = layout.language.map(slot)
    title = layout.title.map(slot)
    url = layout.url.map(slot)
    subjects = layout.subjects.map(slot)
    tone = layout.tone.map(slot)
    topic = layout.topic.map(slot)
    kind = layout.kind.map(slot)
    reach = layout.reach.map(slot)
    joint = layout.joint.map(slot)
    pressVisit = layout.pressVisit.map(slot)
    flagged = layout.flagged.map(slot)
    corrected = layout.corrected.map(slot)
    keyColumns = Plain(
      [outlet, outletCountry, language, subjects, topic, kind, joint].compactMap { $0 })
    columns = source?.shown(as: names) ?? Columns(names, in: file)
  }

  /// The columns that rows of the file are read with.
  var fileColumns: Columns { source?.columns ?? columns }

  /// What makes native rows of those of the file; `nil` where they are native already.
  func translator() -> MediaTranslator? {
    source.map { MediaTranslator($0, decoder: self, names: names) }
  }

  enum Part { case published, outlet, outletCountry, subjects, language, topic, kind }

  /// The name of the column that gives a part of the key, as the file writes it.
  func name(_ part: Part) -> String { column(part).map { columns.shown[$0] } ?? "" }

  func place(_ row: Row, _ part: Part) -> InputPlace { place(row, column(part)) }

  private func column(_ part: Part) -> Int? {
    switch part {
    case .published: published
    case .outlet: outlet
    case .outletCountry: outletCountry
    case .subjects: subjects
    case .language: language
    case .topic: topic
    case .kind: kind
    }
  }

  func place(_ row: Row, _ column: Int?) -> InputPlace {
    guard let column else { return InputPlace(file: file.path, line: row.line) }
    return columns.place(file, line: row.line, column: column, value: row.string(column))
  }

  /// The place of a cell of a row before it is translated.
  func sourcePlace(_ row: Row, _ column: Int?) -> InputPlace {
    guard let column else { return InputPlace(file: file.path, line: row.line) }
    return fileColumns.place(file, line: row.line, column: column, value: row.string(column))
  }

  func decode(_ row: Row) -> Result<Article, RowFault> {
    do throws(RowFault) {
      return .success(try article(row))
    } catch {
      return .failure(error)
    }
  }

  private func article(_ row: Row) throws(RowFault) -> Article {
    let id = try required(row, articleID)
    guard let day = dates.day(row.cells[published]) else {
      if row.isEmpty(published) { throw RowFault(.emptyRequired, published) }
      throw RowFault(.badDate(expected: .dayOrTime), published)
    }
    let subjects = try subjects(row)
    var article = Article(
      id: id, url: try optional(row, url), published: day,
      outlet: try required(row, outlet), subjects: subjects,
      named: subjects.isEmpty ? try named(row) : [])
    article.outletCountry = try country(row) ?? file.setting?.outletCountry
    article.language = try optional(row, language) ?? file.setting?.language
    article.topic = try optional(row, topic)
    article.kind = try word(row, kind, MediaKind.allCases.map(\.rawValue))
    article.tone = try tone(row)
    if let reach { article.reach = try Cells.amount(row, reach, minimum: .zero).get() }
    article.joint = try flag(row)
    article.pressVisit = try optional(row, pressVisit)
    article.flagged = try date(row, flagged)
    article.corrected = try date(row, corrected)
    return article
  }

  private func required(_ row: Row, _ column: Int) throws(RowFault) -> String {
    guard let text = try Cells.text(row, column).get() else {
      throw RowFault(.emptyRequired, column)
    }
    return text
  }

  private func optional(_ row: Row, _ column: Int?) throws(RowFault) -> String? {
    guard let column else { return nil }
    return try Cells.text(row, column).get()
  }

  private func word(
    _ row: Row, _ column: Int?, _ allowed: [String]
  ) throws(RowFault) -> String? {
    guard let column, let word = try optional(row, column) else { return nil }
    if allowed.contains(word) { return word }
    throw RowFault(
      .unknownWord(allowed: allowed, nearest: nearest(to: word, among: allowed)), column)
  }

  private func country(_ row: Row) throws(RowFault) -> String? {
    guard let outletCountry, let name = try optional(row, outletCountry) else { return nil }
    if let code = Countries.byName[name] { return code }
    throw RowFault(.badCode(expected: .country), outletCountry)
  }

  private func subjects(_ row: Row) throws(RowFault) -> [String] {
    if let subjects {
      let given = list(try Cells.text(row, subjects, allowsList: true).get() ?? "")
      if !given.isEmpty { return given }
    }
    return file.setting?.subjects ?? []
  }

  private func named(_ row: Row) throws(RowFault) -> [String] {
    guard let title, let text = try optional(row, title) else { return [] }
    return matcher.cities(in: text)
  }

  private func tone(_ row: Row) throws(RowFault) -> Amount? {
    guard let column = tone, let tone = try Cells.amount(row, column).get() else { return nil }
    guard tone >= Amount(-100), tone <= Amount(100) else {
      throw RowFault(.outOfRange(minimum: "-100", maximum: "100"), column)
    }
    return tone
  }

  private func flag(_ row: Row) throws(RowFault) -> Bool? {
    guard let joint, !row.isEmpty(joint) else { return nil }
    switch (row.kinds[joint], row.string(joint)) {
    case (.text, "true"), (.jsonBool, "true"): return true
    case (.text, "false"), (.jsonBool, "false"): return false
    case (.text, let word):
      let allowed = ["true", "false"]
      throw RowFault(
        .unknownWord(allowed: allowed, nearest: nearest(to: word, among: allowed)), joint)
    default: throw Cells.wrongType(row, joint, "true or false")
    }
  }

  private func date(_ row: Row, _ column: Int?) throws(RowFault) -> CalendarDate? {
    guard let column, let text = try optional(row, column) else { return nil }
    guard let date = CalendarDate(text) else {
      throw RowFault(.badDate(expected: .day), column)
    }
    return date
  }
}

/// The items of a list inside a cell, separated by `;`, outer blanks removed.
func list(_ text: String) -> [String] {
  text.split(separator: ";").map { item in
    var item = item
    while item.first == " " { item.removeFirst() }
    while item.last == " " { item.removeLast() }
    return String(item)
  }.filter { !$0.isEmpty }
}
