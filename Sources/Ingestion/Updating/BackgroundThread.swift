import Glibc

/// Threads that work for nobody who waits.
public enum BackgroundThread {
    /// Lets the thread that calls give way to every other from now on: keys are answered before news is read.
    ///
    /// There is no way back; a thread of a queue serves others of the same quality of service afterwards.
    public static func giveWay() {
        // On Linux a priority is a thread's own.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    }

    private static let niceness: Int32 = 10
}
