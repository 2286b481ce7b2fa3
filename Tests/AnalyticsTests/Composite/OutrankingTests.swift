import Analytics
import Foundation
import PartnershipModel
import Testing

/// Borda, Copeland and Kemeny against published votes and against all permutations.
@Suite("Ranks from comparison in pairs")
struct OutrankingTests {
  /// A vote of the handbook: how many voters give each order of options.
  struct Vote: Sendable, CustomTestStringConvertible {
    let ballots: [(count: Double, order: String)]
    let borda: [Double]
    let kemeny: [String]
    let support: Double

    var testDescription: String {
      ballots.map { "\($0.count) \($0.order)" }.joined(separator: "; ")
    }

    var options: [Character] { ballots.first?.order.sorted() ?? [] }

    /// Each ballot is a voter, the count its weight.
    var ranking: Outranking {
      Outranking(
        ballots.map { ballot in
          options.map { option in
            -Double(
              ballot.order.distance(
                from: ballot.order.startIndex,
                to: ballot.order.firstIndex(of: option) ?? ballot.order.endIndex))
          }
        }, weights: ballots.map(\.count))
    }

    func names(_ order: [Int]) -> String { String(order.map { options[$0] }) }
  }

  /// OECD/JRC Handbook (2008), tables 25, 28, 31, the same without its last option, and 34.
  static let votes = [
    Vote(
      ballots: [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")], borda: [24, 44, 38, 20],
      kemeny: ["cbda"], support: 85),
    Vote(
      ballots: [(23, "abc"), (17, "bca"), (2, "bac"), (10, "cab"), (8, "cba")],
      borda: [58, 69, 53], kemeny: ["bca"], support: 104),
    Vote(
      ballots: [(3, "cbad"), (2, "badc"), (2, "adcb")], borda: [13, 12, 11, 6],
      kemeny: ["cbad"], support: 28),
    Vote(
      ballots: [(3, "cba"), (2, "bac"), (2, "acb")], borda: [6, 7, 8], kemeny: ["cba"],
      support: 13),
    Vote(
      ballots: [(1, "abc"), (1, "cab"), (1, "bca")], borda: [3, 3, 3],
      kemeny: ["abc", "bca", "cab"], support: 5),
  ]

  @Test(arguments: votes) func publishedVotes(_ vote: Vote) throws {
    let ranking = vote.ranking
    #expect(ranking.borda == vote.borda)
    let best = try KemenyOrder(ranking)
    #expect(best.orders.map(vote.names) == vote.kemeny)
    #expect(best.count == vote.kemeny.count)
    #expect(best.support == vote.support)
  }

  @Test("Of Condorcet's ballots each option beats another: b wins twice, a never loses to b")
  func copeland() {
    // 33 of 60 prefer a to b, 42 b to c, 35 c to a: each wins once and loses once.
    #expect(Self.votes[1].ranking.copeland == [0, 0, 0])
    // Of table 25, 13 of 21 prefer b to a, 11 c to b, all but none the rest: c 3, b 1, d -1, a -3.
    #expect(Self.votes[0].ranking.copeland == [-3, 1, 3, -1])
  }

  @Test("Who ties shares the points of both places")
  func ties() {
    let ranking = Outranking([[1, 1, 0], [2, 1, 1]], weights: [1, 3])
    #expect(ranking.borda == [1.5 + 6, 1.5 + 1.5, 1.5])
    #expect(ranking.copeland == [2, 0, -2])
    let same = Outranking([[5, 5, 5]], weights: [1])
    #expect(same.borda == [1, 1, 1])
    #expect(same.copeland == [0, 0, 0])
  }

  @Test("The exact order is that of all permutations")
  func permutations() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<20 {
      let voters = (0..<4).map { _ in (0..<5).map { _ in (generator.unit() * 4).rounded() } }
      let weights = (0..<4).map { _ in (1 + generator.unit() * 3).rounded() }
      let ranking = Outranking(voters, weights: weights)
      let all = Self.permutations(of: Array(0..<5)).map { order in
        (order, Self.support(order, ranking))
      }
      let most = try #require(all.map(\.1).max())
      let winners = all.filter { $0.1 == most }.map(\.0)
      let best = try KemenyOrder(ranking)
      #expect(best.support == most)
      #expect(best.count == winners.count)
      #expect(best.orders == Array(winners.prefix(KemenyOrder.mostListed)))
      for unit in 0..<5 {
        let places = winners.compactMap { $0.firstIndex(of: unit) }
        #expect(best.places[unit] == (places.min() ?? 9) + 1)
      }
    }
  }

  private static func support(_ order: [Int], _ ranking: Outranking) -> Double {
    var sum = 0.0
    for (place, unit) in order.enumerated() {
      for other in order.dropFirst(place + 1) { sum += ranking.support[unit][other] }
    }
    return sum
  }

  /// In the order of their numbers.
  private static func permutations(of numbers: [Int]) -> [[Int]] {
    guard !numbers.isEmpty else { return [[]] }
    return numbers.flatMap { first in
      permutations(of: numbers.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test func manyUnitsAndNoneHaveAReason() throws {
    let eleven = Outranking([(0..<11).map(Double.init)], weights: [1])
    #expect(throws: Reason.notComparable) { try KemenyOrder(eleven) }
    #expect(throws: Reason.noData) { try KemenyOrder(Outranking([], weights: [])) }
    let ten = try KemenyOrder(Outranking([[Double](repeating: 1, count: 10)], weights: [1]))
    #expect(ten.count == 3_628_800)
    #expect(ten.orders.count == KemenyOrder.mostListed)
    #expect(ten.places == [Int](repeating: 1, count: 10))
  }

  // MARK: A structure

  @Test("Indicators vote with their share of the index, turned where lower is better")
  func structure() throws {
    let values: [[Double?]] = [[10, 50, 4], [20, 10, 3], [30, 20, nil], [15, 5, 8]]
    // Shares 1/2, 1/6, 1/3. Trade: 1 > 3 > 0, debt: 3 > 1 > 0, visits: 3 > 0 > 1.
    let index = try OutrankingIndex(
      values, structure: try CompositeExamples.threeLevels(), method: .borda)
    for (score, expected) in zip(index.scores, [1.0 / 3, 7.0 / 6, nil, 1.5] as [Double?]) {
      #expect(expected.map { CompositeTests.near(score, $0) } ?? (score == nil))
    }
    #expect(index.ranks == [3, 2, nil, 1])
    let intervals = index.intervals(draws: 200, seed: 1)
    #expect(intervals[2] == nil)
    // Without trade the first passes the second, and without visits the second the fourth.
    #expect(intervals[0]?.low == 2 && intervals[0]?.high == 3)
    #expect(intervals[3]?.low == 1 && intervals[3]?.high == 2)
  }

  @Test(arguments: OutrankingIndex.Method.allCases)
  func theOrderOfUnitsChangesNothing(_ method: OutrankingIndex.Method) throws {
    let values: [[Double?]] = [[10, 50, 4], [20, 10, 3], [30, 20, 1], [15, 5, 8]]
    let structure = try CompositeExamples.threeLevels()
    let forward = try OutrankingIndex(values, structure: structure, method: method)
    let backward = try OutrankingIndex(values.reversed(), structure: structure, method: method)
    #expect(forward.ranks == backward.ranks.reversed())
    #expect(forward.scores == backward.scores.reversed())
  }

  @Test(arguments: OutrankingIndex.Method.allCases)
  func whoIsBestOnAllIsFirst(_ method: OutrankingIndex.Method) throws {
    let values: [[Double?]] = [[1, 9, 1], [3, 7, 3], [2, 8, 2]]
    let index = try OutrankingIndex(
      values, structure: try CompositeExamples.threeLevels(), method: method)
    #expect(index.ranks == [3, 1, 2])
    #expect(throws: Reason.noData) {
      try OutrankingIndex(
        [[nil, 1, 2]], structure: try CompositeExamples.threeLevels(), method: method)
    }
  }
}

/// The same votes from the verification data.
@Suite(.enabled(if: ASEM.folder != nil, "ENTENTE_SHARED does not name the verification data"))
struct SocialChoiceTests {
  @Test func theHandbooksVotes() throws {
    let rows = try ASEM.read("../social_choice_handbook.csv").dropFirst()
    #expect(rows.count == 5)
    for row in rows {
      let ballots = row[1].split(separator: ";").compactMap { text -> (Double, String)? in
        let parts = text.split(separator: ":")
        return parts.count == 2 ? Double(parts[0]).map { ($0, String(parts[1])) } : nil
      }
      let vote = OutrankingTests.Vote(
        ballots: ballots.map { (count: $0.0, order: $0.1) }, borda: [], kemeny: [], support: 0)
      let borda = zip(vote.options, vote.ranking.borda).map { "\($0)=\(Int($1))" }
      #expect(borda.joined(separator: ";") == row[2], "\(row[0])")
      let best = try KemenyOrder(vote.ranking)
      #expect(best.orders.map(vote.names).joined(separator: "|") == row[5], "\(row[0])")
      #expect(Int(best.support) == Int(row[6]), "\(row[0])")
    }
  }
}
