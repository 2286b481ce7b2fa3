// Delimited rows that are read without looking at any byte twice: where their cells end, and what
// rows that add up have in common.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Which instructions are used; what comes out is the same.
typedef enum {
  ENTENTE_EVERYWHERE = 0, ///< what every machine has
  ENTENTE_IN_HALVES = 1,  ///< 32 bytes at once
  ENTENTE_AT_ONCE = 2,    ///< 64 bytes at once
} entente_instructions;

/// The most that this machine has.
entente_instructions entente_best_instructions(void);

/// Writes where the delimiters and line ends outside quotes stand in the whole 64-byte blocks of
/// `bytes`, at which a record begins.
///
/// It ends before the first block with anything but plain records: a NUL, a CR that no LF follows, a
/// quote inside a cell, or anything of these or a line end between quotes. Without quoting, `quote`
/// is 0. One byte behind the blocks can be read. `separators` has room for `length` + 64 positions,
/// `newlines` for `length`; in `newlines` stand the places in `separators` of those that are LF.
/// Returns the number of bytes looked at, and in `hasQuotes` whether there are any.
size_t entente_index_separators(
    entente_instructions instructions, const uint8_t *bytes, size_t length, uint8_t delimiter,
    uint8_t quote, uint32_t *separators, uint32_t *newlines, size_t *newlineCount,
    _Bool *hasQuotes);

/// The most stretches of neighbouring columns that make a key.
#define ENTENTE_KEY_RUNS 5
/// The words that a key may have.
#define ENTENTE_KEY_WORDS 32

/// Which columns of a file say what rows of a key add up.
typedef struct {
  /// 0 where there are no quotes.
  uint8_t quote;
  /// The cells of a row.
  int32_t width;
  /// The column of the month.
  int32_t month;
  /// The columns of up to three amounts; the file lacks those that are negative.
  int32_t amounts[3];
  /// The first and the last column of each run that belongs to the key.
  int32_t runs;
  int32_t firsts[ENTENTE_KEY_RUNS];
  int32_t lasts[ENTENTE_KEY_RUNS];
  /// Bytes with which no row begins; none if there are none.
  const uint8_t *_Nullable header;
  size_t headerLength;
} entente_row_columns;

/// What was read of a row.
typedef struct {
  /// Millionths; 0 where the row gives none.
  int64_t amounts[3];
  uint64_t hash;
  /// The place of its first separator.
  uint32_t separator;
  /// Where the month stands, without quotes.
  uint32_t month, monthLength;
  /// A bit for each amount that the row gives.
  uint32_t given;
  /// Not 0 where amounts or key need care.
  uint32_t isOdd;
  /// Not 0 where the month is written as in the row before, of those that are read at once.
  uint32_t repeatsMonth;
  /// The words of the key.
  uint32_t count;
  /// The texts of the key one behind the other, padded with zeros, and at the end their lengths
  /// with `given`. Behind it is room to write in.
  uint64_t key[ENTENTE_KEY_WORDS + 8];
} entente_plain_row;

/// Reads `most` rows, of which it takes those that begin before `limit`, from the line `newlines` of
/// an index over `bytes` on; `passed` separators stand before it. 64 bytes behind the last line end
/// can be read, and 16 before `bytes`.
///
/// It ends before the first row that has another number of cells, an empty month, or begins like the
/// header. Returns the number of rows.
size_t entente_read_plain_rows(
    entente_instructions instructions, const entente_row_columns *columns, const uint8_t *bytes,
    const uint32_t *separators, const uint32_t *newlines, size_t passed, size_t limit, size_t most,
    entente_plain_row *rows);

/// Open addressing over numbered things: in a slot stands 0, or the number plus 1 and above it the
/// upper half of the hash.
typedef struct {
  uint64_t *slots;
  /// The number of slots less 1.
  size_t mask;
  size_t count;
} entente_slot_table;

/// What is known of the key of a row.
typedef struct {
  /// The index of its month; negative where the row needs care.
  int64_t month;
  /// The number of what rows of the key add to; negative where they are out of scope.
  int64_t cell;
  int32_t quantity;
  /// 0 where nothing is known.
  int32_t isKnown;
} entente_known_row;

/// The most rows that are looked up at once.
#define ENTENTE_MOST_ROWS 32

/// Looks up the keys of `count` rows, whose months are given, and begins to fetch the cells that
/// they add to; what is not found may be known all the same, if not yet likely.
///
/// The number in a slot is the place of a group among the words of `groups`: the number of its cell,
/// a word of 16 bits for how many words its key has and 16 above for its quantity plus 1, and the key.
void entente_find_groups(
    entente_instructions instructions, const entente_slot_table *tables,
    const uint32_t *tableOfMonth, const uint64_t *groups, const void *cells, size_t cellSize,
    const entente_plain_row *rows, entente_known_row *known, size_t count);

/// The words of the key of a row.
static inline const uint64_t *entente_key_words(const entente_plain_row *row) { return row->key; }

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif
