import Reporting

/// The name of each section's sheet, which Excel allows and no other sheet has.
struct SheetNames {
  /// In the order of the sections.
  let names: [String]
  private let byMessage: [Message: String]

  init(_ sections: [Section], in language: any Language) {
    var names: [String] = []
    var byMessage: [Message: String] = [:]
    for section in sections {
      let wanted = VisibleText.show(language.text(section.sheetName))
      let name = SheetName.nearest(to: wanted, taken: names)
      names.append(name)
      // Of two sections with one name the first is meant.
      if byMessage[section.sheetName] == nil { byMessage[section.sheetName] = name }
    }
    self.names = names
    self.byMessage = byMessage
  }

  /// The sheet that a cell names, if there is one.
  func sheet(named message: Message) -> String? { byMessage[message] }
}
