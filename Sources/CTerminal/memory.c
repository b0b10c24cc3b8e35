#include "terminal_memory.h"

#include <malloc.h>

void heluo_keep_frames_on_the_heap(void) {
    const int largest = 8 << 20;
    mallopt(M_MMAP_THRESHOLD, largest);
    mallopt(M_TRIM_THRESHOLD, largest);
}
