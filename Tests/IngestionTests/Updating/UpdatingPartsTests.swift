import Fetching
import News
import Testing

@testable import Ingestion

/// The parts of an update that decide without a network.
@Suite struct UpdatingPartsTests {
    // MARK: robots.txt

    private static let robots = """
        # 样例
        User-agent: BadBot
        Disallow: /

        User-agent: *
        User-agent: other
        Disallow: /private
        Allow: /private/news
        Disallow: /*.pdf$
        Disallow:
        Disallow: /a*b*c
        """

    @Test(arguments: [
        ("/", true), ("/private/x", false), ("/private/news/1", true), ("/x.pdf", false), ("/x.pdf?y", true),
        ("/a1b2c3", false), ("/a1c2b3", true),
    ])
    func robotsSayWhatIsAllowed(path: String, isAllowed: Bool) {
        #expect(Robots(Self.robots, agent: "heluo").allows(path) == isAllowed)
    }

    @Test func aGroupOfOnesOwnComesBeforeThatForAll() {
        let robots = Robots("User-agent: *\nDisallow: /\n\nUser-agent: Heluo\nDisallow: /x\n", agent: "heluo")
        #expect(robots.allows("/y") && !robots.allows("/x"))
        #expect(Robots("", agent: "heluo").allows("/"))
        #expect(!Robots("User-agent: *\nDisallow: /", agent: "heluo").allows("/"))
    }

    // MARK: Courtesy

    @Test func twoAtATimeToAHost() {
        var gate = HostGate(atOnce: 3, atOnceToAHost: 2)
        let first = ["a", "a", "a", "b", "c"].map { gate.admit($0) }
        #expect(first == [true, true, false, true, false], "two to a host, three in all")
        _ = gate.leave("b")
        let second = ["a", "c"].map { gate.admit($0) }
        #expect(second == [false, true])
    }

    @Test func thoseWhoWaitGoInOrderAsTheirHostsAllow() async {
        let gate = Gate()
        await gate.fill()
        async let first: Void = gate.pass("a")
        async let second: Void = gate.pass("b")
        await gate.untilTwoWait()
        await gate.open("a")
        await first
        await gate.open("a")
        await second
        #expect(await gate.passed == ["a", "b"])
    }

    private actor Gate {
        private var gate = HostGate(atOnce: 2, atOnceToAHost: 2)
        private var waiting = 0
        private(set) var passed: [String] = []

        func fill() {
            _ = gate.admit("a")
            _ = gate.admit("a")
        }

        func pass(_ host: String) async {
            // The order of the two callers is the order of their names.
            while host == "b", waiting == 0 { await Task.yield() }
            await withCheckedContinuation { continuation in
                gate.wait(host, continuation)
                waiting += 1
            }
            passed.append(host)
        }

        func untilTwoWait() async {
            while waiting < 2 { await Task.yield() }
        }

        func open(_ host: String) {
            gate.leave(host)?.resume()
        }
    }

    // MARK: Times

    @Test func anOfflineMachineIsNotHeldAgainstASource() {
        let schedule = Schedule(interval: 1800)
        let now = Timestamp(seconds: 1_000_000)
        var state = Subscription.FetchState()
        for _ in 0..<20 {
            state = schedule.failed(state, .fetch(.unknownHost, address: "https://example.com/"), at: now)
        }
        #expect(state.failures == 0)
        #expect(state.next.seconds == now.seconds + 300)
        for _ in 0..<20 {
            state = schedule.failed(state, .fetch(.brokenOff, address: "https://example.com/"), at: now)
        }
        #expect(state.next.seconds == now.seconds + 86_400)
    }

    @Test func aServerIsNotWaitedForForEver() {
        let now = Timestamp(seconds: 1_000_000)
        let state = Schedule(interval: 1800).failed(
            Subscription.FetchState(), .fetch(.tooManyRequests(.seconds(.max / 2)), address: "https://example.com/"),
            at: now)
        #expect(state.notBefore.seconds == now.seconds + 7 * 86_400)
    }

    // MARK: Addresses

    @Test(arguments: [
        ("/html/2020-02/24/node_2.htm", "/html/2014-01/05/node_2.htm"),
        ("/pc/layout/202002/24/node_01.html", "/pc/layout/201401/05/node_01.html"),
        ("/shtml/lyrb/20200224/v01.shtml", "/shtml/lyrb/20140105/v01.shtml"), ("/paperindex.htm", nil),
        ("/p/2020022/v01.shtml", nil),
    ])
    func anIssueOfAnotherDayHasItsAddress(address: String, other: String?) {
        #expect(IssueAddress.address(address, of: CivilTime(year: 2014, month: 1, day: 5)) == other)
        #expect(other.flatMap(IssueAddress.day) == other.map { _ in CivilTime(year: 2014, month: 1, day: 5) })
    }
}
