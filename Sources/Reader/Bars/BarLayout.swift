import TextLayout

/// The labels of a row of tabs: which of them are in sight, and in which cells.
///
/// The same layout is drawn by the views and asked where a click was.
public struct BarLayout<Target: Sendable & Hashable>: Sendable, Hashable {
    public struct Item: Sendable, Hashable {
        public var target: Target
        public var label: String
        /// Stands behind the label, after a blank; may be empty.
        public var count: String
        /// Half-open; the blank or bracket at either side belongs to it.
        public var columns: Range<Int>
        public var isSelected: Bool
    }

    public private(set) var items: [Item] = []
    /// Whether there is more to the left or to the right.
    public private(set) var continuesLeft = false
    public private(set) var continuesRight = false

    /// `columns` are the cells free for the row. The selected label is always in sight, and where there is room the
    /// one behind it.
    init(
        labels: [(target: Target, label: String, count: String)], selected: Target, columns: Range<Int>,
        widths: WidthTable
    ) {
        let cells = labels.map { entry in
            widths.width(of: entry.label) + (entry.count.isEmpty ? 0 : 1 + widths.width(of: entry.count)) + 2
        }
        let selectedIndex = labels.firstIndex { $0.target == selected } ?? 0
        // One cell at either side for the marks ‹ and ›; the one at the left stays where there is no need for it, so
        // that rows line up.
        let fitsWhole = cells.reduce(0, +) < columns.count
        let room = max(0, columns.count - (fitsWhole ? 1 : 2))
        let first = fitsWhole ? 0 : Self.firstInSight(of: cells, selected: selectedIndex, room: room)
        var column = columns.lowerBound + 1
        let end = column + room
        for index in labels.indices.dropFirst(first) {
            guard column + cells[index] <= end || index == selectedIndex else { break }
            let label = labels[index]
            items.append(
                Item(
                    target: label.target, label: label.label, count: label.count,
                    columns: column..<min(end, column + cells[index]), isSelected: index == selectedIndex))
            column += cells[index]
        }
        continuesLeft = first > 0
        continuesRight = first + items.count < labels.count
    }

    public func target(atColumn column: Int) -> Target? {
        items.first { $0.columns.contains(column) }?.target
    }

    private static func firstInSight(of cells: [Int], selected: Int, room: Int) -> Int {
        let last = min(selected + 1, cells.count - 1)
        var first = last
        var total = cells.isEmpty ? 0 : cells[last]
        while first > 0, total + cells[first - 1] <= room {
            first -= 1
            total += cells[first]
        }
        return min(first, selected)
    }
}
