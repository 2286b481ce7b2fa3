import PartnershipModel

extension Indicator {
  /// The order that agrees best with all indicators: `entente index --aggregate kemeny`.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.13.
  package static let outrankingKemeny = Indicator(
    id: "C17", slug: "outranking_kemeny",
    name: "Outranking: Kemeny (Condorcet-Kemeny-Young-Levenglick)", domain: .composite,
    formula:
      "e_jk = sum of weights preferring j to k + half of ties; the permutation with the largest support",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "no unit with all values: no_data; more than 10 units: not_comparable; ties give several winners: all are counted, ten are named, and a rank is the best place in any",
    tier: 2, source: "OECD/JRC Handbook 2008 s6.12-6.13",
    examples: [
      WorkedExample("60 ballots, 23 abc, 17 bca, 2 bac, 10 cab, 8 cba: support of bca", gives: 104)
      {
        WorkedVote.kemeny(WorkedVote.condorcet) { $0.support }
      },
      WorkedExample("the place of b in it", gives: 1) {
        WorkedVote.kemeny(WorkedVote.condorcet) { Double($0.places[1]) }
      },
      WorkedExample("abc, bca and cab once each: how many orders win", gives: 3) {
        WorkedVote.kemeny([(1, [0, 1, 2]), (1, [1, 2, 0]), (1, [2, 0, 1])]) { Double($0.count) }
      },
      WorkedExample("eleven units", isMissing: .notComparable) {
        WorkedVote.kemeny([(1, Array(0..<11))]) { $0.support }
      },
    ],
    compute: IndexRows.none)

  /// Points for places: `entente index --aggregate borda`.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.12.
  package static let borda = Indicator(
    id: "C17b", slug: "borda", name: "Outranking: Borda count", domain: .composite,
    formula: "n - 1 points for a first place, n - 2 for the second, ...; ties share their points",
    unit: .method, minimum: 0, direction: .higher, isOfParts: true,
    edgeCases: "no ballot or no unit with all values: no_data; suffers rank reversal",
    tier: 2, source: "OECD/JRC Handbook 2008 s6.12",
    examples: [
      WorkedExample("60 ballots, 23 abc, 17 bca, 2 bac, 10 cab, 8 cba: points of b", gives: 69) {
        WorkedVote.borda(WorkedVote.condorcet, 1)
      },
      WorkedExample("the same of a", gives: 58) { WorkedVote.borda(WorkedVote.condorcet, 0) },
      WorkedExample("no ballot", isMissing: .noData) { WorkedVote.borda([], 0) },
    ],
    compute: IndexRows.none)

  /// Wins less losses: `entente index --aggregate copeland`.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.12.
  package static let copeland = Indicator(
    id: "C17c", slug: "copeland", name: "Outranking: Copeland", domain: .composite,
    formula: "wins minus losses in the pairwise comparisons",
    unit: .method, direction: .higher, isOfParts: true,
    edgeCases: "no ballot or no unit with all values: no_data; ties stay ties",
    tier: 3, source: "OECD/JRC Handbook 2008 s6.12",
    examples: [
      WorkedExample("3 abcd, 5 acbd, 7 bdca, 6 cbda: c beats a, b and d", gives: 3) {
        WorkedVote.copeland(WorkedVote.fourOptions, 2)
      },
      WorkedExample("the same: a loses to all", gives: -3) {
        WorkedVote.copeland(WorkedVote.fourOptions, 0)
      },
      WorkedExample("no ballot", isMissing: .noData) { WorkedVote.copeland([], 0) },
    ],
    compute: IndexRows.none)
}

/// Votes whose results are known.
enum WorkedVote {
  typealias Ballots = [(count: Double, order: [Int])]

  /// OECD/JRC Handbook (2008), table 28, after Condorcet.
  static let condorcet: Ballots = [
    (23, [0, 1, 2]), (17, [1, 2, 0]), (2, [1, 0, 2]), (10, [2, 0, 1]), (8, [2, 1, 0]),
  ]

  /// OECD/JRC Handbook (2008), table 25.
  static let fourOptions: Ballots = [
    (3, [0, 1, 2, 3]), (5, [0, 2, 1, 3]), (7, [1, 3, 2, 0]), (6, [2, 1, 3, 0]),
  ]

  static func kemeny(_ ballots: Ballots, _ value: (KemenyOrder) -> Double) -> Figure {
    do throws(Reason) {
      return .real(value(try KemenyOrder(ranking(ballots))))
    } catch {
      return .missing(error)
    }
  }

  static func borda(_ ballots: Ballots, _ option: Int) -> Figure {
    ballots.isEmpty ? .missing(.noData) : .real(ranking(ballots).borda[option])
  }

  static func copeland(_ ballots: Ballots, _ option: Int) -> Figure {
    ballots.isEmpty ? .missing(.noData) : .real(Double(ranking(ballots).copeland[option]))
  }

  /// Of each order the places, so that the first scores highest.
  private static func ranking(_ ballots: Ballots) -> Outranking {
    Outranking(
      ballots.map { ballot in
        ballot.order.indices.map { option in
          -Double(ballot.order.firstIndex(of: option) ?? ballot.order.count)
        }
      }, weights: ballots.map(\.count))
  }
}
