#ifndef HELUO_TERMINAL_SIGNALS_H
#define HELUO_TERMINAL_SIGNALS_H

#include <stdbool.h>

/// Catches SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT and SIGHUP; their numbers arrive as bytes on the descriptor
/// returned. -1 where there is no pipe to be had.
int terminal_signals_open(void);
/// Puts the former handlers back.
void terminal_signals_close(void);
/// Stops the process, or its whole group as ^Z does, until it is continued.
void terminal_signals_stop(bool whole_group);
/// While another program has the terminal, SIGTSTP stops this process together with it.
void terminal_signals_let_stop(bool passive);

#endif
