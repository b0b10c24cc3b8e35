/// A place where a line may or must end.
public struct BreakOpportunity: Sendable, Hashable {
    /// UTF-8 offset of the first code point after the place.
    public var offset: Int
    /// The text before it ends in a line end.
    public var isMandatory: Bool

    public init(offset: Int, isMandatory: Bool) {
        self.offset = offset
        self.isMandatory = isMandatory
    }

    /// Where lines may end within a text, by UAX #14 (Unicode 17), or tailored by a level of kinsoku.
    ///
    /// Neither the start nor the end of the text is among them.
    public static func all(in text: String, kinsoku: Kinsoku? = nil) -> [BreakOpportunity] {
        let widths = WidthTable()
        let bytes = text.utf8.span
        let required = kinsoku.map(BreakLevel.init) ?? .strict
        let automaton = (kinsoku == nil ? LineBreakRules.unicode : .tailored(for: bytes)).automaton
        var state = BreakAutomaton.start
        var previous: Properties?
        var opportunities: [BreakOpportunity] = []
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            let properties = widths.properties(of: scalar)
            let level = automaton.level(
                state, properties, after: previous, end: offset + length, in: bytes, widths: widths)
            if offset > 0, level >= required {
                opportunities.append(BreakOpportunity(offset: offset, isMandatory: level == .mandatory))
            }
            state = automaton.cell(state, BreakSymbol(properties)).state
            previous = properties
            offset += length
        }
        return opportunities
    }
}

extension LineBreakRules {
    /// The rules for a paragraph: those for Chinese where it holds kana, hanzi or full-width marks.
    static func tailored(for bytes: Span<UInt8>) -> LineBreakRules {
        var index = 0
        while index < bytes.count {
            while index < bytes.count - 8, bytes.isASCII(eightFrom: index) { index += 8 }
            if isEastAsianLead(bytes[index]) { return .chinese }
            index += 1
        }
        return .latin
    }

    /// The first byte of U+3000–U+9FFF, U+F000–U+FFFF and of the planes from 1 on is such a byte; private use and
    /// pictographs make no harm.
    private static func isEastAsianLead(_ byte: UInt8) -> Bool {
        byte >= 0xE3 && byte <= 0xE9 || byte == 0xEF
    }
}

extension Span<UInt8> {
    @inline(__always)
    fileprivate func isASCII(eightFrom offset: Int) -> Bool {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    }
}
