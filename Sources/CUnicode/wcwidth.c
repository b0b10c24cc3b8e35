// The C library's `wcwidth`, replaced.
//
// ncurses asks `wcwidth` for the cells of every character. A definition in the program takes the place of the C
// library's, so that ncurses and the layout engine read one table. It has to be C: an exported Swift function is not
// visible to the dynamic linker here.

#include "layout_tables.h"
#include "widths.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { AMBIGUOUS = 3, CONTROL = 4 };

static int ambiguous_cells = 1;
static uint32_t *exceptions;
static uint8_t *exception_cells;
static size_t exception_count;

bool heluo_widths_set(int ambiguous, const uint32_t *code_points, const uint8_t *cells, size_t count) {
    uint32_t *new_exceptions = NULL;
    uint8_t *new_cells = NULL;
    if (count > 0) {
        new_exceptions = malloc(count * sizeof *new_exceptions);
        new_cells = malloc(count);
        if (!new_exceptions || !new_cells) {
            free(new_exceptions);
            free(new_cells);
            return false;
        }
        memcpy(new_exceptions, code_points, count * sizeof *new_exceptions);
        memcpy(new_cells, cells, count);
    }
    free(exceptions);
    free(exception_cells);
    exceptions = new_exceptions;
    exception_cells = new_cells;
    exception_count = count;
    ambiguous_cells = ambiguous == 2 ? 2 : 1;
    return true;
}

static const uint8_t *exception_of(uint32_t code) {
    size_t low = 0, high = exception_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (exceptions[middle] < code) low = middle + 1;
        else high = middle;
    }
    return low < exception_count && exceptions[low] == code ? &exception_cells[low] : NULL;
}

int heluo_width(uint32_t code) {
    if (code == 0) return 0;
    if (code > 0x10FFFF) return -1;
    const uint8_t *exception = exception_of(code);
    if (exception) return *exception;
    int width = heluo_property_record(heluo_property_number(code)) >> 13 & 7;
    if (width == AMBIGUOUS) return ambiguous_cells;
    return width == CONTROL ? -1 : width;
}

__attribute__((visibility("default"))) int wcwidth(wchar_t character) {
    return heluo_width((uint32_t)character);
}
