#ifndef HELUO_WIDTHS_H
#define HELUO_WIDTHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Sets what `wcwidth` answers from now on: the cells of ambiguous characters (1 or 2), and code points with a width of
/// their own (0–2 cells). `code_points` are in ascending order, `cells` runs beside them; both are copied.
/// Returns false, with nothing changed, when there is no memory for the copy.
///
/// To be called before ncurses starts, or on the one thread that draws.
bool heluo_widths_set(int ambiguous, const uint32_t *code_points, const uint8_t *cells, size_t count);

/// The cells of a code point as set; −1 for control characters and what is no code point.
int heluo_width(uint32_t code);

#endif
