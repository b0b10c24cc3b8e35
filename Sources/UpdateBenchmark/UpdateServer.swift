import Glibc
import TestSupport

/// The server: `/N` is a feed of its own, with an ETag that it knows again.
enum UpdateServer {
    static func run(_ arguments: UpdateArguments) throws {
        let server = try LoopbackServer { request in
            var reply =
                request.fields["if-none-match"] == "\"1\""
                ? LoopbackReply.status(304) : .ok(feed(request.path, arguments.articles), ["ETag: \"1\""])
            reply.steps.insert(.wait(milliseconds: arguments.latency), at: 0)
            return reply
        }
        print("serving \(server.port)")
        fflush(nil)
        while true { pause() }
    }

    private static func feed(_ path: String, _ articles: Int) -> String {
        let sentence = "春风吹过黄河岸边的田野，农户们正忙着整地、施肥、浇水，机器声此起彼伏，处处是忙碌的身影。"
        let text = "<p>" + String(repeating: sentence, count: 20) + "</p>"
        let items = (0..<articles).map { number in
            """
            <item><guid>\(path)/\(number)</guid><title>孟津区第\(number)个示范园春耕忙\(path)</title>\
            <link>http://127.0.0.1\(path)/\(number)</link><pubDate>Mon, 24 Feb 2020 08:37:\(10 + number % 50) GMT</pubDate>\
            <description><![CDATA[\(text)]]></description></item>
            """
        }
        return "<rss version=\"2.0\"><channel><title>来源\(path)</title>\(items.joined())</channel></rss>"
    }
}
