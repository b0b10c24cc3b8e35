/// What the rules need to know of the text before a place.
struct BreakState: Hashable {
    /// The last character that is neither a space nor a mark on it; none at the start and after a line end with spaces.
    var before: BreakSymbol?
    /// Spaces stand between it and the place.
    var hasSpaces = false
    var context: Context = []

    /// What stood before `before`, as far as a rule asks for it.
    struct Context: OptionSet, Hashable {
        let rawValue: UInt16

        /// An initial quotation mark that opens (LB15a).
        static let opens = Context(rawValue: 1)
        /// A quotation mark after an East Asian character (LB19a).
        static let afterEastAsian = Context(rawValue: 2)
        /// A hyphen at the start of a word (LB20a).
        static let startsWord = Context(rawValue: 4)
        /// A hyphen after a Hebrew letter (LB21a).
        static let afterHebrew = Context(rawValue: 8)
        /// NU (SY | IS)* (CL | CP)? (LB25).
        static let number = Context(rawValue: 16)
        /// The first, third … of a run of regional indicators (LB30a).
        static let odd = Context(rawValue: 32)
        /// A virama after an aksara (LB28a).
        static let aksara = Context(rawValue: 64)
        /// A final quotation mark after a letter or digit: perhaps an apostrophe.
        static let afterLetter = Context(rawValue: 128)
        /// A full-width point after a full-width digit.
        static let fullWidthNumber = Context(rawValue: 256)
    }

    static let start = BreakState()

    /// The state after one more character.
    func advanced(over next: BreakSymbol) -> BreakState {
        if next.isMark {
            return absorbsMarks ? self : BreakState(before: BreakSymbol(.al))  // LB9, LB10
        }
        if next.lineBreak == .sp { return withSpace }
        return BreakState(before: next.seenFromBehind, context: context(of: next))
    }

    private var absorbsMarks: Bool {
        guard let before = before?.lineBreak, !hasSpaces else { return false }
        return !before.endsLine && before != .zw
    }

    private var withSpace: BreakState {
        guard let before else { return BreakState(before: nil, hasSpaces: true) }
        if before.lineBreak.endsLine { return BreakState(before: nil, hasSpaces: true) }
        return BreakState(before: before.seenAcrossSpaces, hasSpaces: true, context: context.intersection(.opens))
    }

    /// The class of `before` when nothing stands between it and the place.
    private var adjacent: LineBreakClass? {
        hasSpaces ? nil : before?.unicodeClass
    }

    private func context(of next: BreakSymbol) -> Context {
        var context: Context = []
        func add(_ condition: Bool, _ member: Context) {
            if condition { context.insert(member) }
        }
        switch next.lineBreak {
        case .qu, .quInitial, .quFinal:
            add(next.lineBreak == .quInitial && precedesOpening, .opens)
            add(!hasSpaces && before?.isEastAsian == true, .afterEastAsian)
            add(adjacent?.isAlphabetic == true || adjacent == .nu, .afterLetter)
        case .hy, .hh:
            add(precedesWord, .startsWord)
            add(adjacent == .hl, .afterHebrew)
        case .nu: context = .number
        case .sy, .is, .cl, .cp: add(isInNumber, .number)
        case .fullStop:
            add(isInNumber, .number)
            add(!hasSpaces && before?.lineBreak == .fullDigit, .fullWidthNumber)
        case .ri: add(adjacent != .ri || !self.context.contains(.odd), .odd)
        case .vi: add(isAfterAksara, .aksara)
        default: break
        }
        return context
    }

    /// sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW
    private var precedesOpening: Bool {
        guard let adjacent else { return true }
        return adjacent.endsLine || adjacent == .op || adjacent == .qu || adjacent == .gl || adjacent == .zw
    }

    /// sot | BK | CR | LF | NL | SP | ZW | CB | GL
    private var precedesWord: Bool {
        guard let adjacent else { return true }
        return adjacent.endsLine || adjacent == .zw || adjacent == .cb || adjacent == .gl
    }

    /// NU (SY | IS)*
    var isInNumber: Bool {
        guard context.contains(.number) else { return false }
        return adjacent == .nu || adjacent == .sy || adjacent == .is
    }

    /// NU (SY | IS)* (CL | CP)
    var isAfterClosedNumber: Bool {
        context.contains(.number) && (adjacent == .cl || adjacent == .cp)
    }

    /// AK | ◌ | AS
    var isAfterAksara: Bool {
        guard !hasSpaces, let before else { return false }
        return before.isAksara
    }
}

extension BreakSymbol {
    /// AK | ◌ | AS
    var isAksara: Bool {
        lineBreak == .ak || lineBreak == .dottedCircle || lineBreak == .as
    }

    /// A unit is a hanzi like others for what comes after it.
    fileprivate var seenFromBehind: BreakSymbol {
        lineBreak == .unit ? BreakSymbol(.id, isEastAsian: isEastAsian) : self
    }

    /// Itself where a rule looks across spaces for it, else any letter.
    fileprivate var seenAcrossSpaces: BreakSymbol {
        switch lineBreak {
        case .op, .qu, .quInitial, .quFinal, .cl, .cp, .fullStop, .b2, .in, .zw, .solidus: self
        default: BreakSymbol(.al)
        }
    }
}

/// The characters after the one in question, marks skipped; none at the end of the text.
struct Following {
    var first: BreakSymbol?
    var second: BreakSymbol?
}
