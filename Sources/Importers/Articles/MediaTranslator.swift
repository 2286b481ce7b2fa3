import PartnershipModel

/// What names in foreign media files are compared with.
struct MediaNames: Sendable {
  let titles: SubjectMatcher
  /// For sources that set blanks around punctuation.
  let spacedTitles: SubjectMatcher
  let places: PlaceNames

  init(_ gazetteer: Gazetteer) {
    titles = SubjectMatcher(gazetteer)
    spacedTitles = SubjectMatcher(gazetteer, tightened: true)
    places = PlaceNames(gazetteer)
  }

  func matcher(of translation: MediaTranslation?) -> SubjectMatcher {
    translation?.title?.spacesMarks == true ? spacedTitles : titles
  }
}

/// What a worker met while translating that concerns the file as a whole.
struct TranslationNotes: Sendable {
  var unknownCountries: [String: Int] = [:]
  var unknownLanguages: [String: Int] = [:]
  /// Rows whose id is no longer what the source wrote.
  var damagedIDs = 0
  var excluded: [Exclusion: Int] = [:]

  mutating func add(_ other: TranslationNotes) {
    unknownCountries.merge(other.unknownCountries, uniquingKeysWith: +)
    unknownLanguages.merge(other.unknownLanguages, uniquingKeysWith: +)
    damagedIDs += other.damagedIDs
    excluded.merge(other.excluded, uniquingKeysWith: +)
  }
}

/// Makes native rows from the rows of a foreign media layout, for one worker.
///
/// A row that it made is valid until the next one and as long as the row it was made from.
final class MediaTranslator: @unchecked Sendable {
  // One worker owns it.
  enum Outcome {
    case row(Row)
    case outOfScope
    /// The column is one of the source.
    case fault(RowFault)
  }

  private let source: MediaSource
  private let translation: MediaTranslation
  private let slots: MediaDecoder
  private let names: MediaNames
  private let output: RowStorage
  private var space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 10, alignment: 8)
  private var used = 0
  private var countries = LearntNames()
  private var languages = LearntNames()
  private var damagedIDs = 0
  private var excluded: [Exclusion: Int] = [:]
  private let hasSubjects: Bool

  init(_ source: MediaSource, decoder: MediaDecoder, names: MediaNames) {
    self.source = source
    translation = source.translation
    slots = decoder
    self.names = names
    output = RowStorage(columns: decoder.columns.names.count)
    hasSubjects = decoder.file.setting?.subjects?.isEmpty == false
  }

  deinit { space.deallocate() }

  var notes: TranslationNotes {
    TranslationNotes(
      unknownCountries: countries.unknown, unknownLanguages: languages.unknown,
      damagedIDs: damagedIDs, excluded: excluded)
  }

  func translate(_ raw: Row) -> Outcome {
    do throws(RowFault) {
      return try translated(raw)
    } catch {
      return .fault(error)
    }
  }

  private func translated(_ raw: Row) throws(RowFault) -> Outcome {
    if let reason = try exclusion(raw) { return exclude(reason) }
    let (url, urlColumn) = try first(source.url, raw)
    let host = WebAddress.host(url)
    if host == nil {
      switch translation.address {
      case .optional: break
      case .webPagesOnly: return exclude(.otherDocuments)
      case .required:
        throw RowFault(url.isEmpty ? .emptyRequired : .badCode(expected: .webAddress), urlColumn)
      }
    }
    try reserve(raw)
    set(slots.url, url)
    let published = try self.published(raw)
    set(slots.published, published)
    let outlet = try self.outlet(raw, host)
    set(slots.outlet, outlet)
    let title = try self.title(raw)
    set(slots.title, title)
    set(slots.articleID, try id(raw, url, [published, outlet, title]))
    set(slots.outletCountry, try country(raw))
    set(slots.language, try language(raw))
    set(slots.tone, try tone(raw))
    set(slots.topic, try topic(raw))
    set(slots.subjects, try subjects(raw, title))
    set(slots.kind, bytes("news"))
    var row = output.row
    row.line = raw.line
    row.ordinal = raw.ordinal
    row.chunk = raw.chunk
    return .row(row)
  }

  private func set(_ slot: Int?, _ cell: UnsafeRawBufferPointer) {
    if let slot { output.row.cells[slot] = cell }
  }

  // MARK: Cells

  private let nothing = UnsafeRawBufferPointer(start: nil, count: 0)

  private func text(_ raw: Row, _ column: Int?) throws(RowFault) -> UnsafeRawBufferPointer {
    guard let column else { return nothing }
    switch raw.kinds[column] {
    case .text, .jsonString, .absent: return raw.cells[column]
    default: throw Cells.wrongType(raw, column, "string")
    }
  }

  /// The first cell that is not empty, outer blanks removed, and its column.
  private func first(
    _ columns: [Int], _ raw: Row
  ) throws(RowFault) -> (cell: UnsafeRawBufferPointer, column: Int?) {
    for column in columns {
      let cell = trimmed(try text(raw, column))
      if !cell.isEmpty { return (cell, column) }
    }
    return (nothing, source.present(columns))
  }

  private func trimmed(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var (start, end) = (0, cell.count)
    while start < end, cell[start] == 0x20 { start += 1 }
    while end > start, cell[end - 1] == 0x20 { end -= 1 }
    return cell.part(start, end)
  }

  private func bytes(_ text: StaticString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  // MARK: Own texts

  /// Makes room for all texts of a row that are not in the file as they are.
  private func reserve(_ raw: Row) throws(RowFault) {
    used = 0
    let title = source.title.map { raw.cells[$0].count } ?? 0
    let outlet = source.outlet.map { raw.cells[$0].count }.max() ?? 0
    let url = try first(source.url, raw).cell.count
    let wanted = title * 3 + outlet * 2 + url + names.places.longestList + 256
    guard wanted > space.count else { return }
    space.deallocate()
    space = .allocate(byteCount: wanted * 2, alignment: 8)
  }

  private var rest: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: space[used...])
  }

  /// The next `count` bytes, which have been written.
  private func take(_ count: Int) -> UnsafeRawBufferPointer {
    let start = used
    used += count
    return UnsafeRawBufferPointer(rebasing: space[start..<used])
  }

  private func copy(_ text: some Collection<UInt8>) -> UnsafeRawBufferPointer {
    rest.copyBytes(from: text)
    return take(text.count)
  }

  // MARK: Scope

  private func exclude(_ reason: Exclusion) -> Outcome {
    excluded[reason, default: 0] += 1
    return .outOfScope
  }

  /// Why the row is out of scope, whatever the article is about.
  private func exclusion(_ raw: Row) throws(RowFault) -> Exclusion? {
    for (column, condition) in source.conditions {
      if source.columns.positions[column] == nil, raw.kinds[column] != .jsonString {
        if condition.mayBeAbsent { continue }
        return condition.otherwise
      }
      let cell = Importers.text(trimmed(try text(raw, column)))
      switch condition.test {
      case .isOneOf(let words): if !words.contains(cell) { return condition.otherwise }
      case .containsNone(let words):
        if words.contains(where: cell.contains) { return condition.otherwise }
      }
    }
    return nil
  }

  // MARK: Columns

  private func published(_ raw: Row) throws(RowFault) -> UnsafeRawBufferPointer {
    let (cell, column) = try first(source.published, raw)
    if cell.isEmpty { throw RowFault(.emptyRequired, column) }
    guard let count = translation.publishedForm.write(cell, to: rest) else {
      throw RowFault(.badDate(expected: translation.publishedForm.expected), column)
    }
    return take(count)
  }

  private func outlet(
    _ raw: Row, _ host: UnsafeRawBufferPointer?
  ) throws(RowFault) -> UnsafeRawBufferPointer {
    let (cell, column) = try first(source.outlet, raw)
    if !cell.isEmpty { return cell }
    guard case .host = translation.outlet, let host else {
      throw RowFault(.emptyRequired, column)
    }
    // Hosts are the same in any case.
    return copy(host.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
  }

  private func title(_ raw: Row) throws(RowFault) -> UnsafeRawBufferPointer {
    guard let form = translation.title else { return nothing }
    var title = trimmed(try text(raw, source.title))
    if form.isInExtras {
      guard let page = TitleText.pageTitle(title) else { return nothing }
      title = take(TitleText.unescape(page, to: rest))
    }
    return form.spacesMarks ? take(TitleText.tighten(title, to: rest)) : title
  }

  private func country(_ raw: Row) throws(RowFault) -> UnsafeRawBufferPointer {
    switch translation.country {
    case .setting: return nothing
    case .fixed(let code): return bytes(code)
    case .name:
      let cell = trimmed(try text(raw, source.country))
      if cell.isEmpty { return nothing }
      // Two letters would be a code of some system or other.
      let code = countries.meaning(of: cell) { $0.utf8.count < 3 ? nil : Countries.byName[$0] }
      return code.map { copy($0.utf8) } ?? nothing
    }
  }

  private func language(_ raw: Row) throws(RowFault) -> UnsafeRawBufferPointer {
    var cell = trimmed(try text(raw, source.language))
    switch translation.language {
    case .setting: return nothing
    case .fixed(let tag): return bytes(tag)
    case .column: if cell.isEmpty { return nothing }
    case .translationInfo:
      if cell.isEmpty { return bytes("en") }
      guard cell.holds("srclc:") else { return nothing }
      cell = cell.part(6, cell.firstIndex(of: UInt8(ascii: ";")) ?? cell.count)
    }
    return languages.meaning(of: cell, by: Languages.tag).map { copy($0.utf8) } ?? nothing
  }

  private func tone(_ raw: Row) throws(RowFault) -> UnsafeRawBufferPointer {
    guard let form = translation.tone else { return nothing }
    var (cell, column) = try first(source.tone, raw)
    if form.isFirstOfList, let comma = cell.firstIndex(of: UInt8(ascii: ",")) {
      cell = trimmed(cell.part(0, comma))
    }
    if cell.isEmpty || DecimalLiteral.plain(cell) != DecimalLiteral.notPlain { return cell }
    let rounded: Int128
    do throws(DecimalFault) {
      rounded = try DecimalLiteral.roundedMillionths(cell, [.exponent])
    } catch {
      throw RowFault(.badNumber(hint: Cells.hint(Importers.text(cell))), column)
    }
    return copy(Amount(units: rounded).description.utf8)
  }

  private func topic(_ raw: Row) throws(RowFault) -> UnsafeRawBufferPointer {
    let cell = try text(raw, source.topic)
    return trimmed(cell.part(0, cell.firstIndex(of: UInt8(ascii: ">")) ?? cell.count))
  }

  /// The cities of the places, where neither the settings nor the title name any.
  private func subjects(
    _ raw: Row, _ title: UnsafeRawBufferPointer
  ) throws(RowFault) -> UnsafeRawBufferPointer {
    guard translation.places != nil, !hasSubjects,
      title.isEmpty || names.matcher(of: translation).cities(in: title).isEmpty
    else { return nothing }
    var found: Set<String> = []
    for place in source.places where isCity(try text(raw, place.type)) {
      found.formUnion(
        names.places.cities(try text(raw, place.name), fips: try text(raw, place.country)))
    }
    for block in try first(source.blocks, raw).cell.split(separator: UInt8(ascii: ";")) {
      let parts = block.split(
        separator: UInt8(ascii: "#"), maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count >= 3, isCity(UnsafeRawBufferPointer(rebasing: parts[0])) else { continue }
      found.formUnion(
        names.places.cities(
          UnsafeRawBufferPointer(rebasing: parts[1]),
          fips: UnsafeRawBufferPointer(rebasing: parts[2])
        ))
    }
    return copy(found.sorted().joined(separator: ";").utf8)
  }

  /// 3 is a city of the United States, 4 one of another country.
  private func isCity(_ type: UnsafeRawBufferPointer) -> Bool {
    type.count == 1 && (type[0] == UInt8(ascii: "3") || type[0] == UInt8(ascii: "4"))
  }

  // MARK: Identity

  private func id(
    _ raw: Row, _ url: UnsafeRawBufferPointer, _ rest: [UnsafeRawBufferPointer]
  ) throws(RowFault) -> UnsafeRawBufferPointer {
    let (cell, column) = try first(source.id, raw)
    let address = url.part(0, url.firstIndex(of: UInt8(ascii: "#")) ?? url.count)
    switch translation.identity {
    case .url: return address
    case .column:
      if cell.isEmpty, address.isEmpty { throw RowFault(.emptyRequired, column) }
      return cell.isEmpty ? address : cell
    case .bigKinds:
      if BigKindsID.isWhole(cell) { return cell }
      if !cell.isEmpty { damagedIDs += 1 }
      if cell.isEmpty, !address.isEmpty { return address }
      if rest[2].isEmpty { throw RowFault(.emptyRequired, source.title) }
      return copy(Array(rest.joined(separator: [0x1F])))
    }
  }
}

/// Ids of articles in BigKinds: eight digits for the newspaper, a point, seventeen for the article.
enum BigKindsID {
  static func isWhole(_ id: UnsafeRawBufferPointer) -> Bool {
    guard id.count == 26, id[8] == UInt8(ascii: ".") else { return false }
    return id.enumerated().allSatisfy { $0 == 8 || (0x30...0x39).contains($1) }
  }
}
