/// The text of one row: an element for each run of one style, in which every cluster has its place.
struct PictureRow {
    private(set) var elements: [String] = []
    private let row: Int
    private let colors: PictureColors
    private var run: (style: Style, places: [Int], text: String)?

    init(cells: ArraySlice<Cell>, row: Int, colors: PictureColors) {
        self.row = row
        self.colors = colors
        var column = 0
        for (index, cell) in zip(cells.indices, cells) {
            defer { column += 1 }
            guard !cell.isSecondHalf, !isBlank(cell) else {
                continue
            }
            let isWide = index + 1 < cells.endIndex && cells[index + 1].isSecondHalf
            add(cell, column: column, isWide: isWide)
        }
        endRun()
    }

    private func isBlank(_ cell: Cell) -> Bool {
        cell.text == " " && cell.style.attributes.isDisjoint(with: [.underline, .strikethrough])
    }

    private mutating func add(_ cell: Cell, column: Int, isWide: Bool) {
        let color = colors.resolved(cell.style).foreground
        let x = PictureMetrics.x(of: column)
        if let shape = PictureLines.shape(of: cell.text, x: x, y: PictureMetrics.y(of: row), color: color) {
            endRun()
            elements.append(shape)
            return
        }
        // Where a character is no single UTF-16 unit, readers disagree on which place belongs to which character.
        let isSimple = cell.text.utf16.count == 1
        if run?.style != cell.style || !isSimple {
            endRun()
            run = (cell.style, [], "")
        }
        // A hanzi stands in the middle of its two cells.
        run?.places.append(x + (isWide ? PictureMetrics.cellWidth - PictureMetrics.fontSize / 2 : 0))
        run?.text += cell.text
        if !isSimple {
            endRun()
        }
    }

    private mutating func endRun() {
        guard let run else {
            return
        }
        let places = run.places.map(String.init).joined(separator: " ")
        let y = PictureMetrics.y(of: row) + PictureMetrics.baseline
        let fill = colors.resolved(run.style).foreground
        elements.append(
            "<text x=\"\(places)\" y=\"\(y)\" fill=\"\(fill)\"\(Self.attributes(run.style.attributes))>"
                + "\(run.text.escapedForXML)</text>")
        self.run = nil
    }

    private static func attributes(_ attributes: Style.Attributes) -> String {
        var text = ""
        if attributes.contains(.bold) {
            text += " font-weight=\"bold\""
        }
        if attributes.contains(.italic) {
            text += " font-style=\"italic\""
        }
        if attributes.contains(.dim) {
            text += " opacity=\"0.6\""
        }
        let decorations = [
            attributes.contains(.underline) ? "underline" : nil,
            attributes.contains(.strikethrough) ? "line-through" : nil,
        ].compactMap(\.self)
        return decorations.isEmpty ? text : text + " text-decoration=\"\(decorations.joined(separator: " "))\""
    }
}
