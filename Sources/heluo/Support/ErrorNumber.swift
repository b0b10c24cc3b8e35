import Glibc

extension Int32 {
    /// What an errno means.
    var errnoText: String {
        String(cString: strerror(self))
    }
}
