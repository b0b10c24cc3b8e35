/// The parts of a regular expression.
indirect enum ExpressionNode {
    case character(CharacterSet)
    case start, end
    case sequence([ExpressionNode])
    case choice([ExpressionNode])
    /// No upper bound: any number.
    case repetition(ExpressionNode, least: Int, most: Int?)

    /// What one code point is to be, folded.
    struct CharacterSet: Sendable, Hashable {
        var ranges: [ClosedRange<UInt32>] = []
        var isNegated = false

        func contains(_ code: UInt32) -> Bool {
            ranges.contains { $0.contains(code) } != isNegated
        }

        static let any = CharacterSet(isNegated: true)
        static let digit = CharacterSet(ranges: [0x30...0x39])
        static let space = CharacterSet(ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0])
        static let word = CharacterSet(ranges: [
            0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0x1FFF, 0x3400...0x9FFF, 0x20000...0x3FFFF,
        ])
    }
}

/// Reads a regular expression: `.` `[…]` `\d \s \w` and their opposites, `^ $`, `( )`, `|`, `* + ? {m,n}`. Everything else
/// stands for itself, folded as in every other search.
struct ExpressionParser {
    private let codes: [UInt32]
    private var index = 0

    private var depth = 0

    private static let mostRepetitions = 1000
    private static let deepest = 64

    private init(codes: [UInt32]) {
        self.codes = codes
    }

    static func parse(_ text: String) throws(ExpressionError) -> ExpressionNode {
        var parser = ExpressionParser(codes: text.unicodeScalars.map(\.value))
        let node = try parser.choice()
        guard parser.index == parser.codes.count else { throw .closingWithoutGroup }
        return node
    }

    private var next: Character? {
        index < codes.count ? Unicode.Scalar(codes[index]).map(Character.init) : nil
    }

    private mutating func take(_ character: Character) -> Bool {
        guard next == character else { return false }
        index += 1
        return true
    }

    private mutating func choice() throws(ExpressionError) -> ExpressionNode {
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(ExpressionError) -> ExpressionNode {
        var parts: [ExpressionNode] = []
        while let character = next, character != "|", character != ")" {
            var part = try atom()
            while let bounds = try repetition() {
                part = .repetition(part, least: bounds.least, most: bounds.most)
            }
            parts.append(part)
        }
        return .sequence(parts)
    }

    private mutating func atom() throws(ExpressionError) -> ExpressionNode {
        switch next {
        case "*", "+", "?": throw .nothingToRepeat
        case "(":
            index += 1
            if take("?"), !take(":") { throw .nothingToRepeat }
            depth += 1
            guard depth <= Self.deepest else { throw .tooLong }
            let inside = try choice()
            depth -= 1
            guard take(")") else { throw .openGroup }
            return inside
        case "^":
            index += 1
            return .start
        case "$":
            index += 1
            return .end
        case ".":
            index += 1
            return .character(.any)
        case "[":
            index += 1
            return .character(try characterClass())
        default: return .character(try single())
        }
    }

    /// One character, or one of a kind: `\d`.
    private mutating func single() throws(ExpressionError) -> ExpressionNode.CharacterSet {
        guard take("\\") else { return folded(taken()) }
        guard let letter = next else { throw .unfinishedEscape }
        switch letter {
        case "d", "D", "s", "S", "w", "W":
            index += 1
            var set: ExpressionNode.CharacterSet =
                "dD".contains(letter) ? .digit : "sS".contains(letter) ? .space : .word
            set.isNegated = letter.isUppercase
            return set
        case "t":
            index += 1
            return folded(0x09)
        case "n":
            index += 1
            return folded(0x0A)
        default: return folded(taken())
        }
    }

    private mutating func taken() -> UInt32 {
        defer { index += 1 }
        return codes[index]
    }

    private func folded(_ code: UInt32) -> ExpressionNode.CharacterSet {
        let code = Folding.all.fold(code)
        return ExpressionNode.CharacterSet(ranges: [code...code])
    }

    private mutating func characterClass() throws(ExpressionError) -> ExpressionNode.CharacterSet {
        var set = ExpressionNode.CharacterSet(isNegated: take("^"))
        var isFirst = true
        while isFirst || next != "]" {
            guard next != nil else { throw .openClass }
            isFirst = false
            let low = try single()
            if next == "-", index + 1 < codes.count, codes[index + 1] != 0x5D {
                index += 1
                let high = try single()
                guard let from = low.only, let to = high.only, from <= to else { throw .badRange }
                set.ranges.append(from...to)
            } else {
                set.ranges += low.isNegated ? low.complement : low.ranges
            }
        }
        index += 1
        return set
    }

    private mutating func repetition() throws(ExpressionError) -> (least: Int, most: Int?)? {
        let bounds: (least: Int, most: Int?)
        switch next {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            return try counts()
        default: return nil
        }
        index += 1
        return bounds
    }

    /// `{2}`, `{2,}`, `{2,5}`.
    private mutating func counts() throws(ExpressionError) -> (least: Int, most: Int?) {
        index += 1
        guard let least = number() else { throw .badCount }
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : number() ?? -1 }
        guard take("}"), most.map({ $0 >= least }) ?? true else { throw .badCount }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let digit = next?.wholeNumberValue, next?.isASCII == true {
            number = min(Self.mostRepetitions, (number ?? 0) * 10 + digit)
            index += 1
        }
        return number
    }
}

extension ExpressionNode.CharacterSet {
    fileprivate var only: UInt32? {
        guard !isNegated, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }

    /// What is in none of the ranges, which are in order.
    fileprivate var complement: [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges {
            if range.lowerBound > start { result.append(start...range.lowerBound - 1) }
            start = range.upperBound + 1
        }
        return result + [start...0x10FFFF]
    }
}
