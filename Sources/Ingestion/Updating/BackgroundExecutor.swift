import Dispatch
import Foundation
import Synchronization

/// A thread of its own for an actor, which gives way to every other.
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
        BackgroundThread.giveWay()
        while true {
            filled.wait()
            let (job, isEnded) = state.withLock { state in
                (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isEnded)
            }
            job?.runSynchronously(on: asUnownedSerialExecutor())
            if job == nil, isEnded { return }
        }
    }
}
