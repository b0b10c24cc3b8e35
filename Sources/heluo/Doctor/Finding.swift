import News

/// The outcome of one check of `heluo doctor`.
struct Finding {
    enum Verdict: String, Encodable {
        case ok
        /// Worth knowing, and nothing to mend.
        case note
        case problem
    }

    var verdict: Verdict
    /// What was looked at: 文库, 终端.
    var subject: Bilingual
    var what: Bilingual
    /// What to do about it.
    var advice: Bilingual?

    static func ok(_ subject: Bilingual, _ what: Bilingual) -> Finding {
        Finding(verdict: .ok, subject: subject, what: what)
    }

    static func note(_ subject: Bilingual, _ what: Bilingual, _ advice: Bilingual? = nil) -> Finding {
        Finding(verdict: .note, subject: subject, what: what, advice: advice)
    }

    static func problem(_ subject: Bilingual, _ what: Bilingual, _ advice: Bilingual? = nil) -> Finding {
        Finding(verdict: .problem, subject: subject, what: what, advice: advice)
    }

    /// One line.
    func line(_ language: Language) -> String {
        let mark =
            switch verdict {
            case .ok: Bilingual("正常", "ok     ")
            case .note: Bilingual("留意", "note   ")
            case .problem: Bilingual("问题", "problem")
            }
        let advice = advice.map { Bilingual("：", ": ")(language) + $0(language) } ?? ""
        return "\(mark(language))  \(subject(language))  \(what(language))\(advice)".onOneLine
    }
}

/// A finding as JSON has it.
struct FindingJSON: Encodable {
    let verdict: Finding.Verdict
    let subject: String
    let what: String
    let advice: String?

    init(_ finding: Finding, _ language: Language) {
        verdict = finding.verdict
        subject = finding.subject(language)
        what = finding.what(language)
        advice = finding.advice?(language)
    }
}
