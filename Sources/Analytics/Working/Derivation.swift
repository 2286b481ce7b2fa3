/// How a figure came about: its formula with the numbers filled in, or, for a method that is no
/// short formula, the numbers that went into it.
package indirect enum Derivation: Sendable, Hashable {
  case working(Working)
  case inputs([Input])

  /// The formula, where there is one.
  package var working: Working? {
    if case .working(let working) = self { working } else { nil }
  }

  /// A number that went into a method, such as the months before an agreement.
  package struct Input: Sendable, Hashable {
    package let name: String
    package let value: Figure.Value

    package init(_ name: String, _ value: Figure.Value) {
      self.name = name
      self.value = value
    }
  }

  /// Whether figures keep how they came about: only while one is explained, for a report has
  /// hundreds of thousands of them.
  @TaskLocal package static var isKept = false

  /// What `body` makes, with every figure remembering how it came about.
  package static func kept<Result>(_ body: () throws -> Result) rethrows -> Result {
    try $isKept.withValue(true, operation: body)
  }
}

extension Figure {
  /// The figure with its formula filled in, where that is asked for.
  func worked(_ working: () -> Working?) -> Figure {
    guard Derivation.isKept, value != nil, let working = working() else { return self }
    var figure = self
    figure.derivation = .working(working)
    return figure
  }

  /// The figure with the numbers that went into its method, where that is asked for.
  func given(_ inputs: () -> [Derivation.Input]) -> Figure {
    guard Derivation.isKept, value != nil else { return self }
    var figure = self
    figure.derivation = .inputs(inputs())
    return figure
  }

  /// The figure, a plain count, with what is counted.
  func counting(_ name: String) -> Figure {
    worked { .figure(self, name) }
  }

  /// A count, with what is counted.
  static func count(_ count: Int, of name: String) -> Figure {
    Figure.count(count).worked { .count(count, name) }
  }
}
