import PartnershipModel

/// Texts about JSON and about `entente.yaml`.
extension English {
  // MARK: JSON

  func badJSON(_ reason: String, _ offset: Int) -> ProblemText {
    let (what, remedy) = fault(reason)
    return ProblemText(
      "Not valid JSON", message: "Not valid JSON at byte \(number(offset)): \(what).",
      remedy: remedy,
      explanation: """
        JSON is read strictly by its standard (RFC 8259), and a file holds an array of objects, or \
        one object on each line. A program that repairs a fault may read other data than the one \
        that wrote them. \(English.fileRefused)
        """)
  }

  private func fault(_ reason: String) -> (what: String, remedy: String) {
    switch reason {
    case "invalid-utf8": ("the text is not UTF-8", "Save the file as UTF-8.")
    case "unexpected-byte":
      (
        "a character cannot stand here",
        "Correct the file there; commas after the last value, comments and NaN are not JSON."
      )
    case "unexpected-end":
      ("the text ends inside a value", "Export or download the file again; its end is missing.")
    case "control-character":
      (
        "a control character stands inside a text",
        "Write the character as an escape, such as \\n for a line end."
      )
    case "bad-escape": ("the escape is unknown", "Write a backslash inside a text twice.")
    case "lone-surrogate":
      (
        "the escape is half of a pair and stands for no character",
        "Export the file again as UTF-8, without escapes."
      )
    case "bad-number":
      (
        "the number is not written as JSON wants it",
        "Write the number as digits, such as 0.5 or 12."
      )
    case "array-in-ndjson":
      (
        "the file begins with an array, where one object on each line is expected",
        "Name the file `.json`, or write one object on each line."
      )
    case "missing-member":
      (
        "the list of rows is missing",
        "Download the file again, or save the rows as an array of objects."
      )
    case "not-an-array":
      ("an array of objects is expected here", "Save the rows as an array of objects.")
    default: (shortened(reason), "Correct the file there.")
    }
  }

  func duplicateKey(_ key: String, _ offset: Int) -> ProblemText {
    ProblemText(
      "Key twice",
      message: "An object has the key \(quoted(key)) twice, at byte \(number(offset)).",
      remedy: "Delete one of the two.",
      explanation: """
        Of two values under one key, some programs take the first and others the last, so that two \
        readers of one file see different figures. \(English.fileRefused)
        """)
  }

  func tooDeep(_ limit: Int) -> ProblemText {
    ProblemText(
      "Nested too deeply", message: "The JSON is nested deeper than \(number(limit)) levels.",
      remedy: "Save the rows as an array of plain objects.",
      explanation: """
        Rows are flat objects; nesting as deep as this is a mistake or an attempt to use up the \
        memory. \(English.fileRefused)
        """)
  }

  func trailingData(_ offset: Int) -> ProblemText {
    ProblemText(
      "Text after the JSON value",
      message: "More text follows after the end of the data, at byte \(number(offset)).",
      remedy: "Put a second document into a file of its own, or name the file `.ndjson`.",
      explanation: """
        A JSON file holds one value. What follows it may be a second download in the same file, of \
        which only a part would be used. \(English.fileRefused)
        """)
  }

  func badLine(_ reason: String) -> ProblemText {
    ProblemText(
      "Bad line", message: "The line is no row: \(lineFault(reason)).",
      remedy: "Write one JSON object on one line.",
      explanation: """
        In such a file each line is a JSON object of its own. A line that is none is set aside and \
        counted as rejected; reading goes on at the next line.
        """)
  }

  private func lineFault(_ code: String) -> String {
    switch code {
    case "bad-json": "it is not valid JSON"
    case "duplicate-key": "a key occurs twice in it"
    case "too-deep": "it is nested too deeply"
    case "trailing-data": "more text follows after its object"
    case "limit": "it is too long"
    default: shortened(code)
    }
  }

  func wrongType(_ found: String, _ expected: String) -> ProblemText {
    ProblemText(
      "Wrong type",
      message: "Found \(withArticle(found)) where \(withArticle(expected)) is expected.",
      remedy: "Write \(withArticle(expected)), as in the other rows.",
      explanation: """
        In JSON a value says its own type: "10" is a text, 10 is a number, and null is neither. \
        Types are not converted, because codes such as 042 would lose their zeros. \
        \(English.rowSetAside)
        """)
  }

  private func withArticle(_ type: String) -> String {
    switch type {
    case "true or false", "null": type
    case "text": "a text"
    case "string": "a text in quotation marks"
    case "string or list": "a text in quotation marks or a list of them"
    case "object": "an object"
    default: "a \(shortened(type))"
    }
  }

  // MARK: Settings

  func badSettings(_ reason: String) -> ProblemText {
    let detail = firstLine(reason)
    return ProblemText(
      "Unreadable settings",
      message: detail.isEmpty
        ? "The settings cannot be read." : "The settings cannot be read: \(detail).",
      remedy: "Correct the file; it holds one `key: value` on each line, indented with spaces.",
      explanation: """
        `entente.yaml` is written in YAML, where indentation and colons carry the meaning. A \
        report with half of its settings would look right and be wrong, so nothing is published \
        until the file can be read.
        """)
  }

  /// The first line of a parser's message, `4:3: error: parser: …` as `line 4: …`, without the
  /// excerpt of the file below it.
  private func firstLine(_ reason: String) -> String {
    var detail = shortened(reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    let parts = detail.split(separator: ": ", maxSplits: 3)
    if parts.count == 4, parts[1] == "error", let line = parts[0].split(separator: ":").first,
      line.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      detail = "line \(line): \(parts[3])"
    }
    while let last = detail.last, ":. ".contains(last) { detail.removeLast() }
    return detail
  }

  func unknownSetting(_ key: String, _ nearest: String?) -> ProblemText {
    ProblemText(
      "Unknown setting", message: "\(quoted(key)) is not a setting.",
      remedy: nearest.map { "Write \(quoted($0)), if that is what you mean." }
        ?? "Delete the key, or correct its name.",
      explanation: """
        A misspelt key would have no effect, and nobody would notice; so every key of \
        `entente.yaml` must be known. Nothing is published until it is corrected or deleted.
        """)
  }

  func badSetting(_ key: String, _ expected: String) -> ProblemText {
    let (what, nearest) = apart(expected)
    return ProblemText(
      "Bad setting", message: "The setting \(quoted(key)) must be \(what).",
      remedy: nearest.map { "Write \(quoted($0)), if that is what you mean." }
        ?? "Correct the value of \(quoted(key)).",
      explanation: """
        The value of this key in `entente.yaml` is not one that it can have. Nothing is published \
        until it is corrected, or deleted so that the default counts.
        """)
  }

  /// What is expected, and the nearest known name, where one stands behind it as `(name?)`.
  private func apart(_ expected: String) -> (what: String, nearest: String?) {
    guard expected.hasSuffix("?)"), let open = expected.firstRange(of: " (") else {
      return (shortened(expected), nil)
    }
    let nearest = expected[open.upperBound...].dropLast(2)
    return (String(expected[..<open.lowerBound]), String(nearest))
  }

  func missingSetting(_ key: String, _ layout: String) -> ProblemText {
    ProblemText(
      "Missing setting",
      message:
        "The file does not say its \(quoted(key)), which the layout \(quoted(layout)) needs.",
      remedy: """
        Write an entry for this file under `sources:` in `entente.yaml`, with its path as `files` \
        and, for instance, \(quoted(SettingExample.line(key))).
        """,
      explanation: """
        Some downloads leave out what is the same in all their rows, such as whether they are \
        exports or imports. `entente.yaml` says it for them, by file pattern. \
        \(English.fileRefused)
        """)
  }

  func contradiction(_ setting: String, _ file: String) -> ProblemText {
    ProblemText(
      "Settings against file",
      message: "`entente.yaml` says \(quoted(setting)), but the file itself says \(quoted(file)).",
      remedy: "Correct or delete the setting for this file.",
      explanation: """
        Settings add what a file does not say. Where both speak, the file's own word counts, since \
        the setting may be meant for other files.
        """)
  }

  func unmatchedSources(_ pattern: String) -> ProblemText {
    ProblemText(
      "Pattern without files", message: "No file matches the pattern \(quoted(pattern)).",
      remedy: "Correct the pattern in `entente.yaml`, or delete the entry.",
      explanation: """
        An entry under `sources:` applies to the files that match its pattern; this one matches \
        none and has no effect. In a pattern `*` stands for any text without a slash, and `**` for \
        any text.
        """)
  }
}
