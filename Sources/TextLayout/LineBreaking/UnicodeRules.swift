/// What the rules say of a place between two characters.
enum Verdict: Hashable {
    case mandatory, forbidden, allowed
    /// It depends on what follows the character after the place.
    case open
}

/// The line breaking algorithm of UAX #14, Unicode 17, without any tailoring.
///
/// `following` is absent where it is not known yet; rules that need it then answer `open`. LB8a, which looks at the
/// code point before and not at the character, is left to the caller.
enum UnicodeRules {
    static func verdict(_ state: BreakState, _ next: BreakSymbol, _ following: Following?) -> Verdict {
        fixed(state, next) ?? tailorable(state, next, following)
    }

    /// LB2 to LB12a, which no tailoring may change; none where they say nothing.
    static func fixed(_ state: BreakState, _ next: BreakSymbol) -> Verdict? {
        guard let before = state.before else { return state.hasSpaces ? fixedAfterSpaces(next) : .forbidden }  // LB2
        if !state.hasSpaces {
            switch (before.lineBreak, next.lineBreak) {
            case (.cr, .lf): return .forbidden  // LB5
            case (.bk, _), (.cr, _), (.lf, _), (.nl, _): return .mandatory  // LB4, LB5
            default: break
            }
        }
        if before.lineBreak == .zw, !next.endsOrSpaces { return .allowed }  // LB8
        if let verdict = fixedAfterSpaces(next) { return verdict }
        guard !state.hasSpaces else { return nil }
        if next.isMark { return .forbidden }  // LB9
        switch (before.lineBreak, next.lineBreak) {
        case (.wj, _), (.gl, _): return .forbidden  // LB11, LB12
        case (.ba, .gl), (.hy, .gl), (.hh, .gl): return nil  // LB12a
        case (_, .gl): return .forbidden  // LB12a
        default: return nil
        }
    }

    private static func fixedAfterSpaces(_ next: BreakSymbol) -> Verdict? {
        switch next.lineBreak {
        case .bk, .cr, .lf, .nl: .forbidden  // LB6
        case .sp, .zw: .forbidden  // LB7
        case .wj: .forbidden  // LB11
        default: nil
        }
    }

    /// LB13 to LB31.
    static func tailorable(_ state: BreakState, _ next: BreakSymbol, _ following: Following?) -> Verdict {
        // LB10: a mark that stands on nothing is a letter.
        let next = next.isMark ? BreakSymbol(.al) : next
        if let verdict = acrossSpaces(state, next, following) { return verdict }
        guard let before = state.before, !state.hasSpaces else { return .allowed }  // LB18
        return aroundQuotes(state, before, next, following)
            ?? aroundHyphens(state, before.unicodeClass, next.unicodeClass)
            ?? withinNumbers(state, before.unicodeClass, next.unicodeClass, following)
            ?? withinSyllables(state, before, next, following)
            ?? withinWords(state, before, next)
            ?? .allowed  // LB31
    }

    /// LB13 to LB17: rules that look across spaces, or do not care for what is before.
    private static func acrossSpaces(_ state: BreakState, _ next: BreakSymbol, _ following: Following?) -> Verdict? {
        let before = state.before?.unicodeClass
        switch next.unicodeClass {
        case .cl, .cp, .ex, .sy: return .forbidden  // LB13
        default: break
        }
        if before == .op || state.context.contains(.opens) { return .forbidden }  // LB14, LB15a
        if next.lineBreak == .quFinal, state.hasSpaces {
            guard let following else { return .open }
            if closesBefore(following.first) { return .forbidden }  // LB15b
        }
        switch (before, next.unicodeClass) {
        case (_, .is):
            guard state.hasSpaces else { return .forbidden }  // LB15d
            guard let following else { return .open }
            return following.first?.lineBreak == .nu ? .allowed : .forbidden  // LB15c, LB15d
        case (.cl, .ns), (.cp, .ns): return .forbidden  // LB16
        case (.b2, .b2): return .forbidden  // LB17
        default: return nil
        }
    }

    /// SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot
    private static func closesBefore(_ following: BreakSymbol?) -> Bool {
        switch following?.unicodeClass {
        case nil, .sp, .gl, .wj, .cl, .qu, .cp, .ex, .is, .sy, .bk, .cr, .lf, .nl, .zw: true
        default: false
        }
    }

    private static func aroundQuotes(
        _ state: BreakState, _ before: BreakSymbol, _ next: BreakSymbol, _ following: Following?
    ) -> Verdict? {
        if next.unicodeClass == .qu {
            if next.lineBreak != .quInitial || !before.isEastAsian { return .forbidden }  // LB19, LB19a
            guard let following else { return .open }
            if following.first?.isEastAsian != true { return .forbidden }  // LB19a
        }
        if before.unicodeClass == .qu {
            if before.lineBreak != .quFinal || !next.isEastAsian { return .forbidden }  // LB19, LB19a
            if !state.context.contains(.afterEastAsian) { return .forbidden }  // LB19a
        }
        return nil
    }

    private static func aroundHyphens(
        _ state: BreakState, _ before: LineBreakClass, _ next: LineBreakClass
    ) -> Verdict? {
        if before == .cb || next == .cb { return .allowed }  // LB20
        if state.context.contains(.startsWord), next.isAlphabetic { return .forbidden }  // LB20a
        switch (before, next) {
        case (_, .ba), (_, .hh), (_, .hy), (_, .ns), (.bb, _): return .forbidden  // LB21
        case (.hy, _) where state.context.contains(.afterHebrew) && next != .hl: return .forbidden  // LB21a
        case (.hh, _) where state.context.contains(.afterHebrew) && next != .hl: return .forbidden  // LB21a
        case (.sy, .hl): return .forbidden  // LB21b
        case (_, .in): return .forbidden  // LB22
        default: return nil
        }
    }

    private static func withinNumbers(
        _ state: BreakState, _ before: LineBreakClass, _ next: LineBreakClass, _ following: Following?
    ) -> Verdict? {
        switch (before, next) {
        case (.al, .nu), (.hl, .nu), (.nu, .al), (.nu, .hl): return .forbidden  // LB23
        case (.pr, .id), (.pr, .eb), (.pr, .em), (.id, .po), (.eb, .po), (.em, .po): return .forbidden  // LB23a
        case (.pr, .al), (.pr, .hl), (.po, .al), (.po, .hl): return .forbidden  // LB24
        case (.al, .pr), (.hl, .pr), (.al, .po), (.hl, .po): return .forbidden  // LB24
        case (.po, .nu), (.pr, .nu), (.hy, .nu), (.is, .nu): return .forbidden  // LB25
        case (_, .nu) where state.isInNumber: return .forbidden  // LB25
        case (_, .po) where state.isInNumber || state.isAfterClosedNumber: return .forbidden  // LB25
        case (_, .pr) where state.isInNumber || state.isAfterClosedNumber: return .forbidden  // LB25
        case (.po, .op), (.pr, .op):
            guard let following else { return .open }
            let number = following.first?.lineBreak == .is ? following.second : following.first
            return number?.lineBreak == .nu ? .forbidden : nil  // LB25
        default: return nil
        }
    }

    private static func withinSyllables(
        _ state: BreakState, _ before: BreakSymbol, _ next: BreakSymbol, _ following: Following?
    ) -> Verdict? {
        switch (before.lineBreak, next.lineBreak) {
        case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): return .forbidden  // LB26
        case (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt), (.jt, .jt), (.h3, .jt): return .forbidden  // LB26
        case (_, .po) where before.lineBreak.isHangul: return .forbidden  // LB27
        case (.pr, _) where next.lineBreak.isHangul: return .forbidden  // LB27
        case (.ap, _) where next.isAksara: return .forbidden  // LB28a
        case (_, .vf) where before.isAksara, (_, .vi) where before.isAksara: return .forbidden  // LB28a
        case (.vi, .ak), (.vi, .dottedCircle): return state.context.contains(.aksara) ? .forbidden : nil  // LB28a
        default: break
        }
        guard before.isAksara, next.isAksara else { return nil }
        guard let following else { return .open }
        return following.first?.lineBreak == .vf ? .forbidden : nil  // LB28a
    }

    private static func withinWords(_ state: BreakState, _ before: BreakSymbol, _ next: BreakSymbol) -> Verdict? {
        switch (before.unicodeClass, next.unicodeClass) {
        case (.al, .al), (.al, .hl), (.hl, .al), (.hl, .hl): .forbidden  // LB28
        case (.is, .al), (.is, .hl): .forbidden  // LB29
        case (.al, .op), (.hl, .op), (.nu, .op): next.isEastAsian ? nil : .forbidden  // LB30
        case (.cp, .al), (.cp, .hl), (.cp, .nu): before.isEastAsian ? nil : .forbidden  // LB30
        case (.ri, .ri): state.context.contains(.odd) ? .forbidden : nil  // LB30a
        case (.eb, .em): .forbidden  // LB30b
        case (.id, .em): before.lineBreak == .idUnassigned ? .forbidden : nil  // LB30b
        case (.al, .em): before.lineBreak == .alUnassigned ? .forbidden : nil  // LB30b
        default: nil
        }
    }
}

extension BreakSymbol {
    /// What LB6 and LB7 keep on the line.
    fileprivate var endsOrSpaces: Bool {
        lineBreak.endsLine || lineBreak == .sp || lineBreak == .zw
    }
}
