import Glibc
import NcursesTerminal
import News
import Screen
import Settings

/// What is known of the terminal: what it is called, what it can, how wide it draws.
struct TerminalCheck {
    /// Absent where there is no terminal, or none that can be used.
    private(set) var survey: Survey?
    private var refusal: TerminalError?
    private let environment: [String: String]

    struct Survey {
        var columns: Int
        var rows: Int
        var colors: String
        var mouse: Bool
        var widths: WidthReport
    }

    /// Takes the terminal for a moment and asks it; nothing remembered of earlier sessions is used.
    init(_ settings: Settings, environment: [String: String]) {
        self.environment = environment
        guard isatty(STDOUT_FILENO) == 1 else { return }
        do {
            let terminal = try NcursesTerminal(
                options: TerminalOptions(
                    ambiguousWidth: settings.ambiguousWidth.map { .cells($0) } ?? .automatic, mouse: settings.usesMouse,
                    cacheFolder: nil, environment: environment))
            defer { terminal.restore() }
            survey = Survey(
                columns: terminal.size.columns, rows: terminal.size.rows, colors: "\(terminal.colors)",
                mouse: settings.usesMouse, widths: terminal.widthReport)
        } catch {
            refusal = error
        }
    }

    private static let subject = Bilingual("终端", "terminal")

    var findings: [Finding] {
        [locale] + terminal
    }

    private var locale: Finding {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let subject = Bilingual("语言环境", "locale")
        let isUTF8 = name.lowercased().contains("utf-8") || name.lowercased().contains("utf8")
        guard isUTF8 else {
            return .note(
                subject, Bilingual("\(name) 不是 UTF-8", "\(name) is not UTF-8"),
                Bilingual("河洛仍用 UTF-8；其他程序可设 LANG=C.UTF-8", "Heluo writes UTF-8 all the same; LANG=C.UTF-8 for others"))
        }
        return .ok(subject, Bilingual(name, name))
    }

    private var terminal: [Finding] {
        let name = environment["TERM"] ?? "?"
        if let refusal {
            return [.problem(Self.subject, Bilingual(name, name), refusal.message)]
        }
        guard let survey else {
            let what = Bilingual(
                "TERM=\(name)，标准输出不是终端，没有检查", "TERM=\(name); not looked at: standard output is no terminal")
            return [.note(Self.subject, what)]
        }
        return [look(survey, name), size(survey), widths(survey.widths)] + survey.widths.samples.compactMap(Self.sample)
    }

    private func look(_ survey: Survey, _ name: String) -> Finding {
        let mouse = survey.mouse ? Bilingual("有鼠标", "mouse on") : Bilingual("不用鼠标", "mouse off")
        return .ok(
            Self.subject,
            Bilingual(
                "TERM=\(name)，颜色 \(survey.colors)，\(mouse.chinese)",
                "TERM=\(name), colours \(survey.colors), \(mouse.english)"))
    }

    private func size(_ survey: Survey) -> Finding {
        let size = "\(survey.columns)×\(survey.rows)"
        let subject = Bilingual("窗口", "window")
        guard survey.columns >= 24, survey.rows >= 8 else {
            return .problem(subject, Bilingual(size, size), Bilingual("至少要 24×8", "at least 24×8 is needed"))
        }
        return .ok(subject, Bilingual(size, size))
    }

    private func widths(_ report: WidthReport) -> Finding {
        let subject = Bilingual("字宽", "widths")
        switch report.origin {
        case .answered(let milliseconds):
            let time = "\(Int(milliseconds.rounded())) ms"
            return .ok(subject, Bilingual("已问过终端，\(time)", "the terminal was asked and answered in \(time)"))
        case .remembered:
            return .ok(subject, Bilingual("用上次的回答", "as it answered before"))
        case .set:
            return .ok(subject, Bilingual("由 ambiguous-width 设定，没有问终端", "set by ambiguous-width; it was not asked"))
        case .assumed:
            return .note(
                subject, Bilingual("终端没有回答，用 Unicode 的宽度", "the terminal did not answer; Unicode's widths are assumed"),
                Bilingual("若字符错位，可设 ambiguous-width", "set ambiguous-width if characters are out of place"))
        }
    }

    /// `“`: assumed 1, answered 2. Where both agree it is well; else the screen is drawn by the answer as far as it can be.
    private static func sample(_ sample: WidthReport.Sample) -> Finding? {
        let subject = Bilingual("字宽 \(sample.text)", "width of \(sample.text)")
        guard let answered = sample.answered else {
            return .note(subject, Bilingual("假定 \(sample.assumed) 格", "\(sample.assumed) assumed"))
        }
        let both = Bilingual(
            "假定 \(sample.assumed) 格，终端画 \(answered) 格", "\(sample.assumed) assumed, the terminal draws \(answered)")
        return sample.assumed == answered ? .ok(subject, both) : .note(subject, both)
    }
}

/// The terminal's part of `heluo doctor --json`.
struct TerminalJSON: Encodable {
    struct Sample: Encodable {
        let text: String
        let assumed: Int
        let answered: Int?
    }

    let columns: Int
    let rows: Int
    let colors: String
    let mouse: Bool
    let name: String
    let samples: [Sample]

    init(_ survey: TerminalCheck.Survey) {
        columns = survey.columns
        rows = survey.rows
        colors = survey.colors
        mouse = survey.mouse
        name = survey.widths.terminal
        samples = survey.widths.samples.map { Sample(text: $0.text, assumed: $0.assumed, answered: $0.answered) }
    }
}
