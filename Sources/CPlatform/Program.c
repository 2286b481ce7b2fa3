#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// Only functions that are safe after fork() in a program with threads.
static void become(
    const char *path, char *const arguments[], char *const environment[], const char *folder,
    const char *output, const char *errors) {
  setpgid(0, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  int in = open("/dev/null", O_RDONLY);
  int out = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  int err = open(errors, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in < 0 || out < 0 || err < 0) return;
  if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0) return;
  if (chdir(folder) != 0) return;
  // What else is open here is no business of the program.
  for (int file = 3; file < 1024; file++) fcntl(file, F_SETFD, FD_CLOEXEC);
  execve(path, arguments, environment);
  // A program that was just written is busy while a process that another thread forks still holds
  // what that thread had open.
  for (int tries = 0; errno == ETXTBSY && tries < 100; tries++) {
    const struct timespec pause = {0, 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
    execve(path, arguments, environment);
  }
}

int entente_start_program(
    const char *path, char *const arguments[], char *const environment[], const char *folder,
    const char *output, const char *errors) {
  pid_t process = fork();
  if (process == 0) {
    become(path, arguments, environment, folder, output, errors);
    _exit(127);
  }
  // Both sides set the group, so that it exists whoever runs first.
  if (process > 0) setpgid(process, process);
  return process;
}

int entente_program_has_ended(int process, int *status) {
  int how = 0;
  pid_t found = 0;
  do found = waitpid(process, &how, WNOHANG);
  while (found < 0 && errno == EINTR);
  if (found <= 0) return found;
  *status = WIFEXITED(how) ? WEXITSTATUS(how) : 128 + WTERMSIG(how);
  return 1;
}
