import Analytics
import Testing

@Suite("Kaplan-Meier estimate")
struct KaplanMeierTests {
  /// Weeks of remission under 6-MP, Freireich and others 1963; `false` = still in remission.
  private let remission = KaplanMeier(
    [
      (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true),
      (10, false), (11, false), (13, true), (16, true), (17, false), (19, false), (20, false),
      (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
    ].map { KaplanMeier.Observation(time: $0.0, happened: $0.1) })

  @Test(
    "gives the published survival of the 6-MP group",
    arguments: [
      (6, 0.857142857), (7, 0.806722689), (10, 0.752941176), (13, 0.690196078),
      (16, 0.627450980), (22, 0.537815126), (23, 0.448179272),
    ])
  func published(time: Int, survival: Double) throws {
    let estimate = try #require(remission.survival(at: time))
    #expect(abs(estimate - survival) < 1e-9)
  }

  @Test("counts those at risk before the censorings of the same time leave")
  func atRisk() {
    #expect(remission.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(remission.steps.map(\.events) == [3, 1, 1, 1, 1, 1, 1])
  }

  @Test("stays at 1 before the first event and between events, and ends with the observation")
  func between() {
    #expect(remission.survival(at: 5) == 1)
    #expect(remission.survival(at: 9) == remission.survival(at: 7))
    #expect(remission.survival(at: 35) == remission.survival(at: 23))
    #expect(remission.survival(at: 36) == nil)
  }

  @Test("has the published median, and none where half is not reached")
  func median() {
    #expect(remission.median == 23)
    let open = [1, 2, 3].map { KaplanMeier.Observation(time: $0, happened: $0 == 1) }
    #expect(KaplanMeier(open).median == nil)
    #expect(KaplanMeier([]).median == nil)
  }

  @Test("takes exactly one half as the median: 3/4 * 2/3")
  func exactHalf() {
    let four = [
      KaplanMeier.Observation(time: 1, happened: true),
      KaplanMeier.Observation(time: 3, happened: true),
      KaplanMeier.Observation(time: 9, happened: false),
      KaplanMeier.Observation(time: 9, happened: false),
    ]
    #expect(KaplanMeier(four).median == 3)
  }

  @Test("is 0 for ever once all have had the event, and unknown without an observation")
  func complete() {
    let all = [2, 5].map { KaplanMeier.Observation(time: $0, happened: true) }
    #expect(KaplanMeier(all).survival(at: 100) == 0)
    #expect(KaplanMeier([]).survival(at: 1) == nil)
  }
}
