#ifndef HELUO_TERMINAL_MEMORY_H
#define HELUO_TERMINAL_MEMORY_H

/// Keeps blocks of the size of a screen on the heap. They are larger than glibc's threshold for a mapping of their own:
/// without this every frame would map its memory anew and fault it in page by page.
void heluo_keep_frames_on_the_heap(void);

#endif
