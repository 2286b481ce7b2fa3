import Exporters
import Importers
import PartnershipModel
import Reporting

/// The files of a workspace with what they were recognised as, and why.
struct SourceList {
  private let outcome: WorkspaceReader.Outcome
  private let language: any Language
  private let files: [File]

  /// A file, in the order of paths.
  private struct File {
    let path: String
    /// `nil` for a file that could not be opened, or is no input.
    let source: SourceFile?
    /// What refuses it, or says why it is no input.
    let problems: [Finding]
    let reasons: [Reason]
  }

  /// Rows that are out of scope for a reason that a finding counts.
  private struct Reason {
    let code: String
    let rows: Int
    let text: String
  }

  init(_ outcome: WorkspaceReader.Outcome, _ language: any Language) {
    self.outcome = outcome
    self.language = language
    var problems: [String: [Finding]] = [:]
    for finding in outcome.findings where SourceList.isOfFile(finding.problem) {
      problems[finding.place.file, default: []].append(finding)
    }
    let sources = Dictionary(
      outcome.sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(sources.keys).union(problems.keys).sorted(by: WorkspaceFiles.precedes)
    files = paths.map { path in
      File(
        path: path, source: sources[path], problems: problems[path] ?? [],
        reasons: SourceList.reasons(
          outcome.findings.filter { $0.place.file == path }, of: sources[path]?.outOfScope ?? 0))
    }
  }

  /// Whether a finding says that a file as a whole is not used.
  private static func isOfFile(_ problem: Problem) -> Bool {
    switch problem {
    case .strangeFile: true
    case .missingTable: false
    default: problem.refuses
    }
  }

  /// The counted reasons, and the rest: places, subjects and kinds that are not followed.
  private static func reasons(_ findings: [Finding], of outOfScope: Int) -> [Reason] {
    var rows: [String: (rows: Int, text: String)] = [:]
    func add(_ code: String, _ count: Int, _ text: String) {
      rows[code] = ((rows[code]?.rows ?? 0) + count, text)
    }
    for finding in findings {
      switch finding.problem {
      case .annualRows(let count): add(finding.code, count, "whole years")
      case .unknownPlace(_, let count): add(finding.code, count, "unknown places")
      case .cityWithoutRegion(_, _, _, let count):
        add(finding.code, count, "cities without a region")
      case .provisionalReplaced(let count): add(finding.code, count, "final figures elsewhere")
      case .repeatedAggregate(let count): add(finding.code, count, "repeated figures")
      case .excludedRows(let reason, let count):
        add(
          "excluded-rows: \(reason.rawValue)", count,
          reason.rawValue.split(separator: "-").joined(separator: " "))
      case .otherBreakdown(_, let count):
        add(finding.code, count, "broken down otherwise elsewhere")
      case .otherCurrency(_, let count): add(finding.code, count, "in another currency elsewhere")
      default: break
      }
    }
    // One row may be about two unknown places, and is then counted with both.
    let rest = outOfScope - rows.values.reduce(0) { $0 + $1.rows }
    let counted = rows.sorted { $0.key < $1.key }.map {
      Reason(code: $0.key, rows: $0.value.rows, text: $0.value.text)
    }
    guard rest > 0 else { return counted }
    return counted + [Reason(code: "not-followed", rows: rest, text: "not followed")]
  }

  // MARK: Terminal

  func text(width: Int, _ counts: String) -> String {
    var table = table(hasMonths: true)
    // On a narrow terminal the months stand below the row.
    if table.widthOfOthers + 20 > width { table = self.table(hasMonths: false) }
    let unread =
      areRowsRead ? "" : "Rows were not read: without cities and partnerships no name is known.\n"
    return """
      \(table.text(width: width))\(unread)Findings  \(counts); 'entente check' shows them

      """
  }

  private func table(hasMonths: Bool) -> TerminalTable {
    let header = ["File", "Format", "Encoding", "Read", "Used", "Out", "Rejected", "Blank"]
    return TerminalTable(
      header: header + (hasMonths ? ["Months"] : []), numbers: [3, 4, 5, 6, 7],
      rows: files.map { file in
        let months = file.source.map(months) ?? ""
        let below = hasMonths || months.isEmpty ? [] : ["months: \(months)"]
        return TerminalTable.Row(
          cells: cells(file) + (hasMonths ? [months] : []), details: below + details(file))
      })
  }

  private var areRowsRead: Bool {
    !outcome.findings.contains {
      if case .missingTable = $0.problem { true } else { false }
    }
  }

  private func cells(_ file: File) -> [String] {
    guard let source = file.source else {
      return [harmless(file.path), "not used"] + Array(repeating: "", count: 6)
    }
    return [harmless(file.path), source.format, source.encoding]
      + [source.rowsRead, source.used, source.outOfScope, source.rejected, source.blank].map {
        NumberFormat.grouped(Amount($0), decimals: 0)
      }
  }

  private func months(_ source: SourceFile) -> String {
    guard let first = source.firstMonth, let last = source.lastMonth else { return "" }
    return first == last ? first.description : "\(first) to \(last)"
  }

  private func details(_ file: File) -> [String] {
    var lines: [String] = []
    if let source = file.source {
      let known = source.recognition
      let names = known.names.map(harmless).joined(separator: ", ")
      lines.append((names.isEmpty ? "" : "recognised by \(names); ") + encoding(source))
      if !known.entries.isEmpty {
        lines.append(
          "entente.yaml: \(known.entries.map(harmless).joined(separator: ", "))"
            + keys("used", known.usedKeys) + keys("without effect", known.unusedKeys))
      }
      if !file.reasons.isEmpty {
        let reasons = file.reasons.map {
          "\($0.text) \(NumberFormat.grouped(Amount($0.rows), decimals: 0))"
        }
        lines.append("out of scope: \(reasons.joined(separator: "; "))")
      }
    }
    for finding in file.problems.prefix(FindingGroups.shownOfAKind) {
      let text = language.words(for: finding.problem, at: finding.place)
      lines.append("\(finding.severity.rawValue)[\(finding.code)]: \(harmless(text.message))")
    }
    return lines
  }

  private func keys(_ what: String, _ keys: [String]) -> String {
    keys.isEmpty ? "" : "; \(what): \(keys.joined(separator: ", "))"
  }

  private func encoding(_ source: SourceFile) -> String {
    switch source.encodingFrom {
    case "bom": "\(source.encoding) by its byte order mark"
    case "declared": "\(source.encoding) as entente.yaml says"
    case "layout": "\(source.encoding), in which alone its header is a known one"
    default: "\(source.encoding): every byte of it is valid"
    }
  }

  // MARK: Programs

  func object(isRefused: Bool) -> [UInt8] {
    JSONReport.object(
      [
        ("result", .string(isRefused ? "refused" : "listed")),
        ("sources", .array(files.map(object))),
      ] + JSONReport.common(outcome, language))
  }

  private func object(_ file: File) -> JSONDocument {
    let source = file.source
    let known = source?.recognition ?? .init()
    func month(_ month: Month?) -> JSONDocument { month.map { .string($0.description) } ?? .null }
    func count(_ number: Int?) -> JSONDocument { number.map { .integer($0) } ?? .null }
    func texts(_ texts: [String]) -> JSONDocument { .array(texts.map { .string($0) }) }
    func text(_ text: String?) -> JSONDocument {
      text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
    }
    let members: [(String, JSONDocument)] = [
      ("file", .string(file.path)), ("format", text(source?.format)),
      ("table", text(source?.table?.rawValue)), ("recognised_by", texts(known.names)),
      ("encoding", text(source?.encoding)), ("encoding_from", text(source?.encodingFrom)),
      ("bytes", count(source?.bytes)), ("rows_read", count(source?.rowsRead)),
      ("used", count(source?.used)), ("out_of_scope", count(source?.outOfScope)),
      ("rejected", count(source?.rejected)), ("blank", count(source?.blank)),
      ("first_month", month(source?.firstMonth)), ("last_month", month(source?.lastMonth)),
      ("settings", texts(known.entries)), ("settings_used", texts(known.usedKeys)),
      ("settings_without_effect", texts(known.unusedKeys)),
      (
        "out_of_scope_reasons",
        .array(
          file.reasons.map {
            .object([.init("code", .string($0.code)), .init("rows", .integer($0.rows))])
          })
      ),
      ("problems", texts(Array(Set(file.problems.map(\.code))).sorted())),
    ]
    return .object(members.map { JSONDocument.Member($0.0, $0.1) })
  }
}
