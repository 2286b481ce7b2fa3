/// A page of the Markdown that a template makes.
package enum TemplatePage: String, Sendable, Hashable, CaseIterable {
  /// The page `summary.md`.
  case summary
  /// The pages `partnerships/<id>.md`.
  case partnership
}

/// A template that the office keeps in its workspace in place of a built-in one.
package struct PageTemplate: Sendable, Hashable {
  package let page: TemplatePage
  /// Tag of the language that it is for; `nil` for every language without one of its own.
  package let language: String?
  /// Its place in the workspace, such as `templates/summary.ko.mustache`.
  package let path: String
  /// Its text without byte order mark, with line feeds only.
  package let text: String

  package init(page: TemplatePage, language: String?, path: String, text: String) {
    self.page = page
    self.language = language
    self.path = path
    self.text = text
  }
}

/// Why a page cannot be made from an office's template.
package enum TemplateFault: Sendable, Hashable {
  /// The file's name is that of no page and language.
  case unknownName(nearest: String?)
  case notUTF8
  /// The file is larger than any page needs; `limit` in bytes.
  case tooLarge(limit: Int)
  /// The signs `{{` without `}}`.
  case unfinishedTag
  /// A kind of tag that templates of pages do not have, such as `{{{`.
  case unknownTag
  case unknownKey(name: String, nearest: String?)
  /// A list or group stands where a text is wanted.
  case notAText(name: String)
  /// A section is opened inside itself.
  case nestedInItself(name: String)
  /// Sections lie in more than `limit` sections.
  case tooDeep(limit: Int)
  case unclosedSection(name: String)
  /// A section is closed that was not opened last.
  case strayClose(name: String, open: String?)
  /// A sign that starts HTML.
  case rawHTML
  case hiddenCharacter
  /// A picture that is none of the pack's charts, or one without words.
  case foreignPicture
  /// A key whose text has several lines does not stand alone on its line.
  case notAlone(name: String)
  /// The library that reads templates says that it cannot.
  case syntax
  /// The page breaks a promise that every page of the pack keeps.
  case page(PageFault)
}

/// A promise about pages of the Markdown that one breaks.
package enum PageFault: Sendable, Hashable {
  case noTitle
  case secondTitle
  /// A heading more than one level below the one before.
  case skippedLevel(from: Int, to: Int)
  case unevenTable(cells: Int, columns: Int)
  case wideTable(columns: Int, limit: Int)
  case tableWithoutHeader
  case spaceAtEnd
  case tag
  case pictureWithoutWords
  case lineEnds
}
