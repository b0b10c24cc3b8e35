#include "CBuiltIns.h"

static const unsigned char editions_luoyang[] = {
#embed "Editions/luoyang.toml"
};

static const unsigned char samples_luoyang[] = {
#embed "Samples/luoyang.toml"
};

#define BUILT_IN(folder, name, bytes) {folder, name, bytes, sizeof bytes}

static const heluo_built_in files[] = {
    BUILT_IN("Editions", "luoyang", editions_luoyang),
    BUILT_IN("Samples", "luoyang", samples_luoyang),
};

size_t heluo_built_in_count(void) {
    return sizeof files / sizeof files[0];
}

heluo_built_in heluo_built_in_at(size_t index) {
    return files[index];
}
