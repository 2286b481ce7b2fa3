/// How a working is written in one line.
package struct WorkingText: Sendable {
  /// How a number is written; never with an exponent.
  private let number: @Sendable (Figure.Value) -> String
  /// Of a sum or list with more terms than this, the first few stand for all.
  private let longest: Int

  /// The terms that are shown of a long sum.
  private static let shown = 3

  /// A text that shows every term is one that a reader, or a program, can evaluate.
  package init(longest: Int = .max, number: @escaping @Sendable (Figure.Value) -> String) {
    self.longest = longest
    self.number = number
  }

  /// The formula with its numbers: `100 * (1234.5 - 1100) / 1100`.
  package func numbers(_ working: Working) -> String {
    written(working) { value, _ in text(value) }.text
  }

  /// The formula with the names of its numbers: `100 * (later value - earlier value) / earlier value`;
  /// `nil` where no number has a name.
  package func names(_ working: Working) -> String? {
    working.isNamed ? named(working).text : nil
  }

  // MARK: Numbers

  /// How tightly the last operation of a text binds.
  private enum Binding: Int, Comparable {
    case sum, product, power, atom

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Written {
    let text: String
    let binding: Binding

    /// The text as a part of something that binds as tightly as `least`.
    func within(_ least: Binding) -> String { binding < least ? "(\(text))" : text }
  }

  private func text(_ value: Figure.Value) -> Written {
    let text = number(value)
    return Written(text: text, binding: text.hasPrefix("-") ? .sum : .atom)
  }

  private func written(
    _ working: Working, _ leaf: (Figure.Value, String?) -> Written
  ) -> Written {
    switch working {
    case .number(let value, let name): leaf(value, name)
    case .sum(let terms): sum(terms, leaf)
    case .difference(let left, let right):
      Written(
        text: written(left, leaf).text + " - " + written(right, leaf).within(.product),
        binding: .sum)
    case .product(let left, let right):
      Written(
        text: written(left, leaf).within(.product) + " * " + written(right, leaf).within(.power),
        binding: .product)
    case .quotient(let left, let right):
      Written(
        text: written(left, leaf).within(.product) + " / " + written(right, leaf).within(.power),
        binding: .product)
    case .power(let base, let exponent):
      Written(
        text: written(base, leaf).within(.atom) + "^" + written(exponent, leaf).within(.atom),
        binding: .power)
    case .function(let function, let arguments):
      Written(text: "\(function.rawValue)(\(list(arguments, leaf)))", binding: .atom)
    }
  }

  private func sum(
    _ terms: [Working], _ leaf: (Figure.Value, String?) -> Written
  ) -> Written {
    guard let first = terms.first else { return Written(text: "0", binding: .atom) }
    if terms.count == 1 { return written(first, leaf) }
    guard terms.count > longest else {
      let parts = terms.enumerated().map { place, term in
        place == 0 ? written(term, leaf).text : written(term, leaf).within(.product)
      }
      return Written(text: parts.joined(separator: " + "), binding: .sum)
    }
    let parts = terms.prefix(Self.shown).map { written($0, leaf).within(.product) }
    return Written(
      text: "(\(parts.joined(separator: " + ")) + ..., sum of \(terms.count) values)",
      binding: .atom)
  }

  private func list(
    _ arguments: [Working], _ leaf: (Figure.Value, String?) -> Written
  ) -> String {
    let isLong = arguments.count > longest
    let parts = arguments.prefix(isLong ? Self.shown : arguments.count).map {
      written($0, leaf).text
    }
    return parts.joined(separator: ", ") + (isLong ? ", ... \(arguments.count) values" : "")
  }

  // MARK: Names

  private func named(_ working: Working) -> Written {
    written(gathered(working)) { value, name in
      name.map { Written(text: $0, binding: .atom) } ?? text(value)
    }
  }

  /// The same with each sum or list of equally named terms as one: `sum of 12 monthly values`.
  private func gathered(_ working: Working) -> Working {
    switch working {
    case .number: return working
    case .sum(let terms):
      return one(terms, as: "sum of \(terms.count)") ?? .sum(terms.map(gathered))
    case .difference(let left, let right): return .difference(gathered(left), gathered(right))
    case .product(let left, let right): return .product(gathered(left), gathered(right))
    case .quotient(let left, let right): return .quotient(gathered(left), gathered(right))
    case .power(let base, let exponent): return .power(gathered(base), gathered(exponent))
    case .function(let function, let arguments):
      return .function(
        function, one(arguments, as: "\(arguments.count)").map { [$0] } ?? arguments.map(gathered))
    }
  }

  private func one(_ terms: [Working], as words: String) -> Working? {
    guard terms.count > 1, terms.allSatisfy(\.isNamed) else { return nil }
    let texts = Set(terms.map { named($0).text })
    guard texts.count == 1, let text = texts.first else { return nil }
    return .number(.count(terms.count), name: "\(words) [\(text)]")
  }
}

extension Working {
  /// Whether a number in it has a name.
  package var isNamed: Bool {
    switch self {
    case .number(_, let name): name != nil
    case .sum(let parts), .function(_, let parts): parts.contains(where: \.isNamed)
    case .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .power(let left, let right):
      left.isNamed || right.isNamed
    }
  }
}
