#ifndef START_H
#define START_H

// How a program is started, whatever is done with it afterwards.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// What the child needs. It shares the parent's memory until it becomes the program, while the
// parent's thread stands still.
typedef struct {
  const char *path;
  char *const *arguments;
  char *const *environment;
  // The descriptors of its streams.
  int input;
  int output;
  int error;
  // What bounds it, run in the child once everything else is closed: neither may it allocate nor
  // take a lock, and where it fails `errno` says why. NULL for a program without bounds.
  bool (*confine)(const void *bounds);
  const void *bounds;
  pid_t parent;
  // The step that failed, for the parent to read; 0 where none did.
  volatile int failure;
} child_plan;

// Starts the program, which leads a process group of its own and ends with the thread that started it,
// and returns its number, with a descriptor of the process; -1 and `errno` where that fails.
pid_t cspawn_start_child(child_plan *plan, int *process);

// Kills the group of a program that is not reaped yet, so that its number names this group and no
// other, and reaps it. False and `errno` where somebody else has reaped it.
bool cspawn_end_child(pid_t child, int *wait_status);

// A pipe whose end of ours (0 for reading, 1 for writing) does not wait. Both ends close when another
// program is started. False and `errno` where that fails.
bool cspawn_open_pipe(int ends[2], int ours);

// Moves a descriptor out of the way of the child's streams, which it puts at 0, 1 and 2 one after the
// other: none of them may stand there before. False and `errno` where that fails.
bool cspawn_lift(int *descriptor);

int64_t cspawn_now_milliseconds(void);

#endif
