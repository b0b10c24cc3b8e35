extension ParagraphStyle {
    /// Whether lines may have blanks that are not in the text.
    var hasGaps: Bool {
        hasHanLatinGap || padsQuotes || alignment == .justified
    }
}

extension Line {
    /// Puts in the style's blanks, and `left` more where the line can take them.
    mutating func addGaps(_ units: Span<Unit>, _ line: LineFiller.Filled, left: Int, required: BreakLevel) {
        guard line.contentEnd > line.start else { return }
        addGap(units[line.start], units[line.start].blanks(isFirst: true))
        guard left > 0, var stretch = Stretch(units, line, left: left, required: required) else {
            for index in line.start + 1..<line.contentEnd where !units[index].marks.isEmpty {
                addGap(units[index], units[index].blanks(isFirst: false))
            }
            return
        }
        addGaps(inside: units[line.start], &stretch)
        for index in line.start + 1..<line.contentEnd {
            addGap(units[index], units[index].blanks(isFirst: false) + stretch.next(units[index - 1], units[index]))
            addGaps(inside: units[index], &stretch)
        }
        width += left
    }

    private mutating func addGaps(inside run: Unit, _ stretch: inout Stretch) {
        guard run.isRunOfHanzi, stretch.reachesHanzi else { return }
        for hanzi in 1..<run.countOfHanzi {
            addGap(at: run.offset + 3 * hanzi, stretch.nextInsideHanzi())
        }
    }

    @inline(__always)
    private mutating func addGap(_ unit: Unit, _ cells: Int) {
        addGap(at: unit.offset, cells)
    }

    @inline(__always)
    private mutating func addGap(at offset: Int, _ cells: Int) {
        if cells > 0 {
            gaps.append(Gap(offset: offset, cells: cells))
        }
    }
}

/// Spreads the cells that a justified line has left over its gaps: Latin spaces first, then Han–Latin boundaries, then
/// the other places where a line may end, those beside marks before those between hanzi. So nothing unbreakable is torn
/// apart.
struct Stretch {
    private var spaces = Share()
    private var hanLatin = Share()
    private var marks = Share()
    private var hanzi = Share()
    private let required: BreakLevel

    /// A space becomes at most so many cells wider; a line that needs more stays ragged.
    private static let maximumPerSpace = 3

    /// Nothing for a line with tabs, or with more cells left than its gaps can take.
    init?(_ units: Span<Unit>, _ line: LineFiller.Filled, left: Int, required: BreakLevel) {
        self.required = required
        countInside(units[line.start])
        for index in line.start + 1..<line.contentEnd {
            if units[index].has(.tab) { return nil }
            count(gap(units[index - 1], units[index]))
            countInside(units[index])
        }
        var rest = left
        spaces.take(&rest, perGap: 1)
        hanLatin.take(&rest, perGap: 1)
        marks.take(&rest, perGap: 1)
        hanzi.take(&rest, perGap: 1)
        spaces.take(&rest, perGap: Self.maximumPerSpace - 1)
        guard rest == 0 else { return nil }
    }

    /// The cells to put between two neighbours; to be asked of each pair once, in order.
    mutating func next(_ previous: Unit, _ unit: Unit) -> Int {
        switch gap(previous, unit) {
        case .space: spaces.next()
        case .hanLatin: hanLatin.next()
        case .mark: marks.next()
        case .hanzi: hanzi.next()
        case nil: 0
        }
    }

    /// Whether `nextInsideHanzi` gives any cells at all.
    var reachesHanzi: Bool {
        hanzi.isUsed
    }

    /// The cells to put between two hanzi of a run; to be asked of each pair once, in order with `next`.
    mutating func nextInsideHanzi() -> Int {
        hanzi.next()
    }

    private mutating func countInside(_ unit: Unit) {
        if unit.isRunOfHanzi {
            hanzi.gaps += unit.countOfHanzi - 1
        }
    }

    private enum Gap {
        case space, hanLatin, mark, hanzi
    }

    private func gap(_ previous: Unit, _ unit: Unit) -> Gap? {
        if unit.has(.space) { return nil }
        if previous.has(.space) { return .space }
        guard unit.isAtLeast(required) else { return nil }
        if unit.has(.hanLatin) { return .hanLatin }
        return previous.has([.han, .latin]) && unit.has([.han, .latin]) ? .hanzi : .mark
    }

    private mutating func count(_ gap: Gap?) {
        switch gap {
        case .space: spaces.gaps += 1
        case .hanLatin: hanLatin.gaps += 1
        case .mark: marks.gaps += 1
        case .hanzi: hanzi.gaps += 1
        case nil: break
        }
    }

    /// Cells to spread evenly over so many gaps.
    private struct Share {
        var gaps = 0
        private var cells = 0
        /// Cells times gaps passed, less cells given times gaps: the error term of Bresenham's line.
        private var error = 0

        var isUsed: Bool { cells > 0 }

        mutating func take(_ rest: inout Int, perGap: Int) {
            let taken = min(rest, gaps * perGap)
            cells += taken
            rest -= taken
        }

        mutating func next() -> Int {
            guard cells > 0 else { return 0 }
            error += cells
            let share = error / gaps
            error -= share * gaps
            return share
        }
    }
}
