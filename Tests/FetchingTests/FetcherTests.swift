import Fetching
import News
import TestSupport
import Testing

/// One request against a server on loopback that behaves.
@Suite struct FetcherTests {
    @Test func aBodyComesWithWhatTheServerSaysOfIt() async throws {
        let server = try LoopbackServer { _ in
            .ok(
                "河洛", type: "Text/HTML; charset=\"GBK\"",
                ["ETag: \"a\"", "Last-Modified: Mon, 24 Feb 2020 08:37:00 GMT"])
        }
        let fetched = try await Self.fetcher().fetch(FetchRequest(server.address("/news")))
        #expect(fetched.content == .body(Array("河洛".utf8)))
        #expect(fetched.address == server.address("/news"))
        #expect(fetched.movedTo == nil)
        #expect(fetched.mediaType == "text/html")
        #expect(fetched.charset == "GBK")
        #expect(
            fetched.validators == Validators(entityTag: "\"a\"", lastModified: "Mon, 24 Feb 2020 08:37:00 GMT"))
        let asked = try #require(server.requests.first)
        #expect(asked.fields["referer"] == nil)
        #expect(asked.fields["if-none-match"] == nil)
        #expect(asked.fields["user-agent"]?.hasPrefix("heluo/") == true)
    }

    @Test func theServerIsAskedWhetherAnythingChanged() async throws {
        let server = try LoopbackServer { request in
            request.fields["if-none-match"] == "\"a\"" && request.fields["if-modified-since"] == "Mon"
                ? .status(304) : .ok("")
        }
        var request = FetchRequest(server.address())
        request.validators = Validators(entityTag: "\"a\"", lastModified: "Mon")
        let fetched = try await Self.fetcher().fetch(request)
        #expect(fetched.content == .unchanged)
        #expect(fetched.validators == request.validators)
    }

    @Test func theSameBodyStopsAtItsDigest() async throws {
        let server = try LoopbackServer { _ in .ok("一样的") }
        let fetcher = Self.fetcher()
        var request = FetchRequest(server.address())
        let first = try await fetcher.fetch(request)
        request.digest = first.digest
        #expect(try await fetcher.fetch(request).content == .unchanged)
        request.digest = first.digest.map { $0 ^ 1 }
        #expect(try await fetcher.fetch(request).content == .body(Array("一样的".utf8)))
    }

    @Test(arguments: [("gzip", Packing.gzip), ("deflate", Packing.deflate), ("br", Packing.brotli)])
    func packedBodiesAreUnpacked(name: String, pack: @Sendable ([UInt8]) -> [UInt8]) async throws {
        let text = Array("孟津的雪下了一夜。".utf8)
        let packed = pack(text)
        let server = try LoopbackServer { request in
            request.fields["accept-encoding"]?.contains(name) == true
                ? .ok(packed, ["Content-Encoding: \(name)"]) : .status(406)
        }
        #expect(try await Self.fetcher().fetch(FetchRequest(server.address())).content == .body(text))
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func redirectsAreFollowed(status: Int) async throws {
        let server = try LoopbackServer { request in
            request.path == "/new" ? .ok("新") : .redirect(status, to: "/new")
        }
        let fetched = try await Self.fetcher().fetch(FetchRequest(server.address("/old")))
        #expect(fetched.content == .body(Array("新".utf8)))
        #expect(fetched.movedTo == (status == 301 || status == 308 ? server.address("/new") : nil))
    }

    @Test func aPassingRedirectOnTheWayMovesNothing() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a": .redirect(301, to: "/b")
            case "/b": .redirect(302, to: "/c")
            default: .ok("")
            }
        }
        #expect(try await Self.fetcher().fetch(FetchRequest(server.address("/a"))).movedTo == nil)
    }

    @Test func aProxyOfTheConfigurationIsUsed() async throws {
        let proxy = try LoopbackServer { .ok($0.path) }
        var settings = Self.settings
        settings.proxy = proxy.address("")
        let fetched = try await Fetcher(settings).fetch(FetchRequest("http://news.invalid/feed"))
        #expect(fetched.content == .body(Array("http://news.invalid/feed".utf8)))
    }

    @Test func aSOCKSProxyIsUsed() async throws {
        let proxy = try LoopbackServer(speaksSOCKS: true) { .ok("\($0.fields["host"] ?? "") \($0.path)") }
        var settings = Self.settings
        settings.proxy = "socks5h://127.0.0.1:\(proxy.port)"
        let fetched = try await Fetcher(settings).fetch(FetchRequest("http://news.invalid/feed"))
        #expect(fetched.content == .body(Array("news.invalid /feed".utf8)))
    }

    @Test func manyRequestsAreUnderWayAtOnce() async throws {
        let server = try LoopbackServer { .ok($0.path) }
        let fetcher = Self.fetcher()
        let bodies = try await withThrowingTaskGroup(of: (String, Fetched.Content).self) { group in
            for number in 0..<40 {
                group.addTask {
                    ("/\(number)", try await fetcher.fetch(FetchRequest(server.address("/\(number)"))).content)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(bodies.count == 40)
        for (path, content) in bodies {
            #expect(content == .body(Array(path.utf8)))
        }
    }

    /// Without a proxy of the environment, and with little patience.
    static var settings: NetworkSettings {
        var settings = NetworkSettings()
        settings.proxy = ""
        return settings
    }

    static func fetcher(_ change: (inout FetchLimits) -> Void = { _ in }) -> Fetcher {
        var settings = settings
        change(&settings.limits)
        return Fetcher(settings)
    }
}
