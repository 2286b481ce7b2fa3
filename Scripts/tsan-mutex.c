// Tells the thread sanitizer about Swift's Mutex on Linux; `make tsan` loads it before the tests.
//
// The short way of Mutex is compiled into our code, where the sanitizer sees it. Where two threads
// want the lock at once, they meet in libswiftSynchronization, which is not instrumented, and the
// kernel hands the lock over (FUTEX_LOCK_PI). The sanitizer sees no order between the two and reports
// whatever the lock guards. Here that order is told; nothing is suppressed, and a place without the
// lock is reported as before. On macOS the sanitizer knows the lock of the system by itself.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

// Absent in programs that are not instrumented.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define SWIFT __attribute__((swiftcall))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef SWIFT void lock_function(uint32_t thread, __attribute__((swift_context)) void *mutex);
typedef SWIFT void unlock_function(__attribute__((swift_context)) void *mutex);

static void *next(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) abort();
  return function;
}

SWIFT void lock_slow(uint32_t thread, __attribute__((swift_context)) void *mutex) __asm__(LOCK);
SWIFT void lock_slow(uint32_t thread, __attribute__((swift_context)) void *mutex) {
  static lock_function *original;
  if (!original) original = (lock_function *)next(LOCK);
  original(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

SWIFT void unlock_slow(__attribute__((swift_context)) void *mutex) __asm__(UNLOCK);
SWIFT void unlock_slow(__attribute__((swift_context)) void *mutex) {
  static unlock_function *original;
  if (!original) original = (unlock_function *)next(UNLOCK);
  if (__tsan_release) __tsan_release(mutex);
  original(mutex);
}
