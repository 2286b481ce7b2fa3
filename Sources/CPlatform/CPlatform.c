#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#if defined(__linux__)
#include <sys/mman.h>
#include <sys/syscall.h>
#define ENTENTE_RENAME_NOREPLACE 1u
#define ENTENTE_RENAME_EXCHANGE 2u

static int rename_with(int directory, const char *from, const char *to, unsigned int flags) {
  return (int)syscall(SYS_renameat2, directory, from, directory, to, flags);
}
#elif defined(__APPLE__)
#include <sys/stdio.h>
#define ENTENTE_RENAME_NOREPLACE RENAME_EXCL
#define ENTENTE_RENAME_EXCHANGE RENAME_SWAP

static int rename_with(int directory, const char *from, const char *to, unsigned int flags) {
  return renameatx_np(directory, from, directory, to, flags);
}
#endif

int entente_rename_if_absent(int directory, const char *from, const char *to) {
  return rename_with(directory, from, to, ENTENTE_RENAME_NOREPLACE);
}

int entente_rename_swap(int directory, const char *one, const char *other) {
  return rename_with(directory, one, other, ENTENTE_RENAME_EXCHANGE);
}

void entente_tune_allocator(void) {
#if defined(__GLIBC__)
  // Naming a threshold keeps the library from raising it with each block that is freed.
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  // By default the heap grows and shrinks in steps of 128 KB, and the system has to clear each page
  // that comes back; that was a fifth of the time of a small report.
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  // Each heap keeps some memory for itself: more of them than cores would only keep more.
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  mallopt(M_ARENA_MAX, cores > 0 && cores < 64 ? (int)cores : 64);
#endif
}

void entente_prefer_large_pages(void *memory, size_t size) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  if (size < (4 << 20)) return;
  // Only a wish; a system that cannot grant it loses nothing. The pages at both ends belong to it: a
  // mapping of which a part was advised is two to the system, and can no longer be moved.
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), start = (uintptr_t)memory / page * page;
  uintptr_t end = ((uintptr_t)memory + size + page - 1) / page * page;
  (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)size;
#endif
}

// The C library puts 16 bytes of its own before large memory, which begins with a page; behind as much
// as fills a cache line with them, what is as long as a line lies in one.
#define ENTENTE_LINE_SHIFT 48

void *entente_resize(void *memory, size_t size) {
  uint8_t *start = memory ? (uint8_t *)memory - ENTENTE_LINE_SHIFT : NULL;
  uint8_t *resized = realloc(start, size + ENTENTE_LINE_SHIFT);
  if (!resized) abort();
  entente_prefer_large_pages(resized, size + ENTENTE_LINE_SHIFT);
  return resized + ENTENTE_LINE_SHIFT;
}

void entente_free(void *memory) {
  if (memory) free((uint8_t *)memory - ENTENTE_LINE_SHIFT);
}
