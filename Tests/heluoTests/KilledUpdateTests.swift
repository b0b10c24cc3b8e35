import Foundation
import Synchronization
import TestSupport
import Testing

/// Updates that are killed at any moment: nothing is stored twice, nothing is lost, the next one goes on.
///
/// A site of lists and a feed that grow while they are read. Killed by turns at a request and at a write to the library's
/// files, in the middle of whatever transaction that is. `HELUO_KILLS` says how often; a few times without it.
@Suite struct KilledUpdateTests {
    private static let kills = ProcessInfo.processInfo.environment["HELUO_KILLS"].flatMap { Int($0) } ?? 6

    /// What the site has by now, and when the program is to be killed.
    private final class Site: Sendable {
        private struct State {
            var articles = 10
            var requestsLeft: Int?
        }

        private let state = Mutex(State())
        let pidFile: String

        init(pidFile: String) {
            self.pidFile = pidFile
        }

        func kill(afterRequests count: Int?) {
            state.withLock {
                $0.requestsLeft = count
                $0.articles += 3
            }
        }

        func kill() {
            if let text = FileManager.default.contents(atPath: pidFile),
                let process = pid_t(String(decoding: text, as: UTF8.self).filter(\.isNumber))
            {
                Glibc.kill(process, SIGKILL)
            }
        }

        var articles: Int {
            state.withLock { $0.articles }
        }

        func answer(_ path: String) -> LoopbackReply {
            let isTime = state.withLock { state in
                guard let left = state.requestsLeft else { return false }
                state.requestsLeft = left - 1
                return left == 0
            }
            if isTime { kill() }
            return reply(path)
        }

        private func reply(_ path: String) -> LoopbackReply {
            let numbers = (0..<articles).reversed()
            switch path {
            case "/feed":
                let items = numbers.prefix(30).map {
                    "<item><guid>f\($0)</guid><title>订阅第\($0)篇</title><description>文</description></item>"
                }
                return .ok("<rss version=\"2.0\"><channel><title>订阅</title>\(items.joined())</channel></rss>")
            case "/index.shtml":
                let links = numbers.map { "<a href=\"/2020/02/24/\(100_000 + $0).shtml\">网站第\($0)篇文章</a>" }
                return .ok("<html><body>\(links.joined())</body></html>")
            case "/robots.txt": return .status(404)
            default:
                let number = (Int(path.filter(\.isNumber).suffix(6)) ?? 0) - 100_000
                let text = String(repeating: "春风吹过黄河岸边的田野，农户们正忙着整地、施肥、浇水。", count: 8)
                return .ok(
                    "<html><body><h1>网站第\(number)篇文章</h1><div id=\"content\"><p>\(text)</p><p>\(text)</p></div></body></html>"
                )
            }
        }
    }

    @Test func nothingIsLostAndNothingIsThereTwice() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let site = Site(pidFile: heluo.home.path + "/pid")
        let server = try LoopbackServer { site.answer($0.path) }
        let environment = ["no_proxy": "127.0.0.1"]
        for (kind, path) in [("feed", "/feed"), ("list", "/index.shtml")] {
            #expect(
                try heluo.run("add", server.address(path), "--kind", kind, environment: environment).status == 0)
        }
        for number in 0..<Self.kills {
            let isAtRequest = number % 2 == 0
            site.kill(afterRequests: isAtRequest ? 1 + number * 7 % 15 : nil)
            let writes = try Writes(to: heluo.home.path + "/.local/share/heluo")
            if !isAtRequest { writes.call(after: 1 + number * 37 % 211) { site.kill() } }
            let process = ChildProcess(
                program: "sh", arguments: ["-c", "echo $$ > \(site.pidFile); exec \(Heluo.program) update"],
                environment: heluo.environment.merging(environment) { $1 })
            _ = try process.run(input: nil, output: nil, complaints: nil)
            try writes.end()
        }
        site.kill(afterRequests: nil)
        #expect(try heluo.run("update", environment: environment).status == 0)
        #expect(try heluo.run("update", environment: environment).output.contains("新增 0") == true)
        let titles = try heluo.run("list", "--limit", "0", "--json").lines.map(String.init)
        let listed = (0..<site.articles).map { "\"网站第\($0)篇文章\"" }
        for title in listed {
            #expect(titles.count { $0.contains(title) } == 1, "\(title)")
        }
        let subscribed = titles.filter { $0.contains("订阅第") }
        #expect(Set(subscribed).count == subscribed.count)
        #expect(subscribed.count >= 30)
    }
}

/// The writes to the files of a folder, as the kernel tells of them (inotify).
private final class Writes: Sendable {
    private let descriptor: CInt
    private let folder: String
    private let isOver = DispatchSemaphore(value: 0)
    private let isCounting = Mutex(false)

    struct NotWatched: Error {}

    init(to folder: String) throws {
        self.folder = folder
        descriptor = inotify_init1(CInt(IN_CLOEXEC))
        guard inotify_add_watch(descriptor, folder, UInt32(IN_MODIFY | IN_DELETE)) >= 0 else { throw NotWatched() }
    }

    deinit {
        close(descriptor)
    }

    /// Calls `action` at the write with this number; never where there are fewer until the end.
    func call(after number: Int, _ action: @escaping @Sendable () -> Void) {
        isCounting.withLock { $0 = true }
        Thread.detachNewThread { [self] in
            var (count, isLast) = (0, false)
            while !isLast {
                let (writes, end) = next()
                if count < number, count + writes >= number { action() }
                count += writes
                isLast = end
            }
            isOver.signal()
        }
    }

    /// Lets the counting come to its end.
    func end() throws {
        guard isCounting.withLock({ $0 }) else { return }
        let mark = folder + "/end"
        try Data().write(to: URL(filePath: mark))
        unlink(mark)
        isOver.wait()
    }

    /// How many writes came at once, and whether the mark of the end has gone.
    private func next() -> (writes: Int, isEnd: Bool) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let length = read(descriptor, &buffer, buffer.count)
        guard length > 0 else { return (0, true) }
        return buffer.withUnsafeBytes { bytes in
            var (writes, isEnd, at) = (0, false, 0)
            while at + 16 <= length {
                let mask = bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
                let size = Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
                let name = String(decoding: bytes[(at + 16)..<(at + 16 + size)].prefix { $0 != 0 }, as: UTF8.self)
                writes += mask & UInt32(IN_MODIFY) != 0 ? 1 : 0
                isEnd = isEnd || (mask & UInt32(IN_DELETE) != 0 && name == "end")
                at += 16 + size
            }
            return (writes, isEnd)
        }
    }
}
