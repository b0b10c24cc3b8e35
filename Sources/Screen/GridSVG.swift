extension Grid {
    /// A picture of the screen: SVG 1.1, a complete document.
    ///
    /// Every cluster has an explicit place, so that columns are true whatever fonts there are.
    ///
    /// - Parameters:
    ///   - colors: the terminal's own colours
    ///   - cursor: a cell to be framed, as a cursor is
    ///   - title: what the picture is called, for readers that cannot see it
    public func svg(colors: PictureColors = .dark, cursor: Point? = nil, title: String = "") -> String {
        let width = size.columns * PictureMetrics.cellWidth + 2 * PictureMetrics.margin
        let height = size.rows * PictureMetrics.cellHeight + 2 * PictureMetrics.margin
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
                + " viewBox=\"0 0 \(width) \(height)\" role=\"img\">",
            "<title>\(title.escapedForXML)</title>",
            "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(colors.background)\"/>",
        ]
        lines += PictureBackgrounds(grid: self, colors: colors).rectangles
        lines.append(
            "<g font-family=\"\(PictureMetrics.fontFamily)\" font-size=\"\(PictureMetrics.narrowFontSize)\""
                + " xml:space=\"preserve\">")
        for row in 0..<size.rows {
            lines += PictureRow(cells: self.row(row), row: row, colors: colors).elements
        }
        lines.append("</g>")
        if let cursor, bounds.contains(cursor) {
            lines.append(frame(of: cursor, colors: colors))
        }
        lines.append("</svg>")
        return lines.map { $0 + "\n" }.joined()
    }

    private func frame(of cursor: Point, colors: PictureColors) -> String {
        let isWide = cursor.column + 1 < size.columns && self[cursor.column + 1, cursor.row].isSecondHalf
        let x = PictureMetrics.x(of: cursor.column)
        let y = PictureMetrics.y(of: cursor.row)
        return "<rect x=\"\(x).5\" y=\"\(y).5\" width=\"\(PictureMetrics.cellWidth * (isWide ? 2 : 1) - 1)\""
            + " height=\"\(PictureMetrics.cellHeight - 1)\" fill=\"none\" stroke=\"\(colors.foreground)\"/>"
    }
}

extension String {
    /// As character data or an attribute's value; what XML 1.0 (2.2) does not allow becomes U+FFFD.
    var escapedForXML: String {
        unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
    }
}
