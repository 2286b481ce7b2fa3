#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

using namespace simdjson;

struct entente_json_parser {
  ondemand::parser parser;
  std::vector<char> text;
  std::vector<entente_json_node> nodes;
};

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `token` is a number of RFC 8259, section 6. simdjson gives the text unchecked.
bool is_number(std::string_view token) {
  size_t at = 0, end = token.size();
  auto digits = [&] {
    size_t first = at;
    while (at < end && digit(token[at])) at += 1;
    return at > first;
  };
  if (at < end && token[at] == '-') at += 1;
  size_t leading = at;
  if (!digits()) return false;
  if (token[leading] == '0' && at > leading + 1) return false;
  if (at < end && token[at] == '.') {
    at += 1;
    if (!digits()) return false;
  }
  if (at < end && (token[at] == 'e' || token[at] == 'E')) {
    at += 1;
    if (at < end && (token[at] == '+' || token[at] == '-')) at += 1;
    if (!digits()) return false;
  }
  return at == end;
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && std::strchr(" \t\r\n", token.back()) && token.back() != '\0') {
    token.remove_suffix(1);
  }
  return token;
}

/// Walks a value and everything below it, because On-Demand checks only what is visited.
class Walk {
public:
  Walk(entente_json_parser &owner, size_t limit) : owner(owner), limit(limit) {}

  entente_json_status value(ondemand::value value, size_t depth) {
    ondemand::json_type type;
    if (value.type().get(type)) return ENTENTE_JSON_MALFORMED;
    switch (type) {
    case ondemand::json_type::array: return array(value, depth + 1);
    case ondemand::json_type::object: return object(value, depth + 1);
    case ondemand::json_type::string: return string(value);
    default: return literal(value);
    }
  }

private:
  entente_json_parser &owner;
  size_t limit;

  size_t offset(const char *place) const {
    return static_cast<size_t>(place - owner.text.data()) - 1;
  }

  void add(entente_json_kind kind, std::string_view text, const char *place) {
    owner.nodes.push_back({text.data(), text.size(), offset(place), 0, kind});
  }

  entente_json_status array(ondemand::value &value, size_t depth) {
    if (depth > limit) return ENTENTE_JSON_TOO_DEEP;
    size_t node = owner.nodes.size();
    add(ENTENTE_JSON_ARRAY, {}, value.raw_json_token().data());
    ondemand::array elements;
    if (value.get_array().get(elements)) return ENTENTE_JSON_MALFORMED;
    uint32_t count = 0;
    for (auto element : elements) {
      ondemand::value child;
      if (element.get(child)) return ENTENTE_JSON_MALFORMED;
      entente_json_status status = this->value(child, depth);
      if (status != ENTENTE_JSON_OK) return status;
      count += 1;
    }
    owner.nodes[node].count = count;
    return ENTENTE_JSON_OK;
  }

  entente_json_status object(ondemand::value &value, size_t depth) {
    if (depth > limit) return ENTENTE_JSON_TOO_DEEP;
    size_t node = owner.nodes.size();
    add(ENTENTE_JSON_OBJECT, {}, value.raw_json_token().data());
    ondemand::object members;
    if (value.get_object().get(members)) return ENTENTE_JSON_MALFORMED;
    uint32_t count = 0;
    for (auto member : members) {
      ondemand::field field;
      if (std::move(member).get(field)) return ENTENTE_JSON_MALFORMED;
      const char *place = field.key().raw() - 1;
      std::string_view key;
      if (field.unescaped_key().get(key)) return ENTENTE_JSON_MALFORMED;
      add(ENTENTE_JSON_STRING, key, place);
      entente_json_status status = this->value(field.value(), depth);
      if (status != ENTENTE_JSON_OK) return status;
      count += 1;
    }
    owner.nodes[node].count = count;
    return ENTENTE_JSON_OK;
  }

  entente_json_status string(ondemand::value &value) {
    const char *place = value.raw_json_token().data();
    std::string_view text;
    if (value.get_string().get(text)) return ENTENTE_JSON_MALFORMED;
    add(ENTENTE_JSON_STRING, text, place);
    return ENTENTE_JSON_OK;
  }

  entente_json_status literal(ondemand::value &value) {
    std::string_view token = trimmed(value.raw_json_token());
    if (token == "null") {
      // Bytes that are no white space to simdjson may still follow the word.
      bool isNull;
      if (value.is_null().get(isNull) || !isNull) return ENTENTE_JSON_MALFORMED;
      add(ENTENTE_JSON_NULL, {}, token.data());
    } else if (token == "true" || token == "false") {
      bool truth;
      if (value.get_bool().get(truth)) return ENTENTE_JSON_MALFORMED;
      add(truth ? ENTENTE_JSON_TRUE : ENTENTE_JSON_FALSE, {}, token.data());
    } else if (is_number(token)) {
      // Left to the iterator to skip: no number type of simdjson holds every literal.
      add(ENTENTE_JSON_NUMBER, token, token.data());
    } else {
      return ENTENTE_JSON_MALFORMED;
    }
    return ENTENTE_JSON_OK;
  }
};

/// Copies the text into an array of one element, with the padding that simdjson reads beyond it.
///
/// Every text, a lone scalar too, is then a value like any other, and it is well-formed exactly if
/// the array is, and holds one element.
size_t wrap(entente_json_parser &parser, const void *bytes, size_t length) {
  size_t needed = length + 2 + SIMDJSON_PADDING;
  if (parser.text.size() < needed) parser.text.resize(needed);
  parser.text[0] = '[';
  if (length > 0) std::memcpy(parser.text.data() + 1, bytes, length);
  parser.text[length + 1] = ']';
  std::memset(parser.text.data() + length + 2, ' ', SIMDJSON_PADDING);
  return length + 2;
}

entente_json_status parse(
    entente_json_parser &parser, const void *bytes, size_t length, size_t depth) {
  parser.nodes.clear();
  if (length > SIMDJSON_MAXSIZE_BYTES - 2) return ENTENTE_JSON_TOO_LARGE;
  size_t wrapped = wrap(parser, bytes, length);
  ondemand::document document;
  error_code error =
      parser.parser.iterate(parser.text.data(), wrapped, parser.text.size()).get(document);
  if (error == CAPACITY || error == MEMALLOC) return ENTENTE_JSON_TOO_LARGE;
  if (error) return ENTENTE_JSON_MALFORMED;
  ondemand::array elements;
  if (document.get_array().get(elements)) return ENTENTE_JSON_MALFORMED;
  Walk walk(parser, depth);
  size_t count = 0;
  for (auto element : elements) {
    ondemand::value value;
    if (element.get(value) || count == 1) return ENTENTE_JSON_MALFORMED;
    entente_json_status status = walk.value(value, 0);
    if (status != ENTENTE_JSON_OK) return status;
    count += 1;
  }
  // Out of bounds is how On-Demand says that no token is left.
  bool all = document.current_location().error() == OUT_OF_BOUNDS;
  return count == 1 && all ? ENTENTE_JSON_OK : ENTENTE_JSON_MALFORMED;
}

} // namespace

entente_json_parser *entente_json_parser_make(void) {
  return new (std::nothrow) entente_json_parser();
}

void entente_json_parser_free(entente_json_parser *parser) { delete parser; }

entente_json_status entente_json_parse(
    entente_json_parser *parser, const void *bytes, size_t length, size_t depth,
    const entente_json_node **nodes, size_t *count) {
  try {
    entente_json_status status = parse(*parser, bytes, length, depth);
    *nodes = parser->nodes.data();
    *count = parser->nodes.size();
    return status;
  } catch (const std::bad_alloc &) {
    return ENTENTE_JSON_TOO_LARGE;
  }
}

bool entente_is_utf8(const void *bytes, size_t length) {
  return simdjson::validate_utf8(static_cast<const char *>(bytes), length);
}
