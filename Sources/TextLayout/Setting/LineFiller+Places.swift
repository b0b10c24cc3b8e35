extension LineFiller {
    /// Where a full line ends.
    struct Place {
        /// The unit that starts the next line.
        var index: Int
        /// The line may go on into a run of letters at the index.
        var isInside = false
        /// The next line starts with the last hanzi of the run before the index.
        var isBeforeLastHanzi = false
    }

    /// Where the line ends that starts with `start` and cannot take `overflow`.
    ///
    /// The last lawful place is taken. Where there is none: inside a word or an address that is wider than a line, else
    /// inside an address, else the last place that the strictest of the laxer levels allows, at last before `overflow`.
    /// `nil` when units that are still to come decide.
    func place(_ units: [Unit], _ start: Int, _ overflow: Int, room: Int, isComplete: Bool) -> Place? {
        var best = overflow
        var bestLevel = BreakLevel.never
        var inAddress: Int?
        var index = overflow
        while index > start {
            if units[index].isAtLeast(required) { return Place(index: index) }
            let level = units[index].level
            if level > bestLevel {
                best = index
                bestLevel = level
            }
            if level == .address, inAddress == nil {
                inAddress = index
            }
            index -= 1
            if units[index].isRunOfHanzi { return Place(index: index + 1, isBeforeLastHanzi: true) }
        }
        guard bestLevel > .address else { return inside(units, start, inAddress, overflow, room: room) }
        guard let isLong = isLongWord(units, start, overflow, room: room, isComplete: isComplete) else { return nil }
        return isLong ? insideWord(units, start, overflow, room: room) : Place(index: inAddress ?? best)
    }

    /// Whether the word that `overflow` is in is wider than a line.
    private func isLongWord(
        _ units: [Unit], _ start: Int, _ overflow: Int, room: Int, isComplete: Bool
    ) -> Bool? {
        var index = wordStart(units, start, overflow)
        var width = 0
        while index < units.count, index <= overflow || units[index].level <= .address {
            width += units[index].unbreakableWidth
            if width > room { return true }
            if units[index].isRunOfHanzi { return false }
            index += 1
        }
        return index < units.count || isComplete ? false : nil
    }

    private func wordStart(_ units: [Unit], _ start: Int, _ index: Int) -> Int {
        var index = index
        while index > start, units[index].level <= .address { index -= 1 }
        return index
    }

    private func insideWord(_ units: [Unit], _ start: Int, _ overflow: Int, room: Int) -> Place {
        var index = overflow
        while index > start, units[index].level == .never { index -= 1 }
        let isInAddress = units[index].level == .address
        return inside(units, start, isInAddress ? index : nil, overflow, room: room)
    }

    /// A place in an address, unless that leaves the line less than half full; else as much as there is room for.
    private func inside(_ units: [Unit], _ start: Int, _ place: Int?, _ overflow: Int, room: Int) -> Place {
        if let place, measured(units, start, place, isLast: false).width * 2 >= room { return Place(index: place) }
        return Place(index: overflow, isInside: true)
    }
}
