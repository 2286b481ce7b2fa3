/// The promises that the text files of a pack keep, told by the end of their name.
///
/// Tables have an audit of their own, `CSVAudit`, which takes them piece by piece; the workbook's is
/// `WorkbookAudit`.
package enum PackAudit {
  /// Audits Markdown pages, charts and the calendar; accepts all others.
  ///
  /// - Throws: `AuditFault` for the first promise that is broken.
  package static func check(_ path: String, _ bytes: [UInt8]) throws(AuditFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw AuditFault(path, "it is not UTF-8")
    }
    if path.hasSuffix(".svg") { try SVGAudit.check(path, bytes) }
    if path.hasSuffix(".md") { try MarkdownAudit(path, text).check() }
    if path.hasSuffix(".ics") { try CalendarAudit.check(path, text) }
  }
}
