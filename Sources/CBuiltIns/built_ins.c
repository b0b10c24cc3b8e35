#include "CBuiltIns.h"

static const unsigned char editions_luoyang[] = {
#embed "Editions/luoyang.toml"
};

static const unsigned char samples_luoyang[] = {
#embed "Samples/luoyang.toml"
};

static const unsigned char rules_luoyang[] = {
#embed "Rules/luoyang.toml"
};

static const unsigned char rules_enorth[] = {
#embed "Rules/enorth.toml"
};

static const unsigned char rules_founder[] = {
#embed "Rules/founder.toml"
};

static const unsigned char themes_heluo[] = {
#embed "../../Themes/heluo.toml"
};

static const unsigned char themes_xuanzhi[] = {
#embed "../../Themes/xuanzhi.toml"
};

static const unsigned char themes_shuimo[] = {
#embed "../../Themes/shuimo.toml"
};

static const unsigned char themes_gaoduibi[] = {
#embed "../../Themes/gaoduibi.toml"
};

#define BUILT_IN(folder, name, bytes) {folder, name, bytes, sizeof bytes}

static const heluo_built_in files[] = {
    BUILT_IN("Editions", "luoyang", editions_luoyang),
    BUILT_IN("Samples", "luoyang", samples_luoyang),
    BUILT_IN("Rules", "luoyang", rules_luoyang),
    BUILT_IN("Rules", "enorth", rules_enorth),
    BUILT_IN("Rules", "founder", rules_founder),
    BUILT_IN("Themes", "heluo", themes_heluo),
    BUILT_IN("Themes", "xuanzhi", themes_xuanzhi),
    BUILT_IN("Themes", "shuimo", themes_shuimo),
    BUILT_IN("Themes", "gaoduibi", themes_gaoduibi),
};

size_t heluo_built_in_count(void) {
    return sizeof files / sizeof files[0];
}

heluo_built_in heluo_built_in_at(size_t index) {
    return files[index];
}
