#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <paths.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int open_in(const char *folder) {
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/entente-XXXXXX", folder);
  if (length < 0 || (size_t)length >= sizeof path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int file = mkstemp(path);
  if (file < 0) return -1;
  // Without a name nothing is left behind, however the program ends.
  if (unlink(path) != 0 || fcntl(file, F_SETFD, FD_CLOEXEC) != 0) {
    int reason = errno;
    close(file);
    errno = reason;
    return -1;
  }
  return file;
}

int entente_open_nameless_file(void) {
  const char *chosen = getenv("TMPDIR");
  if (chosen && *chosen) return open_in(chosen);
  // The other folder is often kept in memory, which is what such a file is to spare.
  int file = open_in(_PATH_VARTMP);
  return file >= 0 ? file : open_in(P_tmpdir);
}
