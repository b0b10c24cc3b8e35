extension LineSetter {
    /// A set line as plain text: its indent, its gaps and its tabs as spaces.
    ///
    /// `text` is the paragraph that the line is of. Nothing else is changed; see `WidthTable.shown(_:)` for what a
    /// terminal may be sent.
    public func draw(_ line: Line, of text: ArraySlice<UInt8>, into output: inout [UInt8]) {
        output.appendSpaces(line.indent)
        let content = text.dropFirst(line.range.lowerBound).prefix(line.range.count)
        guard !line.gaps.isEmpty || content.contains(UInt8(ascii: "\t")) else {
            output += content
            return
        }
        var column = 0
        var gaps = line.gaps[...]
        for cluster in widths.clusters(in: String(decoding: content, as: UTF8.self)) {
            if let gap = gaps.first, gap.offset == line.range.lowerBound + cluster.range.lowerBound {
                gaps.removeFirst()
                output.appendSpaces(gap.cells)
                column += gap.cells
            }
            let bytes = content.dropFirst(cluster.range.lowerBound).prefix(cluster.range.count)
            let isTab = bytes.first == UInt8(ascii: "\t")
            let width = isTab ? style.cellsOfTab(at: column) : cluster.width
            if isTab {
                output.appendSpaces(width)
            } else {
                output += bytes
            }
            column += width
        }
    }
}

extension ParagraphStyle {
    /// Cells from one tab stop to the next, within bounds.
    var tabStop: Int {
        min(max(tabWidth, 1), 64)
    }

    /// The cells of a tab in a column, which is counted from the indent.
    public func cellsOfTab(at column: Int) -> Int {
        tabStop - column % tabStop
    }
}

extension [UInt8] {
    fileprivate mutating func appendSpaces(_ count: Int) {
        append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }
}
