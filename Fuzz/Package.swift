// swift-tools-version: 6.2
import PackageDescription

// Needs ENTENTE_FUZZ=1, with which the package above offers FuzzSupport; see README.md.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "..")],
  targets: [
    .target(name: "CLibFuzzer", path: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CLibFuzzer", .product(name: "FuzzSupport", package: "Entente")],
      path: "Driver"),
  ],
  swiftLanguageModes: [.v6]
)
