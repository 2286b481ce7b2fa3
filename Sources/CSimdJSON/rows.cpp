#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace {

struct Key {
  std::string text;
  int column;
  uint64_t bit;
  /// The first 16 bytes with the closing quote, and which of them count.
  uint64_t words[2] = {0, 0};
  uint64_t masks[2] = {0, 0};

  Key(const char *key, size_t length, int column, uint64_t bit)
      : text(key, length), column(column), bit(bit) {
    std::string quoted = text + '"';
    size_t size = quoted.size() < 16 ? quoted.size() : 16;
    unsigned char all[16];
    std::memset(all, 0xFF, 16);
    std::memcpy(words, quoted.data(), size);
    std::memcpy(masks, all, size);
  }
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the token is a number of RFC 8259, section 6.
bool is_number(const char *at, const char *end) {
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

/// Copies to memory that may be written, and from memory that may be read, 64 bytes further.
void copy(char *out, const char *from, const char *end) {
  for (; from < end; from += 16, out += 16) std::memcpy(out, from, 16);
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

/// Undoes the escape behind a backslash at `at`; returns what follows it, or null where it is bad,
/// half a surrogate pair, or NUL.
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

} // namespace

struct entente_rows {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> scan;
  std::vector<Key> keys;
  /// Which key came after each one last time; the last entry is for the first key of an object.
  uint8_t follower[ENTENTE_ROWS_KEYS + 1] = {};
  entente_cell cells[ENTENTE_ROWS_COLUMNS] = {};
  std::vector<char> padded;
  std::vector<char> scratch;

  const char *text = nullptr;
  size_t length = 0;
  size_t at = 0;
  bool is_array = false;
  bool is_started = false;
  const uint32_t *index = nullptr;
  size_t count = 0;
  size_t next = 0;

  /// The next backslash; what lies before the text is not known.
  const char *slash = nullptr;
  char *out = nullptr;
  uint64_t filled = 0;

  entente_rows() : padded(ENTENTE_ROWS_BATCH + 64), scratch(ENTENTE_ROWS_BATCH + 64) {}

  char token(size_t i) const { return i < count ? text[index[i]] : '\0'; }

  /// Where token `i` ends, blanks behind it left out.
  const char *token_end(size_t i) const {
    const char *end = text + (i + 1 < count ? index[i + 1] : length);
    while (is_blank(end[-1])) end -= 1;
    return end;
  }

  void set(int column, const char *start, const char *end, entente_cell_kind kind) {
    cells[column] = {start, static_cast<uint32_t>(end - start), static_cast<uint32_t>(kind)};
    filled |= uint64_t(1) << column;
  }

  /// Finds the text of the string token `i`, escapes undone.
  bool string(size_t i, const char *&start, const char *&end) {
    start = text + index[i] + 1;
    end = token_end(i) - 1;
    if (end < start || *end != '"') return false;
    if (slash < start) find_slash(start);
    return slash >= end || unescape(slash, start, end);
  }

  /// Finds the next backslash of the batch from `place` on.
  void find_slash(const char *place) {
    const char *end = text + length;
    const void *found = std::memchr(place, '\\', static_cast<size_t>(end - place));
    slash = found ? static_cast<const char *>(found) : end;
  }

  bool unescape(const char *slash, const char *&start, const char *&end) {
    // What comes next is looked for anew.
    this->slash = nullptr;
    char *first = out;
    const char *from = start;
    while (slash) {
      copy(out, from, slash);
      out += slash - from;
      from = unescape_one(slash + 1, end, out);
      if (!from) return false;
      slash = static_cast<const char *>(
          std::memchr(from, '\\', static_cast<size_t>(end - from)));
    }
    copy(out, from, end);
    out += end - from;
    start = first;
    end = out;
    return true;
  }

  /// The number of the key at token `i`, or -1.
  int key(size_t i, size_t previous) {
    const char *start = text + index[i];
    if (*start++ != '"') return -1;
    uint8_t guess = follower[previous];
    if (guess < keys.size() && holds(keys[guess], start)) return guess;
    for (size_t number = 0; number < keys.size(); number += 1) {
      if (!holds(keys[number], start)) continue;
      follower[previous] = static_cast<uint8_t>(number);
      return static_cast<int>(number);
    }
    return -1;
  }

  /// A key holds neither quotes nor backslashes, so that what holds it and a quote is it.
  bool holds(const Key &key, const char *start) const {
    size_t size = key.text.size();
    // The batch can be read beyond its end.
    uint64_t words[2];
    std::memcpy(words, start, 16);
    if (((words[0] ^ key.words[0]) & key.masks[0]) | ((words[1] ^ key.words[1]) & key.masks[1])) {
      return false;
    }
    if (size < 16) return true;
    return size < length - static_cast<size_t>(start - text) && start[size] == '"'
        && std::memcmp(start, key.text.data(), size) == 0;
  }

  bool scalar(size_t i, int column) {
    const char *start = text + index[i], *end = token_end(i);
    size_t size = static_cast<size_t>(end - start);
    if (*start == 't' || *start == 'f') {
      if (!(size == 4 && std::memcmp(start, "true", 4) == 0)
          && !(size == 5 && std::memcmp(start, "false", 5) == 0)) {
        return false;
      }
      if (column >= 0) set(column, start, end, ENTENTE_CELL_BOOL);
      return true;
    }
    if (*start == 'n') return size == 4 && std::memcmp(start, "null", 4) == 0;
    if (!is_number(start, end)) return false;
    if (column >= 0) set(column, start, end, ENTENTE_CELL_NUMBER);
    return true;
  }

  /// Reads a list of texts from the token behind its bracket on.
  bool list(size_t &i, int column) {
    char *first = out;
    if (token(i) == ']') {
      i += 1;
      set(column, first, first, ENTENTE_CELL_LIST);
      return true;
    }
    while (token(i) == '"') {
      const char *start, *end;
      if (out != first) *out++ = ';';
      // An escaped item is undone where it goes; another one is copied there.
      char *place = out;
      if (!string(i, start, end)) return false;
      if (start != place) {
        copy(place, start, end);
        out = place + (end - start);
      }
      // An empty first item would lose its mark.
      if (out == first) return false;
      i += 1;
      char mark = token(i++);
      if (mark == ']') {
        set(column, first, out, ENTENTE_CELL_LIST);
        return true;
      }
      if (mark != ',') return false;
    }
    return false;
  }

  /// Checks a value that nobody wants.
  bool skip(size_t &i, int depth) {
    char first = token(i);
    if (first == '[' || first == '{') {
      if (depth == 0) return false;
      i += 1;
      return first == '[' ? skip_array(i, depth - 1) : skip_object(i, depth - 1);
    }
    if (first == '\0') return false;
    const char *start, *end;
    bool good = first == '"' ? string(i, start, end) : scalar(i, -1);
    i += 1;
    return good;
  }

  bool skip_array(size_t &i, int depth) {
    if (token(i) == ']') {
      i += 1;
      return true;
    }
    while (skip(i, depth)) {
      char mark = token(i++);
      if (mark == ']') return true;
      if (mark != ',') return false;
    }
    return false;
  }

  bool skip_object(size_t &i, int depth) {
    struct { const char *start; size_t size; } seen[24];
    size_t known = 0;
    if (token(i) == '}') {
      i += 1;
      return true;
    }
    while (token(i) == '"' && known < 24) {
      const char *start = text + index[i] + 1, *end = token_end(i) - 1;
      if (end < start || *end != '"') return false;
      size_t size = static_cast<size_t>(end - start);
      // Whether two keys are the same is plain only where both are plain.
      for (const char *c = start; c < end; c += 1) {
        if (*c == '\\' || static_cast<signed char>(*c) < 0) return false;
      }
      for (size_t other = 0; other < known; other += 1) {
        if (seen[other].size == size && std::memcmp(seen[other].start, start, size) == 0) {
          return false;
        }
      }
      seen[known++] = {start, size};
      i += 1;
      if (token(i++) != ':' || !skip(i, depth)) return false;
      char mark = token(i++);
      if (mark == '}') return true;
      if (mark != ',') return false;
    }
    return false;
  }

  bool value(size_t &i, int column) {
    switch (token(i)) {
    case '"': {
      const char *start, *end;
      if (!string(i, start, end)) return false;
      if (column >= 0) set(column, start, end, ENTENTE_CELL_STRING);
      i += 1;
      return true;
    }
    case '[':
      if (column < 0) return skip(i, 16);
      i += 1;
      return list(i, column);
    case '{': return column < 0 && skip(i, 16);
    case '\0': return false;
    default:
      if (!scalar(i, column)) return false;
      i += 1;
      return true;
    }
  }

  /// Reads the object at token `i`, and leaves there the token behind it.
  bool object(size_t &i) {
    filled = 0;
    if (token(i) != '{') return false;
    i += 1;
    if (token(i) == '}') {
      i += 1;
      return true;
    }
    uint64_t seen = 0;
    size_t previous = ENTENTE_ROWS_KEYS;
    while (token(i) == '"') {
      int number = key(i, previous);
      if (number < 0) return false;
      const Key &known = keys[static_cast<size_t>(number)];
      if (seen & known.bit) return false;
      seen |= known.bit;
      previous = static_cast<size_t>(number);
      i += 1;
      if (token(i) != ':') return false;
      i += 1;
      if (!value(i, known.column)) return false;
      char mark = token(i++);
      if (mark == '}') return true;
      if (mark != ',') return false;
    }
    return false;
  }

  entente_row line() {
    if (at >= length) return {length, length, 0, ENTENTE_ROW_END};
    size_t start = at;
    const void *newline = std::memchr(text + start, '\n', length - start);
    size_t end = newline ? static_cast<size_t>(static_cast<const char *>(newline) - text) : length;
    at = end + 1;
    if (next >= count || index[next] >= end) return {start, end, 0, ENTENTE_ROW_BLANK};
    size_t i = next;
    char *mark = out;
    bool good = object(i) && index[i - 1] < end && (i >= count || index[i] >= end);
    if (!good) {
      // It may have read beyond its line: what it put there is not kept.
      out = mark;
      slash = nullptr;
      i = next;
      while (i < count && index[i] < end) i += 1;
    }
    next = i;
    return {start, end, filled, good ? ENTENTE_ROW_READ : ENTENTE_ROW_UNSURE};
  }

  entente_row element() {
    if (is_started) {
      if (token(next) != ',') return {at, at, 0, ENTENTE_ROW_END};
      at = index[next] + 1;
      next += 1;
    }
    is_started = true;
    size_t i = next;
    char *mark = out;
    if (!object(i)) {
      out = mark;
      return {at, at, 0, i < count ? ENTENTE_ROW_UNSURE : ENTENTE_ROW_END};
    }
    size_t start = index[next];
    at = index[i - 1] + 1;
    next = i;
    return {start, at, filled, ENTENTE_ROW_READ};
  }
};

entente_rows *entente_rows_make(void) {
  try {
    std::unique_ptr<entente_rows> rows(new entente_rows());
    if (simdjson::get_active_implementation()->create_dom_parser_implementation(
            ENTENTE_ROWS_BATCH + 64, 64, rows->scan)) {
      return nullptr;
    }
    return rows.release();
  } catch (const std::bad_alloc &) {
    return nullptr;
  }
}

void entente_rows_free(entente_rows *rows) { delete rows; }

void entente_rows_learn(entente_rows *rows, const void *key, size_t length, int column, int bit) {
  if (rows->keys.size() >= ENTENTE_ROWS_KEYS || bit < 0 || bit > 63) return;
  try {
    rows->keys.emplace_back(
        static_cast<const char *>(key), length, column, uint64_t(1) << bit);
  } catch (const std::bad_alloc &) {
    // A key that is not known is read with care.
  }
}

bool entente_rows_load(
    entente_rows *rows, const void *bytes, size_t length, size_t readable, bool is_array) {
  if (length == 0 || length > ENTENTE_ROWS_BATCH) return false;
  rows->text = static_cast<const char *>(bytes);
  if (readable < length + 64) {
    std::memcpy(rows->padded.data(), bytes, length);
    std::memset(rows->padded.data() + length, ' ', 64);
    rows->text = rows->padded.data();
  }
  rows->length = length;
  rows->at = 0;
  // What rows put there is never more than they take of the batch.
  rows->out = rows->scratch.data();
  rows->slash = nullptr;
  rows->next = 0;
  rows->is_array = is_array;
  rows->is_started = false;
  if (rows->scan->stage1(
          reinterpret_cast<const uint8_t *>(rows->text), length,
          simdjson::stage1_mode::regular)) {
    return false;
  }
  rows->index = rows->scan->structural_indexes.get();
  rows->count = rows->scan->n_structural_indexes;
  return true;
}

entente_row entente_rows_next(entente_rows *rows) {
  return rows->is_array ? rows->element() : rows->line();
}

const entente_cell *entente_rows_cells(const entente_rows *rows) { return rows->cells; }
