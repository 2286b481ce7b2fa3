/// What a finding says to the reader of a report, in the language of the report.
package struct ProblemWords: Sendable, Hashable {
  /// What is wrong, with the values of the input as they are; made harmless where it is shown.
  package let message: String
  /// What to do about it: one sentence that asks for it.
  package let remedy: String

  package init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}

/// What a finding says on the terminal, which speaks English: the words of the report, the name of
/// the kind, and what `entente explain` says about it.
package struct ProblemText: Sendable, Hashable {
  /// The kind of problem in a few words, without full stop.
  package let title: String
  /// What is wrong, with the values of the input as they are; made harmless where it is shown.
  package let message: String
  /// What to do about it: one sentence in the imperative.
  package let remedy: String
  /// What the kind means, why the rule exists and what becomes of the row or file.
  package let explanation: String

  package init(_ title: String, message: String, remedy: String, explanation: String) {
    self.title = title
    self.message = message
    self.remedy = remedy
    self.explanation = explanation
  }

  /// The part that stands in reports.
  package var words: ProblemWords { ProblemWords(message, remedy: remedy) }
}

/// A text of the input between backticks, on one line and shortened.
package func quoted(_ text: String) -> String { "`\(shortened(text))`" }

/// The first hundred characters of a text, on one line.
package func shortened(_ text: String) -> String {
  let limit = 100
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(limit) {
    scalars.append(["\n", "\r", "\t"].contains(scalar) ? " " : scalar)
  }
  return String(scalars) + (text.unicodeScalars.count > limit ? "…" : "")
}
