/* Calls of Linux on files that are reached from an open directory, one name at a time.
 *
 * A name is given as bytes with their number, without an end mark; it is one component of a path:
 * what is empty, longer than 255 bytes, `.` or `..`, or holds a slash or a NUL, gives -EINVAL or
 * -ENAMETOOLONG. Every function returns what the call returned, or the negative error number; what
 * is interrupted by a signal is tried again. */
#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

#include <stddef.h>
#include <stdint.h>

enum file_kind { file_regular, file_directory, file_link, file_other, file_unknown };

struct file_status {
  enum file_kind kind;
  int64_t size;
  int64_t modified; /* nanoseconds since 1970 */
  uint64_t inode;
  uint64_t device;
};

enum file_purpose {
  file_read,         /* a file as it is, no link */
  file_read_linked,  /* the same, or what a link leads to */
  file_create,       /* a new file to write; there must be none */
  file_create_shared /* a file to lock, made where there is none */
};

int file_open_path(const char *path);
int file_open_directory(int directory, const uint8_t *name, size_t length);
int file_open_parent(int directory);
int file_open(int directory, const uint8_t *name, size_t length, enum file_purpose purpose);
int file_close(int file);
int file_status_of(int file, struct file_status *status);
int file_status_at(int directory, const uint8_t *name, size_t length, int follow,
                   struct file_status *status);
int file_make_directory(int directory, const uint8_t *name, size_t length);
int file_rename(int from, const uint8_t *name, size_t length, int to, const uint8_t *new_name,
                size_t new_length);
int file_remove(int directory, const uint8_t *name, size_t length);
int file_remove_directory(int directory, const uint8_t *name, size_t length);
int file_sync_all(int file);
int file_lock(int file);
int file_unlock(int file);
int64_t file_read_at(int file, uint8_t *bytes, size_t count, int64_t offset);
int64_t file_read_some(int file, uint8_t *bytes, size_t count);
int64_t file_write_some(int file, const uint8_t *bytes, size_t start, size_t count);
int64_t file_copy_some(int from, int64_t offset, int to, size_t count);
int64_t file_path_of(int file, uint8_t *path, size_t count);

/* Reading a directory: open, next until it returns 0, close. */
void *file_list_open(int directory, int *error);
int file_list_next(void *list, uint8_t name[256], size_t *length, enum file_kind *kind);
void file_list_close(void *list);

/* The argument of this process at an index, NULL behind the last. Swift's own way to them goes
 * through /proc, which a bare root does not have. */
const char *process_argument(int index);

#endif
