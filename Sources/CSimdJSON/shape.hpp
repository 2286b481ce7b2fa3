// Lines of one shape: the same keys in the same order, with the same blanks between them.
#pragma once

#include "text.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace entente {

/// What stands before a value, or behind the last one.
class Stretch {
public:
  static constexpr size_t longest = 64;

  Stretch(const char *start, size_t size, int column) : column(column), size(size) {
    unsigned char all[longest];
    std::memset(all, 0xFF, longest);
    std::memcpy(words, start, size);
    std::memcpy(masks, all, size);
  }

  /// The column of the value behind it, or -1.
  int column;
  size_t size;
  /// How long the text behind it was in the line before, and in how many lines before that one.
  size_t length = 0, repeats = 0;

  void note(size_t found) {
    repeats = found == length ? repeats + 1 : 0;
    length = found;
  }

  /// Whether it stands there; 64 bytes can be read.
  bool stands(const char *at) const {
    uint64_t difference = 0;
    for (size_t word = 0; word * 8 < size; word += 1) {
      uint64_t there;
      std::memcpy(&there, at + word * 8, 8);
      difference |= (there ^ words[word]) & masks[word];
    }
    return difference == 0;
  }

private:
  uint64_t words[longest / 8] = {};
  uint64_t masks[longest / 8] = {};
};

/// What lines have in common besides their values, learnt from one of them.
///
/// Reading by it needs no index of the text: a line is a walk from one known stretch to the next.
/// Files whose lines have other shapes every now and then are read without it.
class Shape {
public:
  /// No line has more than `keys` values, so that learning needs no more memory.
  explicit Shape(size_t keys) {
    before.reserve(keys);
    tail.reserve(1);
  }

  /// Before each value of a line.
  std::vector<Stretch> before;
  /// Behind the last value.
  std::vector<Stretch> tail;

  bool is_known() const { return !tail.empty(); }

  void forget() {
    before.clear();
    tail.clear();
  }

  bool add(const char *start, const char *end, int column) {
    return add(before, start, end, column);
  }

  bool close(const char *start, const char *end) { return add(tail, start, end, -1); }

private:
  static bool add(
      std::vector<Stretch> &stretches, const char *start, const char *end, int column) {
    size_t size = static_cast<size_t>(end - start);
    if (size > Stretch::longest) return false;
    stretches.emplace_back(start, size, column);
    return true;
  }
};

/// When reading by shape is tried: where few lines have it, less and less often.
class ShapeTrial {
public:
  /// Whether the batch that begins is read by shape, or may teach one.
  bool begins() {
    if (lines > 0 && misses * 4 > lines) {
      pause = pause == 0 ? 1 : pause < 64 ? pause * 2 : 64;
      left = pause;
      failed = true;
    } else if (lines > 0) {
      pause = 0;
    }
    lines = misses = 0;
    if (left == 0) return true;
    left -= 1;
    return false;
  }

  /// Whether the shape was of no use.
  bool takes_failure() {
    bool result = failed;
    failed = false;
    return result;
  }

  void hit() { lines += 1; }

  void miss() {
    lines += 1;
    misses += 1;
  }

private:
  size_t lines = 0, misses = 0, pause = 0, left = 0;
  bool failed = false;
};

} // namespace entente
