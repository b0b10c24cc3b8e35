public import NewsStore
import Extraction
import FeedParsing
public import News

/// Stores the articles of files.
///
/// A file that cannot be used is reported and leaves the others alone. Articles go in by transactions of some hundred:
/// whenever it is stopped, what was stored is whole, and the same import again goes on where it stopped.
public struct Importer: Sendable {
    private let store: NewsStore
    private let maker: ArticleMaker
    private let edition: Edition
    private let now: Timestamp

    /// The largest file that is read.
    public static let largestFile = 1 << 30
    private static let articlesPerTransaction = 512

    public init(store: NewsStore, edition: Edition, now: Timestamp) {
        self.store = store
        self.edition = edition
        self.now = now
        maker = ArticleMaker(edition: edition)
    }

    /// Imports the files behind paths, folders with all in them, `-` for standard input; each is reported when it is done.
    /// - Throws: what the library or `report` throws. What is wrong with a file is in its report.
    public func importFiles(_ paths: [String], report: (ImportReport) throws -> Void) throws {
        for path in paths {
            guard path != "-" else {
                try report(importFile("-"))
                continue
            }
            let list = FileList(path)
            for file in list.files {
                try report(importFile(file))
            }
            for (path, failure) in list.failures {
                try report(ImportReport(name: path, outcome: .failed(failure)))
            }
        }
    }

    private func importFile(_ path: String) throws(StoreError) -> ImportReport {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: Self.largestFile)
        } catch {
            return ImportReport(name: path, outcome: .failed(error))
        }
        return ImportReport(name: path, outcome: try store(bytes, name: path))
    }

    private func store(_ bytes: [UInt8], name: String) throws(StoreError) -> ImportReport.Outcome {
        let kind = ContentKind.sniff(bytes)
        switch kind {
        case .empty: return .failed(.empty)
        case .binary: return .failed(.binary)
        case .opml: return .failed(.outline)
        case .rss, .atom, .rdf, .jsonFeed: return try storeFeed(bytes, kind: kind, name: name)
        case .page, .text: return try storePage(bytes, kind: kind)
        }
    }

    private func storeFeed(
        _ bytes: [UInt8], kind: ContentKind, name: String
    ) throws(StoreError) -> ImportReport.Outcome {
        let reading: FeedReading
        do {
            reading = try FeedParser.parse(bytes, utcOffset: edition.utcOffset, now: now)
        } catch {
            return .failed(.feed(error))
        }
        var stored = ImportReport.Stored(kind: kind, encoding: reading.encoding)
        stored.isTruncated = reading.isTruncated
        let source = maker.source(of: reading.feed, name: name)
        let items = reading.feed.items
        for start in stride(from: 0, to: items.count, by: Self.articlesPerTransaction) {
            let end = min(items.count, start + Self.articlesPerTransaction)
            let articles = items[start..<end].map { maker.article($0, of: reading.feed) }
            stored.add(try store.store(articles, from: source, discovered: now), of: articles)
        }
        return .stored(stored)
    }

    private func storePage(_ bytes: [UInt8], kind: ContentKind) throws(StoreError) -> ImportReport.Outcome {
        let page: ParsedPage
        do {
            page = try PageReader.read(bytes, utcOffset: edition.utcOffset, now: now)
        } catch {
            switch error {
            case .empty: return .failed(.empty)
            case .binary: return .failed(.binary)
            case .noArticle: return .failed(.noArticle)
            }
        }
        let source = maker.source(of: page)
        let article = maker.article(page)
        var stored = ImportReport.Stored(kind: kind, encoding: page.encoding)
        stored.add(try store.store([article], from: source, discovered: now), of: [article])
        if !page.rankings.isEmpty {
            try store.store(page.rankings, from: source, captured: page.published?.moment ?? now)
            stored.rankings = page.rankings.count
        }
        return .stored(stored)
    }
}

extension ImportReport.Stored {
    fileprivate mutating func add(_ outcome: StoreOutcome, of articles: [ArticleContent]) {
        added += outcome.added.count
        updated += outcome.updated.count
        known += outcome.unchanged
        withoutPlace += articles.count { $0.place == nil }
    }
}
