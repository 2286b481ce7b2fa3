// What the C library offers and Swift cannot see, or sees differently on each system.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "ByteMask.h"
#include "PlainRows.h"

/// How far ahead of what is looked at memory is fetched: a file in order is still waited for, because
/// machines look ahead no further than a page, and not at once.
#define ENTENTE_AHEAD 4096

/// Begins to fetch the memory at `place`, which may be any address.
static inline void entente_prefetch(const void *place) { __builtin_prefetch(place); }

#ifdef __cplusplus
extern "C" {
#endif

/// Renames `from` to `to`, both relative to the open directory `directory`, only if `to` does not
/// exist. Returns 0, or -1 with `errno` set (EEXIST, EINVAL, ENOSYS, ...).
int entente_rename_if_absent(int directory, const char *from, const char *to);

/// Swaps the names `one` and `other`, both relative to the open directory `directory`, in one step.
/// Returns 0, or -1 with `errno` set.
int entente_rename_swap(int directory, const char *one, const char *other);

/// Lets memory of large blocks go back to the system as soon as it is freed, where the C library
/// would rather keep it, and keeps up to 16 MB of small ones, which the next step needs again.
void entente_tune_allocator(void);

/// Wishes for large pages behind memory that `malloc` gave, where it is worth it: with small ones the
/// system spends longer on the first touch of each page than it takes to fill it.
void entente_prefer_large_pages(void *memory, size_t size);

/// Memory of `size` bytes with what `memory`, which came from here or is NULL, held, as `realloc`
/// gives it. Large memory moves by its pages, without being copied, and comes in large pages where
/// the system has them, from the beginning of a cache line on. The program ends where there is none.
void *entente_resize(void *memory, size_t size);

/// Gives back what `entente_resize` gave.
void entente_free(void *memory);

/// What a conversion step came to.
typedef enum {
  ENTENTE_ICONV_DONE = 0,      ///< all input was converted
  ENTENTE_ICONV_FULL = 1,      ///< the output is full: empty it and go on
  ENTENTE_ICONV_INVALID = 2,   ///< bytes that mean nothing in the source encoding
  ENTENTE_ICONV_TRUNCATED = 3, ///< the input ends inside a character
} entente_iconv_status;

/// Opens a conversion, or returns NULL if the C library lacks one of the encodings.
void *entente_iconv_open(const char *to, const char *from);

/// Converts from `*input` to `*output` and moves both on; a null `input` flushes.
entente_iconv_status entente_iconv_convert(
    void *conversion, const char **input, size_t *inputLeft, char **output, size_t *outputLeft);

/// Closes a conversion.
void entente_iconv_close(void *conversion);

/// Opens a new file without a name for reading and writing, which is gone once it is closed.
///
/// It lies in `TMPDIR`, else in the system's folder for large temporary files. Returns its
/// descriptor, or -1 with `errno` set.
int entente_open_nameless_file(void);

/// Signs that a text was spoilt before it came here.
typedef struct {
  size_t replacements; ///< U+FFFD
  size_t controls;     ///< U+0080 to U+009F
  size_t first;        ///< where the first of them is; the length if there is none
} entente_damage;

/// Looks through UTF-8 that begins and ends between characters.
entente_damage entente_find_damage(const void *bytes, size_t length);

/// Whether no byte is above 0x7F: such a text is UTF-8 and not damaged.
int entente_is_ascii(const void *bytes, size_t length);

/// Starts a program in a process group of its own, with nothing on standard input.
///
/// Its standard output and standard error go to the files named; `folder` is its current folder.
/// Returns its process id, which is that of the group, or -1 with `errno` set.
int entente_start_program(
    const char *path, char *const arguments[], char *const environment[], const char *folder,
    const char *output, const char *errors);

/// Whether the program has ended: 1 with `*status` set as a shell would give it, 0 while it runs,
/// -1 with `errno` set.
int entente_program_has_ended(int process, int *status);

/// Lets vanish what C libraries print to `stderr`, until `entente_unmute_libraries` was called as
/// often; writing to the descriptor goes on as before. Without effect where the C library does not
/// allow it.
void entente_mute_libraries(void);
void entente_unmute_libraries(void);

#ifdef __cplusplus
}
#endif
