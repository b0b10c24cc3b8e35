/// A grapheme cluster as line setting sees it.
struct Unit {
    /// UTF-8 offset of its first byte in the paragraph.
    var offset: Int
    /// Cells; a tab's depend on where it stands and are filled in when it is set.
    var width: UInt8
    /// Whether a line may end before it: the raw value of a `BreakLevel`.
    var level: UInt8
    var flags: Flags

    struct Flags: OptionSet {
        let rawValue: UInt16

        static let han = Flags(rawValue: 1)
        static let latin = Flags(rawValue: 2)
        /// Left out at the end of a line.
        static let space = Flags(rawValue: 4)
        static let hanging = Flags(rawValue: 8)
        static let tab = Flags(rawValue: 16)
        /// A blank before it, unless it starts a line: the Han–Latin gap, or the second half of a padded ”.
        static let gapBefore = Flags(rawValue: 32)
        /// A blank before it wherever it stands: the first half of a padded “.
        static let padBefore = Flags(rawValue: 64)
        /// Between hanzi and Latin, no matter whether there is a gap.
        static let hanLatin = Flags(rawValue: 128)
        /// A line end stands before it.
        static let startsLine = Flags(rawValue: 256)

        /// It is more than a width.
        static let special: Flags = [.space, .tab, .gapBefore, .padBefore, .startsLine]
    }

    func isAtLeast(_ required: BreakLevel) -> Bool {
        level >= required.rawValue
    }
}
