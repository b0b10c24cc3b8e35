import ArgumentParser
import Fetching
import FoundationEssentials
import Ingestion
import News
import NewsStore

struct AddCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Subscribes to a source: a feed, a site, an e-paper, a folder, a command.",
        discussion: """
            Of a home page, its feed is found; a page without one is read as a list of articles, or as an e-paper. \
            --kind says what it is, and then it is not looked at before the first update. What comes is fetched by \
            heluo update.
            """)

    @OptionGroup var options: LibraryOptions

    @Argument(help: "An address of the web, a folder, or with --kind command a command line.")
    var target: String

    @Option(help: "feed, list, epaper, folder or command; found out without it.")
    var kind: String?

    @Option(help: "Its name in lists; what it calls itself without it.")
    var title: String?

    @Option(help: "All its articles are of this place.")
    var place: String?

    @Option(help: "The section of its articles, where they name none.")
    var section: String?

    @Flag(help: "Fetch the full text of its articles from their pages.")
    var fullText = false

    @Option(help: "The name for its login.")
    var user: String?

    @Option(help: "A file (mode 0600) whose first line is the login's secret.")
    var secretFile: String?

    @Option(help: "A command whose first line of output is the login's secret.")
    var secretCommand: String?

    func validate() throws {
        if let kind, Subscription.Kind(rawValue: kind) == nil {
            let known = Subscription.Kind.allCases.map(\.rawValue).joined(separator: " ")
            throw ValidationError(
                Bilingual("--kind 没有 \(kind)，有的是：\(known)", "--kind does not know \(kind); there are: \(known)")(
                    Localization.language))
        }
        let secrets = [secretFile, secretCommand].compactMap(\.self).count
        guard secrets == (user == nil ? 0 : 1) else {
            throw ValidationError(
                Bilingual(
                    "--user 要同 --secret-file 或 --secret-command 一起用",
                    "--user goes with --secret-file or --secret-command")(
                        Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        let place = try place.map { PlaceCorrection.place(try installation.place(named: $0)) }
        let section = try section.map { try installation.section(named: $0) } ?? nil
        let store = try installation.openLibrary(withSamples: false)
        let address = self.address
        try refuseIfKnown(address, store)
        let found = try find(address, installation)
        if found.address != address {
            try refuseIfKnown(found.address, store)
        }
        var new = Subscription(
            kind: found.kind, address: found.address, source: source(of: found),
            section: section ?? (found.kind == .epaper ? installation.epaperSection : nil), wantsFullText: fullText,
            login: login, added: Desk.now)
        new.place = place
        let added = try translatingStoreErrors { () throws(StoreError) in try store.subscribe(new) }
        guard let added else { throw Self.known(found.address) }
        try say(added, found, installation.language)
    }

    /// An absolute path, a command, or an address with its scheme.
    private var address: String {
        if kind == Subscription.Kind.command.rawValue { return target }
        if isFolder { return URL(filePath: target).standardizedFileURL.path }
        return target.contains("://") ? target : "https://" + target
    }

    private var isFolder: Bool {
        var isFolder = false
        let exists = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
        return kind == Subscription.Kind.folder.rawValue || exists && isFolder
    }

    private var login: Subscription.Login? {
        guard let user else { return nil }
        let file = secretFile.map { Subscription.Login.Secret.file(URL(filePath: $0).standardizedFileURL.path) }
        let secret = file ?? secretCommand.map { .command($0) }
        return secret.map { Subscription.Login(user: user, secret: $0) }
    }

    private func refuseIfKnown(_ address: String, _ store: NewsStore) throws {
        let known = try translatingStoreErrors { () throws(StoreError) in try store.subscription(address) }
        guard known == nil else { throw Self.known(address) }
    }

    private static func known(_ address: String) -> Failure {
        Failure(
            .failed,
            Bilingual(
                "已经有这个来源：\(address)，heluo sources 列出全部",
                "this source is there already: \(address); heluo sources lists them"))
    }

    private func find(_ address: String, _ installation: Installation) throws -> Discovery.Found {
        let known = kind.flatMap(Subscription.Kind.init) ?? (isFolder ? .folder : nil)
        if let known {
            guard !known.isRemote || Origin(address) != nil else {
                throw Failure(.usage, FetchError.badAddress.message(for: address))
            }
            return Discovery.Found(kind: known, address: address, title: address, articles: 0)
        }
        var request = FetchRequest(address)
        if let login {
            let secret: Secret =
                switch login.secret {
                case .file(let path): .file(path)
                case .command(let command): .command(command)
                }
            request.credentials = Credentials(user: login.user, secret: secret)
        }
        let discovery = Discovery(
            fetcher: Fetcher(installation.network), edition: installation.edition, rules: installation.siteRules())
        do {
            return try waiting { [request] in try await discovery.look(at: request) }
        } catch let failure as SourceFailure {
            throw Failure(failure)
        }
    }

    private func source(of found: Discovery.Found) -> Source {
        let kind: Source.Kind =
            switch found.kind {
            case .feed: .feed
            case .list, .epaper: .page
            case .folder, .command: .files
            }
        return Source(
            key: "\(found.kind.rawValue):\(found.address)", kind: kind, title: title ?? found.title.onOneLine,
            url: found.kind.isRemote ? found.address : nil)
    }

    private func say(_ added: Subscription, _ found: Discovery.Found, _ language: Language) throws {
        let title = added.source.title
        var lines = [
            Bilingual(
                "已添加\(added.kind.title.chinese)：\(title)（\(added.address)）",
                "added the \(added.kind.title.english) \(title) (\(added.address))")
        ]
        lines += found.others.map { Bilingual("这里还有：heluo add \($0)", "there is also: heluo add \($0)") }
        if added.kind == .list {
            lines.append(
                Bilingual(
                    "没有订阅，按新闻列表读取：现有 \(found.articles) 篇",
                    "it has no feed: read as a list of news, \(found.articles) now"))
        }
        lines.append(Bilingual("heluo update 读取文章", "heluo update fetches its articles"))
        try Output.write(lines.map { $0(language).onOneLine }.joined(separator: "\n"))
    }
}

extension Installation {
    fileprivate var epaperSection: SectionKey? {
        edition.sections.first { $0.kind == .epaper }?.id
    }
}
