#ifndef CSPAWN_H
#define CSPAWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a program may cost.
typedef struct {
  /// Milliseconds on the clock.
  int64_t clock_milliseconds;
  /// Seconds on the processor.
  uint64_t processor_seconds;
  /// Bytes of address space.
  uint64_t memory_bytes;
  /// Files open at once.
  uint64_t open_files;
  /// Bytes that are kept of standard output; one more stops the program.
  size_t output_bytes;
  /// Bytes that are kept of standard error; what comes behind is read and dropped, and bytes
  /// beyond a thousand times as many stop the program.
  size_t error_bytes;
} cspawn_limits;

/// How a run ended.
typedef enum {
  /// By itself: `status` is the exit status.
  CSPAWN_EXITED,
  /// By a signal that this library did not send: `status` is its number.
  CSPAWN_SIGNALLED,
  /// Stopped because its time on the clock or on the processor was up.
  CSPAWN_TIME_LIMIT,
  /// Stopped because it wrote more than it may.
  CSPAWN_OUTPUT_LIMIT,
  /// It could not be started, or not be watched: `status` is an `errno`.
  CSPAWN_FAILED
} cspawn_end;

/// What became of a run; `cspawn_free` releases the buffers.
typedef struct {
  cspawn_end end;
  int status;
  uint8_t *output;
  size_t output_count;
  uint8_t *error;
  size_t error_count;
} cspawn_result;

/// Runs the program at `path`, without a shell and without a search for it, until it ends or comes
/// to a limit, and returns what it wrote.
///
/// `arguments`, with the program's own name first, and `environment` end with NULL. `input` is
/// what the program reads on standard input; it lies in a sealed file in memory, so that the
/// program may also leave it unread. The program has no other file open, no directory of ours, default
/// signals, no core file, cannot write to a file or gain privileges, and leads a process group of
/// its own. When this function returns, the program is reaped and its group is killed. Only a
/// descendant that left the group on purpose may live on; it is not waited for.
///
/// Safe to call in many threads at once; blocks the calling one. A process that ignores SIGCHLD, or
/// reaps children that it did not start, gets CSPAWN_FAILED with ECHILD.
cspawn_result cspawn_run(const char *path, char *const arguments[], char *const environment[],
                         const uint8_t *input, size_t input_count, const cspawn_limits *limits);

/// A program that is talked with: it runs until it is parted from.
typedef struct {
  int number;
  int process;
  int input;
  int output;
} cspawn_partner;

/// What a step of talking came to.
typedef enum {
  /// Something was written or read.
  CSPAWN_GOES_ON,
  /// Nothing more will come: its output is closed, or it has ended.
  CSPAWN_OVER,
  /// The moment has come.
  CSPAWN_LATE
} cspawn_state;

/// One step of talking: how many bytes were written and read in it.
typedef struct {
  cspawn_state state;
  size_t written;
  size_t read;
} cspawn_exchange;

/// Starts the program at `path` as `cspawn_run` does, but with our directory, standard error and
/// rights, and without limits; returns 0, or an `errno`.
///
/// It ends when the thread that began it does. `cspawn_part` must follow.
int cspawn_begin(const char *path, char *const arguments[], char *const environment[],
                 cspawn_partner *partner);

/// Waits until some of `bytes` can be written or something is there to be read into `room`, or the
/// moment `deadline` has come, and does what can be done without waiting. What the program reads no
/// more is dropped.
cspawn_exchange cspawn_exchange_some(cspawn_partner *partner, const uint8_t *bytes, size_t count,
                                     uint8_t *room, size_t capacity, int64_t deadline);

/// Whether something is there to be read.
bool cspawn_has_more(const cspawn_partner *partner);

/// Ends the program's input.
void cspawn_hang_up(cspawn_partner *partner);

/// Ends the program's input, waits for it to end until the moment `deadline`, which may be in the past,
/// kills its group and says how it ended.
cspawn_result cspawn_part(cspawn_partner *partner, int64_t deadline);

/// The moment that lies so many milliseconds ahead.
int64_t cspawn_moment_after(int64_t milliseconds);

/// Whether a file at `path` can be run as a program.
bool cspawn_is_program(const char *path);

/// Releases what `cspawn_run` has allocated for a result.
void cspawn_free(cspawn_result *result);

#endif
