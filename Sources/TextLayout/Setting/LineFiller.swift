/// Finds where a line ends: as late as the rules allow.
struct LineFiller {
    let required: BreakLevel
    let tabWidth: Int
    /// Cells at the right that are kept for a hanging mark; 0 where none hangs.
    let gutter: Int

    init(_ style: ParagraphStyle) {
        required = BreakLevel(style.kinsoku)
        tabWidth = style.tabStop
        gutter = style.hangsPunctuation && style.width >= 8 ? 2 : 0
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
    /// `nil` when it depends on units that are still to come. A cluster that is wider than the room gets a line alone.
    func fill(_ units: inout [Unit], from start: Int, room: Int, isComplete: Bool) -> Filled? {
        let stop = overflow(&units, from: start, room: room)
        switch stop.reason {
        case .lineEnd: return filled(units, start, stop.index, stop.width, isLast: true)
        case .full: return end(&units, start, stop.index, stop.width, room: room, isComplete: isComplete)
        case .noMore: return isComplete ? filled(units, start, stop.index, stop.width, isLast: true) : nil
        }
    }

    private struct Stop {
        var index: Int
        /// Cells of the line before it.
        var width: Int
        var reason: Reason

        enum Reason {
            case full, lineEnd, noMore
        }
    }

    /// The first unit that does not fit on a line, or a line end, or the end of the units.
    private func overflow(_ units: inout [Unit], from start: Int, room: Int) -> Stop {
        var units = units.mutableSpan
        var width = 0
        var index = start
        while index < units.count {
            let unit = units[index]
            if unit.isSimple {
                let wider = width &+ unit.width
                if wider > room, !unit.has(.space) { return Stop(index: index, width: width, reason: .full) }
                width = wider
            } else {
                if unit.has(.startsLine), index > start { return Stop(index: index, width: width, reason: .lineEnd) }
                if unit.has(.tab) {
                    units[index].width = tabWidth - width % tabWidth
                }
                let cells = units[index].cells(isFirst: index == start)
                if !unit.has(.space), width + cells > room { return Stop(index: index, width: width, reason: .full) }
                width += cells
            }
            index &+= 1
        }
        return Stop(index: index, width: width, reason: .noMore)
    }

    /// The line that cannot take the unit `overflow`, having `width` cells before it.
    private func end(
        _ units: inout [Unit], _ start: Int, _ overflow: Int, _ width: Int, room: Int, isComplete: Bool
    ) -> Filled? {
        if units[overflow].has(.hanzi), let line = splitting(&units, start, overflow, width, room: room) { return line }
        if overflow == start { return alone(&units, start, room: room, isComplete: isComplete) }
        let hangs = units[overflow].has(.hanging) && width + units[overflow].cells(isFirst: false) <= room + gutter
        if hangs {
            guard let end = endOfSpaces(units, overflow + 1, isComplete: isComplete) else { return nil }
            if end == units.count || units[end].isAtLeast(required) {
                return hanging(units, start, overflow, end, width)
            }
        }
        guard let place = place(units, start, overflow, room: room, isComplete: isComplete) else { return nil }
        if place.isInside, let line = splitting(&units, start, overflow, width, room: room) { return line }
        let dropped = (place.index..<overflow).reduce(0) { $0 + units[$1].cells(isFirst: false) }
        guard place.isBeforeLastHanzi else { return filled(units, start, place.index, width - dropped, isLast: false) }
        units.partLastHanzi(before: place.index)
        return filled(units, start, place.index, width - dropped - 2, isLast: false)
    }

    /// A line of one unit that is wider than the room.
    private func alone(_ units: inout [Unit], _ start: Int, room: Int, isComplete: Bool) -> Filled? {
        if let line = splitting(&units, start, start, 0, room: room) { return line }
        units.partFirstHanzi(at: start)
        guard let end = endOfSpaces(units, start + 1, isComplete: isComplete) else { return nil }
        return measured(units, start, end, isLast: end == units.count || units[end].has(.startsLine))
    }

    /// The line that takes as many characters of a run as there is room for.
    private func splitting(
        _ units: inout [Unit], _ start: Int, _ index: Int, _ width: Int, room: Int
    ) -> Filled? {
        let cells = units[index].cellsOfCharacter
        let rest = room - width - units[index].blanks(isFirst: index == start)
        guard units[index].has(.runs), rest >= cells else { return nil }
        units.insert(units[index].split(after: rest / cells), at: index + 1)
        return Filled(
            start: start, contentEnd: index + 1, end: index + 1, width: room - rest % cells, isLast: false)
    }

    private func hanging(_ units: [Unit], _ start: Int, _ mark: Int, _ end: Int, _ width: Int) -> Filled {
        let isLast = end == units.count || units[end].has(.startsLine)
        return Filled(
            start: start, contentEnd: mark + 1, end: end, width: width + units[mark].cells(isFirst: false),
            isLast: isLast, hangs: true)
    }

    /// The first unit from an index on that is no white space on the same line; `nil` when it is still to come.
    private func endOfSpaces(_ units: [Unit], _ start: Int, isComplete: Bool) -> Int? {
        var index = start
        while index < units.count, units[index].has(.space), !units[index].has(.startsLine) {
            index += 1
        }
        return index < units.count || isComplete ? index : nil
    }

    private func filled(_ units: [Unit], _ start: Int, _ end: Int, _ width: Int, isLast: Bool) -> Filled {
        var contentEnd = end
        var width = width
        while contentEnd > start, units[contentEnd - 1].has(.space) {
            contentEnd -= 1
            width -= units[contentEnd].cells(isFirst: contentEnd == start)
        }
        return Filled(start: start, contentEnd: contentEnd, end: end, width: width, isLast: isLast)
    }

    /// The line of units from one index to another.
    func measured(_ units: [Unit], _ start: Int, _ end: Int, isLast: Bool) -> Filled {
        let width = (start..<end).reduce(0) { $0 + units[$1].cells(isFirst: $1 == start) }
        return filled(units, start, end, width, isLast: isLast)
    }
}

extension LineFiller.Filled {
    /// The same line after the units before it have become more or fewer.
    func moved(by distance: Int) -> Self {
        var moved = self
        moved.start += distance
        moved.contentEnd += distance
        moved.end += distance
        return moved
    }
}
