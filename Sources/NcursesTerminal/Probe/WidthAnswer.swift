import TextLayout

/// What a terminal answered: the cells of each sample, and the modes that it knows.
struct WidthAnswer: Sendable, Hashable {
    /// The samples' texts and their cells.
    var cells: [String: Int]
    /// Those of `TerminalModes` that it knows.
    var modes: Set<Int>

    /// The table that agrees with the terminal.
    var table: WidthTable {
        let narrow = WidthSamples.ambiguous.count { cells[$0.text] == 1 }
        let ambiguous = narrow * 2 < WidthSamples.ambiguous.count ? 2 : 1
        let agreements = agreements
        return WidthTable(
            ambiguous: ambiguous, exceptions: exceptions(to: WidthTable(ambiguous: ambiguous)), agreements: agreements)
    }

    /// How lines can be drawn in cells of their own.
    var lines: LineDrawing {
        guard cells[WidthSamples.boxDrawing.text] == 2 || cells[WidthSamples.blockElement.text] == 2 else {
            return .characters
        }
        return cells[WidthSamples.charsetLine.text] == 1 ? .charset : .ascii
    }

    private var agreements: WidthTable.Agreements {
        let joins = cells[WidthSamples.joinedEmoji.text] == 2 && cells[WidthSamples.skinTone.text] == 2
        // An ncurses cell goes by its first code point, so a pictograph cannot be widened by VS16 whoever agrees.
        return joins ? .joinedEmoji : []
    }

    private func exceptions(to table: WidthTable) -> [Unicode.Scalar: Int] {
        var exceptions: [Unicode.Scalar: Int] = [:]
        for sample in WidthSamples.ambiguous + [WidthSamples.trigram] + WidthSamples.rareHan {
            guard let found = cells[sample.text], found != table.width(of: sample.text) else {
                continue
            }
            for scalar in sample.standsFor.joined().compactMap(Unicode.Scalar.init) {
                exceptions[scalar] = found
            }
        }
        return exceptions
    }
}
