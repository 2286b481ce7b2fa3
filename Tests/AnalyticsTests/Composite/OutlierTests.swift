import Analytics
import PartnershipModel
import Testing

/// Winsorisation by skewness and kurtosis, and the logarithm after it.
@Suite("Outliers of a column")
struct OutlierTests {
  private static let column: [Double?] = (1...10).map { Double($0) } + [30, 100]

  /// By scipy `skew` and `kurtosis` with `bias=False`, which are type 2 of e1071.
  @Test func skewnessAndKurtosisOfASample() {
    let values = Self.column.compactMap(\.self)
    #expect(
      CompositeTests.near(OutlierTreatment.skewness(values), 3.0632410342394993, 1e-12))
    #expect(
      CompositeTests.near(OutlierTreatment.kurtosis(values), 9.741390834569144, 1e-11))
  }

  /// One value set to the next brings 1.712 and 1.816; COINr's own example gives the same.
  @Test func oneOutlierIsSetToTheNextValue() throws {
    let treatment = try OutlierTreatment(Self.column)
    #expect(treatment.values == Self.column.map { $0 == 100 ? 30 : $0 })
    #expect(treatment.winsorised == [11])
    #expect(treatment.passes && !treatment.usesLogarithm)
  }

  @Test func outliersBelowAreSetToo() throws {
    let treatment = try OutlierTreatment(Self.column.map { $0.map { -$0 } } + [nil])
    #expect(treatment.values[11] == -30)
    #expect(treatment.values[12] == nil)
  }

  /// Six values far out, of which five may be set: the logarithm is taken of the values as they were.
  @Test func whatFailsStillGoesByItsLogarithm() throws {
    let values = Self.stubborn
    let treatment = try OutlierTreatment(values)
    #expect(treatment.usesLogarithm && treatment.winsorised.isEmpty)
    for (value, expected) in [(0, 11.982929031715962), (59, 16.59804954855722)] {
      #expect(CompositeTests.near(treatment.values[value], expected, 1e-9))
    }
    let order = CompositeRanks.ascending(treatment.values)
    #expect(order == CompositeRanks.ascending(values))
  }

  /// 54 small values, then 1000, 4000, 16000 and so on to 16 million.
  private static let stubborn: [Double?] =
    (0..<53).map { Double(1 + $0 % 2) } + [
      1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000, 16_000_000,
    ]

  @Test func whatIsEvenConstantOrMissingStaysAsItIs() throws {
    for values: [Double?] in [
      [1, 2, 3, 4, 5], [7, 7, 7, 7], [0, 0, 0, 0, 0], [1, nil, 2, 4, 3],
    ] {
      let treatment = try OutlierTreatment(values)
      #expect(treatment.values == values)
      #expect(treatment.passes)
    }
  }

  @Test func fewValuesHaveAReason() {
    #expect(throws: Reason.tooFewPeriods) { try OutlierTreatment([1, 2, 300, nil]) }
    #expect(throws: Reason.noData) { try OutlierTreatment([nil, nil]) }
    #expect(throws: Reason.noData) { try OutlierTreatment([]) }
  }

  @Test("A treated column keeps the order of its values and stays within their ends")
  func order() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<200 {
      // Cubes of what is uneven: mostly small, some far out.
      let values: [Double?] = (0..<20).map { _ in
        let x = generator.unit() * 10
        return x < 8 ? x : x * x * x * x
      }
      let treatment = try OutlierTreatment(values)
      let pairs = zip(values, treatment.values).compactMap { before, after in
        before.flatMap { before in after.map { (before, $0) } }
      }.sorted { $0.0 < $1.0 }
      #expect(pairs.count == values.count)
      for (one, next) in zip(pairs, pairs.dropFirst()) { #expect(one.1 <= next.1) }
      #expect(treatment.winsorised.count <= OutlierTreatment.mostWinsorised)
      #expect(pairs.allSatisfy { $0.1.isFinite })
    }
  }
}

/// What stands in for a missing value.
@Suite("Imputation")
struct ImputationTests {
  private static let values: [Double?] = [1, nil, 3, 8, nil]
  private static let groups: [String?] = ["a", "a", "a", "b", nil]

  @Test(
    arguments: [
      (Imputation.none, [1, nil, 3, 8, nil]), (.mean, [1, 4, 3, 8, 4]), (.median, [1, 3, 3, 8, 3]),
      (.groupMean, [1, 2, 3, 8, nil]), (.last, [1, 7, 3, 8, nil]),
    ] as [(Imputation, [Double?])])
  func eachWay(_ way: Imputation, _ expected: [Double?]) {
    #expect(
      way.apply(Self.values, groups: Self.groups, earlier: [9, 7, 9, 9, nil]) == expected)
  }

  @Test func nothingToFillWith() {
    for way in Imputation.allCases {
      #expect(way.apply([nil, nil], groups: ["a", "b"], earlier: [nil]) == [nil, nil])
      #expect(way.apply([]) == [])
    }
  }

  @Test("What is imputed fills a gap in a score and makes none")
  func coverage() throws {
    let structure = try CompositeExamples.threeLevels()
    let values: [[Double?]] = [[10, 50, 4], [20, nil, 8], [30, 20, 6], [nil, 10, 8]]
    let prepared = CompositePreparation(
      values, structure: structure, imputation: .mean, treatsOutliers: false)
    #expect(prepared.imputed.map(\.after) == [20, 80.0 / 3])
    #expect(prepared.imputed.map(\.before) == [nil, nil])
    let index = CompositeIndex(
      NormalisedColumns(prepared.values, structure: structure, normalisation: .minmax),
      structure: structure, rule: .mean(.arithmetic), observed: values)
    // Trade (20 - 10) / 20, debt (50 - 80/3) / 40: 2/3 (3/4 0.5 + 1/4 7/12) + 1/3.
    #expect(CompositeTests.near(index.total[1], 49.0 / 72))
    #expect(CompositeTests.near(index.coverage[0][1], 5.0 / 6))
    // Half of the weight was reported.
    #expect(index.total[3] == nil)
  }
}
