import PartnershipModel

/// Texts about the form of a table: its header, its rows, its quotes.
extension English {
  // MARK: Header

  func duplicateHeader(_ name: String, _ first: Int, _ second: Int) -> ProblemText {
    ProblemText(
      "Column name twice",
      message: "The header has \(quoted(name)) twice, in cells \(first) and \(second).",
      remedy: "Rename or delete one of the two columns.",
      explanation: """
        Two columns of one name make it impossible to say which of them is meant. Names count as \
        equal when they have the same letters and digits, capitals and spaces aside. \
        \(English.fileRefused)
        """)
  }

  func emptyHeader(_ cell: Int) -> ProblemText {
    ProblemText(
      "Column without a name", message: "Cell \(cell) of the header is empty.",
      remedy: "Give the column a name, or delete it.",
      explanation: """
        Every column needs a name, since columns are found by name and may stand in any order. An \
        empty one is often the trace of a deleted column or of a comma too many. \
        \(English.fileRefused)
        """)
  }

  var brokenHeader: ProblemText {
    ProblemText(
      "Broken header", message: "The first line, which names the columns, is broken.",
      remedy: "Correct the quotation marks and control characters of the first line.",
      explanation: """
        The header has a quotation mark in the wrong place, a NUL character or a stray carriage \
        return. Every row is checked against the header, so that without it no row can be checked. \
        \(English.fileRefused)
        """)
  }

  func otherDelimiter(_ looksLike: String) -> ProblemText {
    ProblemText(
      "Other delimiter",
      message:
        "The cells of the first line look separated by a \(shortened(looksLike)), not by a comma.",
      remedy: """
        Save the file with commas between the cells, or make it so with `entente clean \
        --delimiter`.
        """,
      explanation: """
        The tables of a workspace are separated by commas. Guessing another separator is how other \
        programs turn 1,5 into 15, so it is not guessed. \(English.fileRefused)
        """)
  }

  func headerNotFound(_ line: Int?) -> ProblemText {
    var message = "The first line has one cell, but the rows below it have more"
    if let line { message += "; line \(number(line)) looks like the header" }
    return ProblemText(
      "Header not found", message: message + ".",
      remedy: "Delete the lines above the header, so that the file begins with the column names.",
      explanation: """
        The file begins with a title or a note instead of the column names. Lines are never \
        skipped on a guess, because a skipped line may have been data. \(English.fileRefused)
        """)
  }

  var quotedHeader: ProblemText {
    ProblemText(
      "Header in single quotes", message: "The column names stand between single quotation marks.",
      remedy: """
        Save the file with double quotation marks around the cells, or make it so with `entente \
        clean --quote`.
        """,
      explanation: """
        In CSV only the double quotation mark holds a cell together; a single one is an ordinary \
        character, so that a comma between two of them would split the cell. \
        \(English.fileRefused)
        """)
  }

  func unknownColumn(_ nearest: String?, _ place: InputPlace) -> ProblemText {
    let name = place.column.map { "The column \(quoted($0))" } ?? "This column"
    return ProblemText(
      "Unknown column", message: "\(name) is not one of this table's; its data are not used.",
      remedy: nearest.map { "Rename it to \(quoted($0)) if that is what it holds." }
        ?? "Check the name, or keep the column as a note of your own.",
      explanation: """
        The table does not know a column of this name. People may keep notes in columns of their \
        own; but if the name is misspelt, its data are missing from the report. All other columns \
        are used.
        """)
  }

  // MARK: Quotes that break the file

  func unclosedQuote(_ line: Int) -> ProblemText {
    ProblemText(
      "Quotation mark never closed",
      message: "The quotation mark opened on line \(number(line)) is never closed.",
      remedy: "Close the quotation mark, or delete it.",
      explanation: """
        Everything after an open quotation mark belongs to one cell, so that all rows to the end \
        of the file would vanish into it. \(English.fileRefused)
        """)
  }

  var brokenRecord: ProblemText {
    ProblemText(
      "Broken row over several lines",
      message: "A row that begins here and goes over several lines has a misplaced quotation mark.",
      remedy: "Correct the quotation marks of this row; a quotation mark inside a cell is doubled.",
      explanation: """
        In a row that spans lines, a misplaced quotation mark makes it impossible to say where the \
        row ends and the next begins. Going on anyway would lose rows without a word. \
        \(English.fileRefused)
        """)
  }

  // MARK: Rows

  func extraCell(_ found: Int, _ expected: Int) -> ProblemText {
    ProblemText(
      "Row too long",
      message:
        "The row has \(counted(found, "cell", "cells")), the header has \(number(expected)).",
      remedy: "Put quotation marks around a cell that holds a comma, or delete the extra cell.",
      explanation: """
        Every row has as many cells as the header. One more usually means a comma inside a text, \
        and then all cells after it stand in the wrong column. \(English.rowSetAside)
        """)
  }

  func missingCell(_ found: Int, _ expected: Int) -> ProblemText {
    ProblemText(
      "Row too short",
      message:
        "The row has \(counted(found, "cell", "cells")), the header has \(number(expected)).",
      remedy: "Add the missing cell; an empty one still needs its comma.",
      explanation: """
        Every row has as many cells as the header. A shorter one may have lost a cell anywhere, so \
        that nothing tells which value belongs to which column. \(English.rowSetAside)
        """)
  }

  var strayQuote: ProblemText {
    ProblemText(
      "Stray quotation mark",
      message: "A quotation mark stands inside a cell that does not begin with one.",
      remedy: "Put the whole cell between quotation marks and double those inside it.",
      explanation: """
        Quotation marks surround whole cells. One in the middle of a cell makes it doubtful where \
        the cell ends. \(English.rowSetAside)
        """)
  }

  var textAfterQuote: ProblemText {
    ProblemText(
      "Text after a quotation mark",
      message: "Text follows a closing quotation mark, before the next comma.",
      remedy: "Double a quotation mark that belongs to the text, or delete what follows it.",
      explanation: """
        After the quotation mark that closes a cell, only a comma or the end of the row may \
        follow. Anything else makes it doubtful where the cell ends. \(English.rowSetAside)
        """)
  }

  var nulByte: ProblemText {
    ProblemText(
      "NUL character", message: "The row holds a NUL character, which is no text.",
      remedy: "Delete the NUL character, or export the file again.",
      explanation: """
        A NUL character shows that the file was damaged or is no text; many programs cut a cell \
        off at it without saying so. \(English.rowSetAside)
        """)
  }

  var loneCR: ProblemText {
    ProblemText(
      "Stray carriage return",
      message: "A carriage return stands alone, without a line feed after it.",
      remedy: "Save the file with one kind of line end, or put quotation marks around the cell.",
      explanation: """
        Lines end with a line feed, or with a carriage return and a line feed. A carriage return \
        alone may be a line end or a part of the text; the two readings give different rows. \
        \(English.rowSetAside)
        """)
  }

  var loneCRFile: ProblemText {
    ProblemText(
      "Old line ends", message: "The lines of this file end with a carriage return only.",
      remedy: "Save the file with line feeds, if other programs are to read it.",
      explanation: """
        Old programs for the Macintosh wrote such files. Since the file holds no line feed at all, \
        there is no doubt, and it is read line by line. The data are used.
        """)
  }

  var secondTable: ProblemText {
    ProblemText(
      "Header repeated",
      message: "The header is repeated here, or this row stands below a repeated header.",
      remedy: "Delete the repeated header, and put a second table into a file of its own.",
      explanation: """
        A header in the middle of a file begins a second table, often the same figures once more. \
        It and the rows below it are set aside and counted as rejected; directly below the first \
        header it is a slip, and only that row is set aside.
        """)
  }
}
