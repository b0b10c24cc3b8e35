/// Finds where a line ends: as late as the rules allow.
struct LineFiller {
    let required: BreakLevel
    let tabWidth: Int
    let hangsPunctuation: Bool

    /// Cells that a hanging mark needs.
    static let gutter = 2

    init(_ style: ParagraphStyle) {
        required = BreakLevel(style.kinsoku)
        tabWidth = min(max(style.tabWidth, 1), 64)
        hangsPunctuation = style.hangsPunctuation
    }

    /// A line as indices of units.
    struct Filled {
        var start: Int
        /// One past the last unit that is not white space at the end.
        var contentEnd: Int
        /// Where the next line starts.
        var end: Int
        /// Cells of the content with its gaps.
        var width: Int
        /// It is the last of the text, or a line end follows.
        var isLast: Bool
        var hangs = false
    }

    /// The line that starts with the unit `start`, at most `room` cells wide, a hanging mark not counted.
    ///
    /// `nil` when it depends on units that are still to come. A unit that is wider than the room gets a line alone.
    func fill(_ units: inout [Unit], from start: Int, room: Int, isComplete: Bool) -> Filled? {
        var width = 0
        var index = start
        while index < units.count {
            var cells = Int(units[index].width)
            if !units[index].flags.isDisjoint(with: .special) {
                if units[index].flags.contains(.startsLine), index > start {
                    return filled(units, start, index, width, isLast: true)
                }
                if units[index].flags.contains(.tab) {
                    units[index].width = UInt8(tabWidth - width % tabWidth)
                }
                cells = units[index].cells(isFirst: index == start)
                if units[index].flags.contains(.space) {
                    width += cells
                    index += 1
                    continue
                }
            }
            if width + cells > room {
                return end(units, start, index, width, room: room, isComplete: isComplete)
            }
            width += cells
            index += 1
        }
        return isComplete ? filled(units, start, index, width, isLast: true) : nil
    }

    /// The line that cannot take the unit `overflow`, having `width` cells before it.
    private func end(
        _ units: [Unit], _ start: Int, _ overflow: Int, _ width: Int, room: Int, isComplete: Bool
    ) -> Filled? {
        guard overflow > start else { return alone(units, start, isComplete: isComplete) }
        if hangsPunctuation, units[overflow].flags.contains(.hanging), width <= room {
            guard let end = endOfSpaces(units, overflow + 1, isComplete: isComplete) else { return nil }
            if end == units.count || units[end].isAtLeast(required) {
                return hanging(units, start, overflow, end, width)
            }
        }
        guard let end = breakBefore(units, start, overflow, room: room, isComplete: isComplete) else { return nil }
        let dropped = (end..<overflow).reduce(0) { $0 + units[$1].cells(isFirst: false) }
        return filled(units, start, end, width - dropped, isLast: false)
    }

    private func alone(_ units: [Unit], _ start: Int, isComplete: Bool) -> Filled? {
        guard let end = endOfSpaces(units, start + 1, isComplete: isComplete) else { return nil }
        let spaces = (start + 1..<end).reduce(0) { $0 + units[$1].cells(isFirst: false) }
        let isLast = end == units.count || units[end].flags.contains(.startsLine)
        return filled(units, start, end, units[start].cells(isFirst: true) + spaces, isLast: isLast)
    }

    private func hanging(_ units: [Unit], _ start: Int, _ mark: Int, _ end: Int, _ width: Int) -> Filled {
        let isLast = end == units.count || units[end].flags.contains(.startsLine)
        return Filled(
            start: start, contentEnd: mark + 1, end: end, width: width + units[mark].cells(isFirst: false),
            isLast: isLast, hangs: true)
    }

    /// The first unit from an index on that is no white space on the same line; `nil` when it is still to come.
    private func endOfSpaces(_ units: [Unit], _ start: Int, isComplete: Bool) -> Int? {
        var index = start
        while index < units.count, units[index].flags.contains(.space), !units[index].flags.contains(.startsLine) {
            index += 1
        }
        return index < units.count || isComplete ? index : nil
    }

    func filled(_ units: [Unit], _ start: Int, _ end: Int, _ width: Int, isLast: Bool) -> Filled {
        var contentEnd = end
        var width = width
        while contentEnd > start, units[contentEnd - 1].flags.contains(.space) {
            contentEnd -= 1
            width -= units[contentEnd].cells(isFirst: contentEnd == start)
        }
        return Filled(start: start, contentEnd: contentEnd, end: end, width: width, isLast: isLast)
    }
}

extension Unit {
    /// Its cells with the blanks before it.
    @inline(__always)
    func cells(isFirst: Bool) -> Int {
        Int(width) + blanks(isFirst: isFirst)
    }

    /// Blank cells before it, by the style.
    @inline(__always)
    func blanks(isFirst: Bool) -> Int {
        (flags.contains(.padBefore) ? 1 : 0) + (flags.contains(.gapBefore) && !isFirst ? 1 : 0)
    }
}
