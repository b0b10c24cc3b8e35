#ifndef HELUO_TERMINAL_RESCUE_H
#define HELUO_TERMINAL_RESCUE_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// What has to happen inside signal handlers, where only async-signal-safe functions may be called.

/// Catches SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT and SIGHUP; their numbers arrive as bytes on the descriptor
/// returned. -1 where there is no pipe to be had.
int terminal_signals_open(void);
/// Puts the former handlers back.
void terminal_signals_close(void);
/// Stops the process, or its whole group as ^Z does, until it is continued.
void terminal_signals_stop(bool whole_group);
/// While another program has the terminal, SIGTSTP stops this process together with it.
void terminal_signals_let_stop(bool passive);

/// On a crash from now on: `bytes` are written to the terminal, its modes are set, and the signal takes its course.
///
/// What went to `captured_errors` (or nothing, if -1) is copied to `errors` then.
void terminal_rescue_arm(
    int terminal, const struct termios *modes, const char *bytes, size_t count, int captured_errors, int errors);
void terminal_rescue_disarm(void);

#endif
