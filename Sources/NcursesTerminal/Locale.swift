import Glibc

/// The character set in which ncurses writes.
enum OutputLocale {
    /// Takes the user's locale; where that is C or POSIX, or missing, UTF-8 all the same.
    static func set() {
        let found = setlocale(LC_CTYPE, "").map { String(cString: $0) }
        if found == nil || found == "C" || found == "POSIX" {
            setlocale(LC_CTYPE, "C.UTF-8")
        }
    }
}
