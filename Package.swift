// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Entente",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .library(name: "PartnershipModel", targets: ["PartnershipModel"]),
    .library(name: "Importers", targets: ["Importers"]),
    .library(name: "Analytics", targets: ["Analytics"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "Exporters", targets: ["Exporters"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // System libraries and the C and C++ faces over them.
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // simdjson is found by header and library name: its pkg-config file carries a flag that the
    // package manager does not take.
    // Without simdjson's exceptions a conversion that could throw does not compile.
    .target(
      name: "CSimdJSON", cxxSettings: [.define("SIMDJSON_EXCEPTIONS", to: "0")],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CPlatform",
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),

    // Files become facts, facts fold into cubes, cubes become indicators, indicators become one
    // report, the report becomes files. Nothing looks back.
    .target(name: "PartnershipModel", dependencies: ["CPlatform"]),
    .target(
      name: "Importers",
      dependencies: [
        "PartnershipModel", "CSimdJSON", "CZlib", "CPlatform",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Analytics", dependencies: ["PartnershipModel"]),
    .target(name: "Reporting", dependencies: ["PartnershipModel", "Analytics"]),
    .target(
      name: "Exporters",
      dependencies: [
        "PartnershipModel", "Analytics", "Reporting", "CXLSXWriter", "CZlib", "CPlatform",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "PartnershipModel", "Importers", "Analytics", "Reporting", "Exporters", "CPlatform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // One test target per module, and the commands as a user meets them.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // Files made to break folds, with what a slow reader makes of them; fuzzing compares with it too.
    .target(
      name: "FoldReference", dependencies: ["PartnershipModel"], path: "Tests/FoldReference"),
    .testTarget(
      name: "PartnershipModelTests", dependencies: ["PartnershipModel", "TestSupport"]),
    .testTarget(
      name: "ImportersTests",
      dependencies: [
        "Importers", "PartnershipModel", "TestSupport", "FoldReference", "CPlatform", "CZlib",
      ],
      exclude: ["SparkTests/Golden"]),
    .testTarget(
      name: "AnalyticsTests", dependencies: ["Analytics", "PartnershipModel", "TestSupport"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "Analytics", "PartnershipModel", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "ExportersTests",
      dependencies: ["Exporters", "Reporting", "Analytics", "PartnershipModel", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "entente", "Importers", "Analytics", "Reporting", "Exporters", "PartnershipModel",
        "TestSupport",
      ],
      exclude: ["Cases", "Golden", "Workspaces"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// What Benchmarks/ measures; users have no need of it.
if Context.environment["ENTENTE_BENCHMARKS"] == "1" {
  package.products.append(.library(name: "BenchmarkSupport", targets: ["BenchmarkSupport"]))
  package.targets.append(
    .target(
      name: "BenchmarkSupport",
      dependencies: ["Analytics", "Exporters", "Importers", "PartnershipModel"],
      path: "Benchmarks/Support"))
}

// What Fuzz/ feeds; users have no need of it.
if Context.environment["ENTENTE_FUZZ"] == "1" {
  package.products.append(.library(name: "FuzzSupport", targets: ["FuzzSupport"]))
  package.targets.append(
    .target(
      name: "FuzzSupport",
      dependencies: [
        "Exporters", "Reporting", "Importers", "PartnershipModel", "FoldReference", "CZlib",
      ],
      path: "Fuzz/Support"))
}

// Warnings are errors in `make test` and on the build server, not for users of later compilers.
let warningsAreErrors = Context.environment["ENTENTE_WARNINGS_AS_ERRORS"] == "1"
let notSwift = ["CSimdJSON", "CPlatform"]
for target in package.targets where target.type != .system && !notSwift.contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if warningsAreErrors {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
