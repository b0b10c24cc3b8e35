import Extraction
import FeedParsing
import Markup
import TestSupport

extension BenchmarkCase {
    /// Bytes to feeds, documents and articles.
    static func formats() -> [BenchmarkCase] {
        let made = [
            feed("rss") { SampleFeed.rss(bytes: 8_000_000) },
            feed("rss-small") { SampleFeed.rss(bytes: 77_000) },
            document("html") { SampleFeed.articles(bytes: 8_000_000) },
        ]
        guard SharedData.isPresent else { return made }
        return made + [
            sharedFeed("rss-real", "feeds/real/rsshub-3dm.xml"),
            sharedFeed("json-people-daily", "feeds/json/people-daily.json"),
            sharedPages("pages-documents") { Document(html: String(decoding: $0, as: UTF8.self)).blocks.count },
            sharedPages("pages-articles") { articleLength($0) },
        ] + pageNames.map { sharedPage($0) }
    }

    /// The result is the number of items.
    private static func feed(_ name: String, _ bytes: @escaping () -> [UInt8]) -> BenchmarkCase {
        BenchmarkCase(name: name) {
            let bytes = bytes()
            // Small files by the hundred, so that the clock has something to measure.
            let rounds = max(1, 4_000_000 / max(1, bytes.count))
            return Work(bytes: bytes.count * rounds) {
                (0..<rounds).reduce(0) { sum, _ in sum + itemCount(bytes) }
            }
        }
    }

    private static func itemCount(_ bytes: [UInt8]) -> Int {
        do {
            return try FeedParser.parse(bytes).feed.items.count
        } catch {
            return -1
        }
    }

    private static func sharedFeed(_ name: String, _ file: String) -> BenchmarkCase {
        feed(name) { sharedBytes(file) }
    }

    /// The result is the number of blocks.
    private static func document(_ name: String, _ bytes: @escaping () -> [UInt8]) -> BenchmarkCase {
        BenchmarkCase(name: name) {
            let html = String(decoding: bytes(), as: UTF8.self)
            return Work(bytes: html.utf8.count) { Document(html: html).blocks.count }
        }
    }

    /// All saved pages one after the other; 5 ms per 100 kB are 20 MB/s.
    private static func sharedPages(_ name: String, _ read: @escaping ([UInt8]) -> Int) -> BenchmarkCase {
        BenchmarkCase(name: name) {
            let pages = pageNames.map { sharedBytes("pages/" + $0) }
            return Work(bytes: pages.reduce(0) { $0 + $1.count }) { pages.reduce(0) { $0 + read($1) } }
        }
    }

    private static var pageNames: [String] {
        SharedData.files(in: "pages").filter { $0.hasSuffix(".html") }
    }

    /// One page again and again: `page/cjn-1.html`.
    private static func sharedPage(_ name: String) -> BenchmarkCase {
        BenchmarkCase(name: "page/" + name) {
            let page = sharedBytes("pages/" + name)
            let rounds = max(1, 1_000_000 / max(1, page.count))
            return Work(bytes: page.count * rounds) { (0..<rounds).reduce(0) { sum, _ in sum + articleLength(page) } }
        }
    }

    private static func articleLength(_ bytes: [UInt8]) -> Int {
        do {
            return try PageReader.read(bytes).title.count
        } catch {
            return -1
        }
    }

    /// Nothing where the file is not there; the result then shows it.
    private static func sharedBytes(_ file: String) -> [UInt8] {
        do {
            return try SharedData.bytes(of: file)
        } catch {
            return []
        }
    }
}
