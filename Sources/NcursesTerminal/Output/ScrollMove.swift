import Screen

/// A part of some rows whose content has moved up or down from one grid to the next, while the rest of the rows stayed.
///
/// Telling a terminal so costs a few bytes, where sending the part again would cost thousands. Rows that have moved as a
/// whole are left to ncurses, which finds them by their hashes; it would move them a second time if they were in here.
struct ScrollMove: Equatable {
    /// Half-open; no wide cluster lies across either edge.
    var columns: Range<Int>
    /// The rows that take part, before and after; half-open.
    var rows: Range<Int>
    /// In rows, upwards; negative is downwards.
    var distance: Int

    init(columns: Range<Int>, rows: Range<Int>, distance: Int) {
        self.columns = columns
        self.rows = rows
        self.distance = distance
    }

    /// Takes in the rows that the content comes from, and widens the columns to whole clusters.
    init(rows: Range<Int>, distance: Int, columns: Range<Int>, old: ScreenCells) {
        self.distance = distance
        self.rows = min(rows.lowerBound, rows.lowerBound + distance)..<max(rows.upperBound, rows.upperBound + distance)
        var (left, right) = (columns.lowerBound, columns.upperBound)
        while left > 0, self.rows.contains(where: { old.isSecondHalf(left, $0) }) {
            left -= 1
        }
        while right < old.size.columns, self.rows.contains(where: { old.isSecondHalf(right, $0) }) {
            right += 1
        }
        self.columns = left..<right
    }
}

/// Looks for rows that have only moved.
struct ScrollSearch {
    /// The move of parts of rows that saves most, where one saves enough.
    private(set) var move: ScrollMove?
    /// How many of the changed rows have only moved, in part or as a whole.
    private(set) var movedRows = 0

    /// A move that saves fewer cells is not worth its bytes.
    private static let leastGain = 80

    /// - Parameter changes: the changed columns of every row, nil where nothing changed
    init(from old: ScreenCells, to new: Grid, changes: [Range<Int>?]) {
        let run = Self.longestRun(of: changes)
        guard run.count >= 4, let columns = Self.commonColumns(changes[run]) else {
            return
        }
        var most = Self.leastGain
        for distance in (1...run.count * 3 / 4).lazy.flatMap({ [$0, -$0] }) {
            let moved = MovedRows(old: old, new: new, rows: run, columns: columns, distance: distance)
            movedRows = max(movedRows, moved.count)
            for rows in moved.parts {
                let gain = changes[rows].reduce(0) { $0 + ($1?.count ?? 0) }
                if gain > most {
                    most = gain
                    move = ScrollMove(rows: rows, distance: distance, columns: columns, old: old)
                }
            }
            if moved.count * 2 >= run.count {
                break
            }
        }
    }

    private static func longestRun(of changes: [Range<Int>?]) -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for row in 0...changes.count where row == changes.count || changes[row] == nil {
            if row - start > longest.count {
                longest = start..<row
            }
            start = row + 1
        }
        return longest
    }

    /// The columns changed in the middle rows: those at the ends may be a frame or a status line.
    private static func commonColumns(_ changes: ArraySlice<Range<Int>?>) -> Range<Int>? {
        let middle = changes.dropFirst(changes.count / 8).dropLast(changes.count / 6).compactMap(\.self)
        guard let left = middle.map(\.lowerBound).min(), let right = middle.map(\.upperBound).max() else {
            return nil
        }
        return left..<right
    }
}

/// The rows of a new grid that have, in some columns, what the old one has `distance` rows below.
private struct MovedRows {
    /// All of them.
    let count: Int
    /// Runs of them, without those that ncurses will take for moved as a whole: three and more in a row.
    let parts: [Range<Int>]

    init(old: ScreenCells, new: Grid, rows: Range<Int>, columns: Range<Int>, distance: Int) {
        func isMoved(_ row: Int, _ columns: Range<Int>) -> Bool {
            let (from, to) = ((row + distance) * new.size.columns, row * new.size.columns)
            return columns.allSatisfy { old.cells[from + $0] == new.cells[to + $0] }
        }
        let possible = rows.clamped(to: rows.lowerBound - distance..<rows.upperBound - distance)
        let moved = Self.runs(in: possible) { isMoved($0, columns) }
        count = moved.reduce(0) { $0 + $1.count }
        parts = moved.flatMap { run in
            let whole = Self.runs(in: run) { isMoved($0, 0..<new.size.columns) }.filter { $0.count >= 3 }
            return Self.runs(in: run) { row in !whole.contains { $0.contains(row) } }
        }
    }

    private static func runs(in rows: Range<Int>, where isPart: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for row in rows where isPart(row) {
            if let last = runs.last, last.upperBound == row {
                runs[runs.count - 1] = last.lowerBound..<row + 1
            } else {
                runs.append(row..<row + 1)
            }
        }
        return runs
    }
}
