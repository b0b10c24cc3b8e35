import Dispatch
import News
import NewsStore
import Reader
import Screen
import TextLayout
import Theming
import Views

/// Owns the state and the terminal: takes events in, has effects done, draws.
///
/// Everything here runs on the main thread, which sleeps in `Terminal.wait` until there is something to do. The
/// library is asked on a queue of its own; its answers come back through the mailbox.
final class ReaderLoop {
    private var state: State
    private let terminal: any Terminal
    private let worker: LibraryWorker
    private let desk: Desk
    private let mailbox: Mailbox
    private let updates: UpdateRunner
    private let queue = DispatchQueue(label: "library", qos: .userInitiated)
    /// Counts hits, which may take longer than a list can wait.
    private let counting = DispatchQueue(label: "counting", qos: .userInitiated, attributes: .concurrent)
    private let indexer: BackgroundIndexer
    private var isEnding = false

    init(
        state: State, terminal: any Terminal, worker: LibraryWorker, desk: Desk, mailbox: Mailbox,
        updates: UpdateRunner
    ) {
        self.state = state
        self.terminal = terminal
        self.worker = worker
        self.desk = desk
        self.mailbox = mailbox
        self.updates = updates
        indexer = BackgroundIndexer(store: worker.store) { [mailbox] in mailbox.post(.indexing(percent: $0)) }
    }

    /// Runs until the reader leaves; returns the state as it was left.
    func run() -> State {
        terminal.setTitle(Bilingual("河洛", "Heluo")(state.language))
        // The first screen is complete: what it shows is loaded before it is drawn.
        answerAtOnce(state.start())
        draw()
        askForThemes()
        updates.start(on: queue)
        let observation = worker.store.observe { [mailbox, indexer, sources = updates.sources] in
            mailbox.post(.libraryChanged)
            indexer.wake()
            sources.look()
        }
        indexer.wake()
        while !isEnding {
            for event in terminal.wait(wakingOn: mailbox.descriptor) where !isEnding {
                take(event)
            }
            takeMessages(waiting: Self.frame)
            if !isEnding {
                draw()
            }
        }
        updates.stop()
        observation.cancel()
        indexer.stop()
        // Whatever is still to be written is written before the program ends.
        queue.sync {}
        return state
    }

    /// Lays everything out anew by other widths.
    func adopt(_ widths: WidthTable) {
        reduce(.widths(widths))
    }

    /// How long a frame waits for the library, in milliseconds: its answer and what the key did make one frame.
    private static let frame: Int32 = 4
    /// How long a key waits for the answer to the one before it: `Enter` typed ahead opens what the list will show.
    private static let typeAhead: Int32 = 200

    private func take(_ event: TerminalEvent) {
        switch event {
        case .key(let key):
            takeMessages(waiting: state.prompt == nil && !state.isSettled ? Self.typeAhead : 0)
            reduce(.key(key))
        case .mouse(let event): reduce(.mouse(event))
        case .paste(let text): reduce(.paste(text))
        case .resized(let size): reduce(.resized(size))
        case .resumed: terminal.forget()
        case .woken: break
        case .ended:
            perform(state.leave())
            isEnding = true
        }
    }

    /// Takes in what has come, and what comes within so many milliseconds in all, however much there is of it.
    private func takeMessages(waiting milliseconds: Int32) {
        let today = desk.today()
        if today.dayNumber != state.today.dayNumber {
            reduce(.day(today))
        }
        let deadline = Deadline(milliseconds: milliseconds)
        while mailbox.awaitAnswer(milliseconds: deadline.remaining, isExpected: state.list.awaitsTotal) {
            for message in mailbox.fetch() {
                reduce(message)
            }
        }
    }

    /// The end of a wait.
    private struct Deadline {
        private let end: ContinuousClock.Instant

        init(milliseconds: Int32) {
            end = .now + .milliseconds(milliseconds)
        }

        /// In milliseconds, begun ones counted; 0 when it is over.
        var remaining: Int32 {
            let nanoseconds = (end - .now).components.attoseconds / 1_000_000_000
            return Int32(clamping: max(0, (nanoseconds + 999_999) / 1_000_000))
        }
    }

    /// What follows from somebody's writing to the library is not waited for: while an update writes, there is always
    /// more of it.
    private func reduce(_ message: Message) {
        perform(state.reduce(message), isAwaited: message != .libraryChanged)
    }

    private func perform(_ effects: [Effect], isAwaited: Bool = true) {
        for effect in effects {
            perform(effect, isAwaited: isAwaited)
        }
    }

    private func perform(_ effect: Effect, isAwaited: Bool) {
        switch effect {
        case .quit: isEnding = true
        case .redraw: terminal.forget()
        case .suspend:
            terminal.suspend()
            terminal.forget()
        case .copy(let text):
            terminal.copy(text)
            reduce(.done(Bilingual("已复制：\(text)", "copied: \(text)")))
        case .browse(let address):
            browse(address)
        case .update(let scope): updates.begin(scope)
        case .cancelUpdate: updates.cancel()
        case .count:
            counting.async { [worker, mailbox] in
                worker.answer(effect).forEach { mailbox.post($0) }
            }
        default:
            guard isAwaited, !isInAdvance(effect) else {
                queue.async { [worker, mailbox] in worker.answer(effect).forEach(mailbox.post) }
                return
            }
            mailbox.begin()
            queue.async { [worker, mailbox] in
                mailbox.finish(with: worker.answer(effect))
            }
        }
    }

    /// Whether it asks for rows that are not in sight yet.
    private func isInAdvance(_ effect: Effect) -> Bool {
        if case .loadHeadlines = effect { state.list.isSettled } else { false }
    }

    /// Their files are read when the first screen stands already.
    private func askForThemes() {
        mailbox.begin()
        queue.async { [themes = desk.themes.themes, mailbox] in
            mailbox.finish(with: [.themes(themes.choices)])
        }
    }

    private func browse(_ address: String) {
        var outcome: Message?
        switch desk.browser {
        case .window(let command): outcome = command.start(address)
        case .terminal(let command):
            terminal.yield { outcome = command.run(address) }
            terminal.forget()
        case .none:
            outcome = .failed(
                Bilingual("没有浏览器：设置 BROWSER，或用 y 复制网址", "no browser: set BROWSER, or copy the address with y"))
        }
        if let outcome {
            reduce(outcome)
        }
    }

    private func answerAtOnce(_ effects: [Effect]) {
        for effect in effects {
            for message in worker.answer(effect) {
                answerAtOnce(state.reduce(message))
            }
        }
    }

    private func draw() {
        let view = ScreenView(theme: desk.themes.theme(named: state.theme))
        let (grid, cursor) = view.draw(state)
        terminal.present(grid, cursor: cursor)
    }
}
