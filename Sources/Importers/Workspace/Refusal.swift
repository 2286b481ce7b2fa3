package import PartnershipModel

/// Nothing of a file can be used; the findings say why.
package struct Refusal: Error, Sendable {
  package let findings: [Finding]

  package init(_ problem: Problem, at place: InputPlace) {
    findings = [Finding(problem, at: place)]
  }

  package init(_ findings: [Finding]) {
    self.findings = findings
  }
}

/// A value as a finding shows it: shortened, so that a message stays a message.
package func excerpt(_ text: String) -> String {
  let limit = 80
  let scalars = text.unicodeScalars
  guard scalars.count > limit else { return text }
  return String(String.UnicodeScalarView(scalars.prefix(limit))) + "…"
}

/// The text of `bytes`, which are valid UTF-8 once a file has been opened.
func text(_ bytes: UnsafeRawBufferPointer) -> String {
  String(validating: bytes, as: UTF8.self) ?? ""
}
