internal import CSpawn

/// A program that is talked with by lines: one is said, one is answered, as often as it is asked.
///
/// It has our directory and our standard error, leads a process group of its own, and is killed with
/// that group when the value goes. It also ends when the thread ends that began it, so that thread
/// talks with it.
public struct Conversation: ~Copyable {
  /// What puts an end to a conversation. Whatever was wrong, the program has ended.
  public enum Fault: Error, Sendable, Equatable {
    /// It was not started, for the reason that an `errno` gives.
    case notStarted(Int)
    /// It took too long.
    case late
    /// A line of more bytes than allowed.
    case tooLong
    /// It wrote more than it was asked for.
    case surplus
    /// It ended, or closed its output, before it had answered.
    case ended(SpawnedRun.End)
  }

  private static let chunk = 1 << 16
  /// How long a program that has closed its output may take to end.
  private static let grace = Duration.seconds(1)

  private var partner: cspawn_partner
  private var isOver = false
  private var wasAsked = false
  /// What was read and not handed out.
  private var unread: [UInt8] = []

  /// Lets the shell run `command`, whose variables are `environment`, as `NAME=value`.
  public init(shell command: String, environment: [String]) throws(Fault) {
    var partner = cspawn_partner()
    let path = "/bin/sh"
    let failure = unsafe CStrings.lend([path, "-c", command]) { arguments in
      unsafe CStrings.lend(environment) { environment in
        unsafe cspawn_begin(path, arguments, environment, &partner)
      }
    }
    guard failure == 0 else { throw .notStarted(Int(failure)) }
    self.partner = partner
  }

  deinit {
    guard !isOver else { return }
    var partner = partner
    _ = unsafe cspawn_part(&partner, 0)
  }

  /// Says a line, which ends with a line feed, and gives the one that answers it, without its end.
  ///
  /// Blocks the thread until then, `time` at most. The program may begin to answer before it has
  /// read all: neither side waits for the other.
  public mutating func ask(
    _ line: [UInt8], time: Duration, limit: Int
  ) throws(Fault) -> [UInt8] {
    guard !isOver else { throw .ended(.exited(0)) }
    // What it says as soon as it starts may come before the first question or after it, and is the
    // answer to that in either case.
    let isTalkative = unsafe wasAsked && cspawn_has_more(&partner)
    guard unread.isEmpty, !isTalkative else { throw part(with: .surplus) }
    wasAsked = true
    let deadline = cspawn_moment_after(time.milliseconds)
    var said = 0
    while true {
      let searched = unread.count
      let step = exchange(line[said...], until: deadline)
      said += step.written
      if let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let answer = Array(unread[..<end])
        unread.removeFirst(end + 1)
        guard answer.count <= limit else { throw part(with: .tooLong) }
        return answer
      }
      guard unread.count <= limit else { throw part(with: .tooLong) }
      if step.state == CSPAWN_LATE { throw part(with: .late) }
      if step.state == CSPAWN_OVER { throw .ended(leave(within: min(time, Self.grace))) }
    }
  }

  /// Ends the program's input, waits for it to end, `time` at most, and says how it did.
  public mutating func end(time: Duration) throws(Fault) -> SpawnedRun.End {
    guard !isOver else { return .exited(0) }
    unsafe cspawn_hang_up(&partner)
    let deadline = cspawn_moment_after(time.milliseconds)
    var state = CSPAWN_GOES_ON
    while state == CSPAWN_GOES_ON {
      guard unread.isEmpty else { throw part(with: .surplus) }
      state = exchange([], until: deadline).state
    }
    guard unread.isEmpty else { throw part(with: .surplus) }
    let end = leave(until: deadline)
    if end == .outOfTime { throw .late }
    return end
  }

  // MARK: Steps

  private mutating func exchange(
    _ bytes: ArraySlice<UInt8>, until deadline: Int64
  ) -> (state: cspawn_state, written: Int) {
    var step = cspawn_exchange()
    let room = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { room, count in
      step = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe cspawn_exchange_some(
          &partner, bytes.baseAddress, bytes.count, room.baseAddress, Self.chunk, deadline)
      }
      count = step.read
    }
    unread += room
    return (step.state, step.written)
  }

  /// Ends the program at once, for `fault`.
  private mutating func part(with fault: Fault) -> Fault {
    _ = leave(within: .zero)
    return fault
  }

  private mutating func leave(within time: Duration) -> SpawnedRun.End {
    leave(until: cspawn_moment_after(time.milliseconds))
  }

  private mutating func leave(until deadline: Int64) -> SpawnedRun.End {
    isOver = true
    return unsafe SpawnedRun.End(cspawn_part(&partner, deadline))
  }
}
