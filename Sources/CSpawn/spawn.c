#define _GNU_SOURCE

#include "CSpawn.h"

#include "start.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static bool limit(int resource, uint64_t value) {
  struct rlimit hard;
  if (getrlimit(resource, &hard) != 0) return false;
  // What the caller itself may use at most cannot be raised.
  if (hard.rlim_max != RLIM_INFINITY && value > hard.rlim_max) value = hard.rlim_max;
  struct rlimit both = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &both) == 0;
}

static bool limit_processor(uint64_t seconds) {
  struct rlimit hard;
  if (getrlimit(RLIMIT_CPU, &hard) != 0) return false;
  // The first limit sends a signal of its own, which tells why; the second kills who ignores it.
  struct rlimit both = {.rlim_cur = seconds, .rlim_max = seconds + 1};
  if (hard.rlim_max != RLIM_INFINITY && both.rlim_max > hard.rlim_max) {
    both.rlim_max = hard.rlim_max;
    if (both.rlim_cur > both.rlim_max) both.rlim_cur = both.rlim_max;
  }
  return setrlimit(RLIMIT_CPU, &both) == 0;
}

// Runs in the child, where nothing may allocate or take a lock.
__attribute__((no_sanitize("address", "thread", "undefined")))
static bool confine(const void *bounds) {
  const cspawn_limits *limits = bounds;
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && chdir("/") == 0
         && limit(RLIMIT_AS, limits->memory_bytes) && limit_processor(limits->processor_seconds)
         && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0)
         && limit(RLIMIT_NOFILE, limits->open_files);
}

// A file in memory that holds the input and can no longer change; -1 and `errno` where that fails.
static int sealed_file(const uint8_t *bytes, size_t count) {
  int file = memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (file < 0) return -1;
  size_t written = 0;
  while (written < count) {
    ssize_t step = write(file, bytes + written, count - written);
    if (step < 0 && errno == EINTR) continue;
    if (step <= 0) goto failed;
    written += (size_t)step;
  }
  if (lseek(file, 0, SEEK_SET) != 0) goto failed;
  if (fcntl(file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
    goto failed;
  }
  return file;
failed:;
  int failure = errno;
  close(file);
  errno = failure;
  return -1;
}

// What one pipe has given.
typedef struct {
  int descriptor;
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  size_t kept;
  size_t total;
  size_t bound;
} collector;

typedef enum { pipe_open, pipe_ended, pipe_over_bound, pipe_out_of_memory } pipe_state;

// Reads what is there without waiting.
static pipe_state drain(collector *pipe) {
  uint8_t rest[16 * 1024];
  for (;;) {
    uint8_t *place = rest;
    size_t room = sizeof rest;
    if (pipe->count < pipe->kept) {
      if (pipe->count == pipe->capacity) {
        size_t capacity = pipe->capacity == 0 ? 64 * 1024 : pipe->capacity * 2;
        if (capacity > pipe->kept) capacity = pipe->kept;
        uint8_t *bytes = realloc(pipe->bytes, capacity);
        if (bytes == NULL) return pipe_out_of_memory;
        pipe->bytes = bytes;
        pipe->capacity = capacity;
      }
      place = pipe->bytes + pipe->count;
      room = pipe->capacity - pipe->count;
    }
    ssize_t step = read(pipe->descriptor, place, room);
    if (step < 0 && errno == EINTR) continue;
    if (step < 0) return errno == EAGAIN ? pipe_open : pipe_ended;
    if (step == 0) return pipe_ended;
    pipe->total += (size_t)step;
    if (place != rest) pipe->count += (size_t)step;
    if (pipe->total > pipe->bound) return pipe_over_bound;
  }
}

static void take_end(collector *pipe) {
  close(pipe->descriptor);
  pipe->descriptor = -1;
}

// Collects what the program writes until it ends; returns how it was stopped, or CSPAWN_EXITED.
static cspawn_end watch(int process, collector pipes[2], const cspawn_limits *limits,
                        int *failure) {
  int64_t deadline = cspawn_now_milliseconds() + limits->clock_milliseconds;
  for (;;) {
    int64_t left = deadline - cspawn_now_milliseconds();
    if (left <= 0) return CSPAWN_TIME_LIMIT;
    struct pollfd watched[3] = {{.fd = process, .events = POLLIN},
                                {.fd = pipes[0].descriptor, .events = POLLIN},
                                {.fd = pipes[1].descriptor, .events = POLLIN}};
    int ready = poll(watched, 3, left > INT_MAX ? INT_MAX : (int)left);
    if (ready < 0 && errno != EINTR) {
      *failure = errno;
      return CSPAWN_FAILED;
    }
    if (ready <= 0) continue;
    for (int index = 0; index < 2; index++) {
      if (watched[index + 1].revents == 0) continue;
      switch (drain(&pipes[index])) {
        case pipe_open: break;
        case pipe_ended: take_end(&pipes[index]); break;
        case pipe_over_bound: return CSPAWN_OUTPUT_LIMIT;
        case pipe_out_of_memory: *failure = ENOMEM; return CSPAWN_FAILED;
      }
    }
    // The program itself has ended; who of its group lives on is killed by the caller.
    if (watched[0].revents != 0) return CSPAWN_EXITED;
  }
}

static void judge(cspawn_result *result, cspawn_end stopped, int wait_status) {
  result->end = stopped;
  if (stopped != CSPAWN_EXITED) return;
  if (WIFEXITED(wait_status)) {
    result->status = WEXITSTATUS(wait_status);
  } else if (WTERMSIG(wait_status) == SIGXCPU) {
    result->end = CSPAWN_TIME_LIMIT;
  } else {
    result->end = CSPAWN_SIGNALLED;
    result->status = WTERMSIG(wait_status);
  }
}

static void run(child_plan *plan, int output, int error, cspawn_result *result) {
  const cspawn_limits *limits = plan->bounds;
  size_t flood = limits->error_bytes > SIZE_MAX / 1000 ? SIZE_MAX : limits->error_bytes * 1000;
  collector pipes[2] = {
      {.descriptor = output, .kept = limits->output_bytes, .bound = limits->output_bytes},
      {.descriptor = error, .kept = limits->error_bytes, .bound = flood}};
  int process = -1;
  pid_t child = cspawn_start_child(plan, &process);
  int failure = errno;
  close(plan->output);
  close(plan->error);
  close(plan->input);
  if (child < 0) {
    close(output);
    close(error);
    result->status = failure;
    return;
  }
  cspawn_end stopped = watch(process, pipes, limits, &failure);
  int wait_status = 0;
  // Somebody else has reaped it, or the process ignores SIGCHLD: how it ended is not known.
  if (!cspawn_end_child(child, &wait_status) && stopped == CSPAWN_EXITED) {
    failure = errno;
    stopped = CSPAWN_FAILED;
  }
  close(process);
  for (int index = 0; index < 2; index++) {
    if (pipes[index].descriptor < 0) continue;
    // What was written before the end is in the pipe.
    if (stopped == CSPAWN_EXITED) {
      pipe_state state = drain(&pipes[index]);
      if (state == pipe_over_bound) stopped = CSPAWN_OUTPUT_LIMIT;
      if (state == pipe_out_of_memory) {
        stopped = CSPAWN_FAILED;
        failure = ENOMEM;
      }
    }
    take_end(&pipes[index]);
  }
  judge(result, stopped, wait_status);
  if (stopped == CSPAWN_FAILED) result->status = failure;
  result->output = pipes[0].bytes;
  result->output_count = pipes[0].count;
  result->error = pipes[1].bytes;
  result->error_count = pipes[1].count;
}

cspawn_result cspawn_run(const char *path, char *const arguments[], char *const environment[],
                         const uint8_t *input, size_t input_count, const cspawn_limits *limits) {
  cspawn_result result = {.end = CSPAWN_FAILED};
  child_plan plan = {.path = path,
                     .arguments = arguments,
                     .environment = environment,
                     .confine = confine,
                     .bounds = limits};
  int output[2], error[2];
  plan.input = sealed_file(input, input_count);
  if (plan.input < 0) {
    result.status = errno;
    return result;
  }
  if (!cspawn_open_pipe(output, 0)) {
    result.status = errno;
    close(plan.input);
    return result;
  }
  if (!cspawn_open_pipe(error, 0)) {
    result.status = errno;
    close(plan.input);
    close(output[0]);
    close(output[1]);
    return result;
  }
  if (!cspawn_lift(&plan.input) || !cspawn_lift(&output[1]) || !cspawn_lift(&error[1])) {
    result.status = errno;
    close(plan.input);
    close(output[0]);
    close(output[1]);
    close(error[0]);
    close(error[1]);
    return result;
  }
  plan.output = output[1];
  plan.error = error[1];
  run(&plan, output[0], error[0], &result);
  return result;
}

bool cspawn_is_program(const char *path) {
  struct stat file;
  return stat(path, &file) == 0 && S_ISREG(file.st_mode) && access(path, X_OK) == 0;
}

void cspawn_free(cspawn_result *result) {
  free(result->output);
  free(result->error);
  result->output = NULL;
  result->error = NULL;
}
