import Foundation
import Fraga
import TestSupport
import Testing

/// What a batch makes by templates and programs.
@Suite struct `A batch with outputs of one's own` {
  private func tree(_ count: Int = 20) throws -> BatchTree {
    let tree = try BatchTree()
    for index in 1...count { try tree.add(letter: index, "\(index % 3)/\(index).txt") }
    return tree
  }

  private func template(
    _ text: String, _ escaping: TemplateEscaping = .html, _ ending: String = "html"
  ) throws -> CustomOutput {
    try CustomOutput(template: text, escaping: escaping, fileExtension: ending)
  }

  /// A program of the shell that answers with the name of the input, unless a case says otherwise.
  private func program(
    _ cases: String = "", seconds: Int = 20, answerBytes: Int = 1 << 20,
    patience: ProgramCommand.Patience = .usual, before: String = "", after: String = ""
  ) -> CustomOutput {
    let script = #"""
      \#(before)
      while IFS= read -r line; do
        name=${line#*'"name":"'}
        name=${name%%'"'*}
        case $name in
        \#(cases)
        *) printf '{"ok":true,"text":"%s\\n"}\n' "$name";;
        esac
      done
      \#(after)
      """#
    return CustomOutput(
      program: ProgramCommand(
        script, environment: ["PATH=/usr/bin:/bin"], seconds: seconds, answerBytes: answerBytes,
        patience: patience), fileExtension: "card")
  }

  @Test func `mirrors the tree, beside the formats and without them`() throws {
    let tree = try BatchTree()
    try tree.add(fixture: "questions/letter/two-letters.txt", "a/two.txt")
    let custom = [try template("<p>{{title}}</p>\n"), program()]
    let run = try tree.run([.json]) { $0.custom = custom }
    let outputs = try tree.outputs()
    #expect(
      Set(outputs.keys)
        == Set(["json", "html", "card"].flatMap { ["a/two.txt.\($0)", "a/two.txt.2.\($0)"] }))
    #expect(outputs["a/two.txt.html"] == Data("<p>Meröppna bibliotek</p>\n".utf8))
    #expect(outputs["a/two.txt.2.html"] == Data("<p>Skolbibliotekarier</p>\n".utf8))
    #expect(outputs["a/two.txt.card"] == Data("a/two.txt\n".utf8))
    #expect(run.report.outputs == 6)
    let verification = try BatchLedger(of: tree.destination.path).verify { _, _ in }
    #expect(verification.outputs == 6 && verification.faults == 0)
    // Files of another recipe that are no longer made are known to be left over.
    try tree.run([]) { $0.custom = [custom[0]] }
    #expect(
      try tree.leftovers()
        == ["a/two.txt.2.card", "a/two.txt.2.json", "a/two.txt.card", "a/two.txt.json"])
    try tree.run([]) {
      $0.custom = [custom[0]]
      $0.prunes = true
    }
    #expect(try Set(tree.outputs().keys) == ["a/two.txt.html", "a/two.txt.2.html"])
  }

  @Test func `gives the same bytes whatever the number of jobs`() throws {
    var all: [[String: Data]] = []
    for jobs in [1, 2, 5] {
      let tree = try tree(40)
      let custom = [
        try template("{{#questions}}{{.}}\n{{/questions}}"),
        program("*/7.txt) exit 1;; */8.txt) echo '{\"ok\":false}';;"),
      ]
      let run = try tree.run([.json], jobs: jobs) { $0.custom = custom }
      #expect(run.report.codes == ["program.failed": 1] && run.report.withErrors == 1)
      all.append(try tree.outputs())
    }
    #expect(all[0].count == 38 * 3 + 2)
    #expect(all[0] == all[1] && all[0] == all[2])
  }

  @Test func `starts a program once for each worker, and not at all where nothing is new`() throws {
    let tree = try tree(30)
    let log = tree.root.appending(path: "log").path
    let custom = [program(before: "echo >> '\(log)'")]
    func starts() -> Int {
      defer { try? FileManager.default.removeItem(atPath: log) }
      return FileManager.default.contents(atPath: log)?.count ?? 0
    }
    try tree.run([], jobs: 1) { $0.custom = custom }
    #expect(starts() == 1)
    #expect(try tree.run([], jobs: 3) { $0.custom = custom }.worked == 0)
    #expect(starts() == 0)
    try tree.run([], jobs: 3) {
      $0.custom = custom
      $0.convertsAll = true
    }
    #expect((1...3).contains(starts()))
  }

  @Test func `makes outputs again where the template or the command is another`() throws {
    let tree = try tree()
    let first = try template("{{title}}")
    #expect(try tree.run([]) { $0.custom = [first] }.worked == 20)
    let same = try template("{{title}}")
    #expect(try tree.run([]) { $0.custom = [same] }.worked == 0)
    for other in [
      try template("{{title}} "), try template("{{title}}", .text),
      try template("{{title}}", .html, "htm"), program(), program("x) ;;"),
    ] {
      #expect(try tree.run([]) { $0.custom = [other] }.worked == 20)
      #expect(try tree.run([]) { $0.custom = [other] }.worked == 0)
    }
  }

  @Test(arguments: [
    ("exit 0", "it ended before it answered"), ("exit 3", "it ended with 3 before it answered"),
    ("kill -9 $$", "signal 9 ended it before it answered"),
    ("sleep 300", "it took longer than 1 seconds"),
    ("exec >&-; sleep 300", "it ended before it answered"),
    ("tr '\\0' x < /dev/zero", "an answer of more than 100000 bytes"),
    ("echo Hej", "'Hej' is no answer"), ("echo '{}'", "'{}' is no answer"),
    ("echo '{\"ok\":1}'", "'ok' is no truth"),
    ("echo '{\"ok\":true}'", "an answer with neither 'text' nor 'base64'"),
    ("echo '{\"ok\":true,\"base64\":\"?\"}'", "an answer with neither 'text' nor 'base64'"),
    ("printf '{\"ok\":true,'; exit", "it ended before it answered"),
  ])
  func `fails the inputs that a program does not answer for, and goes on with the others`(
    _ fault: String, _ message: String
  ) throws {
    let tree = try tree(9)
    let custom = [program("*/4.txt) \(fault);;", seconds: 1, answerBytes: 100_000)]
    let run = try tree.run([.json], jobs: 2) { $0.custom = custom }
    #expect(run.report.isBalanced && run.report.inputs == 9)
    #expect(run.report.codes == ["program.failed": 1])
    #expect(try Set(tree.outputs().keys).count == 16)
    #expect(try !tree.outputs().keys.contains { $0.hasPrefix("1/4.txt") })
    var messages: [String] = []
    try BatchLedger(of: tree.destination.path).forEachProblem(from: .error) { entry in
      messages += entry.diagnostics.map { "\(entry.path): \($0.message())" }
      return true
    }
    #expect(messages == ["1/4.txt: the program did not answer as it should: \(message)"])
    let kept = try FileManager.default.subpathsOfDirectory(
      atPath: tree.destination.appending(path: ".fraga/temporary").path)
    #expect(kept.isEmpty)
    // The failure may lie in anything: it is tried again, and nothing else is.
    #expect(try tree.run([.json]) { $0.custom = custom }.worked == 1)
  }

  @Test func `leaves out documents that a program or a template does not want, and stays so`()
    throws
  {
    let tree = try tree(9)
    let custom = [
      try template("{{title}}"), program("*/4.txt) echo '{\"ok\":false,\"error\":\"no 4\"}';;"),
    ]
    let run = try tree.run([.json], jobs: 2) { $0.custom = custom }
    #expect(run.report.count(.converted) == 9 && run.report.withErrors == 1)
    #expect(try tree.codes()["1/4.txt"] == [.programRefused])
    #expect(try tree.outputs()["1/4.txt.json"] != nil && tree.outputs()["1/4.txt.card"] == nil)
    #expect(try tree.outputs().count == 26)
    #expect(try tree.run([.json], jobs: 2) { $0.custom = custom }.worked == 0)
    // One that should be there is missed all the same.
    try FileManager.default.removeItem(at: tree.destination.appending(path: "2/5.txt.card"))
    #expect(try tree.run([.json], jobs: 2) { $0.custom = custom }.worked == 1)
    #expect(try tree.outputs().count == 26)
  }

  @Test func `leaves out what a template would work on without end`() throws {
    let tree = try BatchTree()
    try tree.add("seed.txt")
    let endless = try template(
      String(repeating: "{{#body}}", count: 16) + "x" + String(repeating: "{{/body}}", count: 16))
    try tree.run([.json]) { $0.custom = [endless] }
    #expect(try tree.codes()["seed.txt"]?.last == .templateLimit)
    #expect(try Set(tree.outputs().keys) == ["seed.txt.json"])
    #expect(try tree.run([.json]) { $0.custom = [endless] }.worked == 0)
  }

  @Test func `gives up a program that never answers`() throws {
    let tree = try tree(30)
    let patience = ProgramCommand.Patience(failures: 5, delays: 2)
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      let run = try tree.run([], jobs: 1) {
        $0.custom = [program("*) sleep 300;;", seconds: 1, patience: patience)]
      }
      #expect(run.report.codes == ["program.failed": 30])
    }
    #expect(elapsed < .seconds(20))
    let missing = CustomOutput(
      program: ProgramCommand(
        "no-such-program 2> /dev/null", environment: ["PATH=/bin"], seconds: 9, patience: .usual),
      fileExtension: "card")
    let run = try tree.run([], jobs: 2) { $0.custom = [missing] }
    #expect(run.report.codes == ["tool.missing": 30])
    #expect(try tree.run([], jobs: 2) { $0.custom = [program()] }.report.count(.converted) == 30)
  }

  @Test func `tells how a program ended, and keeps what it answered`() throws {
    for (after, reason) in [
      ("exit 3", "it ended with 3"), ("sleep 300", "it did not end within 1 seconds"),
      ("echo more", "it answered more than it was asked"),
    ] {
      let tree = try tree(6)
      var options = BatchOptions(formats: [])
      options.custom = [program(seconds: 1, after: after)]
      let batch = try Batch(
        from: tree.source.path, to: tree.destination.path, converter: Converter(),
        options: options)
      DispatchQueue.concurrentPerform(iterations: 2) { _ in batch.work() }
      #expect(try batch.finish().count(.converted) == 6)
      #expect(batch.faults == [Failure(.programFailed, reason)])
      #expect(try tree.outputs().count == 6)
    }
  }

  @Test func `knows endings by which two outputs would bear one name`() throws {
    func clash(
      _ formats: [OutputFormat], _ endings: [String], joinsLines: Bool = false
    ) throws -> String? {
      var options = BatchOptions(formats: formats, joinsLines: joinsLines)
      options.custom = try endings.map { try template("x", .text, $0) }
      return options.clash
    }
    #expect(try clash([.json, .html, .markdown], ["card", "htm"]) == nil)
    #expect(try clash([.json], ["json"]) == "json")
    #expect(try clash([.html], ["HTML"]) == "html")
    #expect(try clash([], ["card", "card"]) == "card")
    #expect(try clash([.json], ["2.json"]) == "2.json")
    #expect(try clash([.json], ["x.json"]) == nil)
    #expect(try clash([], ["jsonl"], joinsLines: true) == "jsonl")
    #expect(try clash([], ["jsonl"]) == nil)
  }

  @Test func `sees that an ending makes the name of a neighbour's output`() throws {
    let tree = try BatchTree()
    try tree.add(fixture: "questions/letter/two-letters.txt", "q")
    try tree.add("q.2")
    let run = try tree.run([]) { $0.custom = [program()] }
    #expect(run.report.codes == ["output.name-collision": 2])
    #expect(try tree.outputs().isEmpty)
  }
}
