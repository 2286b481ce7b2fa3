import PartnershipModel

/// What one worker made of the chunks of a media file that it read.
final class MediaPart: @unchecked Sendable {
  // Written by one worker before it is shared, and by `settle` when the workers have ended.
  let cells: UnsafeMutableBufferPointer<MediaCube.Row>
  let extras: [MediaCube.Extra]
  /// The profiles that the cells refer to; their months mean nothing.
  let keys: [MediaKey]
  let unknown: [String: Int]
  /// Rows with a filling that are not used all the same; their repetitions are not used either.
  let unused: [Int: MediaFolder.Unused]
  let overflows: Bool
  private var records: [Record]
  /// Hashes of the ids of all articles.
  private(set) var ids: UnsafeMutableBufferPointer<UInt64>?
  /// Hashes of the URLs of those that have one.
  let urls: UnsafeMutableBufferPointer<UInt64>

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
    file: Int, cells: UnsafeMutableBufferPointer<MediaCube.Row>, extras: [MediaCube.Extra],
    keys: [MediaKey], records: [Record], unknown: [String: Int],
    unused: [Int: MediaFolder.Unused], ids: UnsafeMutableBufferPointer<UInt64>,
    urls: UnsafeMutableBufferPointer<UInt64>, overflows: Bool
  ) {
    self.cells = cells
    self.extras = extras
    self.keys = keys
    self.records = records
    self.unknown = unknown
    self.unused = unused
    self.ids = ids
    self.urls = urls
    self.overflows = overflows
  }

  deinit {
    cells.deallocate()
    ids?.deallocate()
    urls.deallocate()
  }

  /// Frees the hashes of ids, which matter only within their file.
  func forgetIDs() {
    ids?.deallocate()
    ids = nil
  }

  /// Turns positions into lines.
  func settle(_ lines: Lines) {
    for index in cells.indices {
      cells[index].firstLine = lines.line(cells[index].firstLine)
      cells[index].lastLine = lines.line(cells[index].lastLine)
    }
    for index in records.indices { records[index].position = lines.line(records[index].position) }
  }

  /// Adds the cells to a cube; returns the records.
  func add(to builder: inout MediaCubeBuilder) -> [ArticleRecord] {
    let numbers = keys.map { builder.profile(of: $0) }
    builder.reserve(rows: cells.count)
    for cell in cells {
      var row = cell
      row.profile = numbers[Int(cell.profile)]
      builder.add(
        row, cell.extra == MediaCube.Row.noExtra ? nil : extras[Int(cell.extra)])
    }
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
