/// What a finding says to its reader, in one language.
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
