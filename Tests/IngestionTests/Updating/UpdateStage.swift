import Editions
import Fetching
import FoundationEssentials
import Ingestion
import News
import NewsStore
import Synchronization
import TestSupport
import Testing

/// A library, a clock that is set by hand, and an updater that reaches loopback alone.
struct UpdateStage {
    let store: NewsStore
    let edition: Edition
    let updater: Updater
    private let clock = Clock()

    private final class Clock: Sendable {
        let now = Mutex(Timestamp(seconds: 1_582_600_000))
    }

    init(store: NewsStore? = nil, limits: FetchLimits = FetchLimits()) throws {
        edition = try #require(try Editions().edition("luoyang"))
        self.store = try store ?? NewsStore.inMemory(places: edition.places)
        var settings = NetworkSettings()
        settings.proxy = ""
        settings.limits = limits
        updater = Updater(store: self.store, edition: edition, fetcher: Fetcher(settings)) { [clock] in
            clock.now.withLock { $0 }
        }
    }

    var now: Timestamp {
        clock.now.withLock { $0 }
    }

    func pass(seconds: Int64) {
        clock.now.withLock { $0.seconds += seconds }
    }

    @discardableResult
    func subscribe(
        _ address: String, kind: Subscription.Kind = .feed, change: (inout Subscription) -> Void = { _ in }
    ) throws -> Subscription {
        var new = Subscription(
            kind: kind, address: address,
            source: Source(key: "\(kind.rawValue):\(address)", kind: .feed, title: "来源", url: address), added: now)
        change(&new)
        return try #require(try store.subscribe(new))
    }

    /// The result of an update of the one source that there is.
    @discardableResult
    func update() async throws -> SourceOutcome.Result {
        let outcomes = Outcomes()
        try await updater.update(.everything) { _, outcome in outcomes.add(outcome) }
        return try #require(outcomes.all.first?.result)
    }

    private final class Outcomes: Sendable {
        private let outcomes = Mutex<[SourceOutcome]>([])

        func add(_ outcome: SourceOutcome?) {
            outcomes.withLock { $0 += [outcome].compactMap(\.self) }
        }

        var all: [SourceOutcome] {
            outcomes.withLock { $0 }
        }
    }

    /// The headlines of the library, newest first.
    var titles: [String] {
        get throws {
            try store.headlines(HeadlineQuery(), from: .offset(0), limit: 500).headlines.map(\.title)
        }
    }

    func article(_ title: String) throws -> Article {
        let headlines = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 500).headlines
        let id = try #require(headlines.first { $0.title == title }?.id)
        return try #require(try store.article(id))
    }

    var subscription: Subscription {
        get throws { try #require(try store.subscriptions().first) }
    }
}

/// A site whose pages can be changed while it runs.
final class ChangingSite: Sendable {
    private let pages: Mutex<[String: LoopbackReply]>
    /// How often each path was asked for.
    private let counts = Mutex<[String: Int]>([:])

    init(_ pages: [String: LoopbackReply] = [:]) {
        self.pages = Mutex(pages)
    }

    subscript(path: String) -> LoopbackReply? {
        get { pages.withLock { $0[path] } }
        set { pages.withLock { $0[path] = newValue } }
    }

    func serve() throws -> LoopbackServer {
        try LoopbackServer { [self] request in
            counts.withLock { $0[request.path, default: 0] += 1 }
            return self[request.path] ?? .status(404)
        }
    }

    func count(_ path: String) -> Int {
        counts.withLock { $0[path, default: 0] }
    }
}

/// A small RSS feed.
func rss(_ items: [(guid: String, title: String, text: String)], title: String = "洛阳网") -> String {
    let entries = items.map { item in
        """
        <item><guid isPermaLink="false">\(item.guid)</guid><title>\(item.title)</title>\
        <link>http://127.0.0.1/\(item.guid)</link><description>\(item.text)</description></item>
        """
    }
    return "<rss version=\"2.0\"><channel><title>\(title)</title>\(entries.joined())</channel></rss>"
}

func copy(_ name: String, from folder: TemporaryFolder, to other: TemporaryFolder) throws {
    try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: other.path + "/" + name)
}
