/// Parts a title into lines of about equal length, at a space or after a mark where that is not far off.
struct TitleBalancer {
    let units: ArraySlice<Unit>
    let room: Int
    let required: BreakLevel
    /// Cells from the title's first unit to each unit, and to its end.
    private let positions: [Int]

    /// Longer titles are set like paragraphs.
    static let maximumCount = 400

    init(_ units: ArraySlice<Unit>, room: Int, required: BreakLevel) {
        self.units = units
        self.room = room
        self.required = required
        var position = 0
        var positions = [0]
        for unit in units {
            position += unit.cells(isFirst: false)
            positions.append(position)
        }
        self.positions = positions
    }

    /// The indices of the units that start lines, for a title of `count` lines; `nil` where lawful places do not give so
    /// few.
    func starts(count: Int) -> [Int]? {
        guard count > 1, units.count <= Self.maximumCount, let total = positions.last else { return nil }
        let target = Double(total) / Double(count)
        let places = [units.startIndex] + units.indices.dropFirst().filter { units[$0].isAtLeast(required) }
        /// For every place, the least cost of setting what is before it in so many lines, and the place before.
        var costs: [(cost: Double, previous: Int)] = places.map { ($0 == units.startIndex ? 0 : .infinity, 0) }
        var trail: [[Int]] = []
        for line in 1...count {
            let ends = line == count ? [units.endIndex] : places
            costs = ends.map { best(places, costs, endingAt: $0, target: target) }
            trail.append(costs.map(\.previous))
        }
        guard let last = costs.first, last.cost < .infinity else { return nil }
        return walkBack(trail, places)
    }

    private func best(
        _ places: [Int], _ costs: [(cost: Double, previous: Int)], endingAt end: Int, target: Double
    ) -> (cost: Double, previous: Int) {
        var best = (cost: Double.infinity, previous: 0)
        for (number, start) in places.enumerated() where start < end && costs[number].cost < .infinity {
            let width = self.width(start, end)
            guard width <= room else { continue }
            let difference = Double(width) - target
            let cost = costs[number].cost + difference * difference + penalty(end) * target * target
            if cost < best.cost { best = (cost, number) }
        }
        return best
    }

    private func walkBack(_ trail: [[Int]], _ places: [Int]) -> [Int] {
        var number = 0
        var starts: [Int] = []
        for previous in trail.reversed() {
            number = previous[number]
            starts.append(places[number])
        }
        return starts.reversed()
    }

    private func width(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, units[end - 1].has(.space) { end -= 1 }
        return positions[end - units.startIndex] - positions[start - units.startIndex]
    }

    /// How bad it is to end a line before a unit, in squares of a line's length: a headline's space parts its clauses, a
    /// mark its phrases, anything else may part a word.
    private func penalty(_ end: Int) -> Double {
        guard end < units.endIndex else { return 0 }
        if units[end - 1].has(.space) { return 0 }
        return units[end - 1].has([.han, .latin]) ? 0.8 : 0.3
    }
}
