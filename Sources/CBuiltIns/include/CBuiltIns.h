#ifndef HELUO_BUILT_INS_H
#define HELUO_BUILT_INS_H

#include <stddef.h>

/// A file that is part of the binary.
typedef struct {
    /// `Editions`, `Samples`, `Rules` or `Themes`.
    const char *_Nonnull folder;
    /// Without its extension: `luoyang`.
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} heluo_built_in;

/// The files folder by folder, each folder's in the order in which they are offered.
size_t heluo_built_in_count(void);

/// The file at an index below the count.
heluo_built_in heluo_built_in_at(size_t index);

#endif
