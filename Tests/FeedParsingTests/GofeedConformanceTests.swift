import News
import TestSupport
import Testing

@testable import FeedParsing

/// gofeed's conformance data: feeds with what its universal model says of them.
@Suite(.enabled(if: SharedData.isPresent)) struct GofeedConformanceTests {
    static let folder = "feeds/gofeed/testdata/"

    /// What differs on purpose.
    static let reasons: [String: String] = [:]

    static let pairs: [(feed: String, expected: String)] =
        ["rss", "atom"].flatMap { kind in
            SharedData.files(in: folder + "translator/" + kind).filter { $0.hasSuffix(".xml") }.map { name in
                ("translator/\(kind)/\(name)", "translator/\(kind)/\(name.dropLast(4)).json")
            }
        }
        + ["json10_full", "json10_simple", "json11_full"].map { name in
            ("translator/json/\(name).json", "translator/json/\(name)_expected.json")
        }

    @Test func theFieldsOfOurModelAgree() throws {
        var disagreements: [String: String] = [:]
        for (name, expectedName) in Self.pairs where SharedData.exists(Self.folder + expectedName) {
            var reader = JSONReader(try SharedData.text(of: Self.folder + expectedName))
            let parsed = reader.read()
            let expected = try #require(parsed)
            let feed = try FeedParser.parse(SharedData.bytes(of: Self.folder + name), utcOffset: 0).feed
            if let difference = Comparison.difference(feed, expected) { disagreements[name] = difference }
        }
        #expect(disagreements.filter { Self.reasons[$0.key] == nil } == [:])
        #expect(Self.pairs.count >= 90)
        #expect(Double(disagreements.count) <= 0.02 * Double(Self.pairs.count))
    }

    /// Files that are no feeds, or none of ours.
    static let noFeeds: Set<String> = [
        "universal/empty_feed.xml", "universal/unknown_feed.xml", "universal/invalid.json",
    ]

    @Test func everyFeedOfTheParserTestsIsRead() throws {
        var refused: [String: FeedError] = [:]
        for kind in ["rss", "atom", "universal"] {
            for name in SharedData.files(in: Self.folder + "parser/" + kind)
            where name.hasSuffix(".xml") || kind == "universal" {
                let path = "\(kind)/\(name)"
                do throws(FeedError) {
                    _ = try FeedParser.parse((try? SharedData.bytes(of: Self.folder + "parser/" + path)) ?? [])
                } catch {
                    refused[path] = error
                }
            }
        }
        #expect(Set(refused.keys) == Self.noFeeds)
    }
}

/// Our reading of a feed beside gofeed's.
private enum Comparison {
    static func difference(_ feed: ParsedFeed, _ expected: JSONValue) -> String? {
        let pairs: [(String, String?, String?)] = [
            ("title", feed.title, expected["title"]?.text),
            ("description", feed.description, expected["description"]?.text),
            ("link", feed.link, expected["link"]?.text), ("feedLink", feed.feedURL, expected["feedLink"]?.text),
            ("language", feed.language, expected["language"]?.text),
            ("updated", instant(feed.updated), instant(expected["updatedParsed"])),
            ("published", instant(feed.published), instant(expected["publishedParsed"])),
            ("items", "\(feed.items.count)", "\(expected["items"]?.array.count ?? 0)"),
        ]
        if let difference = first(pairs) { return difference }
        for (item, expected) in zip(feed.items, expected["items"]?.array ?? []) {
            if let difference = difference(item, expected) { return "item: " + difference }
        }
        return nil
    }

    private static func difference(_ item: ParsedItem, _ expected: JSONValue) -> String? {
        let enclosures = (expected["enclosures"]?.array ?? []).map { enclosure in
            "\(enclosure["url"]?.text ?? "") \(enclosure["type"]?.text ?? "") \(enclosure["length"]?.text ?? "")"
        }
        let image = expected["image"]?["url"]?.text
        return first([
            ("title", item.title, expected["title"]?.text),
            ("description", item.summary, expected["description"]?.text),
            ("content", item.contentHTML ?? item.contentText, expected["content"]?.text),
            ("link", item.link, expected["link"]?.text),  // gofeed takes no id from `rdf:about`; we do.
            ("guid", expected["guid"] == nil ? nil : item.id, expected["guid"]?.text),
            ("published", instant(item.published), instant(expected["publishedParsed"])),
            ("updated", instant(item.updated), instant(expected["updatedParsed"])),
            ("authors", item.authors.joined(separator: "|"), authors(expected).joined(separator: "|")),
            (
                "categories", item.categories.joined(separator: "|"),
                (expected["categories"]?.array ?? []).compactMap(\.text).joined(separator: "|")
            ),
            ("image", image.flatMap { item.images.contains($0) ? $0 : nil }, image),
            (
                "enclosures",
                item.enclosures.map { "\($0.url) \($0.type ?? "") \($0.length.map(String.init) ?? "")" }.joined(
                    separator: "|"),
                enclosures.joined(separator: "|")
            ),
        ])
    }

    private static func authors(_ expected: JSONValue) -> [String] {
        (expected["authors"]?.array ?? []).compactMap { $0["name"]?.text ?? $0["email"]?.text }
    }

    private static func first(_ pairs: [(String, String?, String?)]) -> String? {
        pairs.first { $0.1 != $0.2 }.map { "\($0.0): \($0.1 ?? "nothing"), not \($0.2 ?? "nothing")" }
    }

    private static func instant(_ date: Published?) -> String? {
        date.map { $0.moment.rfc3339(offset: 0) }
    }

    private static func instant(_ value: JSONValue?) -> String? {
        value?.text.flatMap { DateReader(utcOffset: 0).read($0) }.flatMap(instant)
    }
}
