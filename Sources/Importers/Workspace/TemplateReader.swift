package import PartnershipModel

/// What an office's own template of a page must keep to.
package struct TemplateRules: Sendable {
  /// Tags of the languages that a template may be for.
  package let languages: [String]
  /// Every fault of a template, as findings at its lines.
  package let check: @Sendable (PageTemplate) -> [Finding]

  package init(languages: [String], check: @escaping @Sendable (PageTemplate) -> [Finding]) {
    self.languages = languages
    self.check = check
  }
}

/// Reads the office's own templates of pages.
struct TemplateReader {
  /// Bytes that no template needs; the file is held in memory.
  static let largest = 1 << 20

  private let root: String
  private let rules: TemplateRules
  private(set) var templates: [PageTemplate] = []
  private(set) var files: [SourceFile] = []
  private(set) var findings: [Finding] = []

  init(root: String, rules: TemplateRules) {
    self.root = root
    self.rules = rules
  }

  /// The names that templates may have: one for each page, and one for each page and language.
  private var names: [String] {
    TemplatePage.allCases.flatMap { page in
      ([""] + rules.languages.map { ".\($0)" }).map { "\(page.rawValue)\($0).mustache" }
    }
  }

  mutating func read(_ paths: [String]) {
    for path in paths { read(path) }
  }

  private mutating func read(_ path: String) {
    do throws(MappedFileFailure) {
      let mapped = try MappedFile(path: root + "/" + path)
      files.append(SourceFile(path: path, bytes: mapped.size, sha256: sha256(mapped.bytes)))
      guard mapped.size <= TemplateReader.largest else {
        return report(.tooLarge(limit: TemplateReader.largest), path)
      }
      guard let text = String(validating: mapped.bytes, as: UTF8.self) else {
        return report(.notUTF8, path)
      }
      let name = String(path.dropFirst(WorkspaceFiles.templateFolder.count + 1))
      guard let (page, language) = meaning(name) else {
        return report(.unknownName(nearest: nearest(to: name, among: names)), path)
      }
      let template = PageTemplate(
        page: page, language: language, path: path, text: TemplateReader.plain(text))
      templates.append(template)
      findings += rules.check(template)
    } catch {
      findings.append(Finding(.unreadableFile(reason: error.reason), at: InputPlace(file: path)))
    }
  }

  /// The page and language that a file's name says.
  private func meaning(_ name: String) -> (TemplatePage, String?)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let page = TemplatePage(rawValue: first) else { return nil }
    if parts.count == 2 { return (page, nil) }
    guard parts.count == 3, rules.languages.contains(parts[1]) else { return nil }
    return (page, parts[1])
  }

  /// Without the byte order mark and the carriage returns that some editors write.
  private static func plain(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in scalars {
      if scalar == "\n", last == "\r" {
        last = scalar
        continue
      }
      result.append(scalar == "\r" ? "\n" : scalar)
      last = scalar
    }
    return String(result)
  }

  private mutating func report(_ fault: TemplateFault, _ path: String) {
    findings.append(Finding(.badTemplate(fault), at: InputPlace(file: path)))
  }
}
