#define _GNU_SOURCE
#include "CFileSystem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define RETRY(type, result, call)                                                                  \
  type result;                                                                                     \
  do result = (call);                                                                              \
  while (result < 0 && errno == EINTR);                                                            \
  if (result < 0) return -errno

/* One component of a path, with its end mark. */
struct component {
  char text[NAME_MAX + 1];
};

static int component(struct component *made, const uint8_t *name, size_t length) {
  if (length > NAME_MAX) return -ENAMETOOLONG;
  if (length == 0 || memchr(name, '/', length) || memchr(name, 0, length)) return -EINVAL;
  if (name[0] == '.' && (length == 1 || (length == 2 && name[1] == '.'))) return -EINVAL;
  memcpy(made->text, name, length);
  made->text[length] = 0;
  return 0;
}

#define COMPONENT(made, name, length)                                                              \
  struct component made;                                                                           \
  do {                                                                                             \
    int fault = component(&made, name, length);                                                    \
    if (fault) return fault;                                                                       \
  } while (0)

int file_open_path(const char *path) {
  RETRY(int, result, open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return result;
}

int file_open_directory(int directory, const uint8_t *name, size_t length) {
  COMPONENT(made, name, length);
  RETRY(int, result,
        openat(directory, made.text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  return result;
}

int file_open_parent(int directory) {
  RETRY(int, result, openat(directory, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return result;
}

int file_open(int directory, const uint8_t *name, size_t length, enum file_purpose purpose) {
  COMPONENT(made, name, length);
  int flags = O_CLOEXEC | O_NOCTTY;
  switch (purpose) {
  /* A pipe would keep its reader waiting for a writer. */
  case file_read: flags |= O_RDONLY | O_NOFOLLOW | O_NONBLOCK; break;
  case file_read_linked: flags |= O_RDONLY | O_NONBLOCK; break;
  case file_create: flags |= O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW; break;
  case file_create_shared: flags |= O_RDWR | O_CREAT | O_NOFOLLOW; break;
  }
  RETRY(int, result, openat(directory, made.text, flags, 0666));
  return result;
}

int file_close(int file) { return close(file) < 0 && errno != EINTR ? -errno : 0; }

static enum file_kind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return file_regular;
  if (S_ISDIR(mode)) return file_directory;
  if (S_ISLNK(mode)) return file_link;
  return file_other;
}

static void fill(struct file_status *status, const struct stat *found) {
  status->kind = kind_of(found->st_mode);
  status->size = found->st_size;
  status->modified = (int64_t)found->st_mtim.tv_sec * 1000000000 + found->st_mtim.tv_nsec;
  status->inode = found->st_ino;
  status->device = found->st_dev;
}

int file_status_of(int file, struct file_status *status) {
  struct stat found;
  RETRY(int, result, fstat(file, &found));
  fill(status, &found);
  return 0;
}

int file_status_at(int directory, const uint8_t *name, size_t length, int follow,
                   struct file_status *status) {
  COMPONENT(made, name, length);
  struct stat found;
  RETRY(int, result, fstatat(directory, made.text, &found, follow ? 0 : AT_SYMLINK_NOFOLLOW));
  fill(status, &found);
  return 0;
}

int file_make_directory(int directory, const uint8_t *name, size_t length) {
  COMPONENT(made, name, length);
  RETRY(int, result, mkdirat(directory, made.text, 0777));
  return 0;
}

int file_rename(int from, const uint8_t *name, size_t length, int to, const uint8_t *new_name,
                size_t new_length) {
  COMPONENT(made, name, length);
  COMPONENT(new_made, new_name, new_length);
  RETRY(int, result, renameat(from, made.text, to, new_made.text));
  return 0;
}

int file_remove(int directory, const uint8_t *name, size_t length) {
  COMPONENT(made, name, length);
  RETRY(int, result, unlinkat(directory, made.text, 0));
  return 0;
}

int file_remove_directory(int directory, const uint8_t *name, size_t length) {
  COMPONENT(made, name, length);
  RETRY(int, result, unlinkat(directory, made.text, AT_REMOVEDIR));
  return 0;
}

int file_sync_all(int file) {
  RETRY(int, result, syncfs(file));
  return 0;
}

int file_lock(int file) {
  RETRY(int, result, flock(file, LOCK_EX | LOCK_NB));
  return 0;
}

int file_unlock(int file) {
  RETRY(int, result, flock(file, LOCK_UN));
  return 0;
}

int64_t file_read_at(int file, uint8_t *bytes, size_t count, int64_t offset) {
  RETRY(int64_t, result, pread(file, bytes, count, offset));
  return result;
}

int64_t file_read_some(int file, uint8_t *bytes, size_t count) {
  RETRY(int64_t, result, read(file, bytes, count));
  return result;
}

int64_t file_write_some(int file, const uint8_t *bytes, size_t start, size_t count) {
  RETRY(int64_t, result, write(file, bytes + start, count));
  return result;
}

int64_t file_copy_some(int from, int64_t offset, int to, size_t count) {
  off64_t start = offset;
  RETRY(int64_t, result, copy_file_range(from, &start, to, NULL, count, 0));
  return result;
}

int64_t file_path_of(int file, uint8_t *path, size_t count) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  RETRY(int64_t, result, readlink(link, (char *)path, count));
  return result;
}

static int argument_count;
static char **arguments;

/* The loader of glibc hands these to what it calls before main. */
__attribute__((constructor)) static void keep_arguments(int count, char **given) {
  argument_count = count;
  arguments = given;
}

const char *process_argument(int index) {
  return index >= 0 && index < argument_count ? arguments[index] : NULL;
}

void *file_list_open(int directory, int *error) {
  /* A description of its own, so that two readers do not share a place. */
  int own = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *list = own < 0 ? NULL : fdopendir(own);
  if (!list) {
    *error = -errno;
    if (own >= 0) close(own);
  }
  return list;
}

int file_list_next(void *list, uint8_t name[256], size_t *length, enum file_kind *kind) {
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(list);
    if (!entry) return -errno;
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    *length = strlen(entry->d_name);
    memcpy(name, entry->d_name, *length);
    switch (entry->d_type) {
    case DT_REG: *kind = file_regular; break;
    case DT_DIR: *kind = file_directory; break;
    case DT_LNK: *kind = file_link; break;
    case DT_UNKNOWN: *kind = file_unknown; break;
    default: *kind = file_other; break;
    }
    return 1;
  }
}

void file_list_close(void *list) { closedir(list); }
