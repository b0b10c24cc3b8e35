internal import FoundationEssentials
public import News

/// Where files are kept, by the XDG Base Directory Specification 0.8. Each path is our own folder in the base folder;
/// none of them need exist.
public struct Folders: Sendable, Hashable {
    /// The user's home folder.
    public var home: String
    /// `config.toml`, `editions/`, `rules/`, `themes/`.
    public var config: String
    /// The library.
    public var data: String
    /// Positions, history, log.
    public var state: String
    /// What can be made again.
    public var cache: String

    /// - Throws: when the environment has no absolute `HOME`.
    public init(environment: [String: String]) throws(FoldersError) {
        guard let home = environment["HOME"], home.hasPrefix("/") else { throw .noHome }
        /// The specification: a path that is not absolute is to be ignored; empty counts as not set.
        func folder(_ variable: String, _ fallback: String) -> String {
            let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(fallback)"
            return base + "/heluo"
        }
        self.home = home
        config = folder("XDG_CONFIG_HOME", ".config")
        data = folder("XDG_DATA_HOME", ".local/share")
        state = folder("XDG_STATE_HOME", ".local/state")
        cache = folder("XDG_CACHE_HOME", ".cache")
    }

    public var configFile: String {
        config + "/config.toml"
    }

    public var editions: String {
        config + "/editions"
    }

    /// Rules of sites.
    public var rules: String {
        config + "/rules"
    }

    public var themes: String {
        config + "/themes"
    }

    public var library: String {
        data + "/library.sqlite"
    }

    var hasConfigFile: Bool {
        FileManager.default.fileExists(atPath: configFile)
    }
}

public enum FoldersError: Error, Sendable, Hashable {
    case noHome

    public var message: Bilingual {
        switch self {
        case .noHome:
            Bilingual("没有设置 HOME，请设为一个绝对路径", "HOME is not set; set it to an absolute path")
        }
    }
}
