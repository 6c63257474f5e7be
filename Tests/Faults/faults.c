/* Makes the call with a given number fail, for programs that this is loaded into.
 *
 *     FAULT=rename:17:EIO LD_PRELOAD=faults.so fraga batch …
 *
 * Calls are counted for each kind and across threads. With a `+` before the error all calls from
 * that number on fail, as on a disk that is full. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static const struct {
  const char *name;
  int number;
} errors[] = {{"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EACCES", EACCES}, {"EMFILE", EMFILE}, {"ENOENT", ENOENT}};

static char kind[32];
static long number = -1;
static int error, persists;
static atomic_long count;

__attribute__((constructor)) static void prepare(void) {
  const char *fault = getenv("FAULT");
  char name[32];
  if (!fault || sscanf(fault, "%31[^:]:%ld:%31s", kind, &number, name) != 3) return;
  persists = name[0] == '+';
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (!strcmp(errors[i].name, name + persists)) error = errors[i].number;
  if (!error) {
    fprintf(stderr, "FAULT: no such error: %s\n", name);
    abort();
  }
}

static int fails(const char *call) {
  if (number < 0 || strcmp(call, kind)) return 0;
  long now = atomic_fetch_add(&count, 1);
  if (persists ? now < number : now != number) return 0;
  errno = error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t size) {
  return file > 2 && fails("write") ? -1 : REAL(write)(file, bytes, size);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) {
  return fails("pwrite") ? -1 : REAL(pwrite64)(file, bytes, size, offset);
}
int renameat(int from, const char *name, int to, const char *other) {
  return fails("rename") ? -1 : REAL(renameat)(from, name, to, other);
}
int syncfs(int file) { return fails("sync") ? -1 : REAL(syncfs)(file); }
ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *place, size_t size, unsigned flags) {
  return fails("copy") ? -1 : REAL(copy_file_range)(from, start, to, place, size, flags);
}
int mkdirat(int directory, const char *name, mode_t mode) {
  return fails("mkdir") ? -1 : REAL(mkdirat)(directory, name, mode);
}
int openat(int directory, const char *name, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  va_end(list);
  return fails(flags & O_CREAT ? "create" : "open") ? -1 : REAL(openat)(directory, name, flags, mode);
}
