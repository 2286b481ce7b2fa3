import Benchmark
import BenchmarkSupport

let benchmarks: @Sendable () -> Void = {
  for workload in Workload.all { register(workload) }
}

/// Repeats a workload and reports its throughput beside wall time and processor time.
private func register(_ workload: Workload) {
  let throughput = BenchmarkMetric.custom("\(workload.unit.rawValue)/s", polarity: .prefersLarger)
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, throughput], warmupIterations: 1,
    maxDuration: .seconds(5), maxIterations: 50)
  Benchmark(workload.name, configuration: configuration) { benchmark, work in
    let clock = ContinuousClock()
    benchmark.startMeasurement()
    let start = clock.now
    try work.run()
    let time = clock.now - start
    benchmark.stopMeasurement()
    benchmark.measurement(throughput, Int(Double(work.amount) / (time / .seconds(1))))
  } setup: {
    try workload.prepare()
  }
}
