// What the C library offers and Swift cannot see, or sees differently on each system.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Renames `from` to `to`, both relative to the open directory `directory`, only if `to` does not
/// exist. Returns 0, or -1 with `errno` set (EEXIST, EINVAL, ENOSYS, ...).
int entente_rename_if_absent(int directory, const char *from, const char *to);

/// Swaps the names `one` and `other`, both relative to the open directory `directory`, in one step.
/// Returns 0, or -1 with `errno` set.
int entente_rename_swap(int directory, const char *one, const char *other);

#ifdef __cplusplus
}
#endif
