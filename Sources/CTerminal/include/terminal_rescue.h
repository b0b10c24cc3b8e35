#ifndef HELUO_TERMINAL_RESCUE_H
#define HELUO_TERMINAL_RESCUE_H

#include <stddef.h>
#include <termios.h>

/// A nameless file in memory, closed in programs started from this one; -1 where there is none to be had.
int terminal_memory_file(void);

/// On a crash from now on: `bytes` are written to the terminal, its modes are set, and the signal takes its course.
///
/// What went to `captured_errors` (or nothing, if -1) is copied to `errors` then.
void terminal_rescue_arm(
    int terminal, const struct termios *modes, const char *bytes, size_t count, int captured_errors, int errors);
void terminal_rescue_disarm(void);

#endif
