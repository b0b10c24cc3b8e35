import CTerminal
import Glibc
public import Screen
public import TextLayout

/// The terminal of this process, through ncurses; there can be one at a time.
///
/// It is claimed by `init` and given back by `restore()`, by the end of its life, and by a crash. It belongs to the
/// thread that made it.
public final class NcursesTerminal: Terminal {
    public private(set) var size: Size
    /// How many colours are shown; `none` also when `NO_COLOR` asks for it.
    public let colors: ColorDepth
    /// How the widths in use came about.
    public private(set) var widthReport: WidthReport
    /// Called in `wait` when the terminal's late answer makes another table true; the screen is to be laid out anew.
    public var onWidthsChanged: ((WidthTable) -> Void)?

    private let device: Device
    private let signals = Signals()
    private let screen: CursesScreen
    private let errors = ErrorCapture()
    private let restoring: [UInt8]
    private let options: TerminalOptions
    private var survey: WidthSurvey
    private var presenter: Presenter
    private var decoder: InputDecoder
    private var clicks = ClickCounter()
    private var pending: [TerminalEvent] = []
    private var title: String?
    private var hasHungUp = false
    private var isRestored = false

    /// The table by which everything is to be measured and drawn.
    public var widths: WidthTable {
        widthReport.table
    }

    /// Claims the terminal of the standard streams.
    public convenience init(options: TerminalOptions) throws(TerminalError) {
        try self.init(options: options, device: .standard())
    }

    init(options: TerminalOptions, device: Device) throws(TerminalError) {
        OutputLocale.set()
        heluo_keep_frames_on_the_heap()
        let type = try TerminalType(environment: options.environment, output: device.output)
        self.device = device
        self.options = options
        device.setKeyByKey()
        var early = InputDecoder()
        survey = WidthSurvey(options: options, canBeAsked: type.canBeAsked)
        let typed = survey.begin(on: device, decoder: &early)
        widthReport = survey.report
        do throws(TerminalError) {
            guard survey.report.table.installForCurses() else {
                throw TerminalError.refused(code: ENOMEM)
            }
            screen = try CursesScreen(type: type, device: device, environment: options.environment)
        } catch {
            signals.close()
            device.setOriginalModes()
            throw error
        }
        size = screen.size
        colors = screen.depth
        restoring = RestoringSequence.bytes()
        presenter = Presenter(writer: CellWriter(depth: screen.depth))
        decoder = early
        decoder.ownSequences = TerminfoKeys.sequences()
        takeKnowledge()
        pending = typed.compactMap(event)
        enter()
    }

    deinit {
        restore()
    }

    public func present(_ grid: Grid, cursor: Point?) {
        guard !isRestored else {
            return
        }
        presenter.present(grid, cursor: cursor, on: device)
    }

    public func forget() {
        presenter.forget()
    }

    public func wait(wakingOn descriptor: Int32) -> [TerminalEvent] {
        var events = pending
        pending = []
        var watch = Watch(input: hasHungUp ? -1 : device.input, signals: signals.descriptor, other: descriptor)
        var rounds = 0
        while rounds < Self.mostRounds {
            rounds += 1
            let ready = watch.wait(milliseconds: events.isEmpty ? patience : 0)
            if ready.isNothing {
                guard events.isEmpty else {
                    break
                }
                events += decoder.stopWaiting().compactMap(event)
            }
            if ready.signals {
                events += signals.drain().sorted().flatMap(meet)
            }
            if ready.input {
                events += readInput()
            }
            if ready.other {
                events.append(.woken)
                watch.forgetOther()
            }
            if hasHungUp {
                watch.forgetInput()
            }
            events += pending
            pending = []
        }
        return events
    }

    public func suspend() {
        pause { signals.stop(wholeGroup: true) }
    }

    public func yield(to body: () -> Void) {
        pause { signals.standingBack(body) }
    }

    public func copy(_ text: String) {
        if let sequence = ControlCodes.clipboard(text), survey.canBeAsked, !isRestored {
            device.write(sequence)
        }
    }

    public func setTitle(_ title: String) {
        guard survey.canBeAsked, !isRestored else {
            return
        }
        device.write((self.title == nil ? ControlCodes.titlePush : "") + ControlCodes.title(title))
        self.title = title
        armRescue()
    }

    public func restore() {
        guard !isRestored else {
            return
        }
        isRestored = true
        leave()
        screen.end()
        signals.close()
    }

    /// Input that never ends does not keep the reader from drawing.
    private static let mostRounds = 64
}

// MARK: - Taking the terminal and giving it back

extension NcursesTerminal {
    /// Everything that ncurses does not do by itself when it takes the terminal.
    private func enter() {
        device.setKeyByKey()
        errors.begin()
        armRescue()
        device.write(ControlCodes.bracketedPasteOn + (options.mouse ? ControlCodes.mouseOn : ""))
        if let title {
            device.write(ControlCodes.titlePush + ControlCodes.title(title))
        }
        presenter.forget()
    }

    private func armRescue() {
        let bytes = (title == nil ? [] : Array(ControlCodes.titlePop.utf8)) + restoring
        var modes = device.originalModes
        terminal_rescue_arm(device.output, &modes, bytes, bytes.count, errors.captured, errors.original)
    }

    private func leave() {
        if survey.isOpen, !hasHungUp {
            // Answers that arrive later would be typed into the shell.
            pending += survey.finish(on: device, decoder: &decoder).compactMap(event)
        }
        device.write(ControlCodes.bracketedPasteOff + (options.mouse ? ControlCodes.mouseOff : ""))
        if title != nil {
            device.write(ControlCodes.titlePop)
        }
        screen.leave()
        device.setOriginalModes()
        terminal_rescue_disarm()
        errors.end()
    }

    private func pause(_ body: () -> Void) {
        guard !isRestored else {
            return
        }
        leave()
        body()
        enter()
        pending.append(.resumed)
        pending += resized()
    }

    private func resized() -> [TerminalEvent] {
        guard let found = device.size, Size(columns: found.columns, rows: found.rows) != size else {
            return []
        }
        screen.resize(to: Size(columns: found.columns, rows: found.rows))
        size = screen.size
        presenter.forget()
        return [.resized(size)]
    }
}

// MARK: - What comes from the terminal

extension NcursesTerminal {
    /// How long the rest of a key may take, in milliseconds; −1 where nothing has begun.
    private var patience: Int32 {
        decoder.isPasting ? 2000 : decoder.isWaiting ? 25 : -1
    }

    private func readInput() -> [TerminalEvent] {
        guard let bytes = device.read() else {
            hasHungUp = true
            return [.ended(.hungUp)]
        }
        return decoder.feed(bytes).compactMap(event)
    }

    private func event(_ input: Input) -> TerminalEvent? {
        switch input {
        case .key(let key): return .key(key)
        case .mouse(let input): return .mouse(clicks.event(of: input, at: .now))
        case .paste(let text): return text.isEmpty ? nil : .paste(text)
        case .report(let report):
            if survey.take(report) {
                decoder.expectsCursorReports = false
                takeKnowledge()
            }
            return nil
        }
    }

    private func meet(_ signal: Int32) -> [TerminalEvent] {
        switch signal {
        case SIGWINCH:
            return resized()
        case SIGTSTP:
            pause { signals.stop(wholeGroup: false) }
            return []
        case SIGCONT:
            // It was stopped without being asked (SIGSTOP); the shell has had the terminal since.
            pause {}
            return []
        case SIGHUP:
            hasHungUp = true
            return [.ended(.hungUp)]
        default:
            return [.ended(.terminated(signal: signal))]
        }
    }

    /// Draws by what the survey knows now; tells whoever measures, if that is news.
    private func takeKnowledge() {
        presenter.synchronizesUpdates = survey.report.synchronizesUpdates
        presenter.movesParts = survey.report.hasMargins
        presenter.writer.lines = survey.lines
        let table = survey.report.table
        presenter.writer.joinsEmoji = table.agreements.contains(.joinedEmoji)
        let isNews = table != widthReport.table
        widthReport = survey.report
        if isNews, table.installForCurses() {
            presenter.forget()
            onWidthsChanged?(table)
        }
    }
}
