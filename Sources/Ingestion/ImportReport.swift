import Extraction
public import FeedParsing
public import News

/// What became of one file.
public struct ImportReport: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        case stored(Stored)
        /// It goes on with the article of another file, and was stored with that.
        case joined(to: String)
        case failed(ImportFailure)
    }

    public struct Stored: Sendable, Hashable {
        public var kind: ContentKind
        /// The encoding's lower-case name.
        public var encoding: String
        public var added = 0
        public var updated = 0
        /// Articles that the library had already, just so.
        public var known = 0
        /// Articles, added or not, that belong to no place.
        public var withoutPlace = 0
        public var rankings = 0
        /// Whether the file ends before its end; what was whole is stored.
        public var isTruncated: Bool

        public init(kind: ContentKind, encoding: String, isTruncated: Bool = false) {
            self.kind = kind
            self.encoding = encoding
            self.isTruncated = isTruncated
        }
    }

    /// The path as it was found; `-` for standard input.
    public var name: String
    public var outcome: Outcome

    public init(name: String, outcome: Outcome) {
        self.name = name
        self.outcome = outcome
    }
}

/// Why nothing of a file was stored.
public enum ImportFailure: Error, Sendable, Hashable {
    case unreadable(code: Int32)
    case empty
    case binary
    case tooLarge(limit: Int)
    /// Subscriptions, which hold no articles.
    case outline
    case feed(FeedError)
    case noArticle
    /// A folder without a file in it.
    case emptyFolder

    init(_ error: PageError) {
        switch error {
        case .empty: self = .empty
        case .binary: self = .binary
        case .noArticle: self = .noArticle
        }
    }

    /// What, and what to do; the file's name stands before it.
    public var message: Bilingual {
        switch self {
        case .unreadable(let code):
            let reason = Bilingual(errno: code)
            return Bilingual(
                "无法读取（\(reason.chinese)）：请检查路径和权限", "cannot be read (\(reason.english)): check its path and permissions"
            )
        case .empty: return Bilingual("文件是空的", "the file is empty")
        case .binary: return Bilingual("不是文本文件：请给出存下的网页或订阅文件", "not a text file: give a saved page or a feed")
        case .tooLarge(let limit):
            let megabytes = limit >> 20
            return Bilingual("超过 \(megabytes) MB：请分成几个文件", "larger than \(megabytes) MB: split it")
        case .outline:
            return Bilingual("是订阅列表（OPML），里面没有文章", "a list of subscriptions (OPML), with no articles in it")
        case .feed(let error): return error.message
        case .noArticle: return Bilingual("没有找到文章", "no article found in it")
        case .emptyFolder: return Bilingual("文件夹里没有文件", "a folder without files")
        }
    }
}
