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

/// Seconds of processor time that the program has used.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
