import Foundation
public import Extraction
public import News
public import NewsStore

/// Stores the articles of files.
///
/// A file that cannot be used is reported and leaves the others alone. Files, and the parts of large feeds, are read on
/// several threads while articles are stored. These go in by transactions of some hundred: whenever it is stopped, what
/// was stored is whole, and the same import again goes on where it stopped.
public struct Importer: Sendable {
    private let store: NewsStore
    private let reader: FileReader
    private let now: Timestamp

    /// The largest file that is read, in bytes. While it is read it is in memory, more than once.
    public static let largestFile = 256 << 20
    /// How many files or parts of feeds are being read, or ready, while one is stored.
    private static let partsAhead = 6
    /// Threads that read.
    private static let readers = max(2, min(4, ProcessInfo.processInfo.activeProcessorCount))

    /// - Parameter encoding: the encoding of all files, whatever they say.
    public init(
        store: NewsStore, edition: Edition, now: Timestamp, rules: SiteRules = SiteRules(), encoding: String? = nil
    ) {
        self.store = store
        self.now = now
        reader = FileReader(ArticleMaker(edition: edition), now: now, rules: rules, encoding: encoding)
    }

    /// Imports the files behind paths, folders with all in them, `-` for standard input; each is reported when it is done.
    /// - Throws: what the library or `report` throws. What is wrong with a file is in its report.
    public func importFiles(_ paths: [String], report: (ImportReport) throws -> Void) throws {
        let workshop = Workshop<[ImportStep]>(threads: Self.readers, capacity: Self.partsAhead)
        Thread.detachNewThread { [reader] in
            reader.read(paths) { workshop.hand(in: $0) }
            workshop.close()
        }
        defer { workshop.close() }
        var counts = Counts()
        var batch = Batch()
        while let steps = workshop.fetch() {
            for step in steps {
                guard !batch.add(step) else { continue }
                try store(&batch, &counts)
                guard !batch.add(step), let done = try perform(step, &counts) else { continue }
                try report(done)
                counts = Counts()
            }
        }
    }

    private func store(_ batch: inout Batch, _ counts: inout Counts) throws(StoreError) {
        guard let source = batch.source else { return }
        counts.add(try store.store(batch.articles, from: source, discovered: now), of: batch.articles)
        batch = Batch()
    }

    /// The report of a file, where the step is its last.
    private func perform(_ step: ImportStep, _ counts: inout Counts) throws(StoreError) -> ImportReport? {
        switch step {
        case .articles:
            return nil
        case .rankings(let rankings, let source, let captured):
            try store.store(rankings, from: source, captured: captured)
            counts.rankings += rankings.count
            return nil
        case .truncation:
            counts.isTruncated = true
            return nil
        case .end(let report):
            return report.with(counts)
        }
    }
}

/// Articles of one source that are stored in one transaction.
private struct Batch {
    var source: Source?
    var articles: [ArticleContent] = []

    /// A transaction holds up others that write, and the larger it is, the fewer pages are written twice.
    private static let mostArticles = 2048

    /// False where the step has to wait until this batch is stored, or is none of articles.
    mutating func add(_ step: ImportStep) -> Bool {
        guard case .articles(let more, let source) = step, self.source == nil || self.source == source,
            articles.isEmpty || articles.count + more.count <= Self.mostArticles
        else { return false }
        self.source = source
        articles += more
        return true
    }
}

/// What came of the steps of one file.
private struct Counts {
    var added = 0
    var updated = 0
    var known = 0
    var withoutPlace = 0
    var rankings = 0
    var isTruncated = false

    mutating func add(_ outcome: StoreOutcome, of articles: [ArticleContent]) {
        added += outcome.added.count
        updated += outcome.updated.count
        known += outcome.unchanged
        withoutPlace += articles.count { $0.place == nil }
    }
}

extension ImportReport {
    fileprivate func with(_ counts: Counts) -> ImportReport {
        guard case .stored(var stored) = outcome else { return self }
        stored.added = counts.added
        stored.updated = counts.updated
        stored.known = counts.known
        stored.withoutPlace = counts.withoutPlace
        stored.rankings = counts.rankings
        stored.isTruncated = stored.isTruncated || counts.isTruncated
        return ImportReport(name: name, outcome: .stored(stored))
    }
}
