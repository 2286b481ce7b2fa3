// The body of the separator index; included once for each set of instructions, which define
// `MASKS_OF`, `RARE_MASKS_OF`, `FLATTEN` and the name of the function.

static size_t INDEX_NAME(
    const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote, uint32_t *separators,
    uint32_t *newlines, size_t *newlineCount, _Bool *hasQuotes) {
  size_t blocks = length / 64;
  uint32_t *separator = separators;
  uint32_t *newline = newlines;
  // All ones between quotes; 1 where a cell begins with the next block.
  uint64_t inside = 0, begins = 1, quotes = 0;
  size_t block = 0;
  for (; block < blocks; block += 1) {
    const uint8_t *start = bytes + block * 64;
    __builtin_prefetch(start + ENTENTE_AHEAD, 0, 2);
    block_masks masks = MASKS_OF(start, delimiter, quote);
    uint64_t ends = masks.delimiter | masks.newline;
    if (__builtin_expect((masks.odd | inside) != 0, 0)) {
      rare_masks rare = RARE_MASKS_OF(start, quote);
      uint64_t quoted = prefix_xor(rare.quote) ^ inside;
      if ((quoted & (masks.newline | rare.carriageReturn)) | rare.nul) break;
      ends &= ~quoted;
      // Quotes open where a cell begins and close where it ends, a CR stands before a LF.
      uint8_t next = start[64];
      uint64_t after = (uint64_t)(next == delimiter || next == '\n' || next == '\r') << 63;
      uint64_t opening = rare.quote & quoted, closing = rare.quote & ~quoted;
      uint64_t followed = masks.newline >> 1 | (uint64_t)(next == '\n') << 63;
      if ((opening & ~(ends << 1 | begins))
          | (closing & ~((ends | rare.carriageReturn) >> 1 | after))
          | (rare.carriageReturn & ~followed)) {
        break;
      }
      inside = (uint64_t)((int64_t)quoted >> 63);
      quotes |= rare.quote;
    }
    begins = ends >> 63;
    uint64_t lines = masks.newline;
    uint32_t before = (uint32_t)(separator - separators);
    while (lines != 0) {
      uint64_t below = (lines & (0 - lines)) - 1;
      *newline++ = before + (uint32_t)__builtin_popcountll(ends & below);
      lines &= lines - 1;
    }
    separator = FLATTEN(ends, (uint32_t)(block * 64), separator);
  }
  *hasQuotes = quotes != 0;
  *newlineCount = (size_t)(newline - newlines);
  return block * 64;
}
