import News

/// Why a command ends without having done what it was asked: one line, and an exit code.
struct Failure: Error {
    let code: ExitStatus
    /// What, where, and what to do.
    let line: Bilingual

    init(_ code: ExitStatus, _ line: Bilingual) {
        self.code = code
        self.line = line
    }
}

/// The end of a verb that has said already what went wrong.
struct AlreadySaid: Error {
    let code: ExitStatus
}

/// The exit codes of every verb.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case nothingFound = 3
    case library = 4
    case network = 5
}
