import Markup
import TextLayout

/// Sets a table into rows of text: in columns where they fit, else each cell on a row of its own.
struct TableSetting {
    let table: Table
    let widths: WidthTable
    let width: Int

    private static let separator = "  "

    struct Row {
        var text: String
        var isHeading: Bool
        /// UTF-8 offset in the table's plain text at which its first cell begins.
        var start: Int
    }

    func rows() -> [Row] {
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

    private func inColumns(_ columns: [Int]) -> [Row] {
        let starts = cellStarts()
        return table.rows.enumerated().map { number, row in
            let cells = row.enumerated().map { index, cell in
                let text = Self.oneLine(cell.text)
                let isLast = index == row.count - 1
                let padding = isLast ? 0 : columns[index] - widths.width(of: text)
                return text + String(repeating: " ", count: padding)
            }
            return Row(
                text: cells.joined(separator: Self.separator), isHeading: number < table.headingRows,
                start: starts[number][0])
        }
    }

    /// `heading：cell`, with the table's own headings where it has any.
    private func stacked() -> [Row] {
        let starts = cellStarts()
        let headings = table.headingRows > 0 ? table.rows.first?.map { Self.oneLine($0.text) } ?? [] : []
        return table.rows.enumerated().dropFirst(headings.isEmpty ? 0 : 1).flatMap { number, row in
            row.enumerated().map { index, cell in
                let heading = index < headings.count && !headings[index].isEmpty ? headings[index] + "：" : ""
                return Row(text: heading + Self.oneLine(cell.text), isHeading: false, start: starts[number][index])
            }
        }
    }

    /// Where the cells begin in the table's plain text: they are parted by one character.
    private func cellStarts() -> [[Int]] {
        var start = 0
        return table.rows.map { row in
            guard !row.isEmpty else {
                defer { start += 1 }
                return [start]
            }
            return row.map { cell in
                defer { start += cell.text.utf8.count + 1 }
                return start
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
