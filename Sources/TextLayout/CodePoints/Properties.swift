internal import CUnicode

/// The properties of a code point as CUnicode packs them, with the width that a terminal gives it.
struct Properties {
    /// Bits 0–7 line-break class, 8–12 grapheme class, 13–15 width, from 16 flags.
    var bits: UInt32

    struct Flags: OptionSet {
        let rawValue: UInt32

        /// East_Asian_Width is W, F or H.
        static let eastAsian = Flags(rawValue: 1 << 16)
        /// A hanzi, kana or bopomofo letter.
        static let han = Flags(rawValue: 1 << 17)
        /// A Latin, Greek or Cyrillic letter or an ASCII digit.
        static let latin = Flags(rawValue: 1 << 18)
        /// White space that ends no line and is left out at the end of one.
        static let space = Flags(rawValue: 1 << 19)
        /// One of 、，。, which may hang in the margin.
        static let hanging = Flags(rawValue: 1 << 20)
        /// `/` or `@`: the paragraph may hold an address.
        static let addressHint = Flags(rawValue: 1 << 21)
        /// Shown as nothing: bidirectional controls and other format characters.
        static let invisible = Flags(rawValue: 1 << 22)
        /// Some code point with this record has a width of its own; set by `WidthTable`.
        static let exceptional = Flags(rawValue: 1 << 24)
        /// Nothing is to be looked into between two such neighbours: both are clusters, neither has an exceptional
        /// width nor hints at an address; set by `WidthTable`.
        static let plain = Flags(rawValue: 1 << 25)
    }

    func has(_ flags: Flags) -> Bool {
        bits & flags.rawValue != 0
    }

    var flags: Flags {
        Flags(rawValue: bits & ~0xFFFF)
    }

    var lineBreak: LineBreakClass {
        LineBreakClass(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .al
    }

    var grapheme: GraphemeClass {
        GraphemeClass(rawValue: UInt8(truncatingIfNeeded: bits >> 8) & 31) ?? .other
    }

    /// The width as the tables have it: 0–2 cells, or one of the codes below.
    var widthCode: Int {
        Int(bits >> 13 & 7)
    }

    static let ambiguousWidth = 3
    static let controlWidth = 4

    func settingWidth(_ cells: Int) -> Properties {
        Properties(bits: bits & ~(7 << 13) | UInt32(cells) << 13)
    }

    func adding(_ flags: Flags) -> Properties {
        Properties(bits: bits | flags.rawValue)
    }

    var markedExceptional: Properties {
        Properties(bits: bits & ~Flags.plain.rawValue | Flags.exceptional.rawValue)
    }

    var withoutPlain: Properties {
        Properties(bits: bits & ~Flags.plain.rawValue)
    }

    /// The number of a code point's record; few code points have a record of their own.
    static func number(of scalar: UInt32) -> UInt8 {
        heluo_property_number(scalar)
    }

    static func record(number: UInt8) -> Properties {
        Properties(bits: heluo_property_record(number))
    }
}
