import ArgumentParser
import News

/// A verb that works with an installation, in whose language it says what goes wrong.
protocol InstalledVerb: ParsableCommand {
    var options: LibraryOptions { get }
    /// The theme that the command line asks for.
    var requestedTheme: String? { get }

    func run(_ installation: Installation) throws
}

extension InstalledVerb {
    var requestedTheme: String? { nil }

    func run() throws {
        let installation = try Installation(options, theme: requestedTheme)
        try installation.language.explaining { try run(installation) }
    }
}

extension Language {
    /// Runs a piece of work; why it failed is said in this language.
    func explaining<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let failure as Failure {
            Output.complain(failure.line(self))
            throw AlreadySaid(code: failure.code)
        }
    }
}
