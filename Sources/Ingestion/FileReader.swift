import Extraction
import FeedParsing
import News

/// Reads files and makes articles of what is in them.
struct FileReader: Sendable {
    private let maker: ArticleMaker
    private let utcOffset: Int
    private let now: Timestamp
    private let rules: SiteRules
    /// The encoding of all files, whatever they say.
    private let encoding: String?

    /// Of a feed's articles, how many are sent at once.
    private static let articlesAtOnce = 512

    init(_ maker: ArticleMaker, now: Timestamp, rules: SiteRules, encoding: String?) {
        self.maker = maker
        utcOffset = maker.edition.utcOffset
        self.now = now
        self.rules = rules
        self.encoding = encoding
    }

    /// Sends what the files behind `paths` call for, until `send` says that nobody wants more.
    func read(_ paths: [String], send: (ImportStep) -> Bool) {
        let lists = paths.map(FileList.init)
        let files = lists.flatMap(\.files)
        var groups = PageSeries.groups(ofFiles: files)[...]
        var end = 0
        for list in lists {
            end += list.files.count
            while let group = groups.first, group[0] < end {
                guard read(group: group.map { files[$0] }, send: send) else { return }
                groups.removeFirst()
            }
            for (path, failure) in list.failures {
                guard send(.end(ImportReport(name: path, outcome: .failed(failure)))) else { return }
            }
        }
    }

    /// Reads files that are, by their names, pages of one article; most often one file.
    private func read(group: [String], send: (ImportStep) -> Bool) -> Bool {
        guard group.count > 1, let series = series(group) else {
            return group.allSatisfy { read($0, send: send) }
        }
        for (file, page) in zip(group, series.pages) where !series.isPart(page) {
            guard read(file, send: send) else { return false }
        }
        guard let article = PageSeries.joined(series.parts), let stored = store(article, kind: .page, send: send) else {
            return false
        }
        for (number, file) in zip(group, series.pages).filter({ series.isPart($0.1) }).map(\.0).enumerated() {
            let outcome: ImportReport.Outcome = number == 0 ? .stored(stored) : .joined(to: group[0])
            guard send(.end(ImportReport(name: file, outcome: outcome))) else { return false }
        }
        return true
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
        case .xml: throw .feed(.notAFeed)
        case .rss, .atom, .rdf, .jsonFeed: return try readFeed(bytes, kind: kind, send: send)
        case .page, .text: return store(try page(bytes), kind: kind, send: send)
        }
    }

    /// The last item is sent first: of articles with one date, the one that is stored last is listed first, as in the
    /// feed.
    private func readFeed(
        _ bytes: [UInt8], kind: ContentKind, send: (ImportStep) -> Bool
    ) throws(ImportFailure) -> ImportReport.Stored? {
        let reading: FeedReading
        do {
            reading = try FeedParser.parse(bytes, override: encoding, utcOffset: utcOffset, now: now)
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

    private func page(_ bytes: [UInt8]) throws(ImportFailure) -> ParsedPage {
        do {
            return try PageReader.read(bytes, override: encoding, utcOffset: utcOffset, now: now, rules: rules)
        } catch {
            throw ImportFailure(error)
        }
    }

    private func store(_ page: ParsedPage, kind: ContentKind, send: (ImportStep) -> Bool) -> ImportReport.Stored? {
        let source = maker.source(of: page)
        guard send(.articles([maker.article(page)], source: source)) else { return nil }
        if !page.rankings.isEmpty {
            let captured = page.published?.moment ?? now
            guard send(.rankings(page.rankings, source: source, captured: captured)) else { return nil }
        }
        return ImportReport.Stored(kind: kind, encoding: page.encoding)
    }
}

extension FileReader {
    /// The pages of a group of files, the first of which begins an article that others go on with.
    private struct Series {
        var pages: [ParsedPage]

        func isPart(_ page: ParsedPage) -> Bool {
            PageSeries.isPart(page, of: pages[0])
        }

        var parts: [ParsedPage] { pages.filter(isPart) }
    }

    /// Nothing where one of the files is no page, so that each is read, or refused, by itself.
    private func series(_ group: [String]) -> Series? {
        var pages: [ParsedPage] = []
        for file in group {
            do throws(ImportFailure) {
                let bytes = try FileBytes.read(file, limit: Importer.largestFile)
                guard ContentKind.sniff(bytes) == .page else { return nil }
                pages.append(try page(bytes))
            } catch {
                return nil
            }
        }
        let series = Series(pages: pages)
        return series.parts.count > 1 ? series : nil
    }
}
