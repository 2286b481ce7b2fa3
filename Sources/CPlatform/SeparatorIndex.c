#include "CPlatform.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

typedef struct {
  uint64_t delimiter, newline, carriageReturn;
  /// Quotes and NULs.
  uint64_t odd;
} block_masks;

#if defined(__SSE2__)

typedef struct {
  __m128i part[4];
} block;

static inline block load(const uint8_t *bytes) {
  const __m128i *from = (const __m128i *)(const void *)bytes;
  block result = {{_mm_loadu_si128(from), _mm_loadu_si128(from + 1), _mm_loadu_si128(from + 2),
                   _mm_loadu_si128(from + 3)}};
  return result;
}

/// A bit for each byte of the block that is `value`.
static inline uint64_t equal(const block *bytes, uint8_t value) {
  __m128i wanted = _mm_set1_epi8((char)value);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part += 1) {
    __m128i found = _mm_cmpeq_epi8(bytes->part[part], wanted);
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
  return mask;
}

/// Whether a byte of the block is one of two values or 0.
static inline int has_any(const block *bytes, uint8_t one, uint8_t other) {
  __m128i first = _mm_set1_epi8((char)one), second = _mm_set1_epi8((char)other);
  __m128i found = _mm_setzero_si128(), least = bytes->part[0];
  for (int part = 0; part < 4; part += 1) {
    found = _mm_or_si128(found, _mm_or_si128(_mm_cmpeq_epi8(bytes->part[part], first),
                                             _mm_cmpeq_epi8(bytes->part[part], second)));
    least = _mm_min_epu8(least, bytes->part[part]);
  }
  return _mm_movemask_epi8(_mm_or_si128(found, _mm_cmpeq_epi8(least, _mm_setzero_si128()))) != 0;
}

#elif defined(__aarch64__) && defined(__ARM_NEON)

typedef struct {
  uint8x16_t part[4];
} block;

static inline block load(const uint8_t *bytes) {
  block result = {{vld1q_u8(bytes), vld1q_u8(bytes + 16), vld1q_u8(bytes + 32),
                   vld1q_u8(bytes + 48)}};
  return result;
}

static inline uint64_t equal(const block *bytes, uint8_t value) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vld1q_u8(weights), wanted = vdupq_n_u8(value);
  uint8x16_t one = vandq_u8(vceqq_u8(bytes->part[0], wanted), bits);
  uint8x16_t two = vandq_u8(vceqq_u8(bytes->part[1], wanted), bits);
  uint8x16_t three = vandq_u8(vceqq_u8(bytes->part[2], wanted), bits);
  uint8x16_t four = vandq_u8(vceqq_u8(bytes->part[3], wanted), bits);
  uint8x16_t sum = vpaddq_u8(vpaddq_u8(one, two), vpaddq_u8(three, four));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

/// Whether a byte of the block is one of two values or 0.
static inline int has_any(const block *bytes, uint8_t one, uint8_t other) {
  uint8x16_t first = vdupq_n_u8(one), second = vdupq_n_u8(other);
  uint8x16_t found = vdupq_n_u8(0), least = bytes->part[0];
  for (int part = 0; part < 4; part += 1) {
    found = vorrq_u8(found, vorrq_u8(vceqq_u8(bytes->part[part], first),
                                     vceqq_u8(bytes->part[part], second)));
    least = vminq_u8(least, bytes->part[part]);
  }
  return vmaxvq_u8(vorrq_u8(found, vceqq_u8(least, vdupq_n_u8(0)))) != 0;
}

#else

typedef struct {
  const uint8_t *bytes;
} block;

static inline block load(const uint8_t *bytes) {
  block result = {bytes};
  return result;
}

static inline uint64_t equal(const block *bytes, uint8_t value) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index += 1) {
    mask |= (uint64_t)(bytes->bytes[index] == value) << index;
  }
  return mask;
}

/// Whether a byte of the block is one of two values or 0.
static inline int has_any(const block *bytes, uint8_t one, uint8_t other) {
  int found = 0;
  for (int index = 0; index < 64; index += 1) {
    uint8_t byte = bytes->bytes[index];
    found |= (byte == one) | (byte == other) | (byte == 0);
  }
  return found;
}

#endif

static inline block_masks masks_of(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  block loaded = load(bytes);
  block_masks masks = {
      equal(&loaded, delimiter), equal(&loaded, '\n'), 0, 0};
  // Rare bytes are looked for together first.
  if (__builtin_expect(has_any(&loaded, '\r', quote), 0)) {
    masks.carriageReturn = equal(&loaded, '\r');
    masks.odd = equal(&loaded, quote) | equal(&loaded, 0);
  }
  return masks;
}

/// Writes the positions of the set bits of `mask`, eight at a time: the few positions too many are
/// written over by the next block.
static inline uint32_t *flatten(uint64_t mask, uint32_t base, uint32_t *to) {
  if (mask == 0) return to;
  int count = __builtin_popcountll(mask);
  uint32_t *end = to + count;
  do {
    for (int index = 0; index < 8; index += 1) {
      to[index] = base + (uint32_t)__builtin_ctzll(mask | UINT64_C(1) << 63);
      mask &= mask - 1;
    }
    to += 8;
  } while (to < end);
  return end;
}

#define INDEX_BODY                                                                               \
  size_t blocks = length / 64;                                                                   \
  uint32_t *separator = separators;                                                              \
  uint32_t *newline = newlines;                                                                  \
  for (size_t block = 0; block < blocks; block += 1) {                                           \
    const uint8_t *start = bytes + block * 64;                                                   \
    block_masks masks = masks_of(start, delimiter, quote);                                       \
    uint64_t followed = masks.newline >> 1;                                                      \
    if (masks.carriageReturn >> 63 && block + 1 < blocks && start[64] == '\n') {                 \
      followed |= UINT64_C(1) << 63;                                                             \
    }                                                                                            \
    if (masks.odd | (masks.carriageReturn & ~followed)) {                                        \
      blocks = block;                                                                            \
      break;                                                                                     \
    }                                                                                            \
    uint64_t lines = masks.newline;                                                              \
    uint32_t before = (uint32_t)(separator - separators);                                        \
    while (lines != 0) {                                                                         \
      uint64_t below = (lines & (0 - lines)) - 1;                                                \
      *newline++ = before + (uint32_t)__builtin_popcountll((masks.delimiter | masks.newline) & below); \
      lines &= lines - 1;                                                                        \
    }                                                                                            \
    separator = flatten(masks.delimiter | masks.newline, (uint32_t)(block * 64), separator);     \
  }                                                                                              \
  *newlineCount = (size_t)(newline - newlines);                                                  \
  return blocks * 64;

static size_t index_plain(
    const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote, uint32_t *separators,
    uint32_t *newlines, size_t *newlineCount) {
  INDEX_BODY
}

#if defined(__x86_64__)
// The same with instructions that nearly every machine has, but not the oldest: counting and
// clearing bits are one step each.
__attribute__((target("popcnt,bmi,bmi2"))) static size_t index_with_bit_instructions(
    const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote, uint32_t *separators,
    uint32_t *newlines, size_t *newlineCount) {
  INDEX_BODY
}
#endif

size_t entente_index_separators(
    const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote, uint32_t *separators,
    uint32_t *newlines, size_t *newlineCount) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi")
      && __builtin_cpu_supports("bmi2")) {
    return index_with_bit_instructions(
        bytes, length, delimiter, quote, separators, newlines, newlineCount);
  }
#endif
  return index_plain(bytes, length, delimiter, quote, separators, newlines, newlineCount);
}
