#include "CSimdJSON.h"
#include "shape.hpp"
#include "text.hpp"

#include <simdjson.h>

#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

using namespace entente;

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

} // namespace

struct entente_rows {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> scan;
  std::vector<Key> keys;
  /// Which key came after each one last time; the last entry is for the first key of an object.
  uint8_t follower[ENTENTE_ROWS_KEYS + 1] = {};
  entente_cell cells[ENTENTE_ROWS_COLUMNS] = {};
  std::vector<char> padded;
  std::vector<char> scratch;
  Shape shape;
  ShapeTrial trial;

  const char *text = nullptr;
  size_t length = 0;
  size_t at = 0;
  bool is_array = false;
  bool is_started = false;
  /// Whether lines are read by their shape, and the index is made for those alone that have another.
  bool is_shaped = false;
  /// Whether the next good line teaches the shape.
  bool learns_shape = false;
  const uint32_t *index = nullptr;
  size_t count = 0;
  size_t next = 0;

  /// The next backslash; what lies before the text is not known.
  const char *slash = nullptr;
  char *out = nullptr;
  uint64_t filled = 0;

  entente_rows()
      : padded(ENTENTE_ROWS_BATCH + 64), scratch(ENTENTE_ROWS_BATCH + 64),
        shape(ENTENTE_ROWS_KEYS) {}

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

  /// Finds the tokens of the text; false where it is broken.
  bool make_index() {
    next = 0;
    count = 0;
    if (scan->stage1(
            reinterpret_cast<const uint8_t *>(text), length, simdjson::stage1_mode::regular)) {
      return false;
    }
    index = scan->structural_indexes.get();
    count = scan->n_structural_indexes;
    return true;
  }

  // MARK: Lines

  /// Begins with a batch of lines: without an index where lines so far had one shape.
  bool load_lines(bool is_utf8) {
    is_shaped = learns_shape = false;
    bool tries = trial.begins();
    if (trial.takes_failure()) shape.forget();
    is_shaped = tries && shape.is_known();
    if (is_shaped) return is_utf8 || simdjson::validate_utf8(text, length);
    learns_shape = tries;
    return make_index();
  }

  entente_row line() {
    if (at >= length) return {length, length, 0, ENTENTE_ROW_END};
    if (is_shaped) return shaped_line();
    size_t start = at;
    size_t end = line_end(start);
    at = end + 1;
    if (next >= count || index[next] >= end) return {start, end, 0, ENTENTE_ROW_BLANK};
    size_t first = next, i = next;
    char *mark = out;
    bool good = object(i) && index[i - 1] < end && (i >= count || index[i] >= end);
    if (!good) {
      // It may have read beyond its line: what it put there is not kept.
      out = mark;
      slash = nullptr;
      i = next;
      while (i < count && index[i] < end) i += 1;
    } else if (learns_shape) {
      learns_shape = false;
      learn_shape(first, start, end);
    }
    next = i;
    return {start, end, filled, good ? ENTENTE_ROW_READ : ENTENTE_ROW_UNSURE};
  }

  size_t line_end(size_t start) const {
    const void *newline = std::memchr(text + start, '\n', length - start);
    return newline ? static_cast<size_t>(static_cast<const char *>(newline) - text) : length;
  }

  /// Reads a line by the shape, or else by an index of its own.
  entente_row shaped_line() {
    size_t start = at;
    char *mark = out;
    const char *place = text + start;
    filled = 0;
    if (follows_shape(place)) {
      trial.hit();
      size_t end = static_cast<size_t>(place - text);
      at = end + 1;
      return {start, end, filled, ENTENTE_ROW_READ};
    }
    out = mark;
    size_t end = line_end(start);
    at = end + 1;
    if (is_blank_line(start, end)) return {start, end, 0, ENTENTE_ROW_BLANK};
    trial.miss();
    bool good = reads_alone(start, end);
    if (!good) out = mark;
    return {start, end, filled, good ? ENTENTE_ROW_READ : ENTENTE_ROW_UNSURE};
  }

  bool is_blank_line(size_t start, size_t end) const {
    while (start < end && is_blank(text[start])) start += 1;
    return start == end;
  }

  /// Reads one line of the batch as if it were all of it.
  bool reads_alone(size_t start, size_t end) {
    const char *whole = text;
    size_t whole_length = length;
    text += start;
    length = end - start;
    slash = nullptr;
    size_t i = 0;
    bool good = make_index() && object(i) && i == count;
    text = whole;
    length = whole_length;
    return good;
  }

  /// Learns the shape of a line that was read from its token `i` on.
  void learn_shape(size_t i, size_t start, size_t end) {
    const char *place = text + start;
    size_t previous = ENTENTE_ROWS_KEYS;
    i += 1;
    if (token(i) == '}') return;
    while (true) {
      int number = key(i, previous);
      if (number < 0) return shape.forget();
      previous = static_cast<size_t>(number);
      int column = keys[previous].column;
      i += 2;
      const char *value = text + index[i];
      if (!shape.add(place, value, column)) return shape.forget();
      if (*value == '{' || (*value == '[' && column < 0)) return shape.forget();
      while (*value == '[' && token(i) != ']') i += 1;
      place = token_end(i);
      i += 1;
      if (token(i) == '}') break;
      i += 1;
    }
    if (!shape.close(place, text + end)) shape.forget();
  }

  /// Reads a line that has the shape; `at` is then its end, else anywhere.
  bool follows_shape(const char *&at) {
    const char *end = text + length;
    for (Stretch &stretch : shape.before) {
      if (!stretch.stands(at)) return false;
      at += stretch.size;
      if (at >= end) return false;
      if (*at == '"' ? !follows_text(at, end, stretch)
                     : !follows_value(at, end, stretch.column)) {
        return false;
      }
    }
    const Stretch &last = shape.tail.front();
    if (!last.stands(at)) return false;
    at += last.size;
    return at == end || (at < end && *at == '\n');
  }

  /// Reads a string, most often one as long as in the line before: then what stands behind it can be
  /// looked at before the end of the string is found.
  bool follows_text(const char *&at, const char *end, Stretch &stretch) {
    const char *start = at + 1, *last = start + stretch.length;
    if (stretch.repeats >= 4 && stretch.length < 32 && last < end
        && is_text(start, stretch.length)) {
      at = last + 1;
    } else {
      const char *begin = at;
      if (!follows_text(at, end, start, last)) return false;
      stretch.note(static_cast<size_t>(at - begin) - 2);
    }
    if (stretch.column >= 0) set(stretch.column, start, last, ENTENTE_CELL_STRING);
    return true;
  }

  bool follows_value(const char *&at, const char *end, int column) {
    const char *start = at;
    switch (*at) {
    case '[': return column >= 0 && follows_list(at, end, column);
    case 't':
      at += 4;
      if (at > end || std::memcmp(start, "true", 4) != 0) return false;
      if (column >= 0) set(column, start, at, ENTENTE_CELL_BOOL);
      return true;
    case 'f':
      at += 5;
      if (at > end || std::memcmp(start, "false", 5) != 0) return false;
      if (column >= 0) set(column, start, at, ENTENTE_CELL_BOOL);
      return true;
    case 'n':
      at += 4;
      return at <= end && std::memcmp(start, "null", 4) == 0;
    default:
      while (at < end && may_be_in_number(*at)) at += 1;
      if (!is_number(start, at)) return false;
      if (column >= 0) set(column, start, at, ENTENTE_CELL_NUMBER);
      return true;
    }
  }

  static bool may_be_in_number(char c) {
    return is_digit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
  }

  /// Reads a string, escapes undone, and passes it.
  bool follows_text(
      const char *&at, const char *end, const char *&start, const char *&last) {
    start = at + 1;
    last = text_end(start, end);
    at = last + 1;
    if (last == end) return false;
    if (*last == '"') return true;
    char *first = out;
    const char *from = start;
    while (*last == '\\') {
      copy(out, from, last);
      out += last - from;
      from = unescape_one(last + 1, end, out);
      if (!from) return false;
      last = text_end(from, end);
      if (last == end) return false;
    }
    if (*last != '"') return false;
    at = last + 1;
    copy(out, from, last);
    out += last - from;
    start = first;
    last = out;
    return true;
  }

  /// Reads a list of texts and passes it.
  bool follows_list(const char *&at, const char *end, int column) {
    char *first = out;
    at += 1;
    if (!pass_blanks(at, end)) return false;
    if (*at == ']') {
      at += 1;
      set(column, first, first, ENTENTE_CELL_LIST);
      return true;
    }
    while (*at == '"') {
      const char *start, *last;
      if (out != first) *out++ = ';';
      char *place = out;
      if (!follows_text(at, end, start, last)) return false;
      if (start != place) {
        copy(place, start, last);
        out = place + (last - start);
      }
      // An empty first item would lose its mark.
      if (out == first || !pass_blanks(at, end)) return false;
      char mark = *at++;
      if (mark == ']') {
        set(column, first, out, ENTENTE_CELL_LIST);
        return true;
      }
      if (mark != ',' || !pass_blanks(at, end)) return false;
    }
    return false;
  }

  /// Passes blanks within a line; false at the end of the text.
  static bool pass_blanks(const char *&at, const char *end) {
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r')) at += 1;
    return at < end;
  }

  // MARK: Elements

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
    entente_rows *rows, const void *bytes, size_t length, size_t readable, bool is_array,
    bool is_utf8) {
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
  return is_array ? rows->make_index() : rows->load_lines(is_utf8);
}

entente_row entente_rows_next(entente_rows *rows) {
  return rows->is_array ? rows->element() : rows->line();
}

const entente_cell *entente_rows_cells(const entente_rows *rows) { return rows->cells; }
