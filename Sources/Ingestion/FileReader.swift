import Extraction
import FeedParsing
import News

/// Reads files and makes articles of what is in them.
struct FileReader: Sendable {
    private let maker: ArticleMaker
    private let utcOffset: Int
    private let now: Timestamp

    /// Of a feed's articles, how many are sent at once.
    private static let articlesAtOnce = 512

    init(_ maker: ArticleMaker, now: Timestamp) {
        self.maker = maker
        utcOffset = maker.edition.utcOffset
        self.now = now
    }

    /// Sends what the files behind `paths` call for, until `send` says that nobody wants more.
    func read(_ paths: [String], send: (ImportStep) -> Bool) {
        for path in paths {
            let list = FileList(path)
            for file in list.files {
                guard read(file, send: send) else { return }
            }
            for (path, failure) in list.failures {
                guard send(.end(ImportReport(name: path, outcome: .failed(failure)))) else { return }
            }
        }
    }

    private func read(_ file: String, send: (ImportStep) -> Bool) -> Bool {
        do throws(ImportFailure) {
            let bytes = try FileBytes.read(file, limit: Importer.largestFile)
            guard let stored = try read(bytes, send: send) else { return false }
            return send(.end(ImportReport(name: file, outcome: .stored(stored))))
        } catch {
            return send(.end(ImportReport(name: file, outcome: .failed(error))))
        }
    }

    /// What the file is; nil where nobody wants more.
    private func read(_ bytes: [UInt8], send: (ImportStep) -> Bool) throws(ImportFailure) -> ImportReport.Stored? {
        let kind = ContentKind.sniff(bytes)
        switch kind {
        case .empty: throw .empty
        case .binary: throw .binary
        case .opml: throw .outline
        case .rss, .atom, .rdf, .jsonFeed: return try readFeed(bytes, kind: kind, send: send)
        case .page, .text: return try readPage(bytes, kind: kind, send: send)
        }
    }

    /// The last item is sent first: of articles with one date, the one that is stored last is listed first, as in the
    /// feed.
    private func readFeed(
        _ bytes: [UInt8], kind: ContentKind, send: (ImportStep) -> Bool
    ) throws(ImportFailure) -> ImportReport.Stored? {
        let reading: FeedReading
        do {
            reading = try FeedParser.parse(bytes, utcOffset: utcOffset, now: now)
        } catch {
            throw .feed(error)
        }
        let source = maker.source(of: reading.feed)
        let items = reading.feed.items
        for end in stride(from: items.count, to: 0, by: -Self.articlesAtOnce) {
            let part = items[max(0, end - Self.articlesAtOnce)..<end]
            let articles = part.reversed().map { maker.article($0, of: reading.feed) }
            guard send(.articles(articles, source: source)) else { return nil }
        }
        return ImportReport.Stored(kind: kind, encoding: reading.encoding, isTruncated: reading.isTruncated)
    }

    private func readPage(
        _ bytes: [UInt8], kind: ContentKind, send: (ImportStep) -> Bool
    ) throws(ImportFailure) -> ImportReport.Stored? {
        let page: ParsedPage
        do {
            page = try PageReader.read(bytes, utcOffset: utcOffset, now: now)
        } catch {
            throw ImportFailure(error)
        }
        let source = maker.source(of: page)
        guard send(.articles([maker.article(page)], source: source)) else { return nil }
        if !page.rankings.isEmpty {
            let captured = page.published?.moment ?? now
            guard send(.rankings(page.rankings, source: source, captured: captured)) else { return nil }
        }
        return ImportReport.Stored(kind: kind, encoding: page.encoding)
    }
}
