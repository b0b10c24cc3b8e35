import Fetching
import News
import TestSupport
import Testing

/// Servers that behave badly: each ends the request with its own error, and a line that names the host.
@Suite struct MisbehaviourTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let error: FetchError
        var limits: @Sendable (inout FetchLimits) -> Void = { _ in }
        let site: LoopbackServer.Site
    }

    static let cases: [Case] = [
        Case(testDescription: "slow headers", error: .stalled(150), limits: { $0.stall = .milliseconds(150) }) { _ in
            LoopbackReply(.send(Array("HTTP/1.1 200 OK\r\nContent-Ty".utf8)), .stall)
        },
        Case(testDescription: "no answer", error: .stalled(150), limits: { $0.stall = .milliseconds(150) }) { _ in
            LoopbackReply(.stall)
        },
        Case(testDescription: "a stall in the body", error: .stalled(150), limits: { $0.stall = .milliseconds(150) }) {
            _ in
            LoopbackReply(.send(LoopbackReply.head(200, ["Content-Length: 100"]) + [1, 2, 3]), .stall)
        },
        Case(
            testDescription: "longer than the deadline", error: .tooSlow(150), limits: { $0.whole = .milliseconds(150) }
        ) { _ in
            LoopbackReply(.send(LoopbackReply.head(200, [])), .stall)
        },
        Case(testDescription: "a reset in the body", error: .brokenOff) { _ in
            LoopbackReply(.send(LoopbackReply.head(200, ["Content-Length: 100"]) + [1, 2, 3]), .reset)
        },
        Case(testDescription: "a body shorter than said", error: .brokenOff) { _ in
            LoopbackReply(.send(LoopbackReply.head(200, ["Content-Length: 100"]) + [1, 2, 3]))
        },
        Case(testDescription: "an endless body", error: .tooLarge(100_000), limits: { $0.received = 100_000 }) { _ in
            LoopbackReply(.send(LoopbackReply.head(200, [])), .endless([UInt8](repeating: 32, count: 4096)))
        },
        Case(testDescription: "endless headers", error: .tooLarge(10_000), limits: { $0.heads = 10_000 }) { _ in
            LoopbackReply(.send(Array("HTTP/1.1 200 OK\r\n".utf8)), .endless(Array("X: y\r\n".utf8)))
        },
        Case(testDescription: "a gzip bomb", error: .tooLarge(1 << 20), limits: { $0.unpacked = 1 << 20 }) { _ in
            .ok(Packing.bomb(bytes: 4 << 20), ["Content-Encoding: gzip"])
        },
        Case(testDescription: "damaged gzip", error: .badCompression) { _ in
            .ok(
                Array(Packing.gzip(Array("河洛".utf8)).dropLast(9)) + [1, 2, 3, 4, 5, 6, 7, 8, 9],
                ["Content-Encoding: gzip"])
        },
        Case(testDescription: "a redirect loop", error: .redirectLoop) {
            .redirect(302, to: $0.path == "/a" ? "/" : "/a")
        },
        Case(testDescription: "a redirect to a file", error: .redirectElsewhere) { _ in
            .redirect(301, to: "file:///etc/passwd")
        },
        Case(testDescription: "304 without need", error: .needlessUnchanged) { _ in .status(304) },
        Case(testDescription: "401", error: .unauthorized) { _ in .status(401, ["WWW-Authenticate: Basic realm=x"]) },
        Case(testDescription: "403", error: .forbidden) { _ in .status(403) },
        Case(testDescription: "404", error: .missing(status: 404)) { _ in .status(404) },
        Case(testDescription: "410", error: .missing(status: 410)) { _ in .status(410) },
        Case(testDescription: "429 with seconds", error: .tooManyRequests(.seconds(120))) { _ in
            .status(429, ["Retry-After: 120"])
        },
        Case(
            testDescription: "503 with a date",
            error: .serverFailed(status: 503, .moment(Timestamp(seconds: 1_582_533_420)))
        ) { _ in .status(503, ["Retry-After: Mon, 24 Feb 2020 08:37:00 GMT"]) },
        Case(testDescription: "500", error: .serverFailed(status: 500, nil)) { _ in .status(500) },
        Case(testDescription: "418", error: .status(418)) { _ in .status(418) },
        Case(testDescription: "no HTTP", error: .failed("Received HTTP/0.9 when not allowed")) { _ in
            LoopbackReply(.send(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)))
        },
    ]

    @Test(arguments: cases)
    func eachHasItsError(_ it: Case) async throws {
        let server = try LoopbackServer(it.site)
        let fetcher = FetcherTests.fetcher(it.limits)
        await #expect(throws: it.error) { try await fetcher.fetch(FetchRequest(server.address())) }
        let line = it.error.message(for: server.address())
        for text in [line.chinese, line.english] {
            #expect(text.contains("127.0.0.1:\(server.port)"))
            #expect(!text.contains("\n"))
        }
    }

    /// Hotlink protection answers 403 to a wrong Referer; there is none.
    @Test func noRefererIsSentEvenAfterARedirect() async throws {
        let server = try LoopbackServer { request in
            request.fields["referer"] != nil ? .status(403) : request.path == "/a" ? .redirect(302, to: "/b") : .ok("图")
        }
        #expect(
            try await FetcherTests.fetcher().fetch(FetchRequest(server.address("/a"))).content == .body(Array("图".utf8))
        )
    }

    @Test(arguments: [
        ("ftp://example.com/", FetchError.badAddress), ("news", .badAddress), ("https://", .badAddress),
        ("https://me:secret@example.com/", .secretInAddress),
    ])
    func badAddressesAreNotAsked(address: String, error: FetchError) async {
        await #expect(throws: error) { try await FetcherTests.fetcher().fetch(FetchRequest(address)) }
        #expect(!error.message(for: address).chinese.contains("secret@"))
    }

    @Test func aClosedPortIsUnreachable() async throws {
        var server: LoopbackServer? = try LoopbackServer { _ in .ok("") }
        let address = try #require(server?.address())
        server = nil
        await #expect(throws: FetchError.unreachable) {
            // The port is given up when the server's thread has seen that it is to end.
            while true { _ = try await FetcherTests.fetcher().fetch(FetchRequest(address)) }
        }
    }

    @Test func aCancelledTaskBreaksItOff() async throws {
        let (asked, told) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            told.finish()
            return LoopbackReply(.stall)
        }
        let task = Task { () throws(FetchError) in
            try await FetcherTests.fetcher().fetch(FetchRequest(server.address()))
        }
        for await _ in asked {}
        task.cancel()
        await #expect(throws: FetchError.cancelled) { try await task.value }
    }
}
