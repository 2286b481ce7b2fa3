// The body of the reader of plain rows; included once for each set of instructions, which define
// `COPY_BLOCK`, `READ_AMOUNT`, `IS_SAME` and the names of the functions. It goes over the rows several times,
// in loops that need no more than the registers there are.

/// Where the rows begin and where their months stand; returns how many there are.
static inline size_t FIND_ROWS_NAME(
    const entente_row_columns *columns, const uint8_t *bytes, const uint32_t *separators,
    const uint32_t *newlines, size_t passed, size_t limit, size_t most, uint8_t quote,
    entente_plain_row *rows) {
  const int32_t last = columns->width - 1, month = columns->month;
  // A byte with which no text begins, where no header is to be told from rows.
  const uint8_t first = columns->headerLength > 0 ? columns->header[0] : '\n';
  uint64_t lastMonth = 0, lastLength = 0;
  for (size_t count = 0; count < most; count += 1) {
    const uint32_t *ends = separators + passed;
    // Before the first separator of an index stands the position before its first byte.
    uint32_t start = ends[-1] + 1;
    if (start >= limit || newlines[count] - passed != (size_t)last) return count;
    uint32_t text = start + (quote && bytes[start] == quote);
    if (bytes[text] == first && memcmp(bytes + text, columns->header, columns->headerLength) == 0) {
      return count;
    }
    uint32_t from = ends[month - 1] + 1, to = ends[month];
    if (month == last) to -= bytes[to - 1] == '\r';
    if (quote && bytes[from] == quote) {
      from += 1;
      to -= 1;
    }
    if (from == to) return count;
    rows[count].separator = (uint32_t)passed;
    rows[count].month = from;
    rows[count].monthLength = to - from;
    uint64_t length = to - from, word;
    memcpy(&word, bytes + from, 8);
    word <<= length < 8 ? 64 - 8 * length : 0;
    rows[count].repeatsMonth = (word == lastMonth) & (length == lastLength) & (length <= 8);
    lastMonth = word;
    lastLength = length;
    passed = newlines[count] + 1;
  }
  return most;
}

static inline void READ_AMOUNTS_NAME(
    const entente_row_columns *columns, const uint8_t *bytes, const uint32_t *separators,
    size_t count, int amount, uint8_t quote, entente_plain_row *rows) {
  const int32_t column = columns->amounts[amount], last = columns->width - 1;
  for (size_t index = 0; index < count; index += 1) {
    entente_plain_row *row = rows + index;
    const uint32_t *ends = separators + row->separator;
    uint32_t from = ends[column - 1] + 1, to = ends[column];
    if (column == last) to -= bytes[to - 1] == '\r';
    if (quote && bytes[from] == quote) {
      from += 1;
      to -= 1;
    }
    if (from == to) continue;
    row->given |= 1u << amount;
    READ_AMOUNT(bytes + from, to - from, row->amounts + amount, &row->isOdd);
  }
}

static inline void READ_KEYS_NAME(
    const entente_row_columns *columns, const uint8_t *bytes, const uint32_t *separators,
    size_t count, entente_plain_row *rows) {
  const int32_t runs = columns->runs;
  for (size_t index = 0; index < count; index += 1) {
    entente_plain_row *row = rows + index;
    const uint32_t *ends = separators + row->separator;
    uint8_t *to = (uint8_t *)row->key;
    const uint8_t *limit = to + KEY_TEXT;
    uint64_t lengths = row->given;
    for (int32_t run = 0; run < runs; run += 1) {
      uint32_t from = ends[columns->firsts[run] - 1] + 1, left = ends[columns->lasts[run]] - from;
      const uint8_t *text = bytes + from;
      if (__builtin_expect(left > (size_t)(limit - to), 0)) {
        row->isOdd = 1;
        break;
      }
      lengths = lengths << 9 | left;
      for (; __builtin_expect(left > 64, 0); left -= 64) {
        memcpy(to, text, 64);
        text += 64;
        to += 64;
      }
      COPY_BLOCK(text, left, to);
      to += left;
    }
    size_t words = (size_t)(to - (uint8_t *)row->key + 7) / 8;
    row->key[words] = lengths;
    row->key[words + 1] = 0;
    row->count = (uint32_t)words + 1;
  }
  // By now what was written above can be read as words.
  for (size_t index = 0; index < count; index += 1) {
    entente_plain_row *row = rows + index;
    uint64_t mixed = UINT64_C(0x9E3779B97F4A7C15);
    const uint64_t *word = row->key, *end = word + row->count;
    do {
      mixed = folded(word[0] ^ UINT64_C(0xA24BAED4963EE407), word[1] ^ mixed);
      word += 2;
    } while (word < end);
    row->hash = mixed ^ mixed >> 32;
  }
}

static size_t READ_ROWS_NAME(
    const entente_row_columns *columns, const uint8_t *bytes, const uint32_t *separators,
    const uint32_t *newlines, size_t passed, size_t limit, size_t most, entente_plain_row *rows) {
  const uint8_t quote = columns->quote;
  // Where there are no quotes, nothing looks for them.
  size_t count =
      quote ? FIND_ROWS_NAME(
                  columns, bytes, separators, newlines, passed, limit, most, quote, rows)
            : FIND_ROWS_NAME(columns, bytes, separators, newlines, passed, limit, most, 0, rows);
  for (size_t index = 0; index < count; index += 1) {
    entente_plain_row *row = rows + index;
    row->amounts[0] = row->amounts[1] = row->amounts[2] = 0;
    row->given = row->isOdd = 0;
  }
  for (int amount = 0; amount < 3; amount += 1) {
    if (columns->amounts[amount] < 0) continue;
    if (quote) {
      READ_AMOUNTS_NAME(columns, bytes, separators, count, amount, quote, rows);
    } else {
      READ_AMOUNTS_NAME(columns, bytes, separators, count, amount, 0, rows);
    }
  }
  READ_KEYS_NAME(columns, bytes, separators, count, rows);
  return count;
}

static void FIND_GROUPS_NAME(
    const entente_slot_table *tables, const uint32_t *tableOfMonth, const uint64_t *groups,
    const uint8_t *cells, size_t cellSize, const entente_plain_row *rows, entente_known_row *known,
    size_t count) {
  const uint64_t *places[ENTENTE_MOST_ROWS];
  const entente_slot_table *tablesOfRows[ENTENTE_MOST_ROWS];
  for (size_t index = 0; index < count; index += 1) {
    int64_t month = known[index].month;
    uint32_t number = month < 0 ? 0 : tableOfMonth[month];
    const entente_slot_table *table = number == 0 ? NULL : tables + (number - 1);
    tablesOfRows[index] = table;
    if (table) __builtin_prefetch(table->slots + (rows[index].hash & table->mask));
  }
  for (size_t index = 0; index < count; index += 1) {
    const entente_slot_table *table = tablesOfRows[index];
    places[index] = NULL;
    if (!table) continue;
    uint64_t hash = rows[index].hash, found;
    size_t slot = hash & table->mask;
    while ((found = table->slots[slot]) != 0 && (found ^ hash) >> 32 != 0) {
      slot = (slot + 1) & table->mask;
    }
    if (found == 0) continue;
    const uint64_t *group = groups + ((found & UINT32_MAX) - 1);
    __builtin_prefetch(group);
    if (rows[index].count > 6) __builtin_prefetch(group + 8);
    places[index] = group;
  }
  for (size_t index = 0; index < count; index += 1) {
    const uint64_t *group = places[index];
    entente_known_row *row = known + index;
    row->isKnown = 0;
    if (!group || (group[1] & 0xFFFF) != rows[index].count
        || !IS_SAME(group + 2, rows[index].key, rows[index].count)) {
      continue;
    }
    row->isKnown = 1;
    row->cell = (int64_t)group[0];
    row->quantity = (int32_t)(group[1] >> 16 & 0xFFFF) - 1;
    if (row->cell >= 0) {
      const uint8_t *cell = cells + (size_t)row->cell * cellSize;
      // Of a cell 64 bytes change, often in one line.
      __builtin_prefetch(cell);
      __builtin_prefetch(cell + 63);
    }
  }
}

// The next inclusion has other names.
#undef MASKS_OF
#undef RARE_MASKS_OF
#undef FLATTEN
#undef COPY_BLOCK
#undef IS_SAME
#undef READ_AMOUNT
#undef INDEX_NAME
#undef FIND_ROWS_NAME
#undef READ_AMOUNTS_NAME
#undef READ_KEYS_NAME
#undef READ_ROWS_NAME
#undef FIND_GROUPS_NAME
