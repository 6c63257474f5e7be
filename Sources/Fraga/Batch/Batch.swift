import FileSystem
import Source
import Synchronization
import SystemPackage

/// One run over a tree of files: every file becomes a row of the ledger, and what it says becomes
/// files in a tree of the same shape.
///
/// Call ``work()`` from as many threads as shall work, and then ``finish()``. Which thread reads
/// what changes no byte of the outputs. Nothing that ends the process, at whatever moment, leaves
/// half a file in its place or a row that says more than was done: the next run goes on from there.
public final class Batch: Sendable {
  /// How far a run has come.
  public struct Progress: Sendable, Equatable {
    /// The inputs that were dealt with.
    public var inputs = 0
    /// Those among them that failed.
    public var failed = 0
    /// Those that stood as an earlier run had left them.
    public var unchanged = 0
  }

  let converter: Converter
  let options: BatchOptions
  let source: Directory
  let sourcePath: [UInt8]?
  let destination: Directory
  let destinationName: String
  let files: BatchFiles
  /// The bytes of each file of lines that an earlier run has left.
  let lineFiles: [Int: Int]
  let ledger: Ledger
  let run: Int
  let recipe: Int

  private let queue: Mutex<BatchQueue>
  private let stopped = Mutex<BatchStop?>(nil)
  private let programFaults = Mutex<[Failure]>([])
  private let inputs = Atomic(0)
  private let failed = Atomic(0)
  private let unchanged = Atomic(0)
  private let nextWorker = Atomic(0)
  private let commits = Atomic(0)

  /// Opens a batch from the directory `source` to the directory `destination`, both of which
  /// exist. Throws where one cannot be used, or another run is at work.
  public init(
    from source: String, to destination: String, converter: Converter, options: BatchOptions
  ) throws(BatchStop) {
    self.converter = converter
    self.options = options
    do throws(Errno) {
      self.source = try Directory(path: source)
      // Without /proc there is no telling where a link leads, and none is followed.
      sourcePath = try? self.source.path()
    } catch {
      throw BatchStop(.inputUnreadable, error.reason, about: source)
    }
    let avoided: FileStatus
    do throws(Errno) {
      self.destination = try Directory(path: destination)
      avoided = try self.destination.status()
      guard try !self.source.lies(in: self.destination) else { throw .invalidArgument }
    } catch {
      let reason = error == .invalidArgument ? "the source lies in it" : error.reason
      throw BatchStop(.outputUnwritable, reason, about: destination)
    }
    destinationName = destination
    files = try BatchFiles(in: self.destination, called: destination)
    do {
      ledger = try Ledger(creatingAt: destination + "/" + BatchFiles.ledgerPath)
      run = try ledger.beginRun()
      recipe = try ledger.id(ofRecipe: options.recipe(of: converter))
    } catch {
      throw BatchStop(.ledgerInvalid, "\(error)", about: destination)
    }
    do {
      try files.clearTemporaries()
      let lines = LineFiles(
        directory: files.directory, lines: files.lines, destination: self.destination,
        ledger: ledger)
      try lines.recover()
      lineFiles = try lines.standing()
    } catch {
      throw BatchStop(.outputUnwritable, "\(error)", about: destination)
    }
    queue = Mutex(
      BatchQueue(
        walk: SourceWalk(self.source, options: options, avoiding: avoided), ledger: ledger,
        run: run))
  }

  /// Works until nothing is left to do. What fails of an input is in the ledger; what keeps
  /// everything from going on is thrown by ``finish()``.
  public func work() {
    let number = nextWorker.add(1, ordering: .relaxed).oldValue
    do throws(BatchStop) {
      var worker = try BatchWorker(number, of: self)
      try worker.work()
    } catch {
      stop(error)
    }
  }

  /// How far the run has come; exact once all work is done.
  public var progress: Progress {
    Progress(
      inputs: self.inputs.load(ordering: .relaxed),
      failed: self.failed.load(ordering: .relaxed),
      unchanged: self.unchanged.load(ordering: .relaxed))
  }

  /// Asks all workers to make safe what they have done so far, however little it is.
  public func commitSoon() { commits.add(1, ordering: .relaxed) }

  var commitsAsked: Int { commits.load(ordering: .relaxed) }

  var isStopped: Bool { stopped.withLock { $0 != nil } }

  /// Keeps the first reason to stop.
  func stop(_ reason: BatchStop) { stopped.withLock { $0 = $0 ?? reason } }

  /// What is wrong with how programs that render documents ended, once all work is done. What they
  /// have answered was written.
  public var faults: [Failure] { programFaults.withLock { $0 } }

  /// Keeps each of the failures once: the processes of one program say the same.
  func note(_ failures: [Failure]) {
    programFaults.withLock { faults in
      for failure in failures where !faults.contains(failure) { faults.append(failure) }
    }
  }

  var reasonToStop: BatchStop? { stopped.withLock { $0 } }

  /// The next things to do, none at the end.
  func next() throws(BatchStop) -> [BatchQueue.Item] {
    do {
      return try queue.withLock { try $0.next(48) }
    } catch {
      throw BatchStop(.ledgerInvalid, "\(error)", about: destinationName)
    }
  }

  /// How many inputs the walk gave, and the directories that it could not look into.
  var walked: (inputs: Int, unseen: [[UInt8]]) { queue.withLock { ($0.walked, $0.unseen) } }

  func count(inputs: Int, failed: Int, unchanged: Int) {
    self.inputs.add(inputs, ordering: .relaxed)
    self.failed.add(failed, ordering: .relaxed)
    self.unchanged.add(unchanged, ordering: .relaxed)
  }
}

extension Errno {
  /// The system's own words, as findings have them.
  var reason: String { description.lowercased() }

  /// Whether there is no use in trying the next output.
  var concernsAllOutputs: Bool {
    [.noSpace, .diskQuotaExceeded, .readOnlyFileSystem, .ioError].contains(self)
  }
}
