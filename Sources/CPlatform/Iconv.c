#include "CPlatform.h"

#include <errno.h>
#include <iconv.h>

void *entente_iconv_open(const char *to, const char *from) {
  iconv_t conversion = iconv_open(to, from);
  return conversion == (iconv_t)-1 ? NULL : (void *)conversion;
}

entente_iconv_status entente_iconv_convert(
    void *conversion, const char **input, size_t *inputLeft, char **output, size_t *outputLeft) {
  // POSIX gives the input as char **, though it is never written.
  size_t result =
      iconv((iconv_t)conversion, (char **)(uintptr_t)input, inputLeft, output, outputLeft);
  if (result != (size_t)-1) return ENTENTE_ICONV_DONE;
  switch (errno) {
  case E2BIG: return ENTENTE_ICONV_FULL;
  case EINVAL: return ENTENTE_ICONV_TRUNCATED;
  default: return ENTENTE_ICONV_INVALID;
  }
}

void entente_iconv_close(void *conversion) { iconv_close((iconv_t)conversion); }
