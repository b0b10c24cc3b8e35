import ArgumentParser

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Opens the reader (what a bare heluo does).")

    @OptionGroup var options: LibraryOptions

    @Option(help: "The theme: the name of a built-in one or of a file in the themes folder.")
    var theme: String?

    func run() throws {
        try Reading(choices: options.choices, theme: theme).run()
    }
}
