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
        for index in start..<units.count {
            if index > 0 {
                markHanLatin(&units[index], after: units[index - 1])
            }
            if padsQuotes {
                pad(&units, index, bytes)
            }
        }
    }

    private func markHanLatin(_ unit: inout Unit, after previous: Unit) {
        let kinds: Unit.Flags = [.han, .latin]
        guard previous.flags.union(unit.flags).isSuperset(of: kinds), !unit.flags.isSuperset(of: kinds) else { return }
        unit.flags.insert(.hanLatin)
        if hasHanLatinGap {
            unit.flags.insert(.gapBefore)
        }
    }

    private func pad(_ units: inout [Unit], _ index: Int, _ bytes: Span<UInt8>) {
        if units[index].width == 1, Self.quote(at: units[index].offset, in: bytes) == .opening {
            units[index].flags.insert(.padBefore)
        }
        guard index > 0, units[index - 1].width == 1, !units[index].flags.contains(.space) else { return }
        guard Self.quote(at: units[index - 1].offset, in: bytes) == .closing else { return }
        let isApostrophe = index > 1 && units[index - 2].flags.intersection(units[index].flags).contains(.latin)
        if !isApostrophe {
            units[index].flags.insert(.gapBefore)
        }
    }

    private enum Quote {
        case opening, closing
    }

    /// “ ‘ and ” ’
    private static func quote(at offset: Int, in bytes: Span<UInt8>) -> Quote? {
        guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return nil }
        switch bytes[offset + 2] {
        case 0x98, 0x9C: return .opening
        case 0x99, 0x9D: return .closing
        default: return nil
        }
    }
}
