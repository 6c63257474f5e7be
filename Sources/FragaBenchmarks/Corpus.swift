import FileSystem

/// Letters as a tree of files: 250 a directory, 1 to 6 KB each, the same for the same number.
enum Corpus {
  private static let shard = 250

  /// Writes `count` letters into a directory that exists.
  static func write(_ count: Int, into path: String) throws {
    let root = try Directory(path: path)
    var generator = LetterGenerator(seed: 6)
    var directory = root
    for index in 0..<count {
      if index.isMultiple(of: shard) {
        let name = name(index / shard, digits: 4)
        _ = try root.makeDirectory(name)
        directory = try root.directory(name)
      }
      let file = try directory.create(name(index, digits: 7) + Array(".txt".utf8))
      try file.writeAll(generator.letter())
      try file.close()
    }
  }

  private static func name(_ number: Int, digits: Int) -> FileName {
    let text = Array(String(number).utf8)
    return FileName(repeating: UInt8(ascii: "0"), count: max(0, digits - text.count)) + text
  }
}
