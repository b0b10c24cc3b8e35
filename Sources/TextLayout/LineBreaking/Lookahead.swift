extension BreakAutomaton {
    /// The level of the place before a code point that ends at the offset `end`, in a state that is then left.
    func level(
        _ state: UInt16, _ properties: Properties, after previous: Properties?, end: Int, in bytes: Span<UInt8>,
        widths: WidthTable
    ) -> BreakLevel {
        let symbol = BreakSymbol(properties)
        let cell = cell(state, symbol)
        let level = cell.isOpen ? level(state, symbol, Following(end, in: bytes, widths: widths)) : cell.level
        return previous?.lineBreak == .zwj && level != .mandatory ? .never : level  // LB8a
    }
}

extension Following {
    /// The two characters from an offset on.
    init(_ offset: Int, in bytes: Span<UInt8>, widths: WidthTable) {
        var offset = offset
        first = Self.next(&offset, in: bytes, widths: widths)
        second = Self.next(&offset, in: bytes, widths: widths)
    }

    private static func next(_ offset: inout Int, in bytes: Span<UInt8>, widths: WidthTable) -> BreakSymbol? {
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            offset += length
            let symbol = BreakSymbol(widths.properties(of: scalar))
            if !symbol.isMark { return symbol }
        }
        return nil
    }
}
