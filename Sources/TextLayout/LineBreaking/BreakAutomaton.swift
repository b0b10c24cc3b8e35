/// The rules worked out beforehand: one look-up says whether a line may end before a character, and what comes next.
final class BreakAutomaton: Sendable {
    /// The bits of cells, by `index`.
    let cells: [UInt16]
    private let states: [BreakState]
    private let rules: LineBreakRules

    /// One place: the strictest level that lets a line end there, and the state after the next character.
    struct Cell {
        /// Bits 0–11 the state, 12 open, 13–15 the level.
        let bits: UInt16

        @inline(__always)
        init(bits: UInt16) {
            self.bits = bits
        }

        init(state: UInt16, level: BreakLevel?) {
            bits = state | (level.map { UInt16($0.rawValue) << 13 } ?? 1 << 12)
        }

        @inline(__always)
        var state: UInt16 { bits & 4095 }

        var level: BreakLevel { BreakLevel(rawValue: UInt8(bits >> 13)) ?? .never }

        /// The level depends on the characters that follow.
        @inline(__always)
        var isOpen: Bool { bits & 1 << 12 != 0 }

        @inline(__always)
        func isAtLeast(_ level: BreakLevel) -> Bool {
            bits >= UInt16(level.rawValue) << 13
        }

        func with(_ level: BreakLevel) -> Cell {
            Cell(state: state, level: level)
        }
    }

    /// The number of the state at the start of a text.
    static let start: UInt16 = 0

    @inline(__always)
    func cell(_ state: UInt16, _ symbol: BreakSymbol) -> Cell {
        Cell(bits: cells[Self.index(state, symbol)])
    }

    @inline(__always)
    static func index(_ state: UInt16, _ symbol: BreakSymbol) -> Int {
        Int(state) << 7 | Int(symbol.rawValue)
    }

    /// The level of a place that the table leaves open.
    func level(_ state: UInt16, _ symbol: BreakSymbol, _ following: Following) -> BreakLevel {
        rules.level(states[Int(state)], symbol, following) ?? .never
    }

    init(_ rules: LineBreakRules) {
        var states = [BreakState.start]
        var numbers = [BreakState.start: UInt16(0)]
        var cells: [UInt16] = []
        var next = 0
        while next < states.count {
            let state = states[next]
            next += 1
            var row = [UInt16](repeating: 0, count: BreakSymbol.count)
            for symbol in Self.symbols {
                let after = state.advanced(over: symbol)
                let number = numbers[after] ?? UInt16(states.count)
                if number == states.count {
                    numbers[after] = number
                    states.append(after)
                }
                row[Int(symbol.rawValue)] = Cell(state: number, level: rules.level(state, symbol, nil)).bits
            }
            cells += row
        }
        precondition(states.count <= 4096)
        self.cells = cells
        self.states = states
        self.rules = rules
    }

    /// The symbols that some code point has.
    private static let symbols: [BreakSymbol] = {
        let symbols = Set((0...UInt8.max).map { BreakSymbol(Properties(number: $0, ambiguous: 1)) })
        return symbols.sorted { $0.rawValue < $1.rawValue }
    }()
}

/// A set of rules for one kind of paragraph.
enum LineBreakRules: Sendable {
    /// UAX #14 as it stands.
    case unicode
    /// Levels in a paragraph without East Asian text.
    case latin
    case chinese

    /// The strictest level that lets a line end at a place; `nil` where that depends on what follows.
    func level(_ state: BreakState, _ next: BreakSymbol, _ following: Following?) -> BreakLevel? {
        if let verdict = UnicodeRules.fixed(state, next) { return level(verdict) }
        switch self {
        case .unicode: return level(UnicodeRules.tailorable(state, next, following))
        case .latin: return ChineseRules(isChinese: false).level(state, next, following)
        case .chinese: return ChineseRules(isChinese: true).level(state, next, following)
        }
    }

    private func level(_ verdict: Verdict) -> BreakLevel? {
        switch verdict {
        case .mandatory: .mandatory
        case .allowed: .strict
        case .forbidden: .never
        case .open: nil
        }
    }

    var automaton: BreakAutomaton {
        switch self {
        case .unicode: Self.unicodeAutomaton
        case .latin: Self.latinAutomaton
        case .chinese: Self.chineseAutomaton
        }
    }

    private static let unicodeAutomaton = BreakAutomaton(.unicode)
    private static let latinAutomaton = BreakAutomaton(.latin)
    private static let chineseAutomaton = BreakAutomaton(.chinese)
}
