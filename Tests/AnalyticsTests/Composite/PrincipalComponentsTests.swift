import Analytics
import PartnershipModel
import Testing

/// Weights from correlations, and whether indicators go together.
@Suite("Principal components")
struct PrincipalComponentsTests {
  private static let rows: [[Double]] = [
    [1.0, 2.1, 0.5, 3.3], [2.0, 2.9, 1.5, 2.1], [3.1, 4.2, 0.2, 4.4], [4.2, 4.8, 1.9, 1.2],
    [5.1, 6.3, 0.9, 3.9], [6.0, 6.8, 2.4, 0.8], [7.2, 8.1, 0.4, 2.7], [8.1, 8.8, 2.2, 1.9],
    [8.8, 10.1, 1.1, 4.1], [10.2, 10.7, 1.7, 2.2], [11.1, 12.2, 0.7, 3.5], [11.9, 13.3, 2.9, 0.3],
  ]

  private static func columns(_ rows: [[Double]]) -> [[Double?]] {
    (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
  }

  /// By numpy: `eigh` of `corrcoef`, and the rotation of R's `varimax` with its normalisation.
  @Test func twoFactorsOfFourIndicators() throws {
    let result = try PrincipalComponents(Self.columns(Self.rows))
    let eigenvalues = [
      2.556809429221407, 1.3381488620829067, 0.10261838509421306, 0.002423323601471831,
    ]
    for (found, expected) in zip(result.eigenvalues, eigenvalues) {
      #expect(CompositeTests.near(found, expected, 1e-11))
    }
    let loadings = [
      [0.9845925638886409, 0.16882713994961296], [0.989321836708772, 0.14094137916599614],
      [0.24596085608767593, 0.940950648195762], [0.0705011983485921, 0.9734247368286443],
    ]
    for (found, expected) in zip(result.loadings, loadings) {
      #expect(found.count == 2)
      // The sign and the order of factors are nobody's choice.
      for (one, other) in zip(found, expected) {
        #expect(CompositeTests.near(abs(one), other, 1e-7))
      }
    }
    let weights = [
      0.25638474247438964, 0.2588536325691165, 0.23416003010758138, 0.25060159484891253,
    ]
    for (found, expected) in zip(result.weights, weights) {
      #expect(CompositeTests.near(found, expected, 1e-8))
    }
    let explained = (eigenvalues[0] + eigenvalues[1]) / 4
    #expect(CompositeTests.near(result.explained, explained, 1e-11))
    // The fourth goes against the third; they load the same, and so the weaker one is told.
    #expect(result.opposed == [2])
  }

  @Test("Weights are positive and sum to 1, whatever the order of units and indicators")
  func laws() throws {
    var generator = SplitMix64(seed: 21)
    for _ in 0..<40 {
      let rows = (0..<15).map { _ -> [Double] in
        let common = generator.unit()
        return (0..<4).map { common * Double($0) + generator.unit() }
      }
      let weights = try PrincipalComponents(Self.columns(rows)).weights
      #expect(weights.allSatisfy { $0 >= 0 && $0 <= 1 })
      #expect(CompositeTests.near(weights.reduce(0, +), 1))
      let turned = try PrincipalComponents(Self.columns(rows.reversed())).weights
      for (one, other) in zip(weights, turned) { #expect(CompositeTests.near(one, other, 1e-6)) }
      let mirrored = try PrincipalComponents(Self.columns(rows.map { $0.reversed() })).weights
      for (one, other) in zip(weights, mirrored.reversed()) {
        #expect(CompositeTests.near(one, other, 1e-6))
      }
    }
  }

  @Test func oneIndicatorAndTwoWeighTheSame() throws {
    let one: [Double?] = [1, 2, 3, 4, 5, 7]
    let two: [Double?] = [2, 1, 3, 4, 5, 9]
    #expect(try PrincipalComponents([one]).weights == [1])
    for weight in try PrincipalComponents([one, two]).weights {
      #expect(CompositeTests.near(weight, 0.5))
    }
  }

  @Test func whatHasNoComponentsHasAReason() {
    let few: [Double?] = [1, 2, 3, 4, 6]
    #expect(throws: Reason.tooFewPeriods) { try PrincipalComponents([few, few.reversed()]) }
    #expect(throws: Reason.zeroDenominator) { try PrincipalComponents([[2, 2, 2]]) }
    #expect(throws: Reason.noData) { try PrincipalComponents([]) }
    let gaps: [Double?] = [1, nil, 3, 4, 6, 7]
    #expect(throws: Reason.tooFewPeriods) { try PrincipalComponents([gaps, few + [8]]) }
  }

  @Test("The indicators of an aggregate keep the sum of their weights")
  func structure() throws {
    let structure = try CompositeStructure(
      (0..<4).map {
        .init(code: "x\($0)", parent: $0 < 2 ? "a" : "b", level: 1, weight: Double($0 + 1))
      } + [
        .init(code: "a", parent: "i", level: 2, weight: 3),
        .init(code: "b", parent: "i", level: 2), .init(code: "i", parent: nil, level: 3),
      ])
    let columns = NormalisedColumns(
      Self.rows.map { $0.map { $0 } }, structure: structure, normalisation: .minmax)
    let weighted = try ComponentWeights(columns, structure: structure).structure.weights
    for (weight, expected) in zip(weighted, [1.5, 1.5, 3.5, 3.5, 3, 1, 1]) {
      #expect(CompositeTests.near(weight, expected, 1e-9))
    }
  }

  // MARK: Cronbach

  /// By numpy: `3 / 2 * (1 - 3 / z.sum(1).var(ddof=1))` of standardised columns.
  @Test func alphaOfThreeIndicators() throws {
    let columns: [[Double?]] = [
      [2, 4, 3, 5, 1, 6, nil], [4, 4, 5, 6, 2, 5, 1], [3, 5, 4, 7, 2, 8, 2],
    ]
    let alpha = try InternalConsistency.alpha(columns)
    #expect(CompositeTests.near(alpha, 0.9449868203427016, 1e-12))
  }

  @Test func alphaOfTheSameIndicatorsIsOne() throws {
    let column: [Double?] = [1, 2, 4, 7]
    #expect(CompositeTests.near(try InternalConsistency.alpha([column, column, column]), 1))
    #expect(throws: Reason.zeroDenominator) { try InternalConsistency.alpha([column]) }
    #expect(throws: Reason.zeroDenominator) {
      try InternalConsistency.alpha([column, column.map { $0.map { -$0 } }])
    }
    #expect(throws: Reason.zeroDenominator) {
      try InternalConsistency.alpha([column, [3, 3, 3, 3]])
    }
    #expect(throws: Reason.noData) { try InternalConsistency.alpha([column, [1, nil, nil, nil]]) }
  }
}
