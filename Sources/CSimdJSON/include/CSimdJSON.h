// A plain C face over the system's simdjson.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rows.h"

#ifdef __cplusplus
extern "C" {
#endif

/// What a node of a parsed document is.
typedef enum {
  ENTENTE_JSON_NULL = 0,
  ENTENTE_JSON_TRUE = 1,
  ENTENTE_JSON_FALSE = 2,
  ENTENTE_JSON_NUMBER = 3, ///< `text` is the literal as written, its grammar checked
  ENTENTE_JSON_STRING = 4, ///< `text` is unescaped UTF-8, which may hold NUL
  ENTENTE_JSON_ARRAY = 5,  ///< `count` elements follow
  ENTENTE_JSON_OBJECT = 6, ///< `count` members follow, each a string and a value
} entente_json_kind;

/// One node; the nodes of a document stand in the order of its text.
typedef struct {
  const char *text;
  size_t length;
  size_t offset; ///< where the node begins in the bytes that were parsed
  uint32_t count;
  entente_json_kind kind;
} entente_json_node;

/// Why a document was refused. Where and what exactly is not simdjson's to say.
typedef enum {
  ENTENTE_JSON_OK = 0,
  ENTENTE_JSON_MALFORMED = 1,
  ENTENTE_JSON_TOO_DEEP = 2,
  ENTENTE_JSON_TOO_LARGE = 3,
} entente_json_status;

/// A parser with the buffers it reuses from one document to the next. One thread at a time.
typedef struct entente_json_parser entente_json_parser;

/// Makes a parser, or returns NULL without memory.
entente_json_parser *entente_json_parser_make(void);

/// Frees a parser and every node it gave out.
void entente_json_parser_free(entente_json_parser *parser);

/// Parses exactly one JSON text nested at most `depth` levels; every value is visited and checked.
///
/// The nodes are valid until the next call with the same parser.
entente_json_status entente_json_parse(
    entente_json_parser *parser, const void *bytes, size_t length, size_t depth,
    const entente_json_node **nodes, size_t *count);

/// Whether the bytes are well-formed UTF-8.
bool entente_is_utf8(const void *bytes, size_t length);

#ifdef __cplusplus
}
#endif
