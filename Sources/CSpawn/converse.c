#define _GNU_SOURCE

#include "CSpawn.h"
#include "start.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void close_if_open(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

int cspawn_begin(const char *path, char *const arguments[], char *const environment[],
                 cspawn_partner *partner) {
  int input[2], output[2];
  if (!cspawn_open_pipe(input, 1)) return errno;
  if (!cspawn_open_pipe(output, 0)) {
    int failure = errno;
    close(input[0]);
    close(input[1]);
    return failure;
  }
  int failure = 0;
  *partner = (cspawn_partner){.process = -1, .input = -1, .output = -1};
  if (cspawn_lift(&input[0]) && cspawn_lift(&output[1])) {
    child_plan plan = {.path = path,
                       .arguments = arguments,
                       .environment = environment,
                       .input = input[0],
                       .output = output[1],
                       .error = STDERR_FILENO};
    partner->number = cspawn_start_child(&plan, &partner->process);
    failure = partner->number < 0 ? errno : 0;
  } else {
    failure = errno;
  }
  close(input[0]);
  close(output[1]);
  partner->input = input[1];
  partner->output = output[0];
  if (failure != 0) {
    close_if_open(&partner->input);
    close_if_open(&partner->output);
  }
  return failure;
}

// Writes what the pipe takes. A pipe that nobody reads is told by the result alone: the signal that
// comes with it is taken away, unless one was waiting before.
static ssize_t write_quietly(int descriptor, const uint8_t *bytes, size_t count) {
  sigset_t pipe_signal, former, waiting;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  sigpending(&waiting);
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &former);
  ssize_t step;
  do {
    step = write(descriptor, bytes, count);
  } while (step < 0 && errno == EINTR);
  int failure = errno;
  if (step < 0 && failure == EPIPE && sigismember(&waiting, SIGPIPE) == 0) {
    const struct timespec at_once = {0};
    while (sigtimedwait(&pipe_signal, NULL, &at_once) < 0 && errno == EINTR) {
    }
  }
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  errno = failure;
  return step;
}

// Reads what is there without waiting: the number of bytes, 0 at the end, -1 where nothing is there.
static ssize_t read_now(int descriptor, uint8_t *room, size_t capacity) {
  for (;;) {
    ssize_t step = read(descriptor, room, capacity);
    if (step >= 0) return step;
    if (errno == EAGAIN) return -1;
    if (errno != EINTR) return 0;
  }
}

cspawn_exchange cspawn_exchange_some(cspawn_partner *partner, const uint8_t *bytes, size_t count,
                                     uint8_t *room, size_t capacity, int64_t deadline) {
  cspawn_exchange result = {.state = CSPAWN_GOES_ON};
  for (;;) {
    int64_t left = deadline - cspawn_now_milliseconds();
    if (left <= 0) {
      result.state = CSPAWN_LATE;
      return result;
    }
    // A number below zero is passed over.
    struct pollfd watched[3] = {{.fd = partner->output, .events = POLLIN},
                                {.fd = count > 0 ? partner->input : -1, .events = POLLOUT},
                                {.fd = partner->process, .events = POLLIN}};
    if (poll(watched, 3, left > INT_MAX ? INT_MAX : (int)left) <= 0) continue;
    if (watched[1].revents != 0) {
      ssize_t step = write_quietly(partner->input, bytes, count);
      if (step > 0) result.written = (size_t)step;
      // It reads no more; whether it answers all the same is seen later.
      if (step < 0 && errno != EAGAIN) close_if_open(&partner->input);
    }
    if (watched[0].revents != 0 || watched[2].revents != 0) {
      // What was written before the end is in the pipe.
      ssize_t step = read_now(partner->output, room, capacity);
      if (step > 0) result.read = (size_t)step;
      if (step == 0 || (step < 0 && watched[2].revents != 0)) result.state = CSPAWN_OVER;
    }
    bool has_news = result.written > 0 || result.read > 0;
    if (has_news || result.state != CSPAWN_GOES_ON) return result;
  }
}

bool cspawn_has_more(const cspawn_partner *partner) {
  struct pollfd watched = {.fd = partner->output, .events = POLLIN};
  return poll(&watched, 1, 0) > 0 && (watched.revents & POLLIN) != 0;
}

void cspawn_hang_up(cspawn_partner *partner) { close_if_open(&partner->input); }

cspawn_result cspawn_part(cspawn_partner *partner, int64_t deadline) {
  cspawn_result result = {.end = CSPAWN_TIME_LIMIT};
  close_if_open(&partner->input);
  for (;;) {
    int64_t left = deadline - cspawn_now_milliseconds();
    if (left < 0) left = 0;
    struct pollfd watched = {.fd = partner->process, .events = POLLIN};
    int ready = poll(&watched, 1, left > INT_MAX ? INT_MAX : (int)left);
    if (ready > 0) {
      result.end = CSPAWN_EXITED;
    } else if (left > 0) {
      continue;
    }
    break;
  }
  int wait_status = 0;
  if (!cspawn_end_child(partner->number, &wait_status)) {
    result = (cspawn_result){.end = CSPAWN_FAILED, .status = errno};
  } else if (result.end == CSPAWN_EXITED && WIFEXITED(wait_status)) {
    result.status = WEXITSTATUS(wait_status);
  } else if (result.end == CSPAWN_EXITED) {
    result.end = CSPAWN_SIGNALLED;
    result.status = WTERMSIG(wait_status);
  }
  close_if_open(&partner->output);
  close_if_open(&partner->process);
  return result;
}

int64_t cspawn_moment_after(int64_t milliseconds) {
  int64_t now = cspawn_now_milliseconds();
  return milliseconds > INT64_MAX - now ? INT64_MAX : now + milliseconds;
}
