// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "fraga",
  products: [
    .library(name: "Fraga", targets: ["Fraga"]),
    .executable(name: "fraga", targets: ["FragaTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The system libraries and their owners.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "LibXML2", dependencies: ["CLibXML2", "JSONText"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Zlib", dependencies: ["CZlib"]),

    // Outside programs under limits: the part in C, and its owner.
    .target(name: "CSpawn"),
    .target(name: "Spawn", dependencies: ["CSpawn"]),

    // Under everything else: texts and findings, then the model.
    .target(name: "JSONText"),
    .target(name: "TableText", dependencies: ["JSONText"]),
    .target(name: "Source", dependencies: ["JSONText"]),
    .target(name: "WrittenQuestions", dependencies: ["JSONText", "Source"]),

    // Bytes → text → documents → bytes.
    .target(
      name: "Ingestion",
      dependencies: [
        "JSONText", "LibXML2", "Source", "Spawn", "WrittenQuestions", "Zlib",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "QuestionParser", dependencies: ["JSONText", "Source", "WrittenQuestions"]),
    .target(
      name: "Emission",
      dependencies: [
        "JSONText", "LibXML2", "Source", "TableText", "WrittenQuestions",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "Deadlines", dependencies: ["JSONText", "Source", "TableText", "WrittenQuestions"]),
    .target(name: "Evaluation", dependencies: ["JSONText", "Source"]),

    // Files and directories as the kernel has them, for trees that others change meanwhile.
    .target(name: "CFileSystem"),
    .target(
      name: "FileSystem",
      dependencies: ["CFileSystem", .product(name: "SystemPackage", package: "swift-system")]),

    // The library's face, the commands, the program.
    .target(
      name: "Fraga",
      dependencies: [
        "Deadlines", "Emission", "FileSystem", "Ingestion", "JSONText", "QuestionParser", "Source",
        "Spawn", "WrittenQuestions",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "CommandLineInterface",
      dependencies: [
        "Evaluation", "FileSystem", "Fraga", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .executableTarget(
      name: "FragaTool", dependencies: ["CommandLineInterface"], exclude: ["Manual"]),
    .executableTarget(
      name: "FragaBenchmarks",
      dependencies: [
        "FileSystem", "Fraga", "JSONText", "QuestionParser", "Spawn", "TestDocuments",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    // Tests, a folder a target.
    .target(
      name: "TestSupport", dependencies: ["Fraga", "JSONText", "Source", "WrittenQuestions"],
      path: "Tests/TestSupport"),
    // Archives and documents of word processors, made; for measurements as well, so without Testing.
    .target(
      name: "TestDocuments", dependencies: ["Source", "Zlib"], path: "Tests/TestDocuments"),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "TableTextTests", dependencies: ["JSONText", "TableText"]),
    .testTarget(name: "LibXML2Tests", dependencies: ["LibXML2"]),
    .testTarget(name: "SpawnTests", dependencies: ["Spawn"]),
    .testTarget(name: "ZlibTests", dependencies: ["Zlib"]),
    .testTarget(name: "SourceTests", dependencies: ["Source", "TestSupport"]),
    .testTarget(name: "WrittenQuestionsTests", dependencies: ["WrittenQuestions", "TestSupport"]),
    .testTarget(
      name: "IngestionTests",
      dependencies: [
        "Fraga", "Ingestion", "Source", "TestDocuments", "TestSupport", "WrittenQuestions", "Zlib",
      ]),
    .testTarget(
      name: "QuestionParserTests",
      dependencies: ["QuestionParser", "Source", "TestSupport", "WrittenQuestions"]),
    .testTarget(
      name: "DeadlinesTests",
      dependencies: ["Deadlines", "JSONText", "Source", "TestSupport", "WrittenQuestions"]),
    .testTarget(
      name: "EmissionTests",
      dependencies: [
        "Emission", "JSONText", "LibXML2", "Source", "TestSupport", "WrittenQuestions",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "JSONText", "Source", "TestSupport"]),
    .testTarget(
      name: "FragaTests", dependencies: ["Fraga", "Ingestion", "JSONText", "TestSupport"]),
    .testTarget(
      name: "FileSystemTests",
      dependencies: ["FileSystem", .product(name: "SystemPackage", package: "swift-system")]),
    .testTarget(
      name: "CommandLineInterfaceTests",
      dependencies: ["CommandLineInterface", "FragaTool", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
]

// Warnings stop the build where the project is checked, and nowhere else: the next compiler's
// new warning must not keep a user from building.
let checks: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where target.type != .system && target.name != "CFileSystem" {
  target.swiftSettings = (target.swiftSettings ?? []) + settings + checks
}

// The fuzzers are built with libFuzzer, which brings a main of its own and looks into all that it
// drives: a build of its own, asked for by name.
if Context.environment["FRAGA_FUZZ"] != nil {
  let flags = ["-sanitize=fuzzer,address"]
  for target in package.targets where target.type == .regular {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(flags)]
  }
  package.targets.append(
    .executableTarget(
      name: "FragaFuzzers", dependencies: ["Fraga", "Ingestion"], path: "Tests/Fuzzers",
      swiftSettings: settings + [.unsafeFlags(flags)],
      linkerSettings: [.unsafeFlags(flags + ["-use-ld=lld"])]))
}
