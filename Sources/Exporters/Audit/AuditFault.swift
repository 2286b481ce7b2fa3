/// A promise about the written files that one of them breaks: always a defect of the tool, because
/// what is audited was compared with what was rendered before.
package struct AuditFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file in the pack, or the part of the workbook.
  package let path: String
  /// What is wrong and where.
  package let what: String

  package init(_ path: String, _ what: String) {
    self.path = path
    self.what = what
  }

  package var description: String { "\(path): \(what)" }
}
