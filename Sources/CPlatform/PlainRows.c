#include "CPlatform.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

typedef struct {
  uint64_t delimiter, newline;
  /// Not 0 if there is a quote, a CR or a NUL.
  uint64_t odd;
} block_masks;

typedef struct {
  uint64_t quote, carriageReturn, nul;
} rare_masks;

/// Each bit of the result is the parity of the bits up to it.
static inline uint64_t prefix_xor(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// Writes the positions of the set bits of `mask`, eight at a time: the few positions too many are
/// written over by the next block.
static inline uint32_t *flatten(uint64_t mask, uint32_t base, uint32_t *to) {
  if (mask == 0) return to;
  uint32_t *end = to + __builtin_popcountll(mask);
  do {
    for (int index = 0; index < 8; index += 1) {
      to[index] = base + (uint32_t)__builtin_ctzll(mask | UINT64_C(1) << 63);
      mask &= mask - 1;
    }
    to += 8;
  } while (to < end);
  return end;
}

// MARK: Rows

/// The bytes of a key that its texts may have: behind them stand two words, and a block is written
/// at once.
#define KEY_TEXT (ENTENTE_KEY_WORDS * 8 - 16)

_Static_assert(KEY_TEXT < 512, "the length of a run has nine bits");

/// The number of eight digits, one in each byte, the first one first.
static inline uint64_t eight_digits(uint64_t digits) {
  uint64_t pairs = (digits * 2561) >> 8 & UINT64_C(0x00FF00FF00FF00FF);
  uint64_t quads = (pairs * 6553601) >> 16 & UINT64_C(0x0000FFFF0000FFFF);
  return (quads * UINT64_C(42949672960001)) >> 32;
}

/// Reads the millionths of a short number, as `DecimalLiteral.plain` does; of any other text says
/// that it is odd. 64 bytes can be read from its beginning on.
static void read_amount(
    const uint8_t *text, uint32_t length, int64_t *amount, uint32_t *isOdd) {
  static const int64_t powers[7] = {1000000, 100000, 10000, 1000, 100, 10, 1};
  uint32_t isNegative = text[0] == '-';
  uint32_t wasOdd = *isOdd;
  *isOdd = 1;
  if (length > 16 || length <= isNegative) return;
  text += isNegative;
  length -= isNegative;
  // Sixteen bytes less the digit 0, the last one last; what stands before the text becomes 0.
  const uint64_t zeros = UINT64_C(0x3030303030303030), ones = UINT64_C(0x0101010101010101);
  uint64_t low, high = 0;
  memcpy(&low, text, 8);
  low ^= zeros;
  if (length <= 8) {
    low <<= 64 - length * 8;
  } else {
    uint64_t rest;
    memcpy(&rest, text + 8, 8);
    rest ^= zeros;
    uint32_t shift = 128 - length * 8;
    high = low << shift;
    low = rest << shift | (low >> 1) >> (63 - shift);
  }
  uint64_t points = low ^ 0x1E * ones;
  uint64_t point = (points - ones) & ~points & 0x80 * ones;
  uint32_t decimals = 0, digits = length;
  if (point != 0) {
    uint32_t place = (uint32_t)__builtin_ctzll(point) & ~7u;
    decimals = 7 - place / 8;
    if (decimals == 0 || decimals > 6) return;
    digits = length - decimals - 1;
    // The bits from the point on stay, the digits before it move up.
    uint64_t before = (UINT64_C(2) << (place | 7)) - 1;
    low = (low & ~before) | ((low << 8 | high >> 56) & before);
    high <<= 8;
  }
  if (digits == 0 || digits > 12) return;
  uint64_t over = (low + 0x76 * ones) | low | (high + 0x76 * ones) | high;
  if (over & 0x80 * ones) return;
  int64_t value = (int64_t)(eight_digits(high) * 100000000 + eight_digits(low)) * powers[decimals];
  *amount = isNegative ? -value : value;
  *isOdd = wasOdd;
}

static inline uint64_t folded(uint64_t one, uint64_t other) {
  __uint128_t product = (__uint128_t)one * other;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

// MARK: Instructions that every machine has

#if defined(__SSE2__)

/// A bit for each of 64 bytes that is `value`.
static inline uint64_t equal(const uint8_t *bytes, uint8_t value) {
  __m128i wanted = _mm_set1_epi8((char)value);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part += 1) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * part));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, wanted)) << (16 * part);
  }
  return mask;
}

/// Whether any of 64 bytes is `one`, `other` or 0.
static inline uint64_t has_any(const uint8_t *bytes, uint8_t one, uint8_t other) {
  __m128i first = _mm_set1_epi8((char)one), second = _mm_set1_epi8((char)other);
  __m128i found = _mm_setzero_si128(), least = _mm_set1_epi8((char)0xFF);
  for (int part = 0; part < 4; part += 1) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * part));
    found = _mm_or_si128(
        found, _mm_or_si128(_mm_cmpeq_epi8(block, first), _mm_cmpeq_epi8(block, second)));
    least = _mm_min_epu8(least, block);
  }
  return (uint64_t)_mm_movemask_epi8(
      _mm_or_si128(found, _mm_cmpeq_epi8(least, _mm_setzero_si128())));
}

#elif defined(__aarch64__) && defined(__ARM_NEON)

static inline uint64_t equal(const uint8_t *bytes, uint8_t value) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vld1q_u8(weights), wanted = vdupq_n_u8(value);
  uint8x16_t one = vandq_u8(vceqq_u8(vld1q_u8(bytes), wanted), bits);
  uint8x16_t two = vandq_u8(vceqq_u8(vld1q_u8(bytes + 16), wanted), bits);
  uint8x16_t three = vandq_u8(vceqq_u8(vld1q_u8(bytes + 32), wanted), bits);
  uint8x16_t four = vandq_u8(vceqq_u8(vld1q_u8(bytes + 48), wanted), bits);
  uint8x16_t sum = vpaddq_u8(vpaddq_u8(one, two), vpaddq_u8(three, four));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

static inline uint64_t has_any(const uint8_t *bytes, uint8_t one, uint8_t other) {
  uint8x16_t first = vdupq_n_u8(one), second = vdupq_n_u8(other);
  uint8x16_t found = vdupq_n_u8(0), least = vdupq_n_u8(0xFF);
  for (int part = 0; part < 4; part += 1) {
    uint8x16_t block = vld1q_u8(bytes + 16 * part);
    found = vorrq_u8(found, vorrq_u8(vceqq_u8(block, first), vceqq_u8(block, second)));
    least = vminq_u8(least, block);
  }
  return vmaxvq_u8(vorrq_u8(found, vceqq_u8(least, vdupq_n_u8(0))));
}

#else

static inline uint64_t equal(const uint8_t *bytes, uint8_t value) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index += 1) mask |= (uint64_t)(bytes[index] == value) << index;
  return mask;
}

static inline uint64_t has_any(const uint8_t *bytes, uint8_t one, uint8_t other) {
  uint64_t found = 0;
  for (int index = 0; index < 64; index += 1) {
    uint8_t byte = bytes[index];
    found |= (byte == one) | (byte == other) | (byte == 0);
  }
  return found;
}

#endif

static inline block_masks masks_of(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  block_masks masks = {
      equal(bytes, delimiter), equal(bytes, '\n'), has_any(bytes, '\r', quote)};
  return masks;
}

static inline rare_masks rare_masks_of(const uint8_t *bytes, uint8_t quote) {
  rare_masks masks = {
      quote ? equal(bytes, quote) : 0, equal(bytes, '\r'), equal(bytes, 0)};
  return masks;
}

/// Copies 64 bytes from `from`, of which those from `count` on become 0.
static inline void copy_block(const uint8_t *from, uint32_t count, uint8_t *to) {
  static const uint8_t keep[128] = {
      [0 ... 63] = 0xFF,
  };
  uint64_t block[8], mask[8];
  memcpy(block, from, 64);
  memcpy(mask, keep + 64 - count, 64);
  for (int index = 0; index < 8; index += 1) block[index] &= mask[index];
  memcpy(to, block, 64);
}

/// Whether two keys of as many words are the same.
static inline int is_same(const uint64_t *one, const uint64_t *other, uint32_t count) {
  uint64_t difference = 0;
#pragma clang loop vectorize(disable) unroll(disable)
  for (uint32_t word = 0; word < count; word += 1) difference |= one[word] ^ other[word];
  return difference == 0;
}

#define MASKS_OF masks_of
#define RARE_MASKS_OF rare_masks_of
#define FLATTEN flatten
#define COPY_BLOCK copy_block
#define READ_AMOUNT read_amount
#define IS_SAME is_same
#define INDEX_NAME index_separators
#define FIND_ROWS_NAME find_rows
#define READ_AMOUNTS_NAME read_amounts
#define READ_KEYS_NAME read_keys
#define READ_ROWS_NAME read_rows
#define FIND_GROUPS_NAME find_groups
#include "SeparatorIndexBody.h"
#include "PlainRowsBody.h"

#if defined(__x86_64__)

// MARK: Instructions of nearly all machines: AVX2, and counting and clearing bits in one step

#pragma clang attribute push( \
    __attribute__((target("avx2,bmi,bmi2,popcnt"))), apply_to = function)

static inline uint64_t equal_in_halves(__m256i low, __m256i high, uint8_t value) {
  __m256i wanted = _mm256_set1_epi8((char)value);
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted))
      | (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

static inline __m256i first_half(const uint8_t *bytes) {
  return _mm256_loadu_si256((const __m256i *)(const void *)bytes);
}

static inline block_masks masks_in_halves(
    const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m256i low = first_half(bytes), high = first_half(bytes + 32);
  __m256i q = _mm256_set1_epi8((char)quote), cr = _mm256_set1_epi8('\r');
  __m256i found = _mm256_or_si256(
      _mm256_or_si256(_mm256_cmpeq_epi8(low, q), _mm256_cmpeq_epi8(high, q)),
      _mm256_or_si256(_mm256_cmpeq_epi8(low, cr), _mm256_cmpeq_epi8(high, cr)));
  __m256i nul = _mm256_cmpeq_epi8(_mm256_min_epu8(low, high), _mm256_setzero_si256());
  block_masks masks = {
      equal_in_halves(low, high, delimiter), equal_in_halves(low, high, '\n'),
      (uint64_t)!_mm256_testz_si256(_mm256_or_si256(found, nul), _mm256_or_si256(found, nul))};
  return masks;
}

static inline rare_masks rare_masks_in_halves(const uint8_t *bytes, uint8_t quote) {
  __m256i low = first_half(bytes), high = first_half(bytes + 32);
  rare_masks masks = {
      quote ? equal_in_halves(low, high, quote) : 0, equal_in_halves(low, high, '\r'),
      equal_in_halves(low, high, 0)};
  return masks;
}

static inline void copy_in_halves(const uint8_t *from, uint32_t count, uint8_t *to) {
  static const uint8_t keep[128] = {
      [0 ... 63] = 0xFF,
  };
  const uint8_t *mask = keep + 64 - count;
  _mm256_storeu_si256(
      (__m256i *)(void *)to, _mm256_and_si256(first_half(from), first_half(mask)));
  _mm256_storeu_si256(
      (__m256i *)(void *)(to + 32),
      _mm256_and_si256(first_half(from + 32), first_half(mask + 32)));
}

/// As `read_amount`, the usual numbers all digits at once. 16 bytes before the end can be read too.
__attribute__((always_inline)) static inline void read_amount_at_once(
    const uint8_t *text, uint32_t length, int64_t *amount, uint32_t *isOdd) {
  // By the place of the point from the end, 0 where there is none.
  static const int64_t powers[17] = {1000000, 0, 100000, 10000, 1000, 100, 10, 1};
  // The bytes behind the point stay, those before it move up by one.
  static const uint8_t moves[8][16] = {
      {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
      {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
      {0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15},
      {0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15},
      {0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15},
      {0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15},
      {0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15},
      {0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15},
  };
  static const uint8_t keep[32] = {[16 ... 31] = 0xFF};
  if (__builtin_expect(length > 16, 0)) {
    *isOdd = 1;
    return;
  }
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + length - 16));
  __m128i digits = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
  __m128i odd = _mm_cmpeq_epi8(_mm_max_epu8(digits, _mm_set1_epi8(10)), digits);
  uint32_t dots = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('.')));
  uint32_t others = (uint32_t)_mm_movemask_epi8(odd) & 0xFFFF0000 >> length;
  uint32_t place = 16 - (uint32_t)__builtin_ctz(others | 1u << 16);
  int64_t power = powers[place];
  if (__builtin_expect(
          (others & (others - 1)) | (others & ~dots) | (length - place - 1 > 11) | (power == 0),
          0)) {
    read_amount(text, length, amount, isOdd);
    return;
  }
  digits = _mm_and_si128(
      digits, _mm_loadu_si128((const __m128i *)(const void *)(keep + length)));
  digits = _mm_shuffle_epi8(digits, _mm_loadu_si128((const __m128i *)(const void *)moves[place]));
  __m128i pairs = _mm_maddubs_epi16(digits, _mm_set1_epi16(0x010A));
  __m128i quads = _mm_madd_epi16(pairs, _mm_set1_epi32(0x00010064));
  __m128i both = _mm_madd_epi16(_mm_packus_epi32(quads, quads), _mm_set1_epi32(0x00012710));
  uint64_t parts = (uint64_t)_mm_cvtsi128_si64(both);
  *amount = (int64_t)((parts & 0xFFFFFFFF) * 100000000 + (parts >> 32)) * power;
}

#define MASKS_OF masks_in_halves
#define RARE_MASKS_OF rare_masks_in_halves
#define FLATTEN flatten
#define COPY_BLOCK copy_in_halves
#define IS_SAME is_same
#define READ_AMOUNT read_amount_at_once
#define INDEX_NAME index_in_halves
#define FIND_ROWS_NAME find_rows_in_halves
#define READ_AMOUNTS_NAME read_amounts_in_halves
#define READ_KEYS_NAME read_keys_in_halves
#define READ_ROWS_NAME read_rows_in_halves
#define FIND_GROUPS_NAME find_groups_in_halves
#include "SeparatorIndexBody.h"
#include "PlainRowsBody.h"

#pragma clang attribute pop

// MARK: Instructions of newer servers: 64 bytes at once

#pragma clang attribute push( \
    __attribute__((target("avx2,bmi,bmi2,popcnt,avx512f,avx512bw,avx512vbmi2"))), \
    apply_to = function)

static inline block_masks masks_at_once(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m512i block = _mm512_loadu_si512(bytes);
  block_masks masks = {
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)delimiter)),
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\n')),
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)quote))
          | _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\r'))
          | _mm512_testn_epi8_mask(block, block)};
  return masks;
}

static inline rare_masks rare_masks_at_once(const uint8_t *bytes, uint8_t quote) {
  __m512i block = _mm512_loadu_si512(bytes);
  rare_masks masks = {
      quote ? _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)quote)) : 0,
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\r')),
      _mm512_testn_epi8_mask(block, block)};
  return masks;
}

static inline uint32_t *flatten_at_once(uint64_t mask, uint32_t base, uint32_t *to) {
  const __m512i places = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
      40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
      17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  __m512i found = _mm512_maskz_compress_epi8(mask, places), first = _mm512_set1_epi32((int)base);
  int count = __builtin_popcountll(mask);
  _mm512_storeu_si512(
      to, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(found)), first));
  if (__builtin_expect(count > 16, 0)) {
    _mm512_storeu_si512(
        to + 16,
        _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 1)), first));
    if (count > 32) {
      _mm512_storeu_si512(
          to + 32,
          _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 2)), first));
      _mm512_storeu_si512(
          to + 48,
          _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 3)), first));
    }
  }
  return to + count;
}

static inline void copy_at_once(const uint8_t *from, uint32_t count, uint8_t *to) {
  _mm512_storeu_si512(to, _mm512_maskz_loadu_epi8(_bzhi_u64(UINT64_MAX, count), from));
}

static inline int is_same_at_once(const uint64_t *one, const uint64_t *other, uint32_t count) {
  __mmask8 different = 0;
  for (; count > 8; count -= 8, one += 8, other += 8) {
    different |= _mm512_cmpneq_epi64_mask(_mm512_loadu_si512(one), _mm512_loadu_si512(other));
  }
  __mmask8 rest = (__mmask8)((1u << count) - 1);
  different |= _mm512_cmpneq_epi64_mask(
      _mm512_maskz_loadu_epi64(rest, one), _mm512_maskz_loadu_epi64(rest, other));
  return different == 0;
}

#define MASKS_OF masks_at_once
#define RARE_MASKS_OF rare_masks_at_once
#define FLATTEN flatten_at_once
#define COPY_BLOCK copy_at_once
#define IS_SAME is_same_at_once
#define READ_AMOUNT read_amount_at_once
#define INDEX_NAME index_at_once
#define FIND_ROWS_NAME find_rows_at_once
#define READ_AMOUNTS_NAME read_amounts_at_once
#define READ_KEYS_NAME read_keys_at_once
#define READ_ROWS_NAME read_rows_at_once
#define FIND_GROUPS_NAME find_groups_at_once
#include "SeparatorIndexBody.h"
#include "PlainRowsBody.h"

#pragma clang attribute pop

#endif

// MARK: Which of them this machine has

entente_instructions entente_best_instructions(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
      && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512vbmi2")
        ? ENTENTE_AT_ONCE
        : ENTENTE_IN_HALVES;
  }
#endif
  return ENTENTE_EVERYWHERE;
}

size_t entente_index_separators(
    entente_instructions instructions, const uint8_t *bytes, size_t length, uint8_t delimiter,
    uint8_t quote, uint32_t *separators, uint32_t *newlines, size_t *newlineCount,
    _Bool *hasQuotes) {
#if defined(__x86_64__)
  if (instructions == ENTENTE_AT_ONCE) {
    return index_at_once(
        bytes, length, delimiter, quote, separators, newlines, newlineCount, hasQuotes);
  }
  if (instructions == ENTENTE_IN_HALVES) {
    return index_in_halves(
        bytes, length, delimiter, quote, separators, newlines, newlineCount, hasQuotes);
  }
#else
  (void)instructions;
#endif
  return index_separators(
      bytes, length, delimiter, quote, separators, newlines, newlineCount, hasQuotes);
}

size_t entente_read_plain_rows(
    entente_instructions instructions, const entente_row_columns *columns, const uint8_t *bytes,
    const uint32_t *separators, const uint32_t *newlines, size_t passed, size_t limit, size_t most,
    entente_plain_row *rows) {
#if defined(__x86_64__)
  if (instructions == ENTENTE_AT_ONCE) {
    return read_rows_at_once(columns, bytes, separators, newlines, passed, limit, most, rows);
  }
  if (instructions == ENTENTE_IN_HALVES) {
    return read_rows_in_halves(columns, bytes, separators, newlines, passed, limit, most, rows);
  }
#else
  (void)instructions;
#endif
  return read_rows(columns, bytes, separators, newlines, passed, limit, most, rows);
}

void entente_find_groups(
    entente_instructions instructions, const entente_slot_table *tables,
    const uint32_t *tableOfMonth, const uint64_t *groups, const void *cells, size_t cellSize,
    const entente_plain_row *rows, entente_known_row *known, size_t count) {
#if defined(__x86_64__)
  if (instructions == ENTENTE_AT_ONCE) {
    find_groups_at_once(
        tables, tableOfMonth, groups, cells, cellSize, rows, known, count);
    return;
  }
  if (instructions == ENTENTE_IN_HALVES) {
    find_groups_in_halves(
        tables, tableOfMonth, groups, cells, cellSize, rows, known, count);
    return;
  }
#else
  (void)instructions;
#endif
  find_groups(tables, tableOfMonth, groups, cells, cellSize, rows, known, count);
}
