import Glibc
import TextLayout

/// Finds the terminal's widths: asks, remembers, and does not wait where an earlier answer will do.
struct WidthSurvey {
    let canBeAsked: Bool
    /// The answer in use, from now or from an earlier session.
    private(set) var answer: WidthAnswer?
    private let options: TerminalOptions
    private let identity: TerminalIdentity
    private let cache: WidthCache?
    private var probe: WidthProbe?
    private var origin = WidthReport.Origin.assumed
    private var asked = ContinuousClock.now

    init(options: TerminalOptions, canBeAsked: Bool) {
        self.options = options
        self.canBeAsked = canBeAsked
        identity = TerminalIdentity(environment: options.environment)
        cache = options.cacheFolder.map(WidthCache.init)
    }

    /// Questions have been asked whose answers are not complete.
    var isOpen: Bool {
        probe != nil
    }

    var report: WidthReport {
        WidthReport(origin: origin, terminal: identity.text, table: table, answer: answer)
    }

    /// How lines can be drawn. Where ambiguous characters are said to be wide, lines may well be too.
    var lines: LineDrawing {
        answer?.lines ?? (options.ambiguousWidth == .cells(2) ? .ascii : .characters)
    }

    private var table: WidthTable {
        let found = answer?.table ?? WidthTable()
        guard case .cells(let cells) = options.ambiguousWidth else {
            return found
        }
        return WidthTable(ambiguous: cells, agreements: found.agreements)
    }

    /// Asks the terminal, and waits only where there is no earlier answer. Returns what was typed meanwhile.
    mutating func begin(on device: Device, decoder: inout InputDecoder) -> [Input] {
        answer = cache?.answer(of: identity)
        origin = answer == nil ? .assumed : .remembered
        guard canBeAsked, options.ambiguousWidth == .automatic else {
            origin = options.ambiguousWidth == .automatic ? .assumed : .set
            return []
        }
        probe = WidthProbe()
        asked = .now
        decoder.expectsCursorReports = true
        device.write(WidthProbe.questions)
        return answer == nil ? finish(on: device, decoder: &decoder) : []
    }

    /// Waits for the rest of the answers, 200 ms at most. Returns what was typed meanwhile.
    mutating func finish(on device: Device, decoder: inout InputDecoder) -> [Input] {
        var typed: [Input] = []
        let deadline = ContinuousClock.now + .milliseconds(200)
        while isOpen {
            let left = Int32((deadline - .now) / .milliseconds(1))
            guard left > 0, device.hasInput(within: left), let bytes = device.read() else {
                break
            }
            for input in decoder.feed(bytes) {
                if case .report(let report) = input {
                    _ = take(report)
                } else {
                    typed.append(input)
                }
            }
        }
        if !isOpen {
            decoder.expectsCursorReports = false
        }
        return typed
    }

    /// Takes a report; true when it was the last.
    mutating func take(_ report: TerminalReport) -> Bool {
        probe?.take(report)
        guard let probe, probe.isClosed else {
            return false
        }
        self.probe = nil
        if let found = probe.answer {
            origin = .answered(milliseconds: (ContinuousClock.now - asked) / .milliseconds(1))
            if found != answer {
                cache?.remember(found, of: identity)
            }
            answer = found
        }
        return true
    }
}
