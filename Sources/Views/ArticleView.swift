import Markup
import News
import Reader
import Screen
import TextLayout
import Theming

/// The rows of the open article that the pane has room for.
struct ArticleView {
    let article: ArticlePane
    let typesetting: Typesetting

    /// Returns the place beside the current hit's row, else beside the first row: on the hit itself it would hide a character.
    func draw(in rect: Rect, into canvas: inout Canvas) -> Point? {
        let left = rect.origin.column + typesetting.column(in: rect.size.columns).left
        let margin = max(rect.origin.column, left - 1)
        var cursor: Point?
        for (index, row) in article.visibleRows.prefix(rect.size.rows).enumerated() {
            let y = rect.origin.row + index
            let painter = GalleyRowPainter(article: article, row: row)
            let hasCurrentHit = painter.draw(left: left, limit: rect.columns.upperBound, y: y, into: &canvas)
            if hasCurrentHit, cursor == nil {
                cursor = Point(column: margin, row: y)
            }
        }
        return cursor ?? Point(column: margin, row: rect.origin.row)
    }
}

/// Draws one row of a galley: its clusters with the styles of the block, its runs and the hits.
struct GalleyRowPainter {
    let article: ArticlePane
    let row: Galley.Row

    /// Returns whether the current hit is in this row.
    func draw(left: Int, limit: Int, y: Int, into canvas: inout Canvas) -> Bool {
        guard let line = row.line else { return false }
        let block = article.galley.blocks[row.block]
        let base = canvas.theme.style(block.kind.role)
        if let marker = row.marker {
            let start = left + max(0, line.indent - canvas.widths.width(of: marker) - 1)
            let style = canvas.theme.style(.key, on: .body)
            canvas.draw(marker, row: y, columns: start..<left + line.indent, style: style)
        }
        let runs = block.runs.filter { $0.range.overlaps(line.range) }
        let hits = article.find?.hits(inBlock: row.block, line.range) ?? []
        let current = article.find.flatMap { find in find.current.map { find.hits[$0] } }
        var hasCurrentHit = false
        for placed in article.galley.placedClusters(in: row, widths: canvas.widths) {
            let column = left + placed.column
            guard column + placed.cluster.width <= limit else { break }
            let offset = placed.cluster.range.lowerBound
            var style = base
            for run in runs where run.range.contains(offset) {
                style = canvas.theme.style(run.style, over: style)
            }
            if let hit = hits.first(where: { $0.range.contains(offset) }) {
                let isCurrent = hit == current
                style = canvas.theme.style(.hit, over: style)
                style = isCurrent ? canvas.theme.style(.hitCurrent, over: style) : style
                hasCurrentHit = hasCurrentHit || isCurrent
            }
            canvas.put(block.text, placed.cluster, at: Point(column: column, row: y), style: style)
        }
        return hasCurrentHit
    }
}

extension GalleyBlock.Kind {
    fileprivate var role: StyleRole {
        switch self {
        case .title: .title
        case .path: .breadcrumb
        case .byline: .byline
        case .paragraph, .listItem: .body
        case .heading: .heading
        case .quotation: .quotation
        case .preformatted: .code
        case .tableRow(let isHeading): isHeading ? .heading : .body
        case .caption: .caption
        case .rule: .tableRule
        case .origin: .muted
        }
    }
}

extension Theme {
    fileprivate func style(_ inline: InlineStyle, over ground: Style) -> Style {
        switch inline {
        case .strong: ground.overlaid(with: Style(attributes: .bold))
        case .emphasis: ground.overlaid(with: Style(attributes: .italic))
        case .deleted: ground.overlaid(with: Style(attributes: .strikethrough))
        case .superscript, .subscript: ground.overlaid(with: Style(attributes: .dim))
        case .code: style(StyleRole.code, over: ground)
        case .link: style(StyleRole.link, over: ground)
        }
    }
}
