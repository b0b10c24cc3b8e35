/// A source that is asked for news, with what is known of its last update.
public struct Subscription: Sendable, Hashable, Identifiable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case feed
        /// A site whose pages list its articles.
        case list
        /// An electronic newspaper.
        case epaper
        /// A folder of this machine; its files are imported.
        case folder
        /// A command of the shell; what it writes is a feed or a page.
        case command

        public var title: Bilingual {
            switch self {
            case .feed: Bilingual("订阅", "feed")
            case .list: Bilingual("网站", "site")
            case .epaper: Bilingual("电子报", "e-paper")
            case .folder: Bilingual("文件夹", "folder")
            case .command: Bilingual("命令", "command")
            }
        }

        /// Whether it is on the network.
        public var isRemote: Bool {
            self != .folder && self != .command
        }
    }

    /// A login: where its secret is, never the secret itself.
    public struct Login: Sendable, Hashable {
        public enum Secret: Sendable, Hashable {
            case file(String)
            case command(String)
        }

        public var user: String
        public var secret: Secret

        public init(user: String, secret: Secret) {
            self.user = user
            self.secret = secret
        }
    }

    /// What is known of the last time.
    public struct FetchState: Sendable, Hashable {
        public var entityTag: String?
        public var lastModified: String?
        /// Of the last body.
        public var digest: UInt64?
        public var lastSuccess: Timestamp?
        public var lastFailure: Timestamp?
        /// Absent when the last update went well.
        public var failure: Bilingual?
        /// How often in a row it failed.
        public var failures = 0
        /// When the automatic update asks again.
        public var next = Timestamp(seconds: 0)
        /// The server wants no request before.
        public var notBefore = Timestamp(seconds: 0)

        public init() {}
    }

    /// The number of its source in the library.
    public var id: Int64
    public var kind: Kind
    /// An address of the web, a path, or a command.
    public var address: String
    /// What it was before a permanent redirect.
    public var formerAddress: String?
    /// The source under which its articles are stored.
    public var source: Source
    /// The section of articles that name none.
    public var section: SectionKey?
    /// What the user said of its articles.
    public var place: PlaceCorrection?
    public var wantsFullText: Bool
    public var login: Login?
    public var added: Timestamp
    public var state: FetchState

    public init(
        id: Int64 = 0, kind: Kind, address: String, source: Source, section: SectionKey? = nil,
        wantsFullText: Bool = false, login: Login? = nil, added: Timestamp, state: FetchState = FetchState()
    ) {
        self.id = id
        self.kind = kind
        self.address = address
        self.source = source
        self.section = section
        self.wantsFullText = wantsFullText
        self.login = login
        self.added = added
        self.state = state
    }
}

/// A subscription and how much comes of it.
public struct SourceStatus: Sendable, Hashable, Identifiable {
    public var subscription: Subscription
    public var articles: Int
    /// Articles discovered in the last four weeks, or since it was added, by the week.
    public var articlesPerWeek: Double
    /// Addresses that are still to be fetched.
    public var errands: Int

    public var id: Int64 { subscription.id }

    public init(subscription: Subscription, articles: Int, articlesPerWeek: Double, errands: Int) {
        self.subscription = subscription
        self.articles = articles
        self.articlesPerWeek = articlesPerWeek
        self.errands = errands
    }
}
