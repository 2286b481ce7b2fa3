/// The Kaplan-Meier estimate of survival: the share for which the event has not yet happened.
///
/// Items still waiting at the end of their observation are censored, so that they count as long as
/// they were watched and not as failures. Events at a time count before censorings at that time.
///
/// Source: Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations".
package struct KaplanMeier: Sendable, Hashable {
  package struct Observation: Sendable, Hashable {
    /// Time from the start to the event, or to the end of the observation; at least 0.
    package let time: Int
    /// `false` where the observation ended without the event.
    package let happened: Bool

    package init(time: Int, happened: Bool) {
      self.time = time
      self.happened = happened
    }
  }

  /// A time at which events happened, and the estimate from then on.
  package struct Step: Sendable, Hashable {
    package let time: Int
    package let atRisk: Int
    package let events: Int
    package let survival: Double
  }

  package let steps: [Step]
  /// The longest time watched; 0 without an observation.
  package let longest: Int

  package init(_ observations: [Observation]) {
    let sorted = observations.sorted { $0.time < $1.time }
    var survival = 1.0
    var steps: [Step] = []
    var start = 0
    while start < sorted.count {
      let time = sorted[start].time
      let atRisk = sorted.count - start
      var (end, events) = (start, 0)
      while end < sorted.count, sorted[end].time == time {
        if sorted[end].happened { events += 1 }
        end += 1
      }
      if events > 0 {
        survival *= Double(atRisk - events) / Double(atRisk)
        steps.append(Step(time: time, atRisk: atRisk, events: events, survival: survival))
      }
      start = end
    }
    self.steps = steps
    longest = sorted.last?.time ?? 0
  }

  /// The share without the event just after `time`, or `nil` where nobody was watched that long.
  package func survival(at time: Int) -> Double? {
    let reached = steps.last { $0.time <= time }?.survival ?? 1
    // Once everyone has had the event, no later time can change that.
    return time <= longest || (!steps.isEmpty && reached == 0) ? reached : nil
  }

  /// The first time at which at most half are without the event, or `nil` if that is not reached.
  package var median: Int? {
    // A product of fractions that is one half may miss it by a rounding error.
    steps.first { $0.survival <= 0.5 + 1e-12 }?.time
  }
}
