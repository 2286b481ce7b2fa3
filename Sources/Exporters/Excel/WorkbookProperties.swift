/// The properties of a workbook that Excel shows under "Info".
package struct WorkbookProperties: Sendable {
  /// The author, and who modified the file last; never the name of a user.
  package static let author = "Entente"

  package var title: String
  package var subject: String
  package var company: String
  package var keywords: String
  /// The time of creation in seconds since 1970-01-01 00:00 UTC; positive, and never the clock.
  package var created: Int
  /// Further properties, in this order.
  package var custom: [(name: String, value: String)]

  package init(
    title: String, subject: String = "", company: String = "", keywords: String = "",
    created: Int, custom: [(name: String, value: String)] = []
  ) {
    self.title = title
    self.subject = subject
    self.company = company
    self.keywords = keywords
    self.created = created
    self.custom = custom
  }
}
