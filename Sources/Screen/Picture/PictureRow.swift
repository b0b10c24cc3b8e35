/// The text of one row: an element for each run of one style, in which every cluster has its place.
struct PictureRow {
    private(set) var elements: [String] = []
    private let row: Int
    private let colors: PictureColors
    private var run: Run?

    private struct Run {
        var style: Style
        var isWide: Bool
        var places: [Int] = []
        var text = ""
        /// Blanks since the last character; they count only if another one follows.
        var blanks = 0
    }

    init(cells: ArraySlice<Cell>, row: Int, colors: PictureColors) {
        self.row = row
        self.colors = colors
        for (column, index) in cells.indices.enumerated() where !cells[index].isSecondHalf {
            let isWide = index + 1 < cells.endIndex && cells[index + 1].isSecondHalf
            add(cells[index], column: column, isWide: isWide)
        }
        endRun()
    }

    private mutating func add(_ cell: Cell, column: Int, isWide: Bool) {
        guard !isBlank(cell) else {
            run?.blanks += 1
            return
        }
        let color = colors.resolved(cell.style).foreground
        let x = PictureMetrics.x(of: column)
        if let shape = PictureLines.shape(of: cell.text, x: x, y: PictureMetrics.y(of: row), color: color) {
            endRun()
            elements.append(shape)
            return
        }
        // Where a character is no single UTF-16 unit, viewers disagree on which place belongs to which character.
        let isSimple = cell.text.utf16.count == 1
        if !isSimple || !continues(with: cell, isWide: isWide) {
            endRun()
            run = Run(style: cell.style, isWide: isWide)
        }
        let blanks = run?.blanks ?? 0
        run?.places += (0...blanks).map { PictureMetrics.x(of: column - blanks + $0) }
        run?.text += String(repeating: " ", count: blanks) + cell.text
        run?.blanks = 0
        if !isSimple {
            endRun()
        }
    }

    private func isBlank(_ cell: Cell) -> Bool {
        cell.text == " " && cell.style.attributes.isDisjoint(with: [.underline, .strikethrough])
    }

    private func continues(with cell: Cell, isWide: Bool) -> Bool {
        guard let run, run.style == cell.style, run.isWide == isWide else {
            return false
        }
        return run.blanks <= (isWide ? 0 : 2)
    }

    private mutating func endRun() {
        guard let run else {
            return
        }
        let places = run.places.map(String.init).joined(separator: " ")
        let y = PictureMetrics.y(of: row) + PictureMetrics.baseline
        let fill = colors.resolved(run.style).foreground
        elements.append(
            "<text x=\"\(places)\" y=\"\(y)\" fill=\"\(fill)\"\(run.isWide ? Self.wideSize : "")"
                + "\(Self.attributes(run.style.attributes))>\(run.text.escapedForXML)</text>")
        self.run = nil
    }

    private static let wideSize = " font-size=\"\(PictureMetrics.wideFontSize)\""

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
