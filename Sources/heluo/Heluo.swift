import ArgumentParser
import Glibc
import News

@main
struct Heluo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heluo",
        abstract: "河洛：终端里的中文地方新闻阅读器 · a terminal reader for Chinese local news",
        discussion: """
            A bare `heluo` opens the reader. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing found, \
            4 library locked or damaged, 5 network.
            """,
        version: "0.1.0",
        subcommands: [
            ReadCommand.self, UpdateCommand.self, AddCommand.self, SourcesCommand.self, RouteCommand.self,
            ImportCommand.self, InspectCommand.self, PlacesCommand.self, ListCommand.self, ShowCommand.self,
            SearchCommand.self, RemoveCommand.self, WrapCommand.self, ScreenshotCommand.self, ThemeCommand.self,
            ConfigCommand.self, BackupCommand.self, CleanCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)

    /// Runs the verb that the arguments name, and exits with its code.
    static func main() {
        // A closed pipe is the end of the output (`heluo list | head`), not of the program in the middle of a write.
        signal(SIGPIPE, SIG_IGN)
        do {
            if let reading = Reading(plain: CommandLine.arguments.dropFirst()) {
                return try reading.run()
            }
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Output.complain(failure.line(Localization.language))
            Glibc.exit(failure.code.rawValue)
        } catch let end as AlreadySaid {
            Glibc.exit(end.code.rawValue)
        } catch is OutputClosed {
            Glibc.exit(ExitStatus.done.rawValue)
        } catch {
            exit(withParserError: error)
        }
    }

    /// Help and version are answers; everything else that the parser says is wrong usage, in one line.
    private static func exit(withParserError error: any Error) -> Never {
        guard exitCode(for: error) != .success else {
            print(fullMessage(for: error))
            Glibc.exit(ExitStatus.done.rawValue)
        }
        let line = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
        Output.complain(line + Bilingual("（用法见 heluo --help）", " (see heluo --help)")(Localization.language))
        Glibc.exit(ExitStatus.usage.rawValue)
    }
}
