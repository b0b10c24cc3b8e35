#ifndef HELUO_CNCURSES_H
#define HELUO_CNCURSES_H

// What Swift cannot see of <curses.h>: macros with casts, mutable globals, variadic functions.

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>

// <term.h> itself is left out: it brings the C library's <termios.h> into this module.
extern int setupterm(const char *name, int descriptor, int *result);

static inline WINDOW *curses_standard_screen(void) { return stdscr; }
/// What ncurses believes to be on the terminal.
static inline WINDOW *curses_physical_screen(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }

static inline attr_t curses_normal(void) { return A_NORMAL; }
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_alternate_charset(void) { return A_ALTCHARSET; }

/// A blank cell; pairs above 255 go into it by the last argument of `setcchar` alone.
static inline cchar_t curses_blank(attr_t attributes, int pair) {
    cchar_t cell;
    setcchar(&cell, L" ", attributes, (short)(pair > 255 ? 255 : pair), &pair);
    return cell;
}

/// A string capability; NULL where the terminal has none.
static inline const char *curses_string_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

#endif
