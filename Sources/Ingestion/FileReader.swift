import Extraction
import FeedParsing
import Glibc
import News

/// Reads files and makes articles of what is in them.
struct FileReader: Sendable {
    /// A part of the work on a file; what comes of it is to be done in the order in which the parts are sent.
    typealias Work = @Sendable () -> [ImportStep]

    private let maker: ArticleMaker
    private let utcOffset: Int
    private let now: Timestamp
    private let rules: SiteRules
    /// The encoding of all files, whatever they say.
    private let encoding: String?

    /// Of a feed's articles, how many are stored at once.
    private static let articlesAtOnce = 512

    init(_ maker: ArticleMaker, now: Timestamp, rules: SiteRules, encoding: String?) {
        self.maker = maker
        utcOffset = maker.edition.utcOffset
        self.now = now
        self.rules = rules
        self.encoding = encoding
    }

    /// Sends the work on the files behind `paths`, until `send` says that nobody wants more.
    func read(_ paths: [String], send: (@escaping Work) -> Bool) {
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
                guard send({ [.end(ImportReport(name: path, outcome: .failed(failure)))] }) else { return }
            }
        }
    }

    /// Reads files that are, by their names, pages of one article; most often one file.
    private func read(group: [String], send: (@escaping Work) -> Bool) -> Bool {
        group.count == 1 ? read(group[0], send: send) : send { steps(ofPages: group) }
    }

    /// A large feed is parted here; everything else is one piece of work.
    private func read(_ file: String, send: (@escaping Work) -> Bool) -> Bool {
        guard encoding == nil, Self.isLarge(file) else { return send { steps(of: file) } }
        do throws(ImportFailure) {
            let bytes = try FileBytes.read(file, limit: Importer.largestFile)
            let kind = ContentKind.sniff(bytes)
            guard let parts = FeedParts(bytes, of: file, kind: kind, encoding: encoding),
                let source = source(of: parts)
            else {
                return send { steps(of: bytes, kind: kind, name: file) }
            }
            for items in parts.items.reversed() {
                guard send({ steps(of: items, in: parts, source: source) }) else { return false }
            }
            let stored = ImportReport.Stored(kind: kind, encoding: parts.encoding)
            return send { [.end(ImportReport(name: file, outcome: .stored(stored)))] }
        } catch {
            return send { [.end(ImportReport(name: file, outcome: .failed(error)))] }
        }
    }

    private static func isLarge(_ file: String) -> Bool {
        var status = stat()
        return stat(file, &status) == 0 && status.st_size >= FeedParts.leastSize
    }

    // MARK: Parts of feeds

    private func source(of parts: FeedParts) -> Source? {
        do {
            let frame = try reading(parts.frame, parts).feed
            return frame.title != nil || frame.link != nil ? maker.source(of: frame) : nil
        } catch {
            // What is no feed without its items is read with all of them.
            return nil
        }
    }

    private func steps(of items: Range<Int>, in parts: FeedParts, source: Source) -> [ImportStep] {
        do {
            let reading = try reading(parts.feed(of: items), parts)
            return steps(of: reading.feed, source: source) + (reading.isTruncated ? [.truncation] : [])
        } catch {
            // The file became another while it was read.
            return [.truncation]
        }
    }

    private func reading(_ bytes: [UInt8], _ parts: FeedParts) throws -> FeedReading {
        // UTF-8 is found to be such faster than it is read on somebody's word.
        let found = parts.encoding == "utf-8" ? nil : parts.encoding
        return try FeedParser.parse(bytes, override: encoding ?? found, utcOffset: utcOffset, now: now)
    }

    /// The last item comes first: of articles with one date, the one that is stored last is listed first, as in the
    /// feed.
    private func steps(of feed: ParsedFeed, source: Source) -> [ImportStep] {
        stride(from: feed.items.count, to: 0, by: -Self.articlesAtOnce).map { end in
            let part = feed.items[max(0, end - Self.articlesAtOnce)..<end]
            return .articles(part.reversed().map { maker.article($0, of: feed) }, source: source)
        }
    }

    // MARK: Whole files

    private func steps(of file: String) -> [ImportStep] {
        do throws(ImportFailure) {
            let bytes = try FileBytes.read(file, limit: Importer.largestFile)
            return steps(of: bytes, kind: ContentKind.sniff(bytes), name: file)
        } catch {
            return [.end(ImportReport(name: file, outcome: .failed(error)))]
        }
    }

    private func steps(of bytes: [UInt8], kind: ContentKind, name: String) -> [ImportStep] {
        do throws(ImportFailure) {
            let (steps, stored) = try read(bytes, kind: kind)
            return steps + [.end(ImportReport(name: name, outcome: .stored(stored)))]
        } catch {
            return [.end(ImportReport(name: name, outcome: .failed(error)))]
        }
    }

    private typealias Found = (steps: [ImportStep], stored: ImportReport.Stored)

    private func read(_ bytes: [UInt8], kind: ContentKind) throws(ImportFailure) -> Found {
        switch kind {
        case .empty: throw .empty
        case .binary: throw .binary
        case .opml: throw .outline
        case .xml: throw .feed(.notAFeed)
        case .rss, .atom, .rdf, .jsonFeed: return try readFeed(bytes, kind: kind)
        case .page, .text: return found(on: try page(bytes), kind: kind)
        }
    }

    private func readFeed(_ bytes: [UInt8], kind: ContentKind) throws(ImportFailure) -> Found {
        let reading: FeedReading
        do {
            reading = try FeedParser.parse(bytes, override: encoding, utcOffset: utcOffset, now: now)
        } catch {
            throw .feed(error)
        }
        let stored = ImportReport.Stored(kind: kind, encoding: reading.encoding, isTruncated: reading.isTruncated)
        return (steps(of: reading.feed, source: maker.source(of: reading.feed)), stored)
    }

    private func page(_ bytes: [UInt8]) throws(ImportFailure) -> ParsedPage {
        do {
            return try PageReader.read(bytes, override: encoding, utcOffset: utcOffset, now: now, rules: rules)
        } catch {
            throw ImportFailure(error)
        }
    }

    private func found(on page: ParsedPage, kind: ContentKind) -> Found {
        let source = maker.source(of: page)
        var steps = [ImportStep.articles([maker.article(page)], source: source)]
        if !page.rankings.isEmpty {
            steps.append(.rankings(page.rankings, source: source, captured: page.published?.moment ?? now))
        }
        return (steps, ImportReport.Stored(kind: kind, encoding: page.encoding))
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

    /// Pages that go on with the first one's article become one with it; the others are articles of their own.
    private func steps(ofPages group: [String]) -> [ImportStep] {
        guard let series = series(group), let article = PageSeries.joined(series.parts) else {
            return group.flatMap { steps(of: $0) }
        }
        let files = zip(group, series.pages)
        let others = files.filter { !series.isPart($0.1) }.flatMap { steps(of: $0.0) }
        let (found, stored) = found(on: article, kind: .page)
        let ends = files.filter { series.isPart($0.1) }.enumerated().map { number, file in
            let outcome: ImportReport.Outcome = number == 0 ? .stored(stored) : .joined(to: group[0])
            return ImportStep.end(ImportReport(name: file.0, outcome: outcome))
        }
        return others + found + ends
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
