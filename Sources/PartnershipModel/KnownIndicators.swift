/// The names of the catalogue, as far as a workspace may use them.
package struct KnownIndicators: Sendable {
  /// The slug of every indicator.
  package let names: Set<String>
  /// Those of the partnership index itself, which is made from the others.
  package let composed: Set<String>
  /// Those that no target can aim at: made from targets or from the index, or without figures.
  package let withoutTargets: Set<String>
  /// Over which windows (`month`, `12m`, `ytd`) there are figures of partnerships, by slug; an
  /// indicator of the network has none.
  package let windows: [String: Set<String>]

  package static let allWindows: Set<String> = ["month", "12m", "ytd"]

  package init(
    names: Set<String>, composed: Set<String> = [], withoutTargets: Set<String> = [],
    windows: [String: Set<String>]
  ) {
    self.names = names
    self.composed = composed
    self.withoutTargets = withoutTargets
    self.windows = windows
  }
}

extension KnownIndicators: ExpressibleByArrayLiteral {
  /// Indicators that have figures over every window.
  package init(arrayLiteral names: String...) {
    self.init(
      names: Set(names),
      windows: Dictionary(
        names.map { ($0, KnownIndicators.allWindows) }, uniquingKeysWith: { first, _ in first }))
  }
}
