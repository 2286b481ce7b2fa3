import Mustache

/// A value that a template shows: texts are finished for Markdown.
enum TemplateValue: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case group([String: TemplateValue])
  /// A key that the page knows and has nothing for.
  case nothing

  /// The text, or nothing where it is empty.
  static func maybe(_ text: String?) -> TemplateValue {
    text.map { $0.isEmpty ? .nothing : .text($0) } ?? .nothing
  }

  /// The value as the library takes it.
  var forMustache: Any {
    switch self {
    case .text(let text): TemplateText(renderText: text, isNull: false)
    case .flag(let flag): flag
    case .list(let items): items.map(\.forMustache)
    case .group(let values): TemplateGroup(values: values)
    case .nothing: TemplateText(renderText: "", isNull: true)
    }
  }
}

/// A text, without keys of its own: a key inside its section is that of the page around it.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  /// Whether sections of it are left out.
  let isNull: Bool

  func child(named: String) -> Any? { nil }
}

private struct TemplateGroup: MustacheParent {
  let values: [String: TemplateValue]

  func child(named name: String) -> Any? { values[name]?.forMustache }
}
