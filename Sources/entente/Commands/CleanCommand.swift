import ArgumentParser
import Importers
import PartnershipModel
import Reporting

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Any table, read by our rules, as canonical CSV or JSON.",
    discussion: """
      Reads a CSV, TSV, JSON or NDJSON file (also .gz) as every input is read, without a schema: \
      exact width of each row, strict quoting, no guessing. Rows that are used go to standard output, \
      texts as they are; rows that are set aside are listed on standard error, with the reason. Lists \
      and objects inside JSON rows become their JSON text in CSV.

      The file is judged as a whole first: one that is refused prints nothing.

      Exit codes: 0 all rows used; 1 rows were set aside; 2 refused; 64 usage; 73 cannot write.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Delimiter of a CSV file: one character, or tab.", valueName: "char"))
  var delimiter: String?

  @Option(help: ArgumentHelp("Quote of a CSV file: one character.", valueName: "char"))
  var quote: String?

  @Option(help: ArgumentHelp("Encoding of the file, such as cp949.", valueName: "name"))
  var encoding: String?

  @Flag(help: "The first row of a CSV file is data.")
  var noHeader = false

  @Option(name: .customLong("as"), help: ArgumentHelp("How to print it.", valueName: "form"))
  var form: CleanOptions.Form = .csv

  @Flag(help: "Refuse the file with any finding at all.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  @Option(help: ArgumentHelp("Colour in messages.", valueName: "when"))
  var color: OutputOptions.Colour = .auto

  mutating func validate() throws {
    _ = try options()
  }

  private func options() throws -> CleanOptions {
    var options = CleanOptions()
    options.form = form
    options.hasHeader = !noHeader
    options.isDelimited = delimiter != nil || quote != nil || noHeader
    if let delimiter {
      options.dialect.delimiter = try byte(
        ["tab", "\\t"].contains(delimiter) ? "\t" : delimiter, "--delimiter")
    }
    if let quote { options.dialect.quote = try byte(quote, "--quote") }
    guard options.dialect.delimiter != options.dialect.quote else {
      throw ValidationError("Delimiter and quote must be different characters.")
    }
    if let encoding {
      guard let known = TextEncoding(name: encoding) else {
        let names = TextEncoding.allCases.map(\.rawValue)
        throw ValidationError(
          "'\(harmless(encoding))' is not an encoding that is read. Use one of \(names.joined(separator: ", "))."
        )
      }
      options.encoding = known
    }
    return options
  }

  /// The one byte of an ASCII character that may stand between cells.
  private func byte(_ text: String, _ option: String) throws -> UInt8 {
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80, byte != 0, byte != 0x0A,
      byte != 0x0D
    else {
      throw ValidationError("\(option) takes one ASCII character, such as ';', or tab.")
    }
    return byte
  }

  mutating func run() throws {
    let options = try options()
    let table: CleanTable
    do throws(Refusal) {
      table = try CleanTable(file, options)
    } catch {
      show(error.findings)
      Terminal.message("entente: refused, nothing was printed.")
      throw Exit.refusal(error.findings)
    }
    show(table.findings)
    if strict, !table.findings.isEmpty {
      Terminal.message(
        "entente: refused, nothing was printed: --strict allows no finding, and there are \(table.findings.count)."
      )
      throw Exit.refused
    }
    do {
      try table.write { try Terminal.result($0) }
    } catch let refusal as Refusal {
      show(refusal.findings)
      throw Exit.refusal(refusal.findings)
    }
    account(table)
    if table.file.rejected > 0 { throw Exit.rejectedRows }
  }

  private func show(_ findings: [Finding]) {
    let shown = quiet ? findings.filter { $0.severity == .error } : findings
    guard !shown.isEmpty else { return }
    let colour =
      color == .always
      || color == .auto && Terminal.messagesAreOnATerminal && Terminal.allowsColour
    Terminal.message(
      FindingsRenderer(language: English(), usesColour: colour).text(FindingGroups(shown)))
  }

  private func account(_ table: CleanTable) {
    guard !quiet else { return }
    let file = table.file
    var lines = [
      "Rows      \(file.rowsRead) read = \(file.used) used + \(file.outOfScope) out of scope + \(file.rejected) rejected + \(file.blank) blank",
      "Encoding  \(file.encoding)",
    ]
    if !table.setAside.isEmpty { lines.append("Set aside lines \(table.setAside)") }
    Terminal.message(lines.joined(separator: "\n"))
  }
}

extension CleanOptions.Form: ExpressibleByArgument {}
