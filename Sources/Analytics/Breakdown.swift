/// The part of the data that a figure is about: `key=value` pairs sorted by key; empty means all
/// categories and the month alone.
package struct Breakdown: Sendable, Hashable, CustomStringConvertible {
  /// Nearly all figures are about a window alone, which needs no memory and no text.
  private enum Content: Sendable {
    case all, twelveMonths, yearToDate
    case parts(Parts)
  }

  private final class Parts: Sendable {
    let parts: [BreakdownKey: String]
    let description: String

    init(_ parts: [BreakdownKey: String]) {
      self.parts = parts
      description = parts.sorted { $0.key < $1.key }
        .map { "\($0.key.rawValue)=\(Breakdown.escaped($0.value))" }.joined(separator: ";")
    }
  }

  private let content: Content

  private init(_ content: Content) { self.content = content }

  package init(_ parts: [BreakdownKey: String] = [:]) {
    switch (parts.count, parts[.window]) {
    case (0, _): content = .all
    case (1, "12m"): content = .twelveMonths
    case (1, "ytd"): content = .yearToDate
    default: content = .parts(Parts(parts))
    }
  }

  package static let all = Breakdown(.all)
  package static let twelveMonths = Breakdown(.twelveMonths)
  package static let yearToDate = Breakdown(.yearToDate)

  package var parts: [BreakdownKey: String] {
    switch content {
    case .all: [:]
    case .twelveMonths: [.window: "12m"]
    case .yearToDate: [.window: "ytd"]
    case .parts(let parts): parts.parts
    }
  }

  package var isEmpty: Bool { if case .all = content { true } else { false } }

  /// The pairs joined with `;`; a `;`, `=` or `\` inside a value is escaped with `\`.
  package var description: String {
    switch content {
    case .all: ""
    case .twelveMonths: "window=12m"
    case .yearToDate: "window=ytd"
    case .parts(let parts): parts.description
    }
  }

  package subscript(key: BreakdownKey) -> String? { parts[key] }

  /// This one with further parts, which replace those of the same key.
  package func adding(_ parts: [BreakdownKey: String]) -> Breakdown {
    parts.isEmpty ? self : Breakdown(self.parts.merging(parts) { _, new in new })
  }

  package static func == (left: Breakdown, right: Breakdown) -> Bool {
    switch (left.content, right.content) {
    case (.all, .all), (.twelveMonths, .twelveMonths), (.yearToDate, .yearToDate): true
    // The description says all, because it is escaped.
    case (.parts(let one), .parts(let other)):
      one === other || one.description == other.description
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for character in value.unicodeScalars {
      if character == ";" || character == "=" || character == "\\" {
        result.unicodeScalars.append("\\")
      }
      result.unicodeScalars.append(character)
    }
    return result
  }
}
