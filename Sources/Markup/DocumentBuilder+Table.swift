extension DocumentBuilder {
    func table(_ node: HTMLTree.Node) -> Table {
        var result = Table(rows: [])
        var isHeading = true
        for row in tree.tableRows(of: node) {
            let cells = tree.children(of: row).filter { tree.element(of: $0).map { $0 == .td || $0 == .th } ?? false }
            guard !cells.isEmpty else { continue }
            isHeading = isHeading && cells.allSatisfy { tree.element(of: $0) == .th }
            if isHeading { result.headingRows += 1 }
            result.rows.append(
                cells.flatMap { cell in [inlines(cell)] + Array(repeating: Inlines(""), count: span(cell) - 1) })
        }
        let captions = tree.descendants(of: node).filter { tree.element(of: $0) == .caption }
        result.caption = captions.first.map { tree.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        return result
    }

    /// How many columns a cell takes.
    private func span(_ cell: HTMLTree.Node) -> Int {
        max(1, min(tree.attribute("colspan", of: cell).flatMap { Int($0) } ?? 1, 32))
    }

    /// A cell's paragraphs as one, parted by line feeds.
    private func inlines(_ cell: HTMLTree.Node) -> Inlines {
        var result = Inlines("")
        for block in DocumentBuilder.build(tree, from: cell, base: base) {
            guard let part = block.inlines else { continue }
            if !result.text.isEmpty { result.text += "\n" }
            let offset = result.text.utf8.count
            result.text += part.text
            result.runs += part.runs.map { run in
                Inlines.Run(range: (run.range.lowerBound + offset)..<(run.range.upperBound + offset), style: run.style)
            }
        }
        return result
    }
}

extension Block {
    fileprivate var inlines: Inlines? {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines), .listItem(_, _, let inlines),
            .quotation(_, let inlines):
            inlines
        case .preformatted(let text): Inlines(text)
        case .table, .image, .rule: nil
        }
    }
}

extension HTMLTree {
    /// Whether a table holds data; pages are laid out by tables as well.
    func isDataTable(_ table: Node) -> Bool {
        var (rows, cells, cellsInRow, columns) = (0, 0, 0, 0)
        for node in descendants(of: table) {
            switch element(of: node) {
            case .table, .img, .video, .iframe, .form, .h1, .h2: return false
            case .tr:
                rows += 1
                cellsInRow = 0
            case .td, .th:
                cells += 1
                cellsInRow += 1
                columns = max(columns, cellsInRow)
                // Cells of data are short.
                if records[end(of: node) - 1].source.upperBound - records[node].source.upperBound > 4000 {
                    return false
                }
            default: break
            }
        }
        return rows >= 1 && columns >= 2 && cells >= 4
    }

    func tableRows(of table: Node) -> [Node] {
        descendants(of: table).filter { element(of: $0) == .tr }
    }
}
