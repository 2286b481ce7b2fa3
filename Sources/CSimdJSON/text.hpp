// The parts of a JSON text: blanks, numbers, escapes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace entente {

inline bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the token is a number of RFC 8259, section 6.
inline bool is_number(const char *at, const char *end) {
  if (at < end && *at == '-') at += 1;
  const char *leading = at;
  while (at < end && is_digit(*at)) at += 1;
  if (at == leading || (*leading == '0' && at > leading + 1)) return false;
  if (at < end && *at == '.') {
    const char *first = ++at;
    while (at < end && is_digit(*at)) at += 1;
    if (at == first) return false;
  }
  if (at < end && (*at == 'e' || *at == 'E')) {
    at += 1;
    if (at < end && (*at == '+' || *at == '-')) at += 1;
    const char *first = at;
    while (at < end && is_digit(*at)) at += 1;
    if (at == first) return false;
  }
  return at == end;
}

/// Copies to memory that may be written, and from memory that may be read, 64 bytes further.
inline void copy(char *out, const char *from, const char *end) {
  for (; from < end; from += 16, out += 16) std::memcpy(out, from, 16);
}

/// The first quote, backslash or control character from `at` on, else `end`, behind which 16 bytes
/// can be read.
inline const char *text_end(const char *at, const char *end) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
  const __m128i control = _mm_set1_epi8(0x1F);
  for (; at < end; at += 16) {
    __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
    __m128i found = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash)),
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes));
    unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(found));
    if (mask != 0) {
      at += __builtin_ctz(mask);
      return at < end ? at : end;
    }
  }
#else
  for (; at < end; at += 1) {
    unsigned char c = static_cast<unsigned char>(*at);
    if (c == '"' || c == '\\' || c < 0x20) return at;
  }
#endif
  return end;
}

/// Whether a text of so many bytes, less than 32, stands at `at` with a quote behind it, and no
/// escape in it; 32 bytes can be read.
inline bool is_text(const char *at, size_t length) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
  const __m128i control = _mm_set1_epi8(0x1F);
  auto marks = [&](const char *place) {
    __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(place));
    __m128i found = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash)),
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes));
    return static_cast<uint32_t>(_mm_movemask_epi8(found));
  };
  uint32_t all = marks(at);
  if (length >= 16) all |= marks(at + 16) << 16;
  uint32_t last = uint32_t(1) << length;
  return (all & (last | (last - 1))) == last && at[length] == '"';
#else
  return at[length] == '"' && text_end(at, at + length) == at + length;
#endif
}

/// Undoes the escape behind a backslash at `at`; returns what follows it, or null where it is bad,
/// half a surrogate pair, or NUL.
const char *unescape_one(const char *at, const char *end, char *&out);

} // namespace entente
