import ArgumentParser
import Glibc
import News
import Settings
import StrictTOML
import Theming

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "The themes: list them, check a file, print one.",
        subcommands: [List.self, Check.self, Show.self], defaultSubcommand: List.self)

    struct List: InstalledVerb {
        static let configuration = CommandConfiguration(
            abstract: "All themes, the built-in ones first.",
            discussion: "Text: name, title and kind, parted by tabs. Exit code 1 where one is broken, which is said.")

        @OptionGroup var options: LibraryOptions

        @Flag(help: "One JSON object a line.")
        var json = false

        private struct Row: Encodable {
            let name: String
            let title: String
            let kind: String
            let problems: [String]?
        }

        func run(_ installation: Installation) throws {
            var isAnyBroken = false
            for name in installation.themes.names {
                let (theme, problems) = installation.themes.load(name)
                isAnyBroken = isAnyBroken || !problems.isEmpty
                installation.complain(problems)
                let title = theme.title(installation.language)
                let lines = problems.map { $0(installation.language) }
                if json {
                    try Output.writeJSON(
                        Row(name: name, title: title, kind: theme.kind.rawValue, problems: lines.isEmpty ? nil : lines))
                } else if problems.isEmpty {
                    try Output.write("\(name)\t\(title)\t\(theme.kind.rawValue)")
                }
            }
            if isAnyBroken { throw AlreadySaid(code: .failed) }
        }
    }

    struct Check: InstalledVerb {
        static let configuration = CommandConfiguration(abstract: "Checks a theme by its name or its file.")

        @OptionGroup var options: LibraryOptions

        @Argument(help: "A theme's name, or a file.")
        var theme: String

        func run(_ installation: Installation) throws {
            do {
                let isFile = theme.contains("/") || theme.hasSuffix(".toml")
                let found = isFile ? try installation.themes.theme(at: theme) : try installation.themes.theme(theme)
                guard found != nil else { throw ThemeCommand.unknown(theme, installation) }
            } catch let error as TOMLFailure {
                throw Failure(.failed, error)
            }
            try Output.write(Bilingual("\(theme)：没有问题", "\(theme): no problems")(installation.language))
        }
    }

    struct Show: InstalledVerb {
        static let configuration = CommandConfiguration(abstract: "Prints a theme's file, to begin one's own from.")

        @OptionGroup var options: LibraryOptions

        @Argument(help: "A theme's name.")
        var theme: String

        func run(_ installation: Installation) throws {
            do {
                guard let text = try installation.themes.text(of: theme) else {
                    throw ThemeCommand.unknown(theme, installation)
                }
                try Output.write(text)
            } catch let error as TOMLFailure {
                throw Failure(.failed, error)
            }
        }
    }

    fileprivate static func unknown(_ name: String, _ installation: Installation) -> Failure {
        let known = installation.themes.names.joined(separator: " ")
        return Failure(
            .nothingFound, Bilingual("没有主题 \(name)，有的是：\(known)", "there is no theme \(name); there are: \(known)"))
    }
}
