public import Screen

/// Where everything stands on a screen of a given size.
public struct ScreenPlan: Sendable, Hashable {
    /// A pane: its frame with the title line, and the cells inside for its content.
    public struct Pane: Sendable, Hashable {
        public var frame: Rect
        public var content: Rect
        /// Framed panes have lines around; bare ones only a title row, or not even that.
        public var isFramed: Bool
    }

    public static let smallest = Size(columns: 24, rows: 8)

    public var sectionRow = Rect.empty
    public var tabRow = Rect.empty
    public var list: Pane?
    public var article: Pane?
    public var sidebar: Pane?
    public var statusRow = Rect.empty
    public var isTooSmall = false

    /// Which panes the reader looks at; the plan shows more where there is room.
    public enum Focus: Sendable, Hashable {
        case list, article
    }

    /// A wide screen has room for a sidebar, where there is something for it to show.
    public init(size: Size, focus: Focus, isZen: Bool = false, hasSidebar: Bool = true) {
        guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
            isTooSmall = true
            return
        }
        statusRow = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
        if isZen, focus == .article {
            let body = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows - 1)
            article = Pane(frame: body, content: body, isFramed: false)
            return
        }
        sectionRow = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
        tabRow = Rect(column: 0, row: 1, columns: size.columns, rows: 1)
        let body = Rect(column: 0, row: 2, columns: size.columns, rows: size.rows - 3)
        if size.columns < 72 || size.rows < 16 {
            placeOne(in: body, focus: focus)
        } else {
            placeColumns(in: body, hasSidebar: hasSidebar)
        }
    }

    private mutating func placeOne(in body: Rect, focus: Focus) {
        let titleRows = body.size.rows >= 7 ? 1 : 0
        let pane = Pane(frame: body, content: body.inset(top: titleRows), isFramed: false)
        switch focus {
        case .list: list = pane
        case .article: article = pane
        }
    }

    /// Two or three framed columns; neighbours share the line between them.
    private mutating func placeColumns(in body: Rect, hasSidebar: Bool) {
        let sidebarColumns = hasSidebar && body.size.columns >= 150 ? min(40, body.size.columns / 5) : 0
        let rest = body.size.columns - sidebarColumns
        let listColumns = min(56, max(30, rest * 38 / 100))
        list = Self.framed(body, from: 0, columns: listColumns + 1)
        article = Self.framed(body, from: listColumns, columns: rest - listColumns + (sidebarColumns > 0 ? 1 : 0))
        if sidebarColumns > 0 {
            sidebar = Self.framed(body, from: rest, columns: sidebarColumns)
        }
    }

    private static func framed(_ body: Rect, from column: Int, columns: Int) -> Pane {
        let frame = Rect(column: column, row: body.origin.row, columns: columns, rows: body.size.rows)
        return Pane(frame: frame, content: frame.inset(left: 1, top: 1, right: 1, bottom: 1), isFramed: true)
    }
}
