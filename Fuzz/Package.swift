// swift-tools-version: 6.2
import PackageDescription

// Needs ENTENTE_FUZZ=1, with which the package above offers FuzzSupport; see README.md.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "FuzzSupport", package: "Entente")],
      path: "Driver")
  ],
  swiftLanguageModes: [.v6]
)
