import ArgumentParser

/// How the command speaks.
struct OutputOptions: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Flag(help: "Refuse to go on with any finding at all.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print one JSON object and nothing else on standard output.")
  var json = false

  @Option(help: ArgumentHelp("Colour in messages.", valueName: "when"))
  var color: Colour = .auto

  var usesColour: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Terminal.messagesAreOnATerminal && Terminal.allowsColour
    }
  }
}

/// Which month and which partnership.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Month of the report. Default: the latest month with trade of a followed pair.",
      valueName: "YYYY-MM"))
  var month: String?

  @Option(help: ArgumentHelp("One partnership only, by its id.", valueName: "id"))
  var partnership: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Only what one partner city may see, from its side and in its language; by id or name.",
      valueName: "city"))
  var partner: String?

  @Option(
    help: ArgumentHelp(
      "Languages of the pack, the main one first: en, ko, zh.", valueName: "tags"))
  var language: String?

  func validate() throws {
    guard partner == nil || partnership == nil else {
      throw ValidationError("--for and --partnership exclude each other. Give one of them.")
    }
  }
}
