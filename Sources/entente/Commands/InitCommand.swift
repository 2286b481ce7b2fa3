import ArgumentParser
import Exporters
import Importers
import PartnershipModel
import Reporting

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A new workspace: commented settings, empty tables with headers, a small example.",
    discussion: """
      DIR must be new or empty; nothing that exists is replaced. Without further options the \
      workspace holds an invented example, so that 'entente check' and 'entente report' run at once; \
      its README.md says how to delete it.

      Two registers can fill cities.csv and partnerships.csv instead. --from-wikidata reads what the \
      query page of Wikidata saves (JSON or CSV, with the columns city, cityLabel, twin, twinLabel \
      and country) or entities of its API (wbgetentities). --from-geonames reads cities15000.txt and \
      its like: alone it gives the cities that --city names; beside Wikidata it completes those.

      A city is named by its name, by name and country ('Portland, US') or by its id in the \
      register. From Wikidata come the cities that are named and those they are twinned with.

      Exit codes: 0 made; 1 made, some rows of a register were set aside; 2 a register cannot be \
      used, or does not tell which city is meant; 73 cannot write, or the folder is not empty.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Folder of the new workspace.", valueName: "dir"))
  var folder = "."

  @Option(
    name: .customLong("from-wikidata"),
    help: ArgumentHelp("Fill cities and partnerships from this download.", valueName: "file"))
  var wikidata: String?

  @Option(
    name: .customLong("from-geonames"),
    help: ArgumentHelp("Fill or complete cities from this list.", valueName: "file"))
  var geonames: String?

  @Option(
    name: .customLong("city"),
    help: ArgumentHelp(
      "Take this city; may be given several times, the home city first.", valueName: "name"))
  var cities: [String] = []

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print one JSON object and nothing else on standard output.")
  var json = false

  mutating func validate() throws {
    guard cities.isEmpty || wikidata != nil || geonames != nil else {
      throw ValidationError("--city takes cities from --from-wikidata or --from-geonames.")
    }
    guard !folder.isEmpty else { throw ValidationError("The folder has no name.") }
  }

  mutating func run() throws {
    guard wikidata != nil || geonames != nil else {
      try write(WorkspaceTemplate.example(), summary: nil)
      return
    }
    let summary = try fill()
    if let places = summary.places, !places.findings.isEmpty { show(places.findings) }
    try write(try WorkspaceTemplate.filled(summary.register), summary: summary)
    if summary.places?.rejected ?? 0 > 0 { throw Exit.rejectedRows }
  }

  // MARK: Registers

  private func fill() throws -> RegisterSummary {
    let wishes = cities.map(CityWish.init)
    do {
      let list = try geonames.map { try open($0, for: "--from-geonames") }
      let (register, places): (CityRegister, GeoNamesPlaces?)
      if let wikidata {
        (register, places) = try CityRegisterBuilder.make(
          wikidata: try open(wikidata, for: "--from-wikidata"), geonames: list, wishes: wishes)
      } else if let list {
        (register, places) = try CityRegisterBuilder.make(geonames: list, wishes: wishes)
      } else {
        throw Exit.defect
      }
      return RegisterSummary(
        register: register, wikidata: wikidata, geonames: geonames, places: places)
    } catch let refusal as Refusal {
      show(refusal.findings)
      throw Exit.refused
    } catch let fault as CityRegisterFault {
      Terminal.message("entente: nothing was written: \(harmless(sentence(fault)))")
      throw Exit.refused
    }
  }

  /// The register at `path`, which must be one that the option reads.
  private func open(_ path: String, for option: String) throws -> RegisterFile {
    let file = try RegisterFile(path)
    guard let kind = file.kind else {
      Terminal.message(
        """
        entente: nothing was written: \(harmless(path)) is no register that is known. \
        --from-wikidata reads JSON or CSV of query.wikidata.org and entities of wbgetentities, \
        --from-geonames lists such as cities15000.txt.
        """)
      throw Exit.refused
    }
    guard kind.option == option else {
      let name = kind == .geonames ? "a list of GeoNames" : "a download of Wikidata"
      Terminal.message(
        "entente: nothing was written: \(harmless(path)) is \(name). Give it to \(kind.option).")
      throw Exit.refused
    }
    return file
  }

  private func show(_ findings: [Finding]) {
    Terminal.message(FindingsRenderer(language: English()).text(FindingGroups(findings)))
  }

  private func sentence(_ fault: CityRegisterFault) -> String {
    switch fault {
    case .tooMany(let count):
      """
      the file has \(NumberFormat.grouped(Amount(count), decimals: 0)) cities, and a workspace \
      follows a few. Name yours with --city, such as --city Siheung --city 'Portland, US'.
      """
    case .noCity(let name, let nearest):
      "the file has no city '\(name)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .ambiguous(let name, let candidates):
      """
      the file has \(candidates.count) cities '\(name)'. Name the one you mean by its id, such as \
      --city \(candidates[0].prefix { $0 != ":" }): \
      \(candidates.prefix(8).joined(separator: "; "))\(candidates.count > 8 ? "; …" : "").
      """
    case .noneLeft(let count):
      count == 0
        ? "the file has no city."
        : """
        the file gives no country for any of its \(count) cities, and cities.csv needs one. Add the \
        country (wdt:P17) to the query, or complete the cities with --from-geonames.
        """
    }
  }

  // MARK: Writing

  private func write(_ files: [NewFolder.File], summary: RegisterSummary?) throws {
    do throws(PublishingError) {
      try NewFolder.write(files, folders: WorkspaceTemplate.folders, to: folder)
    } catch {
      Terminal.message(
        "entente: no workspace was made: \(harmless(NewFolderText.text(error, command: "init")))")
      throw Exit.cannotWrite
    }
    if json { return try Terminal.result(object(files, summary)) }
    guard !quiet else { return }
    var lines = "Workspace     \(harmless(folder)) (\(files.count) files)\n"
    if let summary {
      lines += summary.text
    } else {
      lines += "Example       invented rows about three cities; README.md says how to delete them\n"
    }
    try Terminal.result(lines + next(summary))
  }

  private func next(_ summary: RegisterSummary?) -> String {
    if let summary, summary.register.partnerships.isEmpty {
      return """
        Next          write a row of partnerships.csv: two cities make a partnership, and \
        'entente check' needs one

        """
    }
    let place = folder == "." ? "" : " --workspace \(harmless(folder))"
    return "Next          entente check\(place)\n"
  }

  private func object(_ files: [NewFolder.File], _ summary: RegisterSummary?) -> [UInt8] {
    JSONReport.object(
      [
        ("result", .string("made")), ("folder", .string(folder)),
        ("files", .array(files.map { .string($0.path) })),
      ] + (summary?.members ?? []))
  }
}
