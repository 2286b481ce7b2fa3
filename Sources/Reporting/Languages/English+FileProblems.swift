import PartnershipModel

/// Texts about files as a whole and their encodings.
extension English {
  // MARK: The file

  func unreadableFile(_ reason: String) -> ProblemText {
    let (message, remedy) = unreadable(reason)
    return ProblemText(
      "Unreadable file", message: message, remedy: remedy,
      explanation: """
        The system did not let Entente read the file, or it is no regular file (a folder, a pipe, \
        a device). A report made without it would lack figures in silence. Nothing is published \
        until the file can be read or is no longer part of the workspace.
        """)
  }

  private func unreadable(_ reason: String) -> (message: String, remedy: String) {
    switch reason {
    case "missing":
      ("The file is not there.", "Put the file back, or correct its name.")
    case "directory":
      ("This is a folder, where a file is expected.", "Rename or move the folder.")
    case "folder":
      (
        "The folder cannot be read.",
        "Check that the folder exists and that you may read it, or name another with `--workspace`."
      )
    case "folder-loop":
      (
        "This symbolic link leads back to a folder that it lies in, so its files would be read twice.",
        "Remove the link."
      )
    case "not-regular":
      (
        "This is a pipe, a socket or a device; reading it might never end.",
        "Save its content as a regular file."
      )
    case "not-permitted":
      ("You may not read this file.", "Ask its owner for the permission to read it.")
    case let reason where reason.hasPrefix("temporary-file"):
      (
        """
        Its text is too large to be kept in memory and could not be put into a temporary file \
        (\(shortened(reason))).
        """,
        "Make room in the folder for temporary files, or name another in `TMPDIR`."
      )
    default:
      (
        "The system did not let the file be read (\(shortened(reason))).",
        "Check the disk and the file, then run again."
      )
    }
  }

  func cityRegister(_ kind: String) -> ProblemText {
    let (name, option) =
      kind == "geonames"
      ? ("a list of places from GeoNames", "--from-geonames")
      : ("a download of cities from Wikidata", "--from-wikidata")
    return ProblemText(
      "Register of cities", message: "This is \(name), which holds no monthly data.",
      remedy: """
        Move it out of the workspace; `entente init DIR \(option) FILE` fills the tables of a new \
        one from it.
        """,
      explanation: """
        Registers of cities say which cities there are and who is twinned with whom. They are \
        read once, to fill `cities.csv` and `partnerships.csv` of a new workspace, and not with \
        the data of each month. \(English.fileRefused)
        """)
  }

  func wrongContainer(_ kind: String) -> ProblemText {
    let (message, remedy) = container(kind)
    return ProblemText(
      "Not a table", message: message, remedy: remedy,
      explanation: """
        Entente reads tables as text: CSV, TSV, JSON and NDJSON. This file is something else, \
        whatever its name says, and what it is shows in its first bytes. \(English.fileRefused)
        """)
  }

  private func container(_ kind: String) -> (message: String, remedy: String) {
    switch kind {
    case "zip":
      (
        "This is an Excel workbook or a ZIP archive, not text.",
        """
        Open the workbook and save the sheet as CSV UTF-8, or unpack the archive and use the file \
        in it.
        """
      )
    case "old-excel":
      (
        "This is a workbook of an older Excel (.xls), not text.",
        "Open the workbook and save the sheet as CSV UTF-8."
      )
    case "gzip":
      (
        "This is a file packed with gzip, but its name does not end in `.gz`.",
        "Add `.gz` to its name, or unpack it first."
      )
    case "gzip-corrupt":
      ("The packed file is damaged and cannot be unpacked.", "Download the file again.")
    case "gzip-truncated":
      ("The packed file ends too early: a part of it is missing.", "Download the file again.")
    case "utf-16":
      (
        "The text looks like UTF-16 without a mark that says so.",
        """
        Save the file as UTF-8, or declare `encoding: utf-16le` for it under `sources:` in \
        `entente.yaml`.
        """
      )
    case "utf-32": ("The text is in UTF-32, which is not read.", "Save the file as UTF-8.")
    default: markup(kind)
    }
  }

  private func markup(_ kind: String) -> (message: String, remedy: String) {
    switch kind {
    case "xml-korea":
      (
        "This is an XML answer of the Korean open data portal.",
        "Convert its items to CSV or JSON, with the tag names as column names."
      )
    case "xml-iati":
      ("This is an IATI file in XML.", "Download the CSV or JSON form instead.")
    case "xml":
      ("This is an XML file, not a table.", "Save the table as CSV or JSON.")
    case "html":
      (
        "This is a web page, probably a login or error page saved in place of the data.",
        "Log in and download the data again."
      )
    case "gdelt-throttle":
      (
        "GDELT refused the request for coming too fast.",
        "Wait a minute and download the file again."
      )
    case "gdelt-query":
      (
        "GDELT rejected the query; the file holds its notice.",
        "Correct the query and download again."
      )
    default:
      ("This is \(quoted(kind)), not a table.", "Save the table as CSV UTF-8 or as JSON.")
    }
  }

  var emptyFile: ProblemText {
    ProblemText(
      "Empty file", message: "The file is empty.",
      remedy: "Put the data into the file, or delete it.",
      explanation: """
        The file holds no text at all, often because a download or an export broke off. A table \
        without rows still has its header. \(English.fileRefused)
        """)
  }

  func unknownLayout(_ header: [String], _ nearest: String?, _ missing: [String]) -> ProblemText {
    var message = "The columns belong to no known table."
    if !header.isEmpty { message += " The file begins with \(listed(header))." }
    if let nearest, !missing.isEmpty {
      message += " The nearest layout is \(quoted(nearest)), for which \(listed(missing)) "
      message += missing.count == 1 ? "is missing." : "are missing."
    } else if let nearest {
      message += " The nearest layout is \(quoted(nearest))."
    }
    let remedy =
      missing.isEmpty
      ? "Put a header with the column names of a known table into the first line."
      : "Add \(listed(missing)) to the header, or move the file out of the workspace."
    return ProblemText(
      "Unknown table", message: message, remedy: remedy,
      explanation: """
        Files are recognised by their column names (or JSON keys), never by their file names. No \
        table of the workspace and no known download has these names, so that nobody can say what \
        the columns mean. \(English.fileRefused)
        """)
  }

  func wrongTable(_ found: Table, _ expected: Table) -> ProblemText {
    ProblemText(
      "File in another folder",
      message: """
        By its columns this is a table of \(quoted(found.rawValue)), but it lies in the folder \
        \(quoted(expected.rawValue)).
        """,
      remedy: "Move the file to where it belongs, or correct its columns.",
      explanation: """
        A file is used for what its columns say, wherever it lies. The folder only tells what \
        people expect to find in it, so that a difference is worth a look. The data are used all \
        the same.
        """)
  }

  func ambiguousLayout(_ candidates: [String]) -> ProblemText {
    ProblemText(
      "Table of several kinds",
      message: "The columns fit several layouts: \(listed(candidates)).",
      remedy: "Delete the columns that the file does not need, so that one layout remains.",
      explanation: """
        Exactly one layout must fit the column names, because the same column means different \
        things in different tables. Entente does not choose between them. \(English.fileRefused)
        """)
  }

  func wrongFormat(_ setting: String, _ found: String) -> ProblemText {
    ProblemText(
      "Not the declared format",
      message:
        """
        `entente.yaml` says \(quoted("format: " + setting)), but the columns are those of \
        \(quoted(found)).
        """,
      remedy: "Correct or delete `format` for this file in `entente.yaml`.",
      explanation: """
        Files are recognised by their columns; a declared `format` only confirms what they say. \
        Where the two differ, either the setting or the file is another than was meant. \
        \(English.fileRefused)
        """)
  }

  func duplicateFile(_ twin: String) -> ProblemText {
    ProblemText(
      "Same file twice", message: "The file has the same content as `\(twin)`, byte for byte.",
      remedy: "Delete one of the two files.",
      explanation: """
        Two copies of one file would count every row of it twice. Which of them is meant to stay, \
        only you can say. Nothing is published until one of them is gone.
        """)
  }

  func missingTable(_ table: Table) -> ProblemText {
    ProblemText(
      "Missing table",
      message: "The workspace has no table \(quoted(table.rawValue)) with at least one usable row.",
      remedy: """
        Add `\(table.rawValue).csv`, or correct its rows; `entente init DIR` makes a new workspace.
        """,
      explanation: """
        A report needs to know the cities and the partnerships that it is about; every other table \
        may be absent. Without them no row can be told to belong to anyone. Nothing is published \
        until the table is there.
        """)
  }

  var changedWhileReading: ProblemText {
    ProblemText(
      "Changed while reading", message: "The file was changed while it was being read.",
      remedy: "Wait until the other program has finished, then run again.",
      explanation: """
        Size or time of the file at the end differ from those at the beginning, so that the \
        figures may come half from the old and half from the new content. Nothing is published \
        from such a mixture.
        """)
  }

  var overflow: ProblemText {
    ProblemText(
      "Sum too large", message: "A sum of this file is larger than can be kept exactly.",
      remedy: "Look for values that are far too large, and correct them.",
      explanation: """
        Sums are kept exactly, with about 32 digits before the decimal point; no real total comes \
        near. A sum beyond that is never rounded or cut off. \(English.fileRefused)
        """)
  }

  func limit(_ what: String, _ limit: Int) -> ProblemText {
    ProblemText(
      "Over a limit", message: "The file exceeds the limit of \(number(limit)) \(what).",
      remedy: "Split the file, or look for a quotation mark that is never closed.",
      explanation: """
        Cells, rows and files have limits far above anything that an office keeps, so that a \
        damaged or hostile file cannot use up the memory. \(English.fileRefused)
        """)
  }

  func tooManyKeys(_ column: String, _ limit: Int) -> ProblemText {
    ProblemText(
      "Too many different values",
      message: "The column \(quoted(column)) holds more than \(number(limit)) different values.",
      remedy: "Check that the column holds what its name says.",
      explanation: """
        This column groups the rows, and so many groups are nearly always a mistake, such as a \
        time or a free text in the wrong column. \(English.fileRefused)
        """)
  }

  var strangeFile: ProblemText {
    ProblemText(
      "Workbook or archive among the tables",
      message: "This looks like a workbook or an archive, and it is not read.",
      remedy: "Save its sheets as CSV UTF-8, or move it out of the workspace.",
      explanation: """
        A workbook beside the tables often holds data that somebody believes to be in the report. \
        Entente does not open it, so its content is not used.
        """)
  }

  var emptyAnswer: ProblemText {
    ProblemText(
      "Answer without rows",
      message: "The file is an empty answer; GDELT sends this when a query found nothing.",
      remedy: "Check the query, or delete the file.",
      explanation: """
        The file holds `{}` only, an object without members. It counts as a table with 0 rows; \
        figures that would come from it are missing, never 0.
        """)
  }

  // MARK: Encodings

  func notUTF8(
    _ offset: Int, _ line: Int, _ candidates: [String], _ place: InputPlace
  ) -> ProblemText {
    var message =
      "The file is not UTF-8: byte \(number(offset)), on line \(number(line)), does not fit."
    let readings = self.readings(candidates)
    if !readings.isEmpty {
      let words = readings.map { "as \($0.encoding) it is \(quoted($0.beginning))" }
      message += " Read " + words.joined(separator: ", ") + "."
    }
    let remedy =
      readings.first.map { reading in
        "Save the file as UTF-8, or declare the encoding that reads right, such as "
          + """
          `encoding: \(reading.encoding)`, for `files: \(place.file)` under `sources:` in \
          `entente.yaml`; for `entente clean` it is `--encoding \(reading.encoding)`.
          """
      } ?? "Save the file as UTF-8 in the program that it comes from."
    return ProblemText(
      "Not UTF-8", message: message, remedy: remedy,
      explanation: """
        Bytes mean different letters in different encodings, and Korean text often reads without \
        an error, but wrongly, as Chinese. So the encoding is never guessed: a file is UTF-8, has \
        a mark, is a known download, or its encoding is declared. \(English.fileRefused)
        """)
  }

  func undecodable(_ encoding: String, _ offset: Int, _ line: Int) -> ProblemText {
    ProblemText(
      "Text that cannot be read",
      message: """
        The file cannot be read as \(shortened(encoding)): byte \(number(offset)), on line \
        \(number(line)), does not fit.
        """,
      remedy: """
        Export the file again as UTF-8, or correct its `encoding:` in `entente.yaml`; for \
        `entente clean` it is `--encoding`.
        """,
      explanation: """
        The whole file is decoded before its first row is used, and no letter is ever replaced by \
        a question mark or left out. A byte that does not fit means another encoding or a damaged \
        file. \(English.fileRefused)
        """)
  }

  var damagedText: ProblemText {
    ProblemText(
      "Damaged text",
      message:
        "The text holds characters that an earlier program has damaged; the first is on this line.",
      remedy: "Export the file again from its source, as UTF-8.",
      explanation: """
        A replacement character (U+FFFD) or a control character of the range U+0080 to U+009F \
        shows that letters were lost before the file came here, mostly by a wrong conversion. \
        Nobody can restore them. The data are used as they are.
        """)
  }

  func doubtfulEncoding(_ candidates: [String], _ place: InputPlace) -> ProblemText {
    let readings = self.readings(candidates)
    let words = readings.map { "\(quoted($0.beginning)) as \($0.encoding)" }
    let other = readings.dropFirst().first?.encoding ?? ""
    return ProblemText(
      "Encoding in doubt",
      message: """
        The file is valid UTF-8, but no language writes letters as on this line, which reads \
        \(words.joined(separator: ", ")).
        """,
      remedy: """
        Save the file as UTF-8 if another reading is right, or declare its encoding, such as \
        `encoding: \(other)`, for `files: \(place.file)` under `sources:` in `entente.yaml`; for \
        `entente clean` it is `--encoding \(other)`.
        """,
      explanation: """
        Nearly one in ten Korean syllables of the old encodings, and one in seven Chinese \
        characters, are also valid UTF-8, so that a short text can pass for UTF-8 and read as other \
        letters. The file is read as UTF-8 until you declare otherwise.
        """)
  }

  func declaredEncodingIgnored(_ declared: String, _ found: String) -> ProblemText {
    ProblemText(
      "Declared encoding not needed",
      message:
        "The file is declared as \(shortened(declared)), but it is \(shortened(found)).",
      remedy: """
        Delete `encoding:` for this file in `entente.yaml`, or leave out `--encoding` with \
        `entente clean`.
        """,
      explanation: """
        A byte order mark, or text that is UTF-8 throughout, says more than a declaration, so that \
        the file was read as what it is. The data are used all the same.
        """)
  }
}
