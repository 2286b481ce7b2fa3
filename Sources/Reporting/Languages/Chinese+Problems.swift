package import PartnershipModel

extension Chinese: ProblemVocabulary {
  /// What a problem says in Chinese; the texts stand by theme in the files beside this one.
  package func words(for problem: Problem, at place: InputPlace) -> ProblemWords {
    said(of: problem, at: place)
  }

  // MARK: Sentences that many texts share

  static let nothingToDo = "无需处理，请保留文件原样。"
  static let downloadAgain = "请重新下载该文件。"

  /// The noun and the value at fault between backticks; `该` and the noun where the value is not at
  /// hand.
  func value(_ place: InputPlace, _ noun: String = "值") -> String {
    switch place.value {
    case nil: "该\(noun)"
    case "": "空单元格"
    case let value?: "\(noun)\(quoted(value))"
    }
  }

  /// Texts of the input, each between backticks, as in a sentence; at most `most` of them.
  func listed(_ texts: [String], most: Int = 5) -> String {
    let items = texts.prefix(most).map { quoted($0) }.joined(separator: "、")
    return texts.count > most ? "\(items)及另外\(number(texts.count - most))项" : items
  }

  /// What to write instead, where a known name is near.
  func writeInstead(_ nearest: String) -> String { "如本意为\(quoted(nearest))，请照此改写。" }
}
