import PartnershipModel

/// What is wrong with an office's own template of a page.
extension English {
  func badTemplate(_ fault: TemplateFault) -> ProblemText {
    let (message, remedy) = words(fault)
    return ProblemText(
      "Unusable template", message: message, remedy: remedy,
      explanation: """
        Files in `templates/` replace the built-in templates of the pages. A page made from a \
        template with a fault would have gaps that look like missing data, so nothing is published \
        until every template can be used. `entente templates` writes out the built-in ones to begin \
        with; docs/outputs.md lists every key.
        """)
  }

  private func words(_ fault: TemplateFault) -> (message: String, remedy: String) {
    switch fault {
    case .unknownName(let nearest):
      (
        "No page is made from a template of this name.",
        nearest.map { "Rename it to \(quoted($0)), if that is what you mean." }
          ?? "Name it `summary.mustache` or `partnership.mustache`, or `summary.ko.mustache` for one language."
      )
    case .notUTF8: ("The template is not UTF-8.", "Save it as UTF-8.")
    case .tooLarge(let limit):
      ("The template is larger than \(limit) bytes.", "Keep the words of one page in it.")
    case .hiddenCharacter:
      (
        "The line has a character that cannot be seen.",
        "Delete it, or write the line anew: control and zero-width characters stay out of pages."
      )
    case .rawHTML:
      (
        "The line has `<`, which begins HTML.",
        "Write Markdown, or `&lt;` for the sign itself."
      )
    case .foreignPicture:
      (
        "The line has a picture that is none of the pack's charts, or one without words.",
        "Write the keys `words` and `file` of a chart for it, or leave the picture out."
      )
    case .page(let fault): words(fault)
    default: wordsOfTag(fault)
    }
  }

  private func wordsOfTag(_ fault: TemplateFault) -> (message: String, remedy: String) {
    switch fault {
    case .unfinishedTag:
      ("A tag begins with two braces and does not end.", "Close it with two braces.")
    case .unknownTag:
      (
        "Templates of pages have no such tag.",
        "Choose one for a key, a section or a comment: texts need no other braces."
      )
    case .unknownKey(let name, let nearest):
      (
        "There is no key \(quoted(name)) here.",
        nearest.map { "Write \(quoted($0)), if that is what you mean." }
          ?? "Choose a key of the page, or of the section it stands in."
      )
    case .notAText(let name):
      (
        "\(quoted(name)) is no text.",
        "Open it as a section, and write the keys inside."
      )
    case .nestedInItself(let name):
      (
        "The section \(quoted(name)) is opened inside itself.", "Close the outer one first."
      )
    case .tooDeep(let limit):
      (
        "More than \(limit) sections lie in each other.", "Close those that are not needed."
      )
    case .unclosedSection(let name):
      (
        "The section \(quoted(name)) is not closed.",
        "Close \(quoted(name)) where it ends."
      )
    case .strayClose(let name, let open):
      (
        "The section \(quoted(name)) is closed here, but it was not the last to be opened.",
        open.map { "Close \(quoted($0)) first." }
          ?? "Delete the tag, or open the section before it."
      )
    case .notAlone(let name):
      (
        "\(quoted(name)) has several lines and does not stand alone.",
        "Give it a line of its own, without spaces."
      )
    default:
      (
        "The template cannot be read from here.", "Look for braces that are not in pairs."
      )
    }
  }

  private func words(_ fault: PageFault) -> (message: String, remedy: String) {
    switch fault {
    case .noTitle:
      (
        "A page would have no title.", "Write a first-level heading with the key `title`."
      )
    case .secondTitle:
      (
        "A page would have a second title.", "Write the heading with `##`."
      )
    case .skippedLevel(let from, let to):
      (
        "A heading of level \(to) would follow one of level \(from).",
        "Choose level \(from + 1), so that no level is left out."
      )
    case .unevenTable(let cells, let columns):
      (
        "A row of \(cells) \(cells == 1 ? "cell" : "cells") would stand in a table of \(columns) \(columns == 1 ? "column" : "columns").",
        "Give each row as many cells, and part two tables by an empty line."
      )
    case .wideTable(let columns, let limit):
      (
        "A table would have \(columns) columns.",
        "Keep at most \(limit), so that it can be read on a page."
      )
    case .tableWithoutHeader:
      (
        "A table would have no header.",
        "Write the line `| --- | --- |` below its first row."
      )
    case .spaceAtEnd:
      ("A line would end with a space.", "Delete the space.")
    case .tag: ("A page would have HTML.", "Write Markdown.")
    case .pictureWithoutWords:
      ("A picture would have no words.", "Write the key `words` for it.")
    case .lineEnds:
      ("A page would not end with a line feed.", "Write at least a title.")
    }
  }
}
