/// The promises of a chart's file: well-formed, said in words, nothing foreign, readable, inside its
/// frame.
enum SVGAudit {
  private static let elements: Set<String> = [
    "svg", "title", "desc", "rect", "line", "path", "text",
  ]

  static func check(_ path: String, _ bytes: [UInt8]) throws(AuditFault) {
    let root: XMLTree
    do { root = try XMLTree(bytes) } catch { throw AuditFault(path, "\(error)") }
    guard root.name == "svg", root["role"] == "img" else {
      throw AuditFault(path, "it is no picture: the root is not svg with role img")
    }
    try checkWords(path, root)
    try checkElements(path, root)
    try checkTexts(path, root)
    for mark in root.all("path") { try checkStroke(path, mark) }
  }

  /// Title and description stand first, hold words, and are what the picture refers to.
  private static func checkWords(_ path: String, _ root: XMLTree) throws(AuditFault) {
    let words = root.children.prefix(2)
    guard words.map(\.name) == ["title", "desc"],
      words.allSatisfy({ $0.text.contains { !$0.isWhitespace } })
    else { throw AuditFault(path, "it does not begin with title and desc") }
    guard root["aria-labelledby"] == words.compactMap({ $0["id"] }).joined(separator: " ") else {
      throw AuditFault(path, "aria-labelledby does not name title and desc")
    }
  }

  private static func checkElements(_ path: String, _ tree: XMLTree) throws(AuditFault) {
    guard elements.contains(tree.name) else {
      throw AuditFault(path, "an element <\(tree.name)>")
    }
    for attribute in tree.attributes {
      let name = attribute.name.lowercased()
      if name == "style" || name.hasPrefix("on") || name.hasSuffix("href") {
        throw AuditFault(path, "an attribute \(attribute.name)")
      }
    }
    for child in tree.children { try checkElements(path, child) }
  }

  /// Every text can be read on white and begins inside the frame.
  private static func checkTexts(_ path: String, _ root: XMLTree) throws(AuditFault) {
    let width = root["width"].flatMap(Double.init) ?? 0
    let height = root["height"].flatMap(Double.init) ?? 0
    for text in root.all("text") {
      guard let fill = text["fill"],
        let ratio = ColourContrast.ratio(fill, SVGColour.background), ratio >= ColourContrast.text
      else { throw AuditFault(path, "a text of too little contrast: \(text.text)") }
      guard let x = text["x"].flatMap(Double.init), let y = text["y"].flatMap(Double.init),
        (0...width).contains(x), (0...height).contains(y)
      else { throw AuditFault(path, "a text outside of the frame: \(text.text)") }
    }
  }

  private static func checkStroke(_ path: String, _ mark: XMLTree) throws(AuditFault) {
    guard let stroke = mark["stroke"],
      let ratio = ColourContrast.ratio(stroke, SVGColour.background), ratio >= ColourContrast.mark
    else { throw AuditFault(path, "a line of too little contrast: \(mark["stroke"] ?? "none")") }
  }
}
