import ArgumentParser
import Glibc
import Ingestion
import News
import NewsStore
import Synchronization

struct UpdateCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Fetches what is new from the sources.",
        discussion: """
            A bar on a terminal, a summary at the end; --json: one object a source, as it is done. What went wrong \
            with a source is said, kept for heluo sources, and leaves the others alone. The exit code is 5 when all \
            failed by the network, 1 when all failed otherwise.
            """)

    @OptionGroup var options: LibraryOptions

    @Option(help: "Only sources that bring articles of this place.")
    var place: String?

    @Option(help: "Only this source: its number, address or title.")
    var source: String?

    @Option(help: "With --source: the issue that an e-paper published on this day, 2020-02-24.")
    var date: String?

    @Option(help: "The full text of this article, by its id; tried again at every update until it is there.")
    var article: Int64?

    @Flag(help: "One JSON object a source.")
    var json = false

    func validate() throws {
        if date != nil, source == nil {
            throw ValidationError(
                Bilingual("--date 要同 --source 一起用", "--date goes with --source")(Localization.language))
        }
        if [place != nil, source != nil, article != nil].count(where: \.self) > 1 {
            throw ValidationError(
                Bilingual("--place、--source、--article 只能用一个", "use one of --place, --source and --article")(
                    Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        let store = try installation.openLibrary(withSamples: false)
        let scope = try scope(installation, store)
        let report = UpdateOutput(language: installation.language, isJSON: json)
        let updater = installation.updater(of: store)
        let progress: UpdateProgress
        do {
            progress = try waiting { try await updater.update(scope) { report.show($0, $1) } }
        } catch let error as StoreError {
            report.clear()
            throw Failure(error)
        }
        report.clear()
        try report.summarize(progress)
        try translatingStoreErrors { () throws(StoreError) in try Aftercare(installation, store).run() }
        if progress.failed > 0, progress.failed == progress.sources {
            throw AlreadySaid(code: progress.failedByNetwork == progress.failed ? .network : .failed)
        }
    }

    private func scope(_ installation: Installation, _ store: NewsStore) throws -> UpdateScope {
        if let source {
            let id = try installation.subscription(named: source, in: store).id
            return try day(installation).map { .issue(id, $0) } ?? .source(id)
        }
        if let place { return .place(try installation.place(named: place)) }
        guard let article else {
            guard try !translatingStoreErrors({ () throws(StoreError) in try store.subscriptions() }).isEmpty else {
                throw Failure(
                    .nothingFound, Bilingual("还没有来源：heluo add 网址", "there are no sources yet: heluo add URL"))
            }
            return .everything
        }
        let asked = try translatingStoreErrors { () throws(StoreError) in
            try store.askForFullText(of: ArticleID(rawValue: article))
        }
        guard let asked else {
            throw Failure(
                .nothingFound,
                Bilingual(
                    "文章 \(article) 没有网址，或它的来源不在订阅中",
                    "article \(article) has no address, or its source is not subscribed to"))
        }
        return .source(asked)
    }
}

extension UpdateCommand {
    private func day(_ installation: Installation) throws -> CivilTime? {
        guard let date else { return nil }
        let offset = installation.edition.utcOffset
        guard let read = DateReader(utcOffset: offset).read(date) else {
            throw Failure(
                .usage, Bilingual("“\(date)”不是日期：写成 2020-02-24", "“\(date)” is no date: write 2020-02-24"))
        }
        return CivilTime(read.moment, offset: offset)
    }
}

/// What an update says while it goes on: a bar, complaints, JSON.
final class UpdateOutput: Sendable {
    private let language: Language
    private let isJSON: Bool
    private let hasBar: Bool
    /// Nothing more can be written.
    private let isClosed = Mutex(false)

    init(language: Language, isJSON: Bool) {
        self.language = language
        self.isJSON = isJSON
        hasBar = !isJSON && isatty(STDERR_FILENO) == 1
    }

    private struct Row: Encodable {
        let source: String
        let address: String
        let result: String
        var added: Int?
        var updated: Int?
        var error: String?
        var until: String?
    }

    func show(_ progress: UpdateProgress, _ outcome: SourceOutcome?) {
        if let outcome {
            if isJSON {
                write(outcome)
            } else if case .failed(let line, _) = outcome.result {
                clear()
                Output.complain("\(outcome.subscription.source.title.onOneLine): \(line(language))")
            }
        }
        guard hasBar else { return }
        let done = progress.sources == 0 ? Self.cells : Self.cells * progress.done / progress.sources
        let bar = String(repeating: "█", count: done) + String(repeating: "░", count: Self.cells - done)
        let words = Bilingual("新增 \(progress.added)", "\(progress.added) new")(language)
        complain("\r\(bar) \(progress.done)/\(progress.sources)  \(words) ")
    }

    private static let cells = 30

    /// Takes the bar away.
    func clear() {
        if hasBar { complain("\r\u{1B}[K") }
    }

    private func complain(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private func write(_ outcome: SourceOutcome) {
        let (title, address) = (outcome.subscription.source.title, outcome.subscription.address)
        let row =
            switch outcome.result {
            case .unchanged: Row(source: title, address: address, result: "unchanged")
            case .stored(let added, let updated):
                Row(source: title, address: address, result: "stored", added: added, updated: updated)
            case .failed(let line, _):
                Row(source: title, address: address, result: "failed", error: line(language))
            case .waiting(let moment):
                Row(source: title, address: address, result: "waiting", until: Published(moment).text(offset: 0))
            case .cancelled: Row(source: title, address: address, result: "cancelled")
            }
        do {
            guard !isClosed.withLock({ $0 }) else { return }
            try Output.writeJSON(row)
        } catch {
            // The reader of the output has gone; the update goes on.
            isClosed.withLock { $0 = true }
        }
    }

    func summarize(_ progress: UpdateProgress) throws {
        guard !isJSON else { return }
        var parts = [
            Bilingual("\(progress.sources) 个来源", "\(progress.sources) sources"),
            Bilingual("新增 \(progress.added)", "\(progress.added) new"),
            Bilingual("更新 \(progress.updated)", "\(progress.updated) updated"),
        ]
        if progress.failed > 0 { parts.append(Bilingual("失败 \(progress.failed)", "\(progress.failed) failed")) }
        if progress.waiting > 0 {
            parts.append(Bilingual("应对方要求等待 \(progress.waiting)", "\(progress.waiting) waiting, as their servers ask"))
        }
        try Output.write(parts.map { $0(language) }.joined(separator: Bilingual("，", ", ")(language)))
    }
}
