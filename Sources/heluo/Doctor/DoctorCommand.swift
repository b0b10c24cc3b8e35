import ArgumentParser
import Editions
import News
import NewsStore
import Settings

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks over the library, the configuration, the edition, the themes and the terminal.",
        discussion: """
            One line a check: whether all is well, and what to do where it is not. The exit code is 0 where all is well, \
            4 for a damaged library, 3 for one that was named and is not there, 1 for any other problem.
            """)

    @OptionGroup var options: LibraryOptions

    @Flag(
        help: """
            Mends a damaged library: keeps a copy of it, makes tallies and indexes anew, saves what can be read of a \
            damaged file.
            """)
    var repair = false

    @Flag(help: "Leaves out whether the library's indexes agree with its tables, which takes long.")
    var quick = false

    @Flag(help: "One JSON document.")
    var json = false

    private struct Document: Encodable {
        let articles: Int?
        let unindexed: Int?
        let integrity: String
        let library: LibraryJSON
        let terminal: TerminalJSON?
        let repair: RepairJSON?
        let checks: [FindingJSON]
    }

    func run() throws {
        let examination = try Examination(options)
        let repaired = try repair ? examination.language.explaining { try examination.repair() } : nil
        let check = LibraryCheck(path: examination.libraryPath, isQuick: quick)
        let terminal = TerminalCheck(examination.settings, environment: examination.environment)
        let findings = (repaired?.findings ?? []) + check.findings + examination.findings + terminal.findings
        let language = examination.language
        if json {
            let problems = check.integrity.joined(separator: "; ")
            try Output.writeJSON(
                Document(
                    articles: check.articles, unindexed: check.unindexed,
                    integrity: check.isDamaged && problems.isEmpty ? "damaged" : problems.isEmpty ? "ok" : problems,
                    library: LibraryJSON(check, language), terminal: terminal.survey.map(TerminalJSON.init),
                    repair: repaired.map(RepairJSON.init), checks: findings.map { FindingJSON($0, language) }))
        } else {
            for finding in findings {
                try Output.write(finding.line(language))
            }
        }
        if check.isDamaged || check.failure?.isOfLibrary == true {
            throw AlreadySaid(code: .library)
        }
        if check.isMissing, examination.isLibraryNamed {
            throw AlreadySaid(code: .nothingFound)
        }
        if findings.contains(where: { $0.verdict == .problem }) {
            throw AlreadySaid(code: .failed)
        }
    }
}

extension StoreError {
    /// Whether the library is at fault, or held by somebody; not that there is none yet.
    fileprivate var isOfLibrary: Bool {
        if case .missing = self { false } else { true }
    }
}

extension LibraryCheck {
    /// Whether there is no library at all.
    fileprivate var isMissing: Bool {
        if case .missing = failure { true } else { false }
    }
}
