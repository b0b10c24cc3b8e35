extension DateScanner {
    /// Takes a number that is written in hanzi: `二〇二〇`, `十二`, `二十四`, `两`.
    mutating func chineseNumber(digits: ClosedRange<Int>) -> Int? {
        var length = 0
        while let scalar = peek(length), scalar.chineseDigitValue != nil || scalar == "十" { length += 1 }
        guard (1...4).contains(length) else { return nil }
        let scalars = (0..<length).compactMap { peek($0) }
        guard let value = scalars.contains("十") ? Self.tens(scalars) : Self.digits(scalars),
            digits.contains(String(value).count)
        else { return nil }
        advance(by: length)
        return value
    }

    /// `二〇二〇`
    private static func digits(_ scalars: [Unicode.Scalar]) -> Int? {
        scalars.reduce(Optional(0)) { value, scalar in
            value.flatMap { value in scalar.chineseDigitValue.map { value * 10 + $0 } }
        }
    }

    /// `十`, `十二`, `二十`, `二十四`
    private static func tens(_ scalars: [Unicode.Scalar]) -> Int? {
        let parts = scalars.split(separator: "十", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
        let tens = parts[0].first.map { $0.chineseDigitValue ?? 0 } ?? 1
        return tens * 10 + (parts[1].first?.chineseDigitValue ?? 0)
    }
}

extension Unicode.Scalar {
    /// The value of a hanzi that stands for a digit.
    var chineseDigitValue: Int? {
        switch self {
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }
}
