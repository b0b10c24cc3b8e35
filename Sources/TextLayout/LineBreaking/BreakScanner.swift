/// Walks over a text and says, code point by code point, whether a line may end before it.
struct BreakScanner {
    private let automaton: BreakAutomaton
    private let widths: WidthTable
    private var state = BreakAutomaton.start
    private var endsInJoiner = false

    init(_ rules: LineBreakRules, widths: WidthTable) {
        automaton = rules.automaton
        self.widths = widths
    }

    /// The level of the place before a code point that ends at the offset `end` of `bytes`.
    @inline(__always)
    mutating func advance(over properties: Properties, end: Int, in bytes: Span<UInt8>) -> BreakLevel {
        let symbol = BreakSymbol(properties)
        let cell = automaton.cell(state, symbol)
        let before = state
        state = cell.state
        guard cell.isOpen || endsInJoiner || symbol.lineBreak == .zwj else { return cell.level }
        let level = cell.isOpen ? automaton.level(before, symbol, following(end, in: bytes)) : cell.level
        defer { endsInJoiner = symbol.lineBreak == .zwj }
        return endsInJoiner && level != .mandatory ? .never : level  // LB8a
    }

    /// The two characters from an offset on, marks skipped (LB9).
    private func following(_ offset: Int, in bytes: Span<UInt8>) -> Following {
        var offset = offset
        var following = Following()
        following.first = nextSymbol(&offset, in: bytes)
        following.second = nextSymbol(&offset, in: bytes)
        return following
    }

    private func nextSymbol(_ offset: inout Int, in bytes: Span<UInt8>) -> BreakSymbol? {
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            offset += length
            let symbol = BreakSymbol(widths.properties(of: scalar))
            if !symbol.isMark { return symbol }
        }
        return nil
    }
}
