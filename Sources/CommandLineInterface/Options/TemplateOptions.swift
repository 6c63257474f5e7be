public import ArgumentParser
import Foundation
public import Fraga

extension TemplateEscaping: ExpressibleByArgument {}

/// A template to render documents by.
struct TemplateOptions: ParsableArguments {
  /// The most bytes of a template.
  private static let limit = 1 << 20

  @Option(
    name: .customLong("template"),
    help: ArgumentHelp("Render by this Mustache template.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: """
      The rules by which the template's values are escaped; told by its name, as in letter.html or \
      letter.html.mustache.
      """)
  var escaping: TemplateEscaping?

  func validate() throws {
    guard escaping == nil || file != nil else {
      throw ValidationError("--escaping is about a template: name one with --template.")
    }
    guard file == nil || rules != nil else {
      throw ValidationError(
        "What the template makes cannot be told from its name: name the rules with --escaping.")
    }
  }

  /// What the template makes; nil where none is named. One that cannot be used is reported, and ends
  /// the run.
  func output(reporting common: CommonOptions) throws -> CustomOutput? {
    guard let file, let rules else { return nil }
    do throws(Failure) {
      let bytes = try InputFile(name: file).read(limit: Self.limit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(.encodingInvalid, "UTF-8")
      }
      let fileExtension = fileExtension.isEmpty ? rules.rawValue : fileExtension
      return try output(text, rules, fileExtension)
    } catch {
      common.report(error, about: file)
      throw ExitCode.of([error], inputs: 1) ?? .unfitData
    }
  }

  private func output(
    _ text: String, _ rules: TemplateEscaping, _ fileExtension: String
  ) throws(Failure) -> CustomOutput {
    do throws(TemplateError) {
      return try CustomOutput(template: text, escaping: rules, fileExtension: fileExtension)
    } catch {
      throw Failure(.templateInvalid, error.description)
    }
  }

  private var rules: TemplateEscaping? {
    escaping ?? TemplateEscaping(fileExtension: fileExtension)
  }

  /// The extension of what the template makes: its own, but for one that says what it is.
  private var fileExtension: String {
    var url = URL(fileURLWithPath: file ?? "")
    if url.pathExtension == "mustache" { url.deletePathExtension() }
    return url.pathExtension
  }
}
