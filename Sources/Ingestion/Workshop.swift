import Dispatch
import Foundation
import Synchronization

/// Has work done on several threads, and gives the results in the order in which the work was handed in.
///
/// Who hands in waits while too much is under way, so that memory stays bounded.
final class Workshop<Result: Sendable>: Sendable {
    typealias Work = @Sendable () -> Result

    /// A result that is being made.
    private final class Piece: Sendable {
        let work: Work
        private let result = Mutex<Result?>(nil)
        private let isDone = DispatchSemaphore(value: 0)

        init(_ work: @escaping Work) {
            self.work = work
        }

        func make() {
            let made = work()
            result.withLock { $0 = made }
            isDone.signal()
        }

        /// Waits until it is made; it is kept no longer.
        func wait() -> Result? {
            isDone.wait()
            return result.withLock { result in
                defer { result = nil }
                return result
            }
        }
    }

    private let toDo: Conveyor<Piece>
    private let toFetch: Conveyor<Piece>

    /// - Parameter capacity: how many pieces may be under way or not fetched yet.
    init(threads: Int, capacity: Int) {
        toDo = Conveyor(capacity: capacity)
        toFetch = Conveyor(capacity: capacity)
        for _ in 0..<threads {
            Thread.detachNewThread { [toDo] in
                while let piece = toDo.take() {
                    piece.make()
                }
            }
        }
    }

    /// False where nobody wants more.
    func hand(in work: @escaping Work) -> Bool {
        let piece = Piece(work)
        return toFetch.put(piece) && toDo.put(piece)
    }

    /// The result of the next piece; nil where the last was fetched.
    func fetch() -> Result? {
        toFetch.take()?.wait()
    }

    /// Ends it for those who hand in; what has been handed in can still be fetched.
    func close() {
        toFetch.close()
        toDo.close()
    }
}
