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
    /// The labels next to those in sight, where there are more to the left or to the right.
    public private(set) var previous: Target?
    public private(set) var next: Target?

    public var continuesLeft: Bool { previous != nil }
    public var continuesRight: Bool { next != nil }

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
        previous = first > 0 ? labels[first - 1].target : nil
        let behind = first + items.count
        next = behind < labels.count ? labels[behind].target : nil
    }

    /// The label in a cell; in that of a mark ‹ or › the label that comes next there.
    public func target(atColumn column: Int) -> Target? {
        if let item = items.first(where: { $0.columns.contains(column) }) { return item.target }
        if column == leftMark { return previous }
        return column == rightMark ? next : nil
    }

    /// The column of the mark ‹, which stands before the first label.
    public var leftMark: Int? {
        continuesLeft ? items.first.map { $0.columns.lowerBound - 1 } : nil
    }

    /// The column of the mark ›, behind the last label.
    public var rightMark: Int? {
        continuesRight ? items.last?.columns.upperBound : nil
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
