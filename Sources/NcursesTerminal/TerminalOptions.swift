/// What a user may decide about the terminal.
public struct TerminalOptions: Sendable, Hashable {
    public enum AmbiguousWidth: Sendable, Hashable {
        /// As the terminal says; 1 where it says nothing.
        case automatic
        /// 1 or 2 cells.
        case cells(Int)
    }

    /// The cells of East Asian Ambiguous characters (“ ” … ·).
    public var ambiguousWidth: AmbiguousWidth
    /// Ask for clicks and the wheel. The terminal's own selection then needs the shift key.
    public var mouse: Bool
    /// Where the terminal's answers are kept, as in `~/.cache/heluo`; nil to keep none.
    public var cacheFolder: String?
    /// `TERM`, `COLORTERM`, `NO_COLOR` and the variables by which terminals name themselves.
    public var environment: [String: String]

    public init(
        ambiguousWidth: AmbiguousWidth = .automatic, mouse: Bool = true, cacheFolder: String? = nil,
        environment: [String: String]
    ) {
        self.ambiguousWidth = ambiguousWidth
        self.mouse = mouse
        self.cacheFolder = cacheFolder
        self.environment = environment
    }
}
