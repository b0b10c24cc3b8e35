public import News
public import TextLayout

/// What the user has chosen in `config.toml`; the defaults where nothing is.
public struct Settings: Sendable, Hashable {
    /// What is shown first.
    public enum Start: String, Sendable, Hashable, CaseIterable {
        /// The tab that was open last.
        case last
        /// 全部.
        case all
    }

    /// The keys that are to do something, as they are written; whether there is such an action and such a key is for
    /// the reader to say.
    public struct KeyBinding: Sendable, Hashable {
        /// `next-tab`
        public var action: String
        /// `]`, `gg`, `^D`; none unbinds the action.
        public var keys: [String]
        /// Line in the file, counted from 1.
        public var line: Int

        public init(action: String, keys: [String], line: Int) {
            self.action = action
            self.keys = keys
            self.line = line
        }
    }

    /// How the network is reached.
    public struct Network: Sendable, Hashable {
        /// The address of a proxy; empty: none; absent: what the environment says.
        public var proxy: String?
        /// Hosts to which no proxy leads.
        public var noProxy: String?
        /// The path of a file of certificates that are trusted besides those of the system.
        public var certificates: String?
        /// Seconds that an answer may take.
        public var deadline = 60
        /// Requests under way at once, in all.
        public var atOnce = 32

        public init() {}
    }

    /// The key of the edition.
    public var edition = "luoyang"
    /// The name of the theme.
    public var theme = "heluo"
    /// Absent: Chinese where the locale is Chinese or the edition says so, else English.
    public var language: Language?
    /// Cells of East Asian Ambiguous characters, 1 or 2; absent where the terminal is asked.
    public var ambiguousWidth: Int?
    public var kinsoku = Kinsoku.gb
    /// The widest line of an article, in hanzi of two cells.
    public var measure = 40
    /// The indent of an article's paragraphs, in hanzi of two cells.
    public var indent = 2
    /// One blank cell between hanzi and Latin letters or digits.
    public var hasHanLatinGap = false
    /// One of 、，。 may stand in a gutter at the right.
    public var hangsPunctuation = false
    /// “ ” ‘ ’ take two cells on a terminal that gives them one.
    public var padsQuotes = false
    public var justifies = false
    public var usesMouse = true
    /// The path of the library; absent where it is in the folder for data.
    public var library: String?
    public var start = Start.last
    public var marksReadOnOpen = true
    /// Several reports of an event are one row of a list.
    public var mergesReports = true
    public var keeping = Keeping()
    /// The command that opens an address; absent where `BROWSER` or the system decides.
    public var browser: String?
    /// Minutes between two automatic updates; 0: none.
    public var updateInterval = 30
    public var network = Network()
    /// In alphabetical order of the actions.
    public var keys: [KeyBinding] = []

    public init() {}
}
