/// The tailoring for Chinese: kinsoku levels, numbers with their units, ambiguous marks as East Asian.
///
/// Rules that no tailoring may change come first, then words and numbers, then marks, then what UAX #14 says of the
/// rest. CLREQ is the W3C's "Requirements for Chinese Text Layout".
struct ChineseRules {
    /// The paragraph holds East Asian text; otherwise quotation marks and ambiguous characters are Latin.
    var isChinese: Bool

    /// The strictest level that lets a line end at the place; `nil` where that depends on what follows.
    func level(_ state: BreakState, _ next: BreakSymbol, _ following: Following?) -> BreakLevel? {
        if let before = state.before {
            if !state.hasSpaces, holdsTogether(state, before, next) { return .never }
            if let level = levelOfMarks(state, before, next) { return level }
        }
        let (seenState, seenNext) = asSeen(state, next)
        switch UnicodeRules.tailorable(seenState, seenNext, following) {
        case .open: return nil
        case .allowed, .mandatory: return .strict
        case .forbidden: return weakened(state.before, next)
        }
    }

    /// Words and numbers that UAX #14 does not know as such.
    private func holdsTogether(_ state: BreakState, _ before: BreakSymbol, _ next: BreakSymbol) -> Bool {
        switch (before.lineBreak, next.lineBreak) {
        case (.nu, .unit), (.fullDigit, .unit): true
        case (.nu, .po), (.pr, .nu), (.fullDigit, .po), (.pr, .fullDigit): true
        case (.fullDigit, .fullDigit), (.fullLetter, .fullLetter): true
        case (.fullDigit, .fullLetter), (.fullLetter, .fullDigit): true
        case (.fullStop, .fullDigit): state.context.contains(.fullWidthNumber)
        case (.fullDigit, .fullStop): true
        case (.quFinal, .al), (.quFinal, .hl), (.quFinal, .nu): state.context.contains(.afterLetter)
        default: false
        }
    }

    /// The table of levels in CLREQ 3.1.3 and GB/T 15834; spaces before a mark do not let it start a line.
    private func levelOfMarks(_ state: BreakState, _ before: BreakSymbol, _ next: BreakSymbol) -> BreakLevel? {
        if isDashOrEllipsis(before), before.lineBreak == next.lineBreak { return BreakLevel.none }
        if mayNotStart(next, after: before) || mayNotEnd(before) { return weakened(before, next) }
        if before.lineBreak == .solidus { return .basic }
        guard isDashOrEllipsis(next), isChinese else { return nil }
        if before.unicodeClass == .nu || before.unicodeClass == .po { return BreakLevel.none }  // 5—10年
        let isLatin = before.unicodeClass.isAlphabetic && !before.isEastAsian && next.lineBreak == .in
        return isLatin ? nil : .gb
    }

    /// Rules about East Asian characters are a matter of levels; those about words and white space are not.
    private func weakened(_ before: BreakSymbol?, _ next: BreakSymbol) -> BreakLevel {
        guard let before, next.lineBreak != .ba else { return .never }
        return isFree(before) || isFree(next) ? .none : .never
    }

    private func isDashOrEllipsis(_ symbol: BreakSymbol) -> Bool {
        symbol.lineBreak == .b2 || symbol.lineBreak == .in
    }

    private func mayNotStart(_ symbol: BreakSymbol, after before: BreakSymbol) -> Bool {
        switch symbol.lineBreak {
        case .cl, .cp, .ex, .is, .ns, .po, .fullStop, .hh, .wave: true
        case .quFinal, .middleDot: isChinese
        default: false
        }
    }

    private func mayNotEnd(_ symbol: BreakSymbol) -> Bool {
        symbol.lineBreak == .op || isChinese && symbol.lineBreak == .quInitial
    }

    /// A character on either side of which the level `none` parts a line.
    private func isFree(_ symbol: BreakSymbol) -> Bool {
        if symbol.isEastAsian { return true }
        switch symbol.lineBreak {
        case .quInitial, .quFinal, .middleDot, .ai, .b2, .in: return isChinese
        default: return false
        }
    }

    /// In a Chinese paragraph quotation marks are brackets, and ambiguous characters between hanzi are hanzi.
    private func asSeen(_ state: BreakState, _ next: BreakSymbol) -> (BreakState, BreakSymbol) {
        guard isChinese else { return (state, next) }
        let before = state.before
        var state = state
        state.before = before?.asChinese(beside: next)
        state.context.remove(.opens)
        return (state, next.asChinese(beside: state.hasSpaces ? nil : before))
    }
}

extension BreakSymbol {
    fileprivate func asChinese(beside neighbour: BreakSymbol?) -> BreakSymbol {
        switch lineBreak {
        case .quInitial: return BreakSymbol(.op, isEastAsian: true)
        case .quFinal: return BreakSymbol(.cl, isEastAsian: true)
        case .ai, .middleDot:
            let isInWord = neighbour?.unicodeClass.isAlphabetic == true && neighbour?.lineBreak != .ai
            return isInWord || neighbour?.lineBreak == .nu ? self : BreakSymbol(.id, isEastAsian: true)
        default: return self
        }
    }
}
