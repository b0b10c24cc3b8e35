import Markup
import TextLayout

/// Sets a table into rows of text: in columns where they fit, else each cell on a row of its own.
struct TableSetting {
    let table: Table
    let widths: WidthTable
    let width: Int

    private static let separator = "  "

    /// One text a row, and whether it is a row of headings.
    func rows() -> [(text: String, isHeading: Bool)] {
        let columns = columnWidths()
        let total = columns.reduce(0, +) + Self.separator.count * max(0, columns.count - 1)
        return total <= width ? inColumns(columns) : stacked()
    }

    private func columnWidths() -> [Int] {
        var columns = Array(repeating: 0, count: table.rows.map(\.count).max() ?? 0)
        for row in table.rows {
            for (index, cell) in row.enumerated() {
                columns[index] = max(columns[index], widths.width(of: Self.oneLine(cell.text)))
            }
        }
        return columns
    }

    private func inColumns(_ columns: [Int]) -> [(text: String, isHeading: Bool)] {
        table.rows.enumerated().map { number, row in
            let cells = row.enumerated().map { index, cell in
                let text = Self.oneLine(cell.text)
                let isLast = index == row.count - 1
                let padding = isLast ? 0 : columns[index] - widths.width(of: text)
                return text + String(repeating: " ", count: padding)
            }
            return (cells.joined(separator: Self.separator), number < table.headingRows)
        }
    }

    /// `heading：cell`, with the table's own headings where it has any.
    private func stacked() -> [(text: String, isHeading: Bool)] {
        let headings = table.headingRows > 0 ? table.rows[0].map { Self.oneLine($0.text) } : []
        return table.rows.dropFirst(table.headingRows > 0 ? 1 : 0).flatMap { row in
            row.enumerated().map { index, cell in
                let heading = index < headings.count && !headings[index].isEmpty ? headings[index] + "：" : ""
                return (heading + Self.oneLine(cell.text), false)
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
