/// The languages that a pack can be written in.
package enum Languages {
  /// In the order in which they are offered; the first is that of the terminal.
  package static let all: [any Language] = [English(), Korean(), Chinese()]

  /// The language of a tag such as `ko`.
  package static func named(_ tag: String) -> (any Language)? { all.first { $0.tag == tag } }

  /// What the language of a tag is called.
  package static func name(of tag: String) -> MessageKey? {
    switch tag {
    case "en": .languageEnglish
    case "ko": .languageKorean
    case "zh": .languageChinese
    default: nil
    }
  }

  /// Tag of the language that administrations of a country (ISO 3166-1 alpha-3) write, where it is
  /// one of ours, else `en`.
  package static func official(in country: String) -> String {
    switch country {
    case "KOR", "PRK": "ko"
    case "CHN", "HKG", "MAC", "TWN": "zh"
    default: "en"
    }
  }
}
