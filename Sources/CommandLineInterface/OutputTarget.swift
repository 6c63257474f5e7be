import Fraga

/// What documents are rendered as: a built-in format, or what a template makes.
struct OutputTarget {
  /// Its name in messages.
  let name: String
  /// The ending of file names, without the dot.
  let fileExtension: String
  /// Whether several documents may follow each other in one output.
  let isJoinable: Bool
  /// What renders them.
  let emitter: any Emitter

  /// A built-in format.
  init(_ format: OutputFormat, indented: Bool) {
    name = format.rawValue
    fileExtension = format.fileExtension
    isJoinable = format.isJoinable
    emitter = format.emitter(indented: indented)
  }

  /// What a template makes; whether one can stand behind another only its author knows.
  init(_ template: TemplateEmitter, fileExtension: String) {
    name = "template"
    self.fileExtension = fileExtension
    isJoinable = true
    emitter = template
  }
}
