/// One thing the workbook shows otherwise than it was given.
package struct WorkbookNotice: Equatable, Sendable {
  /// What was changed, and why.
  package enum Change: Hashable, Sendable {
    /// Control characters (U+0000 to U+001F) were removed or, outside cells, turned into spaces.
    case controlCharacters(count: Int)
    /// U+FFFE and U+FFFF, which XML forbids, became U+FFFD.
    case noncharacters(count: Int)
    /// The text was cut; `length` is what it had, in UTF-16 units.
    case cut(length: Int)
    /// Line feeds beyond the 253 that a cell holds became spaces.
    case lineFeeds(count: Int)
    /// A leading `=`, which would have made a formula of a title, was moved behind a space.
    case leadingEquals
    /// A number that is not finite, or beyond Excel's largest, was left out.
    case notFinite
    /// A number of more than 15 significant digits was written as text.
    case numberAsText(digits: Int)
    /// A link was written as plain text.
    case linkAsText(WebLink.Fault)
  }

  /// The sheet, or nil for the properties of the workbook.
  package var sheet: String?
  /// The cell such as `B7`, or nil where the text is in no cell.
  package var cell: String?
  package var place: XMLText.Place
  package var change: Change

  package init(sheet: String?, cell: String?, place: XMLText.Place, change: Change) {
    self.sheet = sheet
    self.cell = cell
    self.place = place
    self.change = change
  }
}

/// The notices of one workbook, in the order of writing.
package final class WorkbookLog {
  package private(set) var notices: [WorkbookNotice] = []

  package init() {}

  func add(_ notice: WorkbookNotice) {
    notices.append(notice)
  }
}
