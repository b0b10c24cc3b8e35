#ifndef HELUO_CNCURSES_H
#define HELUO_CNCURSES_H

// What Swift cannot see of <curses.h>: macros with casts, mutable globals, variadic functions.

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>

// <term.h> itself is left out: its macros (`lines`, `columns`) would reach every C file that includes this one.
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

/// One cell: a spacing character and up to four more that ncurses writes after it. `setcchar` would stop at a second
/// spacing character, as in an emoji sequence. Pairs above 255 need its last argument.
static inline void curses_set_cell(
    cchar_t *cell, const wchar_t *text, int count, attr_t attributes, int pair) {
    wchar_t first[2] = {text[0], 0};
    setcchar(cell, first, attributes, (short)(pair > 255 ? 255 : pair), &pair);
    for (int i = 1; i < count && i < CCHARW_MAX; i++) cell->chars[i] = text[i];
}

/// A string capability; NULL where the terminal has none.
static inline const char *curses_string_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

static inline int curses_has_flag(const char *name) { return tigetflag(name) > 0; }

#endif
