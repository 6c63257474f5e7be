// swift-tools-version: 6.2

import PackageDescription

// A package of somebody else's that adds a format: it depends on the library and changes nothing
// in it. Built and run where the project is checked.
let package = Package(
  name: "cards",
  dependencies: [.package(name: "fraga", path: "../..")],
  targets: [
    .executableTarget(name: "Cards", dependencies: [.product(name: "Fraga", package: "fraga")])
  ]
)
