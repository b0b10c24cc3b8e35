import Dispatch
import Foundation
import Glibc
import Synchronization

/// A thread of its own for an actor, which gives way to every other: keys are answered before news is read.
final class BackgroundExecutor: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var isEnded = false
    }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)

    init() {
        Thread.detachNewThread { [self] in run() }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        filled.signal()
    }

    /// Ends the thread; to be called when the actor is gone, and with it every job.
    func end() {
        state.withLock { $0.isEnded = true }
        filled.signal()
    }

    private func run() {
        // On Linux a priority is a thread's own.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
        while true {
            filled.wait()
            let (job, isEnded) = state.withLock { state in
                (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isEnded)
            }
            job?.runSynchronously(on: asUnownedSerialExecutor())
            if job == nil, isEnded { return }
        }
    }

    private static let niceness: Int32 = 10
}
