/// Marks the units before which a style puts blanks of its own.
struct GapMarker {
    private let hasHanLatinGap: Bool
    private let padsQuotes: Bool

    /// Nothing where the style has no use for it, or the paragraph is not Chinese.
    init?(_ style: ParagraphStyle, _ rules: LineBreakRules) {
        guard rules == .chinese else { return nil }
        guard style.hasHanLatinGap || style.padsQuotes || style.alignment == .justified else { return nil }
        hasHanLatinGap = style.hasHanLatinGap
        padsQuotes = style.padsQuotes
    }

    func mark(_ units: inout [Unit], from start: Int, in bytes: Span<UInt8>) {
        var units = units.mutableSpan
        for index in max(start, 1)..<max(units.count, 1) {
            let kinds = (units[index].properties.bits ^ units[index - 1].properties.bits) & Self.hanOrLatin
            if kinds == Self.hanOrLatin {
                units[index].marks.insert(hasHanLatinGap ? [.hanLatin, .gapBefore] : .hanLatin)
            }
        }
        guard padsQuotes else { return }
        for index in start..<units.count {
            pad(&units, index, bytes)
        }
    }

    private static let hanOrLatin = Properties.Flags.han.rawValue | Properties.Flags.latin.rawValue

    private func pad(_ units: inout MutableSpan<Unit>, _ index: Int, _ bytes: Span<UInt8>) {
        if Self.quote(units[index], bytes) == .opening {
            units[index].marks.insert(.padBefore)
        }
        guard index > 0, Self.quote(units[index - 1], bytes) == .closing, !units[index].has(.space) else { return }
        let isApostrophe = index > 1 && units[index - 2].has(.latin) && units[index].has(.latin)
        if !isApostrophe {
            units[index].marks.insert(.gapBefore)
        }
    }

    private enum Quote {
        case opening, closing
    }

    /// “ ‘ and ” ’ where they take one cell.
    private static func quote(_ unit: Unit, _ bytes: Span<UInt8>) -> Quote? {
        let offset = unit.offset
        guard unit.width == 1, offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else {
            return nil
        }
        switch bytes[offset + 2] {
        case 0x98, 0x9C: return .opening
        case 0x99, 0x9D: return .closing
        default: return nil
        }
    }
}
