import Editions
import Fetching
import FoundationEssentials
import Glibc
import Ingestion
import News
import NewsStore
import TestSupport

/// The measures: all new, nothing new, many updates in a row.
struct UpdateRun {
    private let arguments: UpdateArguments
    private let server: ServingProcess
    private let folder: TemporaryFolder
    private let store: NewsStore
    private let edition: Edition

    private struct NoEdition: Error {}

    private struct Line: Encodable {
        let name: String
        let milliseconds: Double
        let cpuMilliseconds: Double
        let added: Int
        let failed: Int
        let peakMB: Double
        let residentMB: Double
        let descriptors: Int
    }

    init(_ arguments: UpdateArguments) throws {
        self.arguments = arguments
        server = try ServingProcess(
            ["/proc/self/exe", "serve"] + arguments.words, sign: "serving")
        folder = try TemporaryFolder([:])
        guard let edition = try Editions().edition("luoyang") else { throw NoEdition() }
        self.edition = edition
        store = try NewsStore(path: folder.path + "/library.sqlite", access: .readWrite, places: edition.places)
        let port = server.greeting.filter(\.isNumber)
        for number in 0..<arguments.sources {
            // Each is a host of its own: *.localhost is this machine (RFC 6761 §6.3).
            let address = "http://s\(number).localhost:\(port)/\(number)"
            let source = Source(key: "feed:\(address)", kind: .feed, title: "来源\(number)", url: address)
            _ = try store.subscribe(
                Subscription(kind: .feed, address: address, source: source, added: Timestamp(seconds: 0)))
        }
    }

    func run() async throws {
        try await measure("all new")
        for _ in 0..<5 { try await measure("nothing new") }
        for part in 1...10 {
            for _ in 0..<(arguments.rounds / 10) { _ = try await update() }
            try await measure("nothing new, after \(part * (arguments.rounds / 10)) in a row")
        }
    }

    private func update() async throws -> UpdateProgress {
        var network = NetworkSettings()
        network.proxy = ""
        let updater = Updater(store: store, edition: edition, fetcher: Fetcher(network)) {
            Timestamp(seconds: 1_582_600_000)
        }
        return try await updater.update(.everything) { _, _ in }
    }

    private func measure(_ name: String) async throws {
        let (cpu, clock) = (Self.cpu, ContinuousClock())
        var progress = UpdateProgress(sources: 0)
        let start = clock.now
        progress = try await update()
        let (seconds, attoseconds) = (clock.now - start).components
        let line = Line(
            name: name, milliseconds: Double(seconds) * 1000 + Double(attoseconds) / 1e15,
            cpuMilliseconds: Self.cpu - cpu, added: progress.added, failed: progress.failed,
            peakMB: Self.status("VmHWM"), residentMB: Self.status("VmRSS"), descriptors: try Self.descriptors())
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
        fflush(nil)
    }

    private static var cpu: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    /// A line of `/proc/self/status` in megabytes.
    private static func status(_ name: String) -> Double {
        guard let bytes = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
        return Double(line?.filter(\.isNumber) ?? "0").map { $0 / 1024 } ?? 0
    }

    private static func descriptors() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
}
