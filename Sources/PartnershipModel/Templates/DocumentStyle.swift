/// How the Markdown pages of a pack are laid out.
package enum DocumentStyle: String, Sendable, Hashable, CaseIterable {
  case plain
  /// A Korean official document, 공문.
  case gongmun
  /// A Chinese official document, 公文.
  case gongwen

  /// Tag of the language whose pages have this style; pages in other languages stay plain.
  ///
  /// `nil` for the plain style, which every language has.
  package var language: String? {
    switch self {
    case .plain: nil
    case .gongmun: "ko"
    case .gongwen: "zh"
    }
  }

  /// This style on pages in its language, else the plain one.
  package func inLanguage(_ tag: String) -> DocumentStyle { language == tag ? self : .plain }
}
