import Dispatch
import Synchronization

/// Hands things from one thread to another, in order; who puts waits while it is full, who takes while it is empty.
final class Conveyor<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        // Dispatch ends the process when a semaphore goes whose count is below its first.
        for _ in 0..<capacity { room.signal() }
    }

    /// False where it is closed, and nobody will take the item.
    func put(_ item: Item) -> Bool {
        room.wait()
        let isTaken = state.withLock { state in
            guard !state.isClosed else { return false }
            state.items.append(item)
            return true
        }
        (isTaken ? filled : room).signal()
        return isTaken
    }

    /// The next item; nil when it is closed and empty.
    func take() -> Item? {
        filled.wait()
        let item = state.withLock { $0.items.isEmpty ? nil : $0.items.removeFirst() }
        (item == nil ? filled : room).signal()
        return item
    }

    /// Lets nobody put anything more, and those who take have what is left.
    func close() {
        state.withLock { $0.isClosed = true }
        room.signal()
        filled.signal()
    }
}
