import Analytics

/// Examples that several suites of the composite index use.
enum CompositeExamples {
  /// The Human Development Index 2021 with the dimension of education given.
  ///
  /// Source: UNDP, Human Development Report 2021/22, Technical note 1.
  static func humanDevelopment() throws -> CompositeStructure {
    try CompositeStructure([
      .init(
        code: "le", parent: "hdi", level: 1, goalposts: .init(minimum: 20, maximum: 85)),
      .init(
        code: "education", parent: "hdi", level: 1, goalposts: .init(minimum: 0, maximum: 1)),
      .init(
        code: "gni", parent: "hdi", level: 1, goalposts: .init(minimum: 100, maximum: 75_000),
        usesLogarithm: true),
      .init(code: "hdi", parent: nil, level: 2),
    ])
  }

  /// Life expectancy, education index and income of Norway, India, South Africa, South Sudan,
  /// Australia and Liechtenstein, as published for 2021.
  static let countries: [[Double?]] = [
    [83.2339, 0.9334543227, 64660.10622], [67.2398, 0.5516875409, 6589.980037],
    [62.341, 0.7580972937, 12948.37325], [54.9752, 0.3448299452, 767.787],
    [84.5265, 0.924227333, 49238.43335], [83.2575, 0.8396616125, 146829.7006],
  ]
  static let published = [0.961, 0.633, 0.713, 0.385, 0.951, 0.935]

  /// Three levels: economy (trade 3, debt 1, lower is better) weighs 2, people (visits) 1.
  static func threeLevels() throws -> CompositeStructure {
    try CompositeStructure([
      .init(code: "index", parent: nil, level: 3),
      .init(code: "economy", parent: "index", level: 2, weight: 2),
      .init(code: "people", parent: "index", level: 2),
      .init(code: "trade", parent: "economy", level: 1, weight: 3),
      .init(code: "debt", parent: "economy", level: 1, direction: .lower),
      .init(code: "visits", parent: "people", level: 1),
    ])
  }
}
