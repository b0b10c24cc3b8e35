extension LineSetter {
    /// A set line as plain text: its indent, its gaps and its tabs as spaces.
    ///
    /// `bytes` are the paragraph that the line is of. Nothing else is changed; see `WidthTable.shown(_:)` for what a
    /// terminal may be sent.
    public func draw(_ line: Line, of bytes: Span<UInt8>, into output: inout [UInt8]) {
        output.appendSpaces(line.indent)
        let tabs = line.range.contains { bytes[$0] == UInt8(ascii: "\t") }
        guard tabs || !line.gaps.isEmpty else {
            output.append(bytes.extracting(line.range))
            return
        }
        var column = 0
        var gaps = line.gaps[...]
        let text = String(copying: bytes.extracting(line.range))
        for cluster in widths.clusters(in: text) {
            let start = line.range.lowerBound + cluster.range.lowerBound
            if let gap = gaps.first, gap.offset == start {
                gaps.removeFirst()
                output.appendSpaces(gap.cells)
                column += gap.cells
            }
            let isTab = bytes[start] == UInt8(ascii: "\t")
            let width = isTab ? style.cellsOfTab(at: column) : cluster.width
            if isTab {
                output.appendSpaces(width)
            } else {
                output.append(bytes.extracting(start..<start + cluster.range.count))
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
    fileprivate mutating func append(_ bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }

    fileprivate mutating func appendSpaces(_ count: Int) {
        append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }
}

extension String {
    init(copying bytes: Span<UInt8>) {
        self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
}
