import FoundationEssentials
import News

/// The language of what a command says before an edition or a configuration has been read.
enum Localization {
    static var language: Language {
        language(in: ProcessInfo.processInfo.environment)
    }

    /// The locale of messages, in POSIX's order: LC_ALL, LC_MESSAGES, LANG.
    static func language(in environment: [String: String]) -> Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        return Language(locale: names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "")
    }
}
