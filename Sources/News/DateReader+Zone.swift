extension DateScanner {
    /// Takes a zone: seconds east of UTC.
    mutating func zone() -> Int? {
        var attempt = self
        attempt.skipSpaces()
        _ = attempt.accept("([")
        guard let offset = attempt.offset() else { return nil }
        self = attempt
        return offset
    }

    private mutating func offset() -> Int? {
        if let numeric = numericOffset() { return numeric }
        if accept(word: "北京时间") || accept(word: "北京時間") { return 8 * 3600 }
        let name = letters()
        switch name {
        case "": return nil
        case "z", "ut", "utc", "gmt":
            var attempt = self
            attempt.skipSpaces()
            guard let numeric = attempt.numericOffset() else { return 0 }
            self = attempt
            return numeric
        default:
            guard let hours = Self.zones[name] else {
                // An unknown zone is read as UTC (RFC 5322 §4.3).
                return name.count <= 4 ? 0 : nil
            }
            return Int(hours * 3600)
        }
    }

    /// `+0800`, `+08:00`, `+8`, `-0530`
    private mutating func numericOffset() -> Int? {
        var attempt = self
        guard let sign = attempt.sign() else { return nil }
        let seconds: Int
        switch attempt.digitCount {
        case 1, 2:
            guard let hours = attempt.number(digits: 1...2) else { return nil }
            let minutes = attempt.accept(":：") ? attempt.number(digits: 2...2) : 0
            seconds = hours * 3600 + (minutes ?? 0) * 60
        case 3, 4:
            guard let both = attempt.number(digits: 3...4) else { return nil }
            seconds = both / 100 * 3600 + both % 100 * 60
        default: return nil
        }
        guard seconds <= 16 * 3600 else { return nil }
        self = attempt
        return sign * seconds
    }

    private mutating func sign() -> Int? {
        if accept("+") { return 1 }
        return accept("-−") ? -1 : nil
    }

    /// Hours east of UTC. CST is that of North America, as RFC 822 has it; `readNamedMonth` knows the exception.
    private static let zones: [String: Double] = [
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8,
        "hst": -10, "ast": -4, "adt": -3, "nst": -3.5, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1,
        "mest": 2, "eet": 2, "eest": 3, "msk": 3, "msd": 4, "ist": 5.5, "hkt": 8, "sgt": 8, "awst": 8, "jst": 9,
        "kst": 9, "acst": 9.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    ]
}
