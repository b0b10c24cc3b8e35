import Glibc

/// The character set in which ncurses writes: always UTF-8.
///
/// A locale of C is what a bare environment has, and one of GBK is more often a forgotten setting than the truth about
/// a terminal of today.
enum OutputLocale {
    static func set() {
        if setlocale(LC_CTYPE, "") != nil, String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" {
            return
        }
        for name in ["C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
            return
        }
    }
}
