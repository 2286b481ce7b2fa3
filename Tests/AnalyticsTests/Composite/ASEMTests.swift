import Analytics
import Foundation
import Testing

/// The sustainable connectivity index of 51 countries and 49 indicators, stage by stage.
///
/// Source: COINr 1.1.14 (bluefoxr/COINr). The data are not part of the repository: the environment
/// variable `ENTENTE_SHARED` names the folder that holds them.
@Suite(.enabled(if: ASEM.folder != nil, "ENTENTE_SHARED does not name the verification data"))
struct ASEMTests {
  /// Missing values by the mean of Europe or Asia.
  @Test func imputedAsByCOINr() throws {
    let raw = try ASEM.read("asem_idata_raw.csv")
    let code = try #require(raw[0].firstIndex(of: "uCode"))
    let group = try #require(raw[0].firstIndex(of: "EurAsia_group"))
    let groups = Dictionary(uniqueKeysWithValues: raw.dropFirst().map { ($0[code], $0[group]) })
    let before = try ASEM.read("asem_denominated.csv")
    let after = try ASEM.read("asem_imputed.csv")
    var filled = 0
    for column in before[0].indices.dropFirst() {
      let values = before.dropFirst().map { Double($0[column]) }
      let imputed = Imputation.groupMean.apply(
        Array(values), groups: before.dropFirst().map { groups[$0[0]] })
      filled += values.count { $0 == nil }
      for (value, row) in zip(imputed, after.dropFirst()) {
        #expect(ASEM.isSame(value, row[column], 1e-8), "\(row[0]) \(before[0][column])")
      }
    }
    #expect(filled > 0)
  }

  /// Skewness 2, kurtosis 3.5, at most five values.
  @Test func treatedAsByCOINr() throws {
    let before = try ASEM.read("asem_screened.csv")
    let after = try ASEM.read("asem_treated.csv")
    let details = try ASEM.read("asem_treatment_details.csv").dropFirst()
    #expect(details.count == 49)
    for detail in details {
      let column = try #require(before[0].firstIndex(of: detail[0]))
      let values = before.dropFirst().map { Double($0[column]) }
      let known = values.compactMap(\.self)
      #expect(ASEM.isSame(OutlierTreatment.skewness(known), detail[2], 1e-6), "\(detail[0])")
      #expect(ASEM.isSame(OutlierTreatment.kurtosis(known), detail[3], 1e-6), "\(detail[0])")
      #expect(OutlierTreatment.passes(known) == (detail[1] == "TRUE"), "\(detail[0])")
      let treatment = try OutlierTreatment(Array(values))
      #expect(treatment.winsorised.count == Int(detail[4]) ?? 0, "\(detail[0])")
      let own = try #require(after[0].firstIndex(of: detail[0]))
      for (value, row) in zip(treatment.values, after.dropFirst()) {
        #expect(ASEM.isSame(value, row[own], 1e-8), "\(row[0]) \(detail[0])")
      }
      guard detail[4] != "NA" else { continue }
      let treated = treatment.values.compactMap(\.self)
      #expect(ASEM.isSame(OutlierTreatment.skewness(treated), detail[6], 1e-6), "\(detail[0])")
      #expect(ASEM.isSame(OutlierTreatment.kurtosis(treated), detail[7], 1e-6), "\(detail[0])")
    }
  }

  @Test func normalisedAndAggregatedAsByCOINr() throws {
    let asem = try ASEM()
    let index = asem.index
    let expected = try ASEM.read("asem_aggregated.csv")
    for (unit, row) in expected.dropFirst().enumerated() {
      for (column, code) in expected[0].enumerated().dropFirst() {
        let element = try #require(asem.position(code))
        let score = index.scores[element][unit].map { $0 * 100 }
        #expect(asem.near(score, row[column], 1e-6), "\(row[0]) \(code)")
      }
    }
  }

  @Test func ranksAndEffectiveWeightsAsByCOINr() throws {
    let asem = try ASEM()
    let ranks = Dictionary(uniqueKeysWithValues: zip(asem.units, asem.index.ranks))
    for row in try ASEM.read("asem_results_aggregates.csv").dropFirst() {
      #expect(ranks[row[0]] == Int(row[1]))
    }
    let weights = asem.structure.effectiveWeights
    for row in try ASEM.read("asem_effective_weights.csv").dropFirst() {
      #expect(asem.near(weights[try #require(asem.position(row[0]))], row[3], 1e-9))
    }
  }

  /// Min-max from 1 to 100 and the three means.
  @Test func threeMeansAsByCOINr() throws {
    let asem = try ASEM()
    let columns = asem.structure.indicators.map { element in
      asem.index.scores[element].map { score in score.map { 0.01 + 0.99 * $0 } }
    }
    let expected = try ASEM.read("asem_minmax1_100_agg_a_g_h.csv").dropFirst()
    for (position, rule) in Aggregation.allCases.enumerated() {
      let index = CompositeIndex(
        normalised: columns, units: asem.units.count, structure: asem.structure, aggregation: rule)
      for (unit, row) in expected.enumerated() {
        for (offset, code) in ["Conn", "Sust", "Index"].enumerated() {
          let element = try #require(asem.position(code))
          let score = index.scores[element][unit].map { $0 * 100 }
          #expect(asem.near(score, row[1 + 3 * position + offset], 1e-7), "\(row[0]) \(code)")
        }
      }
    }
  }

  @Test func normalisationsOfOneIndicatorAsByCOINr() throws {
    let rows = try ASEM.read("asem_lpi_normalisation_variants.csv")
    let values = rows.dropFirst().map { Double($0[1]) }
    let element = CompositeStructure.Element(
      code: "LPI", parent: nil, level: 1, goalposts: .init(minimum: 2, maximum: 4.5))
    let columns: [(Int, Double, [Double?])] = [
      (2, 100, try Normalisation.minmax.apply(values, element)),
      (3, 1, try Normalisation.zscore.apply(values, element)),
      (4, 1, try Normalisation.rank.apply(values, element)),
      (8, 1, try Normalisation.distance.apply(values, element)),
      (9, 1, try Normalisation.distanceToTarget(values, target: 3.5, direction: .higher)),
      (10, 100, try Normalisation.goalposts.apply(values, element)),
    ]
    for (column, scale, actual) in columns {
      for (unit, row) in rows.dropFirst().enumerated() {
        let wanted = try #require(Double(row[column]))
        #expect(CompositeTests.near(actual[unit].map { $0 * scale }, wanted, 1e-8))
      }
    }
  }
}

/// The Human Development Index 2021 of all countries, against the published figures.
@Suite(.enabled(if: ASEM.folder != nil, "ENTENTE_SHARED does not name the verification data"))
struct HumanDevelopmentTests {
  @Test func allCountriesToThreeDecimals() throws {
    let rows = try ASEM.read("../hdi_2021_191countries.csv").dropFirst()
    #expect(rows.count == 191)
    let index = CompositeIndex(
      rows.map { [Double($0[3]), Double($0[10]), Double($0[6])] },
      structure: try CompositeExamples.humanDevelopment(), normalisation: .goalposts,
      aggregation: .geometric)
    for (score, row) in zip(index.total, rows) {
      let published = try #require(Double(row[2]))
      let rounded = (try #require(score) * 1000).rounded() / 1000
      #expect(abs(rounded - published) < 1e-9, "\(row[1])")
    }
  }
}

/// COINr's example, read from the verification data.
struct ASEM {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_SHARED"].map {
    $0 + "/reference/indicators/data/coinr_asem/"
  }

  let structure: CompositeStructure
  let units: [String]
  let index: CompositeIndex

  init() throws {
    var elements: [CompositeStructure.Element] = []
    for row in try ASEM.read("asem_imeta.csv").dropFirst() {
      guard let level = Int(row[0]) else { continue }
      elements.append(
        .init(
          code: row[1], parent: row[8] == "NA" ? nil : row[8], level: level,
          weight: Double(row[4]) ?? 1, direction: row[3] == "-1" ? .lower : .higher))
    }
    let structure = try CompositeStructure(elements)
    let treated = try ASEM.read("asem_treated.csv")
    let columns = structure.indicators.map { treated[0].firstIndex(of: elements[$0].code) ?? 0 }
    let values = treated.dropFirst().map { row in columns.map { Double(row[$0]) } }
    self.structure = structure
    units = treated.dropFirst().map { $0[0] }
    index = CompositeIndex(
      Array(values), structure: structure, normalisation: .minmax, aggregation: .arithmetic)
  }

  func position(_ code: String) -> Int? { structure.elements.firstIndex { $0.code == code } }

  /// The same to a relative tolerance; the text says `NA` where there is no value.
  static func isSame(_ actual: Double?, _ text: String, _ tolerance: Double) -> Bool {
    guard let wanted = Double(text) else { return actual == nil }
    return actual.map { abs($0 - wanted) <= tolerance * max(1, abs(wanted)) } ?? false
  }

  func near(_ actual: Double?, _ text: String, _ tolerance: Double) -> Bool {
    guard let wanted = Double(text) else { return actual == nil }
    return CompositeTests.near(actual, wanted, tolerance)
  }

  /// The cells of a file, without quotes and padding.
  static func read(_ name: String) throws -> [[String]] {
    let text = try String(contentsOfFile: (folder ?? "") + name, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells.map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
