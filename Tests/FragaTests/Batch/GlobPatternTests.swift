import Fraga
import Testing

@Suite struct `A pattern for paths` {
  private func matches(_ pattern: String, _ path: String) -> Bool {
    GlobPattern(pattern).matches(Array(path.utf8))
  }

  @Test(arguments: [
    ("*.txt", "a/b/c.txt"), ("*", "a"), ("?.txt", "a/b.txt"), ("a*b*c", "aXXbXXc"),
    ("[ab].txt", "b.txt"), ("[!a]", "b"), ("[a-c]x", "bx"), ("[", "["), ("[]]", "]"),
    ("a/*.txt", "a/b.txt"), ("**/c", "c"), ("**/c", "a/b/c"), ("a/**", "a/b/c"),
    ("a/**/c", "a/c"), ("a/**/c", "a/b/b/c"), ("å*", "åä"),
  ])
  func `stands for a path`(_ pattern: String, _ path: String) {
    #expect(matches(pattern, path))
  }

  @Test(arguments: [
    ("*.txt", "a/b.pdf"), ("?", "ab"), ("a*b", "abc"), ("[!a]", "a"), ("[a-c]", "d"),
    ("a/*.txt", "a/b/c.txt"), ("a/*.txt", "b/a/c.txt"), ("a/**/c", "a/b"), ("", "a"),
  ])
  func `does not stand for a path`(_ pattern: String, _ path: String) {
    #expect(!matches(pattern, path))
  }

  @Test func `costs no more than the product of the lengths`() {
    let pattern = String(repeating: "a*", count: 100) + "b"
    #expect(!matches(pattern, String(repeating: "a", count: 20_000)))
  }
}
