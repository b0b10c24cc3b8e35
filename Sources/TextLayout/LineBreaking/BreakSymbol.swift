/// What the rules see of a code point: its line-break class, and whether it is East Asian (LB19a, LB30).
struct BreakSymbol: Hashable {
    /// Below `BreakSymbol.count`: the class, and 64 for East Asian.
    let rawValue: UInt8

    static let count = 128

    init(_ lineBreak: LineBreakClass, isEastAsian: Bool = false) {
        rawValue = lineBreak.rawValue | (isEastAsian ? 64 : 0)
    }

    @inline(__always)
    init(_ properties: Properties) {
        rawValue = UInt8(truncatingIfNeeded: properties.bits) & 127
    }

    var isEastAsian: Bool {
        rawValue & 64 != 0
    }

    var lineBreak: LineBreakClass {
        LineBreakClass(rawValue: rawValue & 63) ?? .al
    }

    /// The class as UAX #14 names it.
    var unicodeClass: LineBreakClass {
        switch lineBreak {
        case .unit, .solidus, .wave, .fullDigit, .fullLetter, .idUnassigned: .id
        case .ai, .middleDot, .dottedCircle, .alUnassigned: .al
        case .quInitial, .quFinal: .qu
        case .fullStop: .cl
        case let other: other
        }
    }

    /// LB9: takes the class of what it follows.
    var isMark: Bool {
        lineBreak == .cm || lineBreak == .zwj
    }
}

extension LineBreakClass {
    /// BK, CR, LF or NL.
    var endsLine: Bool {
        switch self {
        case .bk, .cr, .lf, .nl: true
        default: false
        }
    }

    /// ID that is neither a pictograph nor a mark.
    var isHanzi: Bool {
        self == .id || self == .unit
    }

    /// AL or HL.
    var isAlphabetic: Bool {
        self == .al || self == .hl
    }

    var isHangul: Bool {
        switch self {
        case .jl, .jv, .jt, .h2, .h3: true
        default: false
        }
    }

    /// HY or HH.
    var isHyphen: Bool {
        self == .hy || self == .hh
    }
}
