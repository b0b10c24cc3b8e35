public import Screen
import TextLayout

/// Where a popup stands on the screen.
public struct PopupPlan: Sendable, Hashable {
    /// With the frame around.
    public var frame: Rect
    /// The cells of the rows.
    public var content: Rect
    /// Cells of the column of labels; 0 where there are none.
    public var labelColumns: Int

    private static let leastColumns = 36
    private static let gap = 2

    init(_ popup: Popup, in size: Size, widths: WidthTable) {
        let labels = popup.rows.map { widths.width(of: $0.label) }.max() ?? 0
        let texts = popup.rows.map { widths.width(of: $0.text) }.max() ?? 0
        let whole = labels + (labels > 0 ? Self.gap : 0) + texts + 4
        let columns = max(0, min(size.columns - 2, max(Self.leastColumns, whole)))
        let rows = max(0, min(size.rows - 2, min(popup.height, max(3, popup.rows.count)) + 2))
        frame = Rect(
            column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
        content = frame.inset(left: 2, top: 1, right: 2, bottom: 1)
        labelColumns = min(labels, content.size.columns / 2)
    }

    /// The cells of the texts behind the labels.
    public var textColumns: Range<Int> {
        let start = content.columns.lowerBound + (labelColumns > 0 ? labelColumns + Self.gap : 0)
        return start..<max(start, content.columns.upperBound)
    }
}

extension State {
    /// Where the popup stands, if there is one.
    public var popupPlan: PopupPlan? {
        popup.map { PopupPlan($0, in: size, widths: typesetting.widths) }
    }
}
