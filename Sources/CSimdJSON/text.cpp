#include "text.hpp"

namespace entente {

namespace {

/// The value of four hexadecimal digits, or -1.
int hexadecimal(const char *at) {
  int value = 0;
  for (int place = 0; place < 4; place += 1) {
    char c = at[place];
    int digit;
    if (is_digit(c)) {
      digit = c - '0';
    } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = (c | 0x20) - 'a' + 10;
    } else {
      return -1;
    }
    value = value << 4 | digit;
  }
  return value;
}

char *put_scalar(uint32_t scalar, char *out) {
  if (scalar < 0x80) {
    *out++ = static_cast<char>(scalar);
  } else if (scalar < 0x800) {
    *out++ = static_cast<char>(0xC0 | scalar >> 6);
    *out++ = static_cast<char>(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    *out++ = static_cast<char>(0xE0 | scalar >> 12);
    *out++ = static_cast<char>(0x80 | (scalar >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (scalar & 0x3F));
  } else {
    *out++ = static_cast<char>(0xF0 | scalar >> 18);
    *out++ = static_cast<char>(0x80 | (scalar >> 12 & 0x3F));
    *out++ = static_cast<char>(0x80 | (scalar >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (scalar & 0x3F));
  }
  return out;
}

} // namespace

const char *unescape_one(const char *at, const char *end, char *&out) {
  if (at >= end) return nullptr;
  char c = *at++;
  switch (c) {
  case '"': case '\\': case '/': *out++ = c; return at;
  case 'b': *out++ = '\b'; return at;
  case 'f': *out++ = '\f'; return at;
  case 'n': *out++ = '\n'; return at;
  case 'r': *out++ = '\r'; return at;
  case 't': *out++ = '\t'; return at;
  case 'u': break;
  default: return nullptr;
  }
  if (end - at < 4) return nullptr;
  int unit = hexadecimal(at);
  if (unit <= 0) return nullptr;
  at += 4;
  uint32_t scalar = static_cast<uint32_t>(unit);
  if (unit >= 0xD800 && unit <= 0xDFFF) {
    if (unit >= 0xDC00 || end - at < 6 || at[0] != '\\' || at[1] != 'u') return nullptr;
    int low = hexadecimal(at + 2);
    if (low < 0xDC00 || low > 0xDFFF) return nullptr;
    scalar = 0x10000 + ((scalar - 0xD800) << 10) + (static_cast<uint32_t>(low) - 0xDC00);
    at += 6;
  }
  out = put_scalar(scalar, out);
  return at;
}

} // namespace entente
