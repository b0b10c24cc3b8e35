internal import CUnicode

/// What a terminal and the rules make of a code point.
struct Properties {
    /// Bits 0–5 line-break class, 6 East Asian, 8–12 grapheme class, 13–22 flags, 24–31 cells.
    var bits: UInt32

    struct Flags: OptionSet {
        let rawValue: UInt32

        /// Nothing is to be looked into between two such neighbours: both are clusters, neither has an exceptional
        /// width nor hints at an address.
        static let plain = Flags(rawValue: 1 << 13)
        /// Some code point with this record has a width of its own.
        static let exceptional = Flags(rawValue: 1 << 14)
        /// Two cells wide, and a line may end between any two such neighbours at every level: hanzi and large kana.
        static let gathers = Flags(rawValue: 1 << 15)
        /// A hanzi, kana or bopomofo letter.
        static let han = Flags(rawValue: 1 << 16)
        /// A Latin, Greek or Cyrillic letter or an ASCII digit.
        static let latin = Flags(rawValue: 1 << 17)
        /// White space or a line end; left out at the end of a line.
        static let space = Flags(rawValue: 1 << 18)
        /// One of 、，。, which may hang in the margin.
        static let hanging = Flags(rawValue: 1 << 19)
        /// `/` or `@`: the paragraph may hold an address.
        static let addressHint = Flags(rawValue: 1 << 20)
        /// Shown as nothing: bidirectional controls and other format characters.
        static let invisible = Flags(rawValue: 1 << 21)
    }

    @inline(__always)
    func has(_ flags: Flags) -> Bool {
        bits & flags.rawValue != 0
    }

    var lineBreak: LineBreakClass {
        BreakSymbol(self).lineBreak
    }

    var grapheme: GraphemeClass {
        GraphemeClass(rawValue: UInt8(truncatingIfNeeded: bits >> 8) & 31) ?? .other
    }

    /// Cells when it stands alone.
    @inline(__always)
    var width: Int {
        Int(bits >> 24)
    }

    func with(_ flags: Flags) -> Properties {
        Properties(bits: bits | flags.rawValue)
    }

    func without(_ flags: Flags) -> Properties {
        Properties(bits: bits & ~flags.rawValue)
    }

    func withWidth(_ cells: Int) -> Properties {
        Properties(bits: bits & 0xFF_FFFF | UInt32(cells) << 24)
    }
}

extension Properties {
    /// The number of a code point's record; few code points have a record of their own.
    @inline(__always)
    static func number(of scalar: UInt32) -> UInt8 {
        heluo_property_number(scalar)
    }

    /// The same for an ASCII character.
    @inline(__always)
    static func number(ofASCII character: UInt8) -> UInt8 {
        heluo_ascii_property_number(character)
    }

    /// The record with a number on a terminal that gives ambiguous characters so many cells.
    ///
    /// A control character takes the one cell of what is drawn for it.
    init(number: UInt8, ambiguous: Int) {
        let record = heluo_property_record(number)
        let width =
            switch record >> 13 & 7 {
            case 3: ambiguous
            case 4: 1
            case let cells: Int(cells)
            }
        let properties = Properties(bits: record & 0xFF_1FFF).withWidth(width)
        let isPlain = properties.grapheme.isPlain && !properties.has(.addressHint)
        let gathers = isPlain && properties.has(.han) && properties.lineBreak.isHanzi && properties.width == 2
        self = properties.with(isPlain ? .plain : []).with(gathers ? .gathers : [])
    }
}
