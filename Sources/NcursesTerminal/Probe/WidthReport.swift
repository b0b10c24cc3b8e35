public import TextLayout

/// How the widths in use came about, for whoever wants to see it (`heluo doctor`).
public struct WidthReport: Sendable, Hashable {
    public enum Origin: Sendable, Hashable {
        /// The terminal was asked and answered, in so many milliseconds.
        case answered(milliseconds: Double)
        /// Answered in an earlier session; this one has not answered yet.
        case remembered
        /// The terminal did not answer in time, or cannot be asked.
        case assumed
        /// The user's setting; the terminal was not asked.
        case set
    }

    public struct Sample: Sendable, Hashable {
        public var text: String
        /// By the table in use.
        public var assumed: Int
        /// By the terminal; nil where it did not answer.
        public var answered: Int?
    }

    public var origin: Origin
    /// What the terminal calls itself, as far as the environment tells.
    public var terminal: String
    public var table: WidthTable
    public var samples: [Sample]
    /// It shows many changes as one (mode 2026).
    public var synchronizesUpdates: Bool
    /// It moves parts of rows (mode 69).
    public var hasMargins: Bool

    init(origin: Origin, terminal: String, table: WidthTable, answer: WidthAnswer?) {
        self.origin = origin
        self.terminal = terminal
        self.table = table
        synchronizesUpdates = answer?.modes.contains(TerminalModes.synchronizedUpdate) ?? false
        hasMargins = answer?.modes.contains(TerminalModes.margins) ?? false
        samples = WidthSamples.all.map {
            Sample(
                text: $0.text, assumed: $0 == WidthSamples.charsetLine ? 1 : table.width(of: $0.text),
                answered: answer?.cells[$0.text])
        }
    }
}
