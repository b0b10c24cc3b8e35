#if canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Ends the program as wrongly called.
func exitWithUsageError(_ message: String) -> Never {
    let bytes = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
    exit(2)
}
