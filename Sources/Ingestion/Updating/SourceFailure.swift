public import Fetching
public import News

/// Why a source brought nothing.
public enum SourceFailure: Error, Sendable, Hashable {
    case fetch(FetchError, address: String)
    /// What came is of no use.
    case content(Bilingual)
    /// The site's `robots.txt` asks to stay away.
    case robots(host: String)
    case command(CommandError)
    case file(ImportFailure)
    /// Neither a feed, nor an e-paper, nor a page that lists articles.
    case nothingFound(String)

    /// One line: what, where, and what to do.
    public var message: Bilingual {
        switch self {
        case .fetch(let error, let address): error.message(for: address)
        case .content(let text): text
        case .robots(let host):
            Bilingual(
                "\(host) 的 robots.txt 不让自动读取：请在浏览器中阅读",
                "robots.txt of \(host) asks readers like this to stay away: read it in a browser")
        case .command(let error): error.message
        case .file(let error): error.message
        case .nothingFound(let address):
            Bilingual(
                "\(address) 上没有订阅、电子报或新闻列表：请给出新闻列表页或订阅的网址",
                "neither a feed nor an e-paper nor a list of news at \(address): give the address of one")
        }
    }

    public var isNetwork: Bool {
        if case .fetch = self { true } else { false }
    }

    var isCancelled: Bool {
        if case .fetch(.cancelled, _) = self { true } else { false }
    }

    var isOffline: Bool {
        if case .fetch(let error, _) = self { error.isOffline } else { false }
    }

    /// Whether to give up what else the source has to be fetched: it would end the same way.
    var stopsSource: Bool {
        guard case .fetch(let error, _) = self else { return false }
        return switch error {
        case .tooManyRequests, .serverFailed, .unauthorized, .noLibrary, .noSecret: true
        default: false
        }
    }

    /// Whether the same will be so the next time.
    var isFinal: Bool {
        switch self {
        case .fetch(let error, _): !error.isPassing
        case .content, .robots, .nothingFound: true
        case .command, .file: false
        }
    }
}
