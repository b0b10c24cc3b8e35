/// Spreads the cells that a justified line has left over its gaps: Latin spaces first, then Han–Latin boundaries, then
/// every place where a line may end. So no unbreakable unit is torn apart.
struct Stretch {
    private var shares: [Gap: Share] = [:]
    let cells: Int

    /// Where a line may give way, in the order in which it does.
    private enum Gap: CaseIterable {
        case space, hanLatin, other
    }

    /// Cells to spread evenly over so many gaps.
    private struct Share {
        var gaps: Int
        var cells = 0
        var seen = 0

        mutating func next() -> Int {
            seen += 1
            return seen * cells / gaps - (seen - 1) * cells / gaps
        }
    }

    /// A space becomes at most so much wider; a line that needs more stays ragged.
    private static let maximumPerSpace = 3

    /// Nothing for a line with tabs, or with more cells left than its gaps can take.
    init?(_ units: ArraySlice<Unit>, left: Int, required: BreakLevel) {
        guard left > 0, !units.contains(where: { $0.flags.contains(.tab) }) else { return nil }
        for index in units.indices.dropFirst() {
            guard let gap = Self.gap(units[index - 1], units[index], required) else { continue }
            shares[gap, default: Share(gaps: 0)].gaps += 1
        }
        var rest = left
        for gap in Gap.allCases {
            let given = min(rest, shares[gap]?.gaps ?? 0)
            shares[gap]?.cells = given
            rest -= given
        }
        let more = min(rest, (shares[.space]?.gaps ?? 0) * (Self.maximumPerSpace - 1))
        shares[.space]?.cells += more
        guard rest == more else { return nil }
        cells = left
    }

    /// The cells to put between two neighbours; to be asked of each pair once, in order.
    mutating func next(_ previous: Unit, _ unit: Unit, required: BreakLevel) -> Int {
        guard let gap = Self.gap(previous, unit, required) else { return 0 }
        return shares[gap]?.next() ?? 0
    }

    private static func gap(_ previous: Unit, _ unit: Unit, _ required: BreakLevel) -> Gap? {
        if unit.flags.contains(.space) { return nil }
        if previous.flags.contains(.space) { return .space }
        guard unit.isAtLeast(required) else { return nil }
        return unit.flags.contains(.hanLatin) ? .hanLatin : .other
    }
}

extension ParagraphStyle {
    /// Whether lines may have blanks that are not in the text.
    var hasGaps: Bool {
        hasHanLatinGap || padsQuotes || alignment == .justified
    }
}

extension Line {
    /// Puts in the style's blanks, and for a justified line those that fill the room.
    mutating func addGaps(_ units: ArraySlice<Unit>, left: Int, justifies: Bool, required: BreakLevel) {
        var stretch = justifies ? Stretch(units, left: left, required: required) : nil
        for index in units.indices {
            let isFirst = index == units.startIndex
            var cells = units[index].blanks(isFirst: isFirst)
            if !isFirst {
                cells += stretch?.next(units[index - 1], units[index], required: required) ?? 0
            }
            if cells > 0 {
                gaps.append(Gap(offset: units[index].offset, cells: cells))
            }
        }
        width += stretch?.cells ?? 0
    }
}
