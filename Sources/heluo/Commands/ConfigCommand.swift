import ArgumentParser
import Editions
import News
import Settings
import Theming

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "The configuration: where it is, whether it is right, what it may say.",
        subcommands: [Check.self, Path.self, Default.self], defaultSubcommand: Path.self)

    struct Check: InstalledVerb {
        static let configuration = CommandConfiguration(
            abstract: "Checks the configuration with the edition and the theme that it names, and the rules of sites.")

        @OptionGroup var options: LibraryOptions

        func run(_ installation: Installation) throws {
            if let problem = SiteRuleFiles(userFolder: installation.folders.rules).load().problems.first {
                throw Failure(.usage, problem)
            }
            let (_, problems) = installation.themes.load(installation.settings.theme)
            if let problem = problems.first {
                throw Failure(.usage, problem)
            }
            let file = options.config ?? installation.folders.configFile
            try Output.write(Bilingual("\(file)：没有问题", "\(file): no problems")(installation.language))
        }
    }

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints where the configuration is looked for.")

        @OptionGroup var options: LibraryOptions

        func run() throws {
            let folders = try Installation.folders()
            try Output.write(options.config ?? folders.configFile)
        }
    }

    struct Default: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a configuration with every setting and its default.")

        func run() throws {
            try Output.write(Settings.defaultText)
        }
    }
}
