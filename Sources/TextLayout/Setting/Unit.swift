/// What line setting does not take apart: a grapheme cluster, or a run of ASCII letters of one word.
struct Unit {
    /// UTF-8 offset of its first byte in the paragraph.
    var offset: Int
    /// The properties of its first code point, with the unit's cells as their width. A tab's cells depend on where it
    /// stands and are filled in when it is set.
    var properties: Properties
    /// The automaton's cell for the place before it.
    private var cell: BreakAutomaton.Cell
    var marks: Marks = []

    /// What a paragraph or its style adds to a unit.
    struct Marks: OptionSet {
        let rawValue: UInt16

        static let tab = Marks(rawValue: 1)
        /// A line end stands before it.
        static let startsLine = Marks(rawValue: 2)
        /// A blank before it, unless it starts a line: the Han–Latin gap, or the second half of a padded ”.
        static let gapBefore = Marks(rawValue: 4)
        /// A blank before it wherever it stands: the first half of a padded “.
        static let padBefore = Marks(rawValue: 8)
        /// Between hanzi and Latin, no matter whether there is a gap.
        static let hanLatin = Marks(rawValue: 16)
        /// A run of ASCII letters, one cell each.
        static let letters = Marks(rawValue: 32)
    }

    /// Longer runs are parted.
    static let maximumLetters = 128

    @inline(__always)
    init(offset: Int, properties: Properties, cell: BreakAutomaton.Cell) {
        self.offset = offset
        self.properties = properties
        self.cell = cell
    }

    var width: Int {
        @inline(__always) get { properties.width }
        set { properties = properties.withWidth(newValue) }
    }

    /// The strictest level that lets a line end before it.
    var level: BreakLevel {
        get { cell.level }
        set { cell = cell.with(newValue) }
    }

    @inline(__always)
    func isAtLeast(_ required: BreakLevel) -> Bool {
        cell.isAtLeast(required)
    }

    @inline(__always)
    func has(_ flags: Properties.Flags) -> Bool {
        properties.has(flags)
    }

    @inline(__always)
    func has(_ mark: Marks) -> Bool {
        marks.rawValue & mark.rawValue != 0
    }

    /// Its cells with the blanks before it.
    @inline(__always)
    func cells(isFirst: Bool) -> Int {
        width + blanks(isFirst: isFirst)
    }

    /// Blank cells before it, by the style.
    @inline(__always)
    func blanks(isFirst: Bool) -> Int {
        (has(.padBefore) ? 1 : 0) + (has(.gapBefore) && !isFirst ? 1 : 0)
    }

    /// Takes in so many more ASCII letters.
    @inline(__always)
    mutating func takeLetters(_ count: Int) {
        properties.bits &+= UInt32(truncatingIfNeeded: count) << 24
        marks = .letters
    }

    /// Takes in one more code point of its cluster. A space that carries a mark is no white space, a
    /// comma with one does not hang.
    mutating func takeIn(_ next: Properties, clusterWidth: Int) {
        width = clusterWidth
        properties = next.has(.space) ? properties : properties.without([.space, .hanging])
    }

    /// Parts a run of letters; the receiver becomes the first `count` of them.
    mutating func splitLetters(after count: Int) -> Unit {
        var rest = Unit(offset: offset + count, properties: properties, cell: cell.with(.never))
        rest.width = width - count
        rest.marks = .letters
        width = count
        return rest
    }
}
