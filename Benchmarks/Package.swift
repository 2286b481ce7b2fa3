// swift-tools-version: 6.2
import PackageDescription

// Needs ENTENTE_BENCHMARKS=1, with which the package above offers BenchmarkSupport; see README.md.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "Entente", path: ".."),
    // Without its traits: they count allocations, which we do not, and need further packages.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Micro",
      dependencies: [
        .product(name: "BenchmarkSupport", package: "Entente"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Micro",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
