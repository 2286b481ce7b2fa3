// Where in 64 bytes the bytes stand that end or begin something in a delimited file.
#pragma once

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t entente_mask_16(
    const uint8_t *bytes, __m128i delimiter, __m128i quote, __m128i newline, __m128i other,
    __m128i zero) {
  __m128i block = _mm_loadu_si128((const __m128i *)(const void *)bytes);
  __m128i found = _mm_or_si128(
      _mm_or_si128(
          _mm_or_si128(_mm_cmpeq_epi8(block, delimiter), _mm_cmpeq_epi8(block, quote)),
          _mm_or_si128(_mm_cmpeq_epi8(block, newline), _mm_cmpeq_epi8(block, other))),
      _mm_cmpeq_epi8(block, zero));
  return (uint64_t)(uint32_t)_mm_movemask_epi8(found);
}

/// A bit for each of the 64 bytes at `bytes` that is the delimiter, the quote, LF, CR or NUL.
static inline uint64_t entente_special_bytes(
    const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m128i d = _mm_set1_epi8((char)delimiter), q = _mm_set1_epi8((char)quote);
  __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r'), zero = _mm_setzero_si128();
  return entente_mask_16(bytes, d, q, lf, cr, zero)
      | entente_mask_16(bytes + 16, d, q, lf, cr, zero) << 16
      | entente_mask_16(bytes + 32, d, q, lf, cr, zero) << 32
      | entente_mask_16(bytes + 48, d, q, lf, cr, zero) << 48;
}

#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>

static inline uint8x16_t entente_mask_16(
    const uint8_t *bytes, uint8x16_t delimiter, uint8x16_t quote) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t block = vld1q_u8(bytes);
  uint8x16_t found = vorrq_u8(
      vorrq_u8(
          vorrq_u8(vceqq_u8(block, delimiter), vceqq_u8(block, quote)),
          vorrq_u8(vceqq_u8(block, vdupq_n_u8('\n')), vceqq_u8(block, vdupq_n_u8('\r')))),
      vceqq_u8(block, vdupq_n_u8(0)));
  return vandq_u8(found, vld1q_u8(weights));
}

/// A bit for each of the 64 bytes at `bytes` that is the delimiter, the quote, LF, CR or NUL.
static inline uint64_t entente_special_bytes(
    const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  uint8x16_t d = vdupq_n_u8(delimiter), q = vdupq_n_u8(quote);
  uint8x16_t low = vpaddq_u8(entente_mask_16(bytes, d, q), entente_mask_16(bytes + 16, d, q));
  uint8x16_t high =
      vpaddq_u8(entente_mask_16(bytes + 32, d, q), entente_mask_16(bytes + 48, d, q));
  uint8x16_t sum = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

#else

/// A bit for each of the 64 bytes at `bytes` that is the delimiter, the quote, LF, CR or NUL.
static inline uint64_t entente_special_bytes(
    const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index += 1) {
    uint8_t byte = bytes[index];
    uint64_t found = byte == delimiter || byte == quote || byte == '\n' || byte == '\r' || !byte;
    mask |= found << index;
  }
  return mask;
}

#endif
