import ArgumentParser
import Exporters
import Importers
import PartnershipModel
import Reporting

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "The built-in templates of the Markdown pages, to be changed.",
    discussion: """
      Writes summary.mustache and partnership.mustache into DIR, the folder templates/ of the \
      workspace where none is named. From then on the pages are made from these files; without them \
      from the built-in ones. A file such as summary.ko.mustache is for one language only; with \
      --style gongmun or gongwen those of an official document are written, for its language.

      DIR must be new or empty; nothing that exists is replaced. 'entente check' says what is wrong \
      with a template.

      Exit codes: 0 written; 73 cannot write, or the folder is not empty.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Folder for the templates.", valueName: "dir"))
  var folder: String?

  @OptionGroup var workspace: WorkspaceOptions

  @Option(
    help: ArgumentHelp(
      "Style of the templates: plain, gongmun (Korean pages), gongwen (Chinese pages).",
      valueName: "style"))
  var style = DocumentStyle.plain

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print one JSON object and nothing else on standard output.")
  var json = false

  mutating func validate() throws {
    guard folder != "" else { throw ValidationError("The folder has no name.") }
  }

  mutating func run() throws {
    let place =
      try folder ?? "\(workspace.folder())/\(WorkspaceFiles.templateFolder)"
    let tag = style.language.map { ".\($0)" } ?? ""
    let files = TemplatePage.allCases.map { page in
      NewFolder.File(
        "\(page.rawValue)\(tag).mustache",
        Array(BuiltInTemplates.text(of: page, style: style).utf8))
    }
    do throws(PublishingError) {
      try NewFolder.write(files, folders: [], to: place)
    } catch {
      Terminal.message(
        "entente: no templates were written: \(harmless(NewFolderText.text(error, command: "templates")))"
      )
      throw Exit.cannotWrite
    }
    if json {
      return try Terminal.result(
        JSONReport.object([
          ("result", .string("made")), ("folder", .string(place)),
          ("files", .array(files.map { .string($0.path) })),
        ]))
    }
    guard !quiet else { return }
    try Terminal.result(
      """
      Templates     \(harmless(place)) (\(files.count) files)
      Next          \(next)

      """)
  }

  /// The numbers of an official document come with the style, whatever the template.
  private var next: String {
    style == .plain
      ? "change them, then: entente check"
      : "change them, put 'style: \(style.rawValue)' into entente.yaml, then: entente check"
  }
}
