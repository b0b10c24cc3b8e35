extension Galley {
    /// Where a row stands; rows have no numbers, for those above may not be set yet.
    public struct Place: Sendable, Hashable, Comparable {
        /// Index of the block.
        public var block: Int
        /// Row of the block, blank rows behind it included.
        public var row: Int

        public static func < (a: Place, b: Place) -> Bool {
            (a.block, a.row) < (b.block, b.row)
        }
    }

    /// The first row.
    public var start: Place {
        Place(block: 0, row: 0)
    }

    /// Behind the last row.
    public var end: Place {
        Place(block: blocks.count, row: 0)
    }

    /// A place so many rows further down, or up if negative; never above the first row or below the end.
    public mutating func place(_ place: Place, movedBy rows: Int) -> Place {
        var block = place.block
        var row = place.row + rows
        while row < 0, block > 0 {
            block -= 1
            row += countOfRows(inBlock: block)
        }
        row = max(0, row)
        while block < blocks.count {
            let count = countOfRows(inBlock: block)
            if row < count { return Place(block: block, row: row) }
            row -= count
            block += 1
        }
        return end
    }

    /// The rows from a place on, as many as there are up to `count`.
    public mutating func rows(from place: Place, count: Int) -> [Row] {
        var rows: [Row] = []
        var place = self.place(place, movedBy: 0)
        while rows.count < count, place.block < blocks.count {
            rows.append(row(at: place))
            place = self.place(place, movedBy: 1)
        }
        return rows
    }

    private mutating func row(at place: Place) -> Row {
        let lines = lines(ofBlock: place.block)
        guard place.row < lines.count else { return Row(block: place.block, line: nil) }
        let marker = place.row == 0 ? blocks[place.block].marker : nil
        return Row(block: place.block, line: lines[place.row], marker: marker)
    }
}
