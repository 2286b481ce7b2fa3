#include "CPlatform.h"

#include <pthread.h>
#include <stdio.h>

// `stderr` is a variable only in these C libraries.
#if defined(__GLIBC__) || defined(__APPLE__)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static FILE *shown;
static FILE *sink;
static int depth;

void entente_mute_libraries(void) {
  pthread_mutex_lock(&lock);
  // Opened once and kept: a library may still hold it when the last caller has gone.
  if (!sink) sink = fopen("/dev/null", "w");
  if (sink && depth == 0) {
    shown = stderr;
    stderr = sink;
  }
  depth += 1;
  pthread_mutex_unlock(&lock);
}

void entente_unmute_libraries(void) {
  pthread_mutex_lock(&lock);
  depth -= 1;
  if (sink && depth == 0) stderr = shown;
  pthread_mutex_unlock(&lock);
}

#else

void entente_mute_libraries(void) {}
void entente_unmute_libraries(void) {}

#endif
