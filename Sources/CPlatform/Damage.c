#include "CPlatform.h"

static int is_control(const uint8_t *at) { return (at[0] == 0xC2) & (at[1] < 0xA0); }

static int is_replacement(const uint8_t *at) {
  return (at[0] == 0xEF) & (at[1] == 0xBF) & (at[2] == 0xBD);
}

static void look(const uint8_t *text, size_t start, size_t end, size_t length,
                 entente_damage *damage) {
  for (size_t place = start; place < end; place += 1) {
    int control = length - place >= 2 && is_control(text + place);
    int replacement = length - place >= 3 && is_replacement(text + place);
    damage->controls += (size_t)control;
    damage->replacements += (size_t)replacement;
    if ((control || replacement) && damage->first == length) damage->first = place;
  }
}

entente_damage entente_find_damage(const void *bytes, size_t length) {
  const uint8_t *text = bytes;
  entente_damage damage = {0, 0, length};
  size_t place = 0;
  // Blocks of one size without a way out are what compilers turn into vector code.
  for (; length - place > 66; place += 64) {
    uint8_t found = 0;
    for (size_t index = 0; index < 64; index += 1) {
      const uint8_t *at = text + place + index;
      found |= (uint8_t)(is_control(at) | is_replacement(at));
    }
    if (found) look(text, place, place + 64, length, &damage);
  }
  look(text, place, length, length, &damage);
  return damage;
}

int entente_is_ascii(const void *bytes, size_t length) {
  const uint8_t *text = bytes;
  size_t place = 0;
  uint8_t found = 0;
  for (; length - place >= 256; place += 256) {
    for (size_t line = 0; line < 256; line += 64) {
      __builtin_prefetch(text + place + ENTENTE_AHEAD + line, 0, 2);
    }
    for (size_t index = 0; index < 256; index += 1) found |= text[place + index];
  }
  for (; place < length; place += 1) found |= text[place];
  return found < 0x80;
}
