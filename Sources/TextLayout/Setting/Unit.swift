/// What line setting looks at as one: a grapheme cluster, or a run of ASCII letters or of hanzi, which it can part.
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
        /// A run of ASCII letters of one word, one cell each.
        static let letters = Marks(rawValue: 32)
        /// A run of hanzi of three bytes and two cells each, between any two of which a line may end at every level.
        static let hanzi = Marks(rawValue: 64)

        static let runs: Marks = [.letters, .hanzi]
    }

    /// Longer runs are parted.
    static let maximumLetters = 128
    static let maximumHanzi = 64

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

    /// Its cells are its width, wherever it stands.
    @inline(__always)
    var isSimple: Bool {
        marks.rawValue & ~Marks.runs.rawValue == 0
    }

    /// The hanzi in it; some of them may be kana.
    @inline(__always)
    var countOfHanzi: Int {
        has(.hanzi) ? width / 2 : has(.han) ? 1 : 0
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

    /// Takes in so many more cells of a run.
    @inline(__always)
    mutating func take(cells: Int, of run: Marks) {
        properties.bits &+= UInt32(truncatingIfNeeded: cells) << 24
        marks = run
    }

    /// Takes in one more code point of its cluster. A space that carries a mark is no white space, a
    /// comma with one does not hang.
    mutating func takeIn(_ next: Properties, clusterWidth: Int) {
        width = clusterWidth
        properties = next.has(.space) ? properties : properties.without([.space, .hanging])
    }

    /// Parts a run; the receiver becomes its first `count` characters.
    mutating func split(after count: Int) -> Unit {
        let isHanzi = has(.hanzi)
        var rest = Unit(
            offset: offset + count * (isHanzi ? 3 : 1), properties: properties,
            cell: cell.with(isHanzi ? .strict : .never))
        let kept = count * cellsOfCharacter
        rest.width = width - kept
        rest.marks = marks.intersection(.runs)
        width = kept
        return rest
    }

    /// The cells of each character of a run.
    var cellsOfCharacter: Int {
        has(.hanzi) ? 2 : 1
    }

    /// A line may end inside it.
    @inline(__always)
    var isRunOfHanzi: Bool {
        has(.hanzi) && width > 2
    }

    /// Cells up to the first place inside it where a line may end.
    var unbreakableWidth: Int {
        has(.hanzi) ? 2 : width
    }
}

extension [Unit] {
    /// Makes the last hanzi of a run a unit of its own, which then is at `index`.
    mutating func partLastHanzi(before index: Int) {
        guard self[index - 1].isRunOfHanzi else { return }
        insert(self[index - 1].split(after: self[index - 1].countOfHanzi - 1), at: index)
    }

    /// Makes the first hanzi of a run a unit of its own.
    mutating func partFirstHanzi(at index: Int) {
        guard self[index].isRunOfHanzi else { return }
        insert(self[index].split(after: 1), at: index + 1)
    }
}
