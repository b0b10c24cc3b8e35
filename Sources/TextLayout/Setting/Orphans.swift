extension LineFiller {
    /// A paragraph's last two lines, the first of which gives hanzi to the second where that has only one (孤字不成行).
    ///
    /// They stay as they are where the line before has no lawful place for it, or would be less than half full.
    func withoutOrphan(_ units: [Unit], _ previous: Filled, _ last: Filled, room: Int) -> (Filled, Filled) {
        guard isOrphan(units[last.start..<last.contentEnd]) else { return (previous, last) }
        guard let start = placeForTwo(units, previous, last) else { return (previous, last) }
        let shorter = measured(units, previous.start, start, isLast: false)
        let longer = measured(units, start, last.end, isLast: true)
        guard longer.width <= room, shorter.width * 2 >= room else { return (previous, last) }
        return (shorter, longer)
    }

    private func isOrphan(_ line: ArraySlice<Unit>) -> Bool {
        var hanzi = 0
        for unit in line {
            if unit.has(.latin) { return false }
            hanzi += unit.has(.han) ? 1 : 0
            if hanzi > 1 { return false }
        }
        return hanzi == 1
    }

    /// The last lawful place of a line from which on there are two hanzi.
    private func placeForTwo(_ units: [Unit], _ previous: Filled, _ last: Filled) -> Int? {
        var hanzi = 1
        var index = last.start - 1
        while index > previous.start {
            if units[index].has(.tab) { return nil }
            hanzi += units[index].has(.han) ? 1 : 0
            if hanzi > 1, units[index].isAtLeast(required) { return index }
            index -= 1
        }
        return nil
    }
}
