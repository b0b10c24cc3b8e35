import TextLayout

/// A paragraph set in lines of text as a reader sees them, indents and gaps as blanks.
func set(_ text: String, _ style: ParagraphStyle, widths: WidthTable = WidthTable()) -> [String] {
    LineSetter(widths: widths, style: style).lines(of: text).map { drawn($0, of: text) }
}

func set(_ text: String, _ width: Int, _ kinsoku: Kinsoku = .gb) -> [String] {
    set(text, ParagraphStyle(width: width, kinsoku: kinsoku, avoidsOrphans: false))
}

func drawn(_ line: Line, of text: String) -> String {
    var bytes = [UInt8](repeating: 0x20, count: line.indent)
    let source = Array(text.utf8)
    var gaps = line.gaps[...]
    for offset in line.range {
        if let gap = gaps.first, gap.offset == offset {
            bytes += [UInt8](repeating: 0x20, count: gap.cells)
            gaps.removeFirst()
        }
        bytes.append(source[offset])
    }
    return String(decoding: bytes, as: UTF8.self)
}
