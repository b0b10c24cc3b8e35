import ArgumentParser

/// Options that most verbs have.
struct LibraryOptions: ParsableArguments {
    @Option(help: "The edition: the name of a built-in one or of a file in the editions folder.")
    var edition: String?

    @Option(help: "The library's file.")
    var library: String?

    @Option(help: "The configuration's file.")
    var config: String?

    var choices: LibraryChoices {
        LibraryChoices(edition: edition, library: library, config: config)
    }
}
