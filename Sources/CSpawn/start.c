#define _GNU_SOURCE

#include "start.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { child_stack_bytes = 64 * 1024, lowest_free_descriptor = 3 };

static void default_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  // Some numbers cannot be set, and are as they should be.
  for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void close_others(void) {
  if (syscall(SYS_close_range, lowest_free_descriptor, ~0U, 0) == 0) return;
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  for (rlim_t number = lowest_free_descriptor; number < files.rlim_cur; number++) {
    close((int)number);
  }
}

// Runs in the child, which has the parent's memory: nothing here may allocate or take a lock.
__attribute__((no_sanitize("address", "thread", "undefined")))
static int become_program(void *pointer) {
  child_plan *plan = pointer;
  bool is_ready =
      setpgid(0, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0
      // The parent may have ended before the request above.
      && getppid() == plan->parent && dup2(plan->input, STDIN_FILENO) >= 0
      && dup2(plan->output, STDOUT_FILENO) >= 0 && dup2(plan->error, STDERR_FILENO) >= 0;
  if (is_ready) {
    close_others();
    is_ready = plan->confine == NULL || plan->confine(plan->bounds);
  }
  if (is_ready) {
    default_signals();
    execve(plan->path, plan->arguments, plan->environment);
  }
  plan->failure = errno == 0 ? EINVAL : errno;
  _exit(127);
}

pid_t cspawn_start_child(child_plan *plan, int *process) {
  char *stack = mmap(NULL, child_stack_bytes, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) return -1;
  // A handler of the parent's must not run in the child, in the parent's memory.
  sigset_t all, former;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &former);
  plan->parent = getpid();
  plan->failure = 0;
  pid_t child = clone(become_program, stack + child_stack_bytes,
                      CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD, plan, process);
  int failure = child < 0 ? errno : plan->failure;
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  munmap(stack, child_stack_bytes);
  if (child > 0 && failure != 0) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
    close(*process);
    child = -1;
  }
  errno = failure;
  return child;
}

bool cspawn_end_child(pid_t child, int *wait_status) {
  kill(-child, SIGKILL);
  pid_t reaped;
  do {
    reaped = waitpid(child, wait_status, 0);
  } while (reaped < 0 && errno == EINTR);
  return reaped >= 0;
}

bool cspawn_open_pipe(int ends[2], int ours) {
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  if (fcntl(ends[ours], F_SETFL, O_NONBLOCK) == 0) return true;
  int failure = errno;
  close(ends[0]);
  close(ends[1]);
  errno = failure;
  return false;
}

bool cspawn_lift(int *descriptor) {
  if (*descriptor >= lowest_free_descriptor) return true;
  int lifted = fcntl(*descriptor, F_DUPFD_CLOEXEC, lowest_free_descriptor);
  if (lifted < 0) return false;
  close(*descriptor);
  *descriptor = lifted;
  return true;
}

int64_t cspawn_now_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
