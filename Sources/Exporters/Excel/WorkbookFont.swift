/// The font of a workbook, which follows the language of the pack.
package struct WorkbookFont: Hashable, Sendable {
  package var name: String
  /// The size in points.
  package var size: Double
  /// The Windows character set: 0 for none, 129 for Korean, 134 for simplified Chinese.
  package var charset: UInt8

  package init(name: String, size: Double, charset: UInt8 = 0) {
    self.name = name
    self.size = size
    self.charset = charset
  }

  package static let english = WorkbookFont(name: "Calibri", size: 11)
  package static let korean = WorkbookFont(name: "맑은 고딕", size: 10, charset: 129)
  package static let chinese = WorkbookFont(name: "微软雅黑", size: 10, charset: 134)

  /// Whether characters of ambiguous width are two columns wide, as in East Asian fonts.
  var drawsAmbiguousWide: Bool { (128...136).contains(charset) }
}
