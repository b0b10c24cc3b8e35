/// Lets requests through, so many at once in all and so many to one host; the others wait in order.
struct HostGate {
    typealias Waiting = CheckedContinuation<Void, Never>

    let atOnce: Int
    let atOnceToAHost: Int
    private var total = 0
    private var byHost: [String: Int] = [:]
    private var queue: [(host: String, waiting: Waiting)] = []

    init(atOnce: Int, atOnceToAHost: Int) {
        self.atOnce = atOnce
        self.atOnceToAHost = atOnceToAHost
    }

    /// Whether a request may go at once.
    mutating func admit(_ host: String) -> Bool {
        guard total < atOnce, byHost[host, default: 0] < atOnceToAHost else { return false }
        total += 1
        byHost[host, default: 0] += 1
        return true
    }

    mutating func wait(_ host: String, _ waiting: Waiting) {
        queue.append((host, waiting))
    }

    /// Notes the end of a request; returns the one that may go in its place.
    mutating func leave(_ host: String) -> Waiting? {
        total -= 1
        let count = byHost[host, default: 1] - 1
        byHost[host] = count == 0 ? nil : count
        guard let next = queue.firstIndex(where: { byHost[$0.host, default: 0] < atOnceToAHost }) else { return nil }
        let (host, waiting) = queue.remove(at: next)
        _ = admit(host)
        return waiting
    }
}
