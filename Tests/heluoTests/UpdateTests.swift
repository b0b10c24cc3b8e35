import Foundation
import TestSupport
import Testing

/// The verbs of the network, as a person types them, against a server on loopback.
@Suite struct UpdateTests {
    private let heluo: Heluo
    private let server: LoopbackServer

    init() throws {
        heluo = try Heluo()
        server = try LoopbackServer { request in
            switch request.path {
            case "/": .ok("<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>")
            case "/feed":
                .ok(
                    """
                    <rss version="2.0"><channel><title>某报</title>
                    <item><guid>a</guid><title>孟津区：桐花烂漫</title><description>春天</description></item>
                    <item><guid>b</guid><title>栾川的雪</title><description>冬天</description></item>
                    </channel></rss>
                    """)
            case "/busy": .status(429, ["Retry-After: 3600"])
            default: .status(404)
            }
        }
    }

    private func run(_ arguments: String...) throws -> Heluo.Outcome {
        try heluo.run(arguments, environment: ["no_proxy": "127.0.0.1", "LANG": "zh_CN.UTF-8"])
    }

    @Test func aHomePageIsAddedUpdatedListedAndRemoved() throws {
        defer { heluo.remove() }
        let added = try run("add", server.address("/"))
        #expect(added.status == 0)
        #expect(added.output.contains("某报") && added.output.contains(server.address("/feed")))
        let again = try run("add", server.address("/"))
        #expect(again.status == 1)
        #expect(again.complaints.contains("已经有这个来源"))
        let updated = try run("update")
        #expect(updated.status == 0)
        #expect(updated.output == "1 个来源，新增 2，更新 0\n")
        #expect(updated.complaints.isEmpty)
        #expect(try run("update", "--place", "栾川").output == "1 个来源，新增 0，更新 0\n")
        let sources = try run("sources", "--json")
        #expect(sources.lines.count == 1)
        #expect(sources.output.contains("\"title\":\"某报\"") && sources.output.contains("\"articles\":2"))
        #expect(try run("list", "--place", "孟津").output.contains("桐花烂漫"))
        #expect(try run("remove", "某报").status == 0)
        #expect(try run("sources").status == 3)
        #expect(try run("list", "--place", "孟津").output.contains("桐花烂漫"))
    }

    /// As an import does: what is kept no longer goes, and searches need not read what is in the index.
    @Test func anUpdateEndsWithRetentionAndIndex() throws {
        defer { heluo.remove() }
        _ = try heluo.write("[keep]\narticles = 1\n", to: ".config/heluo/config.toml")
        _ = try run("add", server.address("/feed"))
        let updated = try run("update")
        #expect(updated.status == 0)
        #expect(updated.output == "1 个来源，新增 2，更新 0\n")
        #expect(try run("list").lines.count == 1)
        #expect(try run("doctor").output.contains("全部在索引中"))
    }

    @Test func whatGoesWrongIsSaidAndKept() throws {
        defer { heluo.remove() }
        #expect(try run("update").status == 3)
        _ = try run("add", server.address("/busy"), "--kind", "feed", "--title", "忙报")
        let first = try run("update")
        #expect(first.status == 5)
        #expect(first.complaints.hasPrefix("heluo: 忙报: 127.0.0.1:\(server.port) 嫌请求太多（429）"))
        #expect(try run("sources").output.contains("429"))
        let second = try run("update", "--json")
        #expect(second.status == 0)
        #expect(second.output.contains("\"result\":\"waiting\""))
        #expect(server.requests.count == 1)
    }

    @Test func anAddressThatDoesNotAnswerIsANetworkFailure() throws {
        defer { heluo.remove() }
        for verb in ["add", "inspect"] {
            let outcome = try run(verb, "http://no-such-host.invalid/")
            #expect(outcome.status == 5)
            #expect(outcome.complaints.split(separator: "\n").count == 1, "\(outcome.complaints)")
        }
        #expect(try run("add", server.address("/none")).status == 5)
    }

    // MARK: Proxies

    private static let feed =
        "<rss version='2.0'><channel><title>代理报</title><item><guid>a</guid><title>雪</title></item></channel></rss>"

    /// A site that only a proxy knows, with variables of the environment in which `%` is the proxy.
    private func update(through variables: [String: String], config: String = "", speaksSOCKS: Bool = false) throws
        -> (outcome: Heluo.Outcome, asked: [String])
    {
        let proxy = try LoopbackServer(speaksSOCKS: speaksSOCKS) { request in
            request.method == "CONNECT" ? .status(403) : .ok(Self.feed)
        }
        func filled(_ text: String) -> String {
            text.replacingOccurrences(of: "%", with: "127.0.0.1:\(proxy.port)")
        }
        _ = try heluo.write(filled(config), to: ".config/heluo/config.toml")
        let scheme = variables.keys.contains { $0.lowercased() == "https_proxy" } ? "https" : "http"
        _ = try heluo.run("add", "\(scheme)://news.invalid/feed", "--kind", "feed")
        let outcome = try heluo.run(["update"], environment: variables.mapValues { filled($0) })
        return (outcome, proxy.requests.map { "\($0.method) \($0.path)" })
    }

    @Test(arguments: [
        ["http_proxy": "http://%"], ["all_proxy": "http://%"], ["ALL_PROXY": "http://%"], ["http_proxy": "%"],
        ["http_proxy": "http://%", "all_proxy": "http://none.invalid"],
        ["http_proxy": "http://%", "no_proxy": "example.com"],
    ])
    func aProxyOfTheEnvironmentIsUsed(variables: [String: String]) throws {
        defer { heluo.remove() }
        let (outcome, asked) = try update(through: variables)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(asked == ["GET http://news.invalid/feed"])
    }

    @Test func aSOCKSProxyOfTheEnvironmentIsUsed() throws {
        defer { heluo.remove() }
        let (outcome, asked) = try update(through: ["all_proxy": "socks5h://%"], speaksSOCKS: true)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(asked == ["GET /feed"])
    }

    /// Secure addresses go through it by a tunnel; one that refuses is said to.
    @Test(arguments: ["https_proxy", "HTTPS_PROXY"])
    func aProxyForSecureAddressesIsAskedForATunnel(variable: String) throws {
        defer { heluo.remove() }
        let (outcome, asked) = try update(through: [variable: "http://%"])
        #expect(outcome.status == 5)
        #expect(outcome.complaints.contains("代理") || outcome.complaints.contains("proxy"), "\(outcome.complaints)")
        #expect(asked == ["CONNECT news.invalid:443"])
    }

    /// `HTTP_PROXY` could be set by whoever asks a web server something, so that nobody heeds it (https://httpoxy.org).
    @Test(arguments: [
        ["http_proxy": "http://%", "no_proxy": "news.invalid"], ["http_proxy": "http://%", "NO_PROXY": "*"],
        ["HTTP_PROXY": "http://%"],
    ])
    func hostsWithoutAProxyAreAskedThemselves(variables: [String: String]) throws {
        defer { heluo.remove() }
        let (outcome, asked) = try update(through: variables)
        #expect(outcome.status == 5)
        #expect(asked.isEmpty)
    }

    @Test func theConfigurationComesBeforeTheEnvironment() throws {
        defer { heluo.remove() }
        let other = try LoopbackServer { _ in .status(500) }
        let (outcome, asked) = try update(
            through: ["http_proxy": other.address("")], config: "[network]\nproxy = \"http://%\"\n")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(asked == ["GET http://news.invalid/feed"] && other.requests.isEmpty)
    }

    @Test func anAddressIsInspected() throws {
        defer { heluo.remove() }
        let outcome = try run("inspect", server.address("/feed"), "--json")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("\"kind\":\"rss\""))
    }

    @Test func aSecretIsNeverShown() throws {
        defer { heluo.remove() }
        let outcome = try run("add", "http://me:geheim@127.0.0.1:\(server.port)/feed")
        #expect(outcome.status == 2)
        #expect(!(outcome.output + outcome.complaints).contains("geheim"))
    }

    @Test func aCorrectionIsRememberedAndExplained() throws {
        defer { heluo.remove() }
        _ = try run("add", server.address("/feed"))
        _ = try run("update")
        #expect(try run("route", "--word", "雪", "--place", "嵩县").output == "已记住，移动了 1 篇文章\n")
        let row = try #require(try run("list", "--place", "嵩县").lines.first)
        let id = String(row.prefix { $0 != "\t" })
        #expect(try run("route", id).output == "嵩县\t标题中有您指定的“雪”\n")
    }

    /// A folder that is watched, and a source that is added while the reader is open: their news comes without a key.
    @Test(.enabled(if: Tmux.isPresent)) func newsComesByItself() throws {
        defer { heluo.remove() }
        let folder = heluo.home.appending(path: "news").path
        #expect(try run("add", folder, "--kind", "folder").status == 0)
        let terminal = try Tmux(heluo, columns: 120, rows: 36)
        try terminal.type("no_proxy=127.0.0.1 LANG=zh_CN.UTF-8 \(Heluo.program)\n")
        try terminal.wait(for: "全部 48")
        _ = try heluo.write("<title>孟津区：雪夜</title><p>孟津区下了一夜的雪，今天早上才停。</p>", to: "news/a.html")
        try terminal.wait(for: "全部 49")
        #expect(try run("add", server.address("/feed")).status == 0)
        try terminal.wait(for: "全部 51")
        try terminal.press("q")
    }

    /// Where a great deal comes at once, the reader puts it into the index meanwhile, and says how far it is.
    @Test(.enabled(if: Tmux.isPresent)) func theReaderTellsOfItsIndexing() throws {
        defer { heluo.remove() }
        let items = (1...1200).map {
            "<item><title>第\($0)号</title><guid>\($0)</guid><description>春耕</description></item>"
        }
        let feed = "<rss version=\"2.0\"><channel><title>某报</title>\(items.joined())</channel></rss>"
        let file = try heluo.write(feed, to: "news/feed.xml")
        #expect(try run("add", URL(filePath: file).deletingLastPathComponent().path, "--kind", "folder").status == 0)
        let terminal = try Tmux(heluo, columns: 120, rows: 36)
        try terminal.type("LANG=zh_CN.UTF-8 \(Heluo.program)\n")
        try terminal.wait(for: "索引 ")
        try terminal.wait(for: "未读 12")
        #expect(try run("search", "春耕", "--count").output == "1200\n")
        #expect(try run("doctor", "--json").output.contains("\"unindexed\":0"))
        try terminal.press("q")
    }

    @Test(arguments: [
        ["add"], ["add", "x", "--kind", "y"], ["add", "x", "--user", "y"], ["update", "--place", "x", "--source", "y"],
        ["remove"], ["route"], ["route", "1", "--place", "x"],
    ])
    func wrongUsageIsSaid(arguments: [String]) throws {
        defer { heluo.remove() }
        let outcome = try heluo.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.split(separator: "\n").count == 1, "\(outcome.complaints)")
    }
}
