/// The coloured areas behind the text, as few rectangles as simple merging gives.
struct PictureBackgrounds {
    private struct Area: Hashable {
        var columns: Range<Int>
        var color: String
    }

    private var areas: [(area: Area, rows: Range<Int>)] = []

    init(grid: Grid, colors: PictureColors) {
        var open: [Area: Int] = [:]
        for row in 0...grid.size.rows {
            let here = row < grid.size.rows ? Self.areas(of: grid.row(row), colors) : []
            // What does not go on in this row ended in the row before.
            let ended = open.filter { !here.contains($0.key) }.sorted {
                $0.key.columns.lowerBound < $1.key.columns.lowerBound
            }
            for (area, start) in ended {
                areas.append((area, start..<row))
                open[area] = nil
            }
            for area in here where open[area] == nil {
                open[area] = row
            }
        }
    }

    var rectangles: [String] {
        areas.map { area, rows in
            "<rect x=\"\(PictureMetrics.x(of: area.columns.lowerBound))\" y=\"\(PictureMetrics.y(of: rows.lowerBound))\""
                + " width=\"\(area.columns.count * PictureMetrics.cellWidth)\""
                + " height=\"\(rows.count * PictureMetrics.cellHeight)\" fill=\"\(area.color)\"/>"
        }
    }

    private static func areas(of row: ArraySlice<Cell>, _ colors: PictureColors) -> [Area] {
        var areas: [Area] = []
        for (column, cell) in row.enumerated() {
            let color = colors.resolved(cell.style).background
            if let last = areas.last, last.color == color, last.columns.upperBound == column {
                areas[areas.count - 1].columns = last.columns.lowerBound..<column + 1
            } else if color != colors.background {
                areas.append(Area(columns: column..<column + 1, color: color))
            }
        }
        return areas
    }
}
