/// The tree of a composite index: indicators at the bottom, one index at the top, any number of
/// levels between them.
package struct CompositeStructure: Sendable, Hashable {
  /// The better side of an indicator.
  package enum Direction: Int, Sendable, Hashable {
    case higher = 1
    case lower = -1
  }

  /// Fixed ends of the scale; a value outside is clamped.
  package struct Goalposts: Sendable, Hashable {
    package let minimum: Double
    package let maximum: Double

    package init(minimum: Double, maximum: Double) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// One row of the structure: an indicator or an aggregate.
  package struct Element: Sendable, Hashable {
    package let code: String
    /// Code of the aggregate that it belongs to; `nil` at the top.
    package let parent: String?
    /// 1 for an indicator, more for an aggregate.
    package let level: Int
    /// Weight among its siblings, in any unit.
    package var weight: Double
    package let direction: Direction
    package fileprivate(set) var goalposts: Goalposts?
    /// Whether the logarithm of value and goalposts is taken.
    package let usesLogarithm: Bool

    package init(
      code: String, parent: String?, level: Int, weight: Double = 1,
      direction: Direction = .higher, goalposts: Goalposts? = nil, usesLogarithm: Bool = false
    ) {
      self.code = code
      self.parent = parent
      self.level = level
      self.weight = weight
      self.direction = direction
      self.goalposts = goalposts
      self.usesLogarithm = usesLogarithm
    }
  }

  /// Why elements make no tree, with the position of the element at fault.
  package enum Fault: Error, Sendable, Hashable {
    case noIndicator
    case duplicateCode(first: Int, second: Int)
    case unknownParent(Int)
    /// The parent does not stand on a higher level than its child.
    case parentNotAbove(Int)
    /// A second element without a parent.
    case secondTop(Int)
    case noTop
    case levelBelowOne(Int)
    /// An element above level 1 that nothing belongs to.
    case childless(Int)
    case negativeWeight(Int)
    /// All children of this aggregate weigh nothing.
    case weightless(Int)
    /// The goalposts are equal or in reverse.
    case badGoalposts(Int)
    /// A logarithm of goalposts that are not positive.
    case logarithmOfNonPositive(Int)
  }

  /// In the order given.
  package private(set) var elements: [Element]
  /// Positions of the children of each element.
  package let children: [[Int]]
  /// Positions of the elements of level 1.
  package let indicators: [Int]
  /// Positions of the aggregates, lower levels first, in the order given within a level.
  package let aggregates: [Int]
  /// Position of the index itself.
  package let top: Int

  package init(_ elements: [Element]) throws(Fault) {
    let positions = try CompositeStructure.positions(elements)
    var children = [[Int]](repeating: [], count: elements.count)
    var top: Int?
    for (index, element) in elements.enumerated() {
      try CompositeStructure.check(element, at: index)
      guard let code = element.parent else {
        guard top == nil else { throw .secondTop(index) }
        top = index
        continue
      }
      guard let parent = positions[code] else { throw .unknownParent(index) }
      guard elements[parent].level > element.level else { throw .parentNotAbove(index) }
      children[parent].append(index)
    }
    guard elements.contains(where: { $0.level == 1 }) else { throw .noIndicator }
    guard let top else { throw .noTop }
    for (index, element) in elements.enumerated() where element.level > 1 {
      guard !children[index].isEmpty else { throw .childless(index) }
      guard children[index].contains(where: { elements[$0].weight > 0 }) else {
        throw .weightless(index)
      }
    }
    self.elements = elements
    self.children = children
    self.top = top
    indicators = elements.indices.filter { elements[$0].level == 1 }
    aggregates = elements.indices.filter { elements[$0].level > 1 }
      .sorted { (elements[$0].level, $0) < (elements[$1].level, $1) }
  }

  private static func positions(_ elements: [Element]) throws(Fault) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (index, element) in elements.enumerated() {
      if let first = positions[element.code] { throw .duplicateCode(first: first, second: index) }
      positions[element.code] = index
    }
    return positions
  }

  private static func check(_ element: Element, at index: Int) throws(Fault) {
    guard element.level >= 1 else { throw .levelBelowOne(index) }
    guard element.weight >= 0 else { throw .negativeWeight(index) }
    guard let goalposts = element.goalposts else { return }
    guard goalposts.minimum < goalposts.maximum else { throw .badGoalposts(index) }
    if element.usesLogarithm, goalposts.minimum <= 0 { throw .logarithmOfNonPositive(index) }
  }

  /// The weights as given, in the order of the elements.
  package var weights: [Double] { elements.map(\.weight) }

  /// The same tree with other weights, in the order of the elements; every aggregate must keep one.
  package func weighted(_ weights: [Double]) -> CompositeStructure {
    var copy = self
    for (index, weight) in weights.enumerated() { copy.elements[index].weight = weight }
    return copy
  }

  /// The same tree without the goalposts of an indicator, whose values are no longer in their unit.
  func withoutGoalposts(_ index: Int) -> CompositeStructure {
    var copy = self
    copy.elements[index].goalposts = nil
    return copy
  }

  /// The share of each element in the index: the product of its weights, rescaled among siblings,
  /// along the path to the top.
  ///
  /// Source: COINr `get_eff_weights`.
  package var effectiveWeights: [Double] {
    var shares = [Double](repeating: 0, count: elements.count)
    shares[top] = 1
    for parent in aggregates.reversed() {
      let sum = children[parent].map { elements[$0].weight }.reduce(0, +)
      for child in children[parent] {
        shares[child] = shares[parent] * elements[child].weight / sum
      }
    }
    return shares
  }
}
