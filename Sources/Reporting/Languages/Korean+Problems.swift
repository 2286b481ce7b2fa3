package import PartnershipModel

extension Korean: ProblemVocabulary {
  /// What a problem says in Korean; the texts stand by theme in the files beside this one.
  package func words(for problem: Problem, at place: InputPlace) -> ProblemWords {
    said(of: problem, at: place)
  }

  // MARK: Sentences that many texts share

  static let nothingToDo = "별도의 조치가 필요하지 않으므로 파일을 그대로 두시기 바랍니다."
  static let downloadAgain = "파일을 다시 내려받으시기 바랍니다."

  /// The value at fault between backticks with a noun behind it, and the particle that fits;
  /// `이` and the noun where the value is not at hand.
  func value(_ place: InputPlace, _ noun: String = "값", _ particle: String = "은/는") -> String {
    let words: String
    switch place.value {
    case nil: words = "이 \(noun)"
    case "": words = "빈 칸"
    case let value?: words = "\(quoted(value)) \(noun)"
    }
    return with(words, particle)
  }

  /// Words with the one of two particles that fits their last sound.
  func with(_ words: String, _ particle: String) -> String {
    words + KoreanParticle.particle(particle, after: words)
  }

  /// A text of the input between backticks, with the particle that fits its last sound.
  func quoted(_ text: String, _ particle: String) -> String {
    with(quoted(text), particle)
  }

  func quoted(_ text: String) -> String { Reporting.quoted(text) }

  /// `… 열의 `, where the column is known.
  func ofColumn(_ place: InputPlace) -> String {
    place.column.map { "\(quoted($0)) 열의 " } ?? ""
  }

  /// Texts of the input, each between backticks, as in a sentence; at most `most` of them.
  func listed(_ texts: [String], most: Int = 5) -> String {
    let items = texts.prefix(most).map { quoted($0) }.joined(separator: ", ")
    return texts.count > most ? "\(items) 외 \(number(texts.count - most))개" : items
  }

  /// What to write instead, where a known name is near.
  func writeInstead(_ nearest: String) -> String {
    "의도한 값이 \(quoted(nearest, "이라면/라면")) 그와 같이 고쳐 적으시기 바랍니다."
  }
}
