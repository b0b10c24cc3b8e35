import ArgumentParser
import News
import NewsStore

struct SourcesCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "The sources that are subscribed to, and how each does.",
        discussion: """
            Text: number, kind, title, address, last success, next time, articles a week, parted by tabs; a line with \
            what went wrong below. Exit code 3 where there are none.
            """)

    @OptionGroup var options: LibraryOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    private struct Row: Encodable {
        let id: Int64
        let kind: String
        let title: String
        let address: String
        let formerAddress: String?
        let place: String?
        let fullText: Bool
        let lastSuccess: String?
        let lastFailure: String?
        let error: String?
        let failures: Int
        let next: String?
        let articles: Int
        let articlesPerWeek: Double
        let pending: Int

        enum CodingKeys: String, CodingKey {
            case id, kind, title, address, place, error, failures, next, articles, pending
            case formerAddress = "former_address"
            case fullText = "full_text"
            case lastSuccess = "last_success"
            case lastFailure = "last_failure"
            case articlesPerWeek = "articles_per_week"
        }
    }

    func run(_ installation: Installation) throws {
        let store = try installation.openExistingLibrary(withSamples: false)
        let statuses = try translatingStoreErrors { () throws(StoreError) in
            try store.sourceStatuses(now: Desk.now)
        }
        guard !statuses.isEmpty else {
            throw Failure(.nothingFound, Bilingual("还没有来源：heluo add 网址", "there are no sources yet: heluo add URL"))
        }
        for status in statuses {
            if json {
                try Output.writeJSON(row(status, installation))
            } else {
                try Output.write(text(status, installation))
            }
        }
    }

    private func row(_ status: SourceStatus, _ installation: Installation) -> Row {
        let subscription = status.subscription
        let state = subscription.state
        let offset = installation.edition.utcOffset
        return Row(
            id: subscription.id, kind: subscription.kind.rawValue, title: subscription.source.title,
            address: subscription.address, formerAddress: subscription.formerAddress,
            place: subscription.place?.place.map { installation.edition.place($0)?.name ?? $0.rawValue },
            fullText: subscription.wantsFullText,
            lastSuccess: state.lastSuccess.map { Published($0).text(offset: offset) },
            lastFailure: state.lastFailure.map { Published($0).text(offset: offset) },
            error: state.failure?(installation.language), failures: state.failures,
            next: state.next.seconds > 0 ? Published(state.next).text(offset: offset) : nil,
            articles: status.articles, articlesPerWeek: (status.articlesPerWeek * 10).rounded() / 10,
            pending: status.errands)
    }

    private func text(_ status: SourceStatus, _ installation: Installation) -> String {
        let row = row(status, installation)
        let language = installation.language
        let columns = [
            String(row.id), status.subscription.kind.title(language), row.title.onOneLine, row.address.onOneLine,
            row.lastSuccess ?? Bilingual("从未", "never")(language), row.next ?? "-", String(row.articlesPerWeek),
        ]
        return columns.joined(separator: "\t") + (row.error.map { "\n\t\($0.onOneLine)" } ?? "")
    }
}
