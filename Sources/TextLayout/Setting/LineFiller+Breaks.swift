extension LineFiller {
    /// The unit before which a line ends that starts with `start` and cannot take `overflow`.
    ///
    /// The last lawful place is taken. Where there is none: inside a word or an address that is wider than a line, else
    /// the last place that the strictest of the laxer levels allows, at last before `overflow`. `nil` when units that are
    /// still to come decide.
    func breakBefore(_ units: [Unit], _ start: Int, _ overflow: Int, room: Int, isComplete: Bool) -> Int? {
        var best = overflow
        var bestLevel = BreakLevel.never.rawValue
        var index = overflow
        while index > start {
            let level = units[index].level
            if level >= required.rawValue { return index }
            if level > bestLevel {
                best = index
                bestLevel = level
            }
            index -= 1
        }
        guard bestLevel > BreakLevel.address.rawValue else { return inside(units, start, best, overflow, room: room) }
        guard let isLong = isLongWord(units, start, overflow, room: room, isComplete: isComplete) else { return nil }
        return isLong ? insideWord(units, start, overflow, room: room) : best
    }

    /// Whether the word that `overflow` is in is wider than a line.
    private func isLongWord(
        _ units: [Unit], _ start: Int, _ overflow: Int, room: Int, isComplete: Bool
    ) -> Bool? {
        var index = wordStart(units, start, overflow)
        var width = 0
        while index < units.count, index <= overflow || units[index].level <= BreakLevel.address.rawValue {
            width += Int(units[index].width)
            if width > room { return true }
            index += 1
        }
        return index < units.count || isComplete ? false : nil
    }

    private func wordStart(_ units: [Unit], _ start: Int, _ index: Int) -> Int {
        var index = index
        while index > start, units[index].level <= BreakLevel.address.rawValue { index -= 1 }
        return index
    }

    private func insideWord(_ units: [Unit], _ start: Int, _ overflow: Int, room: Int) -> Int {
        let wordStart = wordStart(units, start, overflow)
        guard wordStart < overflow else { return overflow }
        let places = (wordStart + 1...overflow).reversed()
        let place = places.first { units[$0].level == BreakLevel.address.rawValue }
        return inside(units, start, place ?? overflow, overflow, room: room)
    }

    /// A place of an address, unless that leaves the line less than half full.
    private func inside(_ units: [Unit], _ start: Int, _ place: Int, _ overflow: Int, room: Int) -> Int {
        let width = (start..<place).reduce(0) { $0 + units[$1].cells(isFirst: $1 == start) }
        return width * 2 >= room ? place : overflow
    }
}
