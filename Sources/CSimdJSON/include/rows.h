// Rows from the text of JSON objects, read many at a time.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a wanted member of an object holds.
typedef enum {
  ENTENTE_CELL_STRING = 1, ///< unescaped, without NUL
  ENTENTE_CELL_NUMBER = 2, ///< the literal as written, its grammar checked
  ENTENTE_CELL_BOOL = 3,   ///< `true` or `false`
  ENTENTE_CELL_LIST = 4,   ///< texts, joined by `;`
} entente_cell_kind;

typedef struct {
  const char *text;
  uint32_t length;
  uint32_t kind;
} entente_cell;

typedef enum {
  ENTENTE_ROW_END = 0,
  ENTENTE_ROW_READ = 1,
  ENTENTE_ROW_BLANK = 2,
  ENTENTE_ROW_UNSURE = 3, ///< to be read with care: broken, or only unusual
} entente_row_status;

/// One line or element, in offsets of the batch.
typedef struct {
  size_t start;
  size_t end;
  uint64_t filled; ///< the columns whose cells are set, a bit for each
  entente_row_status status;
} entente_row;

/// Reads rows of objects whose keys it was taught, and leaves everything else to its caller.
typedef struct entente_rows entente_rows;

/// The most bytes of a batch, and the most columns and keys.
enum { ENTENTE_ROWS_BATCH = 128 << 10, ENTENTE_ROWS_COLUMNS = 64, ENTENTE_ROWS_KEYS = 64 };

/// Makes a reader, or returns NULL without memory.
entente_rows *entente_rows_make(void);

void entente_rows_free(entente_rows *rows);

/// Teaches a key that is written without escapes; `column` is -1 where its value is only checked.
///
/// Two keys of the same `bit` (0 to 63) may not stand in one object.
void entente_rows_learn(entente_rows *rows, const void *key, size_t length, int column, int bit);

/// Takes a batch of whole lines, or in an array of whole elements and commas; `readable` bytes may
/// be looked at from `bytes` on. `is_utf8` tells that somebody has seen that it is.
///
/// False where it holds broken UTF-8, or where an open string or a bare control character was met.
bool entente_rows_load(
    entente_rows *rows, const void *bytes, size_t length, size_t readable, bool is_array,
    bool is_utf8);

/// Reads the next line or element; its cells stand where they are told until the next call, their
/// texts until the next batch, and 64 bytes from the beginning of each can be read.
///
/// All of a row that is read is well-formed. In an array the row that ends the batch tells in
/// `start` where the next element, or what stands in its place, begins.
entente_row entente_rows_next(entente_rows *rows);

/// The cells by column.
const entente_cell *entente_rows_cells(const entente_rows *rows);

#ifdef __cplusplus
}
#endif
