extension LineFiller {
    /// A paragraph's last two lines, the first of which gives hanzi to the second where that has only one (孤字不成行).
    ///
    /// They stay as they are where the line before has no lawful place for it, or would be less than half full.
    func withoutOrphan(_ units: inout [Unit], _ previous: Filled, _ last: Filled, room: Int) -> (Filled, Filled) {
        guard isOrphan(units[last.start..<last.contentEnd]), let place = placeForTwo(units, previous, last) else {
            return (previous, last)
        }
        var (previous, last) = (previous, last)
        if place.isBeforeLastHanzi {
            units.partLastHanzi(before: place.index)
            previous.contentEnd += 1
            previous.end += 1
            last = last.moved(by: 1)
        }
        let shorter = measured(units, previous.start, place.index, isLast: false)
        let longer = measured(units, place.index, last.end, isLast: true)
        guard longer.width <= room, shorter.width * 2 >= room else { return (previous, last) }
        return (shorter, longer)
    }

    private func isOrphan(_ line: ArraySlice<Unit>) -> Bool {
        var hanzi = 0
        for unit in line {
            if unit.has(.latin) { return false }
            hanzi += unit.countOfHanzi
            if hanzi > 1 { return false }
        }
        return hanzi == 1
    }

    /// The last lawful place of a line from which on there are two hanzi.
    private func placeForTwo(_ units: [Unit], _ previous: Filled, _ last: Filled) -> Place? {
        var hanzi = 1
        var index = last.start - 1
        while index >= previous.start, !units[index].has(.tab) {
            hanzi += units[index].countOfHanzi
            if hanzi > 1 {
                if units[index].isRunOfHanzi { return Place(index: index + 1, isBeforeLastHanzi: true) }
                if index > previous.start, units[index].isAtLeast(required) { return Place(index: index) }
            }
            index -= 1
        }
        return nil
    }
}
