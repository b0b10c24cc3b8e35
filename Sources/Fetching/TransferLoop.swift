internal import CCurl
internal import Foundation
internal import Synchronization

/// All transfers of a fetcher, on one thread of their own that sleeps until something comes.
final class TransferLoop: Sendable {
    typealias Answer = Result<Fetched, FetchError>

    struct Order: Sendable {
        let number: Int
        let request: FetchRequest
        let secret: String?
        let answer: @Sendable (Answer) -> Void
    }

    private struct Orders {
        var begun: [Order] = []
        var cancelled: Set<Int> = []
        var isEnded = false
    }

    private let settings: NetworkSettings
    private let orders = Mutex(Orders())
    private let multi: Multi

    /// libcurl's handle for many transfers. Only the loop's thread uses it, but for `curl_multi_wakeup`, which libcurl
    /// lets any thread call; it is freed when the last owner of the loop is gone, hence nobody can call it any more.
    private struct Multi: @unchecked Sendable {
        let handle: UnsafeMutableRawPointer
    }

    init?(_ settings: NetworkSettings) {
        guard let handle = ccurl_multi_new() else { return nil }
        multi = Multi(handle: handle)
        self.settings = settings
        Thread.detachNewThread { [self] in run() }
    }

    deinit {
        ccurl_multi_free(multi.handle)
    }

    func begin(_ order: Order) {
        orders.withLock { $0.begun.append(order) }
        ccurl_multi_wake(multi.handle)
    }

    func cancel(_ number: Int) {
        orders.withLock { _ = $0.cancelled.insert(number) }
        ccurl_multi_wake(multi.handle)
    }

    /// Ends the thread, and every transfer with it.
    func end() {
        orders.withLock { $0.isEnded = true }
        ccurl_multi_wake(multi.handle)
    }

    // MARK: On the loop's thread

    private func run() {
        var running: [UnsafeMutableRawPointer: (transfer: Transfer, order: Order)] = [:]
        while true {
            let new = orders.withLock { orders in
                defer { orders = Orders(isEnded: orders.isEnded) }
                return orders
            }
            for order in new.begun { start(order, &running) }
            for (handle, entry) in running where new.isEnded || new.cancelled.contains(entry.order.number) {
                finish(handle, .failure(.cancelled), &running)
            }
            if new.isEnded { return }
            ccurl_multi_perform(multi.handle)
            takeEnded(&running)
            ccurl_multi_wait(multi.handle, dropStalled(&running))
        }
    }

    private func start(
        _ order: Order, _ running: inout [UnsafeMutableRawPointer: (transfer: Transfer, order: Order)]
    ) {
        do {
            let transfer = try Transfer(order.request, settings: settings, secret: order.secret)
            running[transfer.handle] = (transfer, order)
            ccurl_multi_add(multi.handle, transfer.handle)
        } catch {
            order.answer(.failure(error))
        }
    }

    private func finish(
        _ handle: UnsafeMutableRawPointer, _ answer: Answer,
        _ running: inout [UnsafeMutableRawPointer: (transfer: Transfer, order: Order)]
    ) {
        ccurl_multi_remove(multi.handle, handle)
        running.removeValue(forKey: handle)?.order.answer(answer)
    }

    private func takeEnded(_ running: inout [UnsafeMutableRawPointer: (transfer: Transfer, order: Order)]) {
        var handle: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while ccurl_multi_ended(multi.handle, &handle, &code) {
            guard let handle, let entry = running[handle] else { continue }
            finish(handle, entry.transfer.result(code), &running)
        }
    }

    /// Breaks off the transfers of which nothing came; returns for how many milliseconds none of the others will be.
    private func dropStalled(
        _ running: inout [UnsafeMutableRawPointer: (transfer: Transfer, order: Order)]
    ) -> Int32 {
        let now = ContinuousClock.now
        for (handle, entry) in running where entry.transfer.stallsAt <= now {
            finish(handle, .failure(entry.transfer.stalled), &running)
        }
        guard let next = running.values.map(\.transfer.stallsAt).min() else { return Self.longRest }
        return Int32(clamping: min(Int(Self.longRest), (next - now).milliseconds + 1))
    }

    private static let longRest: Int32 = 60_000
}
