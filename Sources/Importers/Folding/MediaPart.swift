import PartnershipModel

/// What one worker made of the chunks of a media file that it read.
final class MediaPart: @unchecked Sendable {
  // Written by one worker before it is shared, and by `settle` when the workers have ended.
  let cells: MediaRowBlocks
  let extras: [MediaCube.Extra]
  let tones: MediaToneBlocks
  /// Articles of a native table that are about no followed city.
  let others: [OtherArticles]
  /// The profiles that the cells refer to; their months mean nothing.
  let keys: [MediaKey]
  let unknown: [String: Int]
  /// Rows with a filling that are not used all the same; their repetitions are not used either.
  let unused: [Int: MediaFolder.Unused]
  /// What concerns the file as a whole.
  let notes: TranslationNotes
  let overflows: Bool
  private var records: [Record]
  /// Hashes of the ids of all articles.
  private(set) var ids: HashList?
  /// Hashes of the URLs of those that have one.
  let urls: HashList

  struct Record: Sendable {
    let profile: UInt32
    var position: Int
    let id: String
    let published: CalendarDate
    let pressVisit: String?
    let flagged: CalendarDate?
    let corrected: CalendarDate?
  }

  init(
    file: Int, cells: MediaRowBlocks, extras: [MediaCube.Extra], tones: MediaToneBlocks,
    others: [OtherArticles], keys: [MediaKey], records: [Record], unknown: [String: Int],
    unused: [Int: MediaFolder.Unused], ids: HashList,
    urls: HashList, notes: TranslationNotes, overflows: Bool
  ) {
    self.cells = cells
    self.extras = extras
    self.tones = tones
    self.others = others
    self.keys = keys
    self.records = records
    self.unknown = unknown
    self.unused = unused
    self.ids = ids
    self.urls = urls
    self.notes = notes
    self.overflows = overflows
  }

  /// Frees the hashes of ids, which matter only within their file.
  func forgetIDs() { ids = nil }

  /// How many months the cells are of.
  var monthCount: Int {
    var months: Set<UInt32> = []
    cells.forEach { months.insert($0.monthIndex) }
    return months.count
  }

  /// Turns positions into lines.
  func settle(_ lines: Lines) {
    cells.forEach { cell in
      cell.firstLine = lines.line(cell.firstLine)
      cell.lastLine = lines.line(cell.lastLine)
    }
    for index in records.indices { records[index].position = lines.line(records[index].position) }
  }

  /// Turns lines into those of another file.
  func renumber(_ line: (Int) -> Int) {
    cells.forEach { cell in
      cell.firstLine = line(cell.firstLine)
      cell.lastLine = line(cell.lastLine)
    }
    for index in records.indices { records[index].position = line(records[index].position) }
  }

  /// Adds the cells to a cube; returns the records.
  func add(to builder: inout MediaCubeBuilder) -> [ArticleRecord] {
    builder.add(
      cells, profiles: keys.map { builder.profile(of: $0) }, extras: extras, tones: tones)
    builder.add(others)
    return records.map { record in
      let month = record.published.month
      var key = keys[Int(record.profile)]
      key.month = month
      return ArticleRecord(
        key: key, line: record.position, articleID: record.id, published: record.published,
        pressVisit: record.pressVisit, flagged: record.flagged, corrected: record.corrected)
    }
  }
}
