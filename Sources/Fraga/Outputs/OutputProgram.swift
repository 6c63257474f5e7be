import Emission
import JSONText
public import Source
import Spawn
public import WrittenQuestions

/// An outside program that renders documents, one process for as many as come.
///
/// It reads JSON documents on standard input, one a line, and answers each by one line on standard
/// output before the next one is sent: `{"ok":true,"text":"…"}`, or `base64` for what is no text, or
/// `{"ok":false,"error":"…"}`. What it writes to standard error is not looked at. It is started when
/// it is first asked, by the thread that asks, which must be the same each time.
public final class OutputProgram {
  private let command: ProgramCommand
  private var conversation: Conversation?
  private var failuresInARow = 0
  private var delaysInARow = 0
  /// Why the program is not asked any more.
  private var resignation: Failure?

  /// A program that is started when it is needed.
  public init(_ command: ProgramCommand) { self.command = command }

  /// What the program makes of `document`.
  ///
  /// Throws `program.refused` where it does not want the document; `program.failed` where it broke
  /// the rules, and is started again the next time unless it has done so too often; `tool.missing`
  /// where the shell does not find it.
  public func render(_ document: Document) throws(Failure) -> CustomRendering {
    if let resignation { throw resignation }
    do throws(Failure) {
      let line = try answer(to: OutputFormat.jsonl.render(document).bytes)
      let rendering = try ProgramAnswer.rendering(from: line)
      isAnswered()
      return rendering
    } catch {
      note(error)
      throw error
    }
  }

  /// Ends the program's input and waits for it to end, which it has to do with status 0.
  public func finish() throws(Failure) {
    defer { conversation = nil }
    let end: SpawnedRun.End?
    do throws(Conversation.Fault) {
      end = try conversation?.end(time: .seconds(command.seconds))
    } catch .late {
      throw Failure(.programFailed, "it did not end within \(command.seconds) seconds")
    } catch {
      throw failure(for: error)
    }
    switch end {
    case nil, .exited(0): return
    case .exited(let status): throw Failure(.programFailed, "it ended with \(status)")
    case .signalled(let signal): throw Failure(.programFailed, "signal \(signal) ended it")
    case .outOfTime, .outOfRoom, .failed: throw Failure(.programFailed, "how it ended is unknown")
    }
  }

  /// Draws the consequences of a failure.
  private func note(_ failure: Failure) {
    if failure.leavesOutOneDocument { return isAnswered() }
    conversation = nil
    failuresInARow += 1
    delaysInARow = failure == tardiness ? delaysInARow + 1 : 0
    let patience = command.patience
    if failure.diagnostic.code == .toolMissing || patience == .none {
      resignation = failure
    } else if delaysInARow >= patience.delays {
      resignation = givenUp("it took too long \(delaysInARow) times")
    } else if failuresInARow >= patience.failures {
      resignation = givenUp("it failed \(failuresInARow) times")
    }
  }

  private func givenUp(_ reason: String) -> Failure {
    Failure(.programFailed, "\(reason) in a row and is not asked any more")
  }

  private func isAnswered() {
    failuresInARow = 0
    delaysInARow = 0
  }

  private var tardiness: Failure {
    Failure(.programFailed, "it took longer than \(command.seconds) seconds")
  }

  private func answer(to line: [UInt8]) throws(Failure) -> [UInt8] {
    do throws(Conversation.Fault) {
      if conversation == nil {
        conversation = try Conversation(
          shell: command.command, environment: command.environment)
      }
      return try conversation?.ask(
        line, time: .seconds(command.seconds), limit: command.answerBytes) ?? []
    } catch {
      throw failure(for: error)
    }
  }

  private func failure(for fault: Conversation.Fault) -> Failure {
    switch fault {
    // By this the shell says that there is no such program.
    case .ended(.exited(127)): Failure(.toolMissing, command.command)
    case .notStarted(let number): Failure(.programFailed, "it cannot be started (error \(number))")
    case .late: tardiness
    case .tooLong:
      Failure(.programFailed, "an answer of more than \(command.answerBytes) bytes")
    case .surplus: Failure(.programFailed, "it answered more than it was asked")
    case .ended(.exited(let status)) where status != 0:
      Failure(.programFailed, "it ended with \(status) before it answered")
    case .ended(.signalled(let signal)):
      Failure(.programFailed, "signal \(signal) ended it before it answered")
    case .ended: Failure(.programFailed, "it ended before it answered")
    }
  }
}
