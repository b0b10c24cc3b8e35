import TextLayout

/// How a block is set.
extension GalleyBlock {
    var marker: String? {
        guard case .listItem(_, let marker) = kind, !marker.isEmpty else { return nil }
        return marker
    }

    /// Blank rows between the block before and this one.
    func blankRows(after previous: GalleyBlock, typesetting: Typesetting) -> Int {
        switch (previous.kind, kind) {
        case (.title, _), (.byline, _), (_, .heading), (_, .rule), (.rule, _), (_, .origin): 1
        case (.path, .byline): 0
        case (.path, _): 1
        case (.listItem, .listItem), (.tableRow, .tableRow), (.preformatted, .preformatted),
            (.caption, .tableRow):
            0
        default: typesetting.paragraphGap
        }
    }

    func paragraphStyle(width: Int, typesetting: Typesetting) -> ParagraphStyle {
        var style = ParagraphStyle(width: width)
        style.tabWidth = Galley.tabWidth
        style.kinsoku = typesetting.kinsoku
        style.hasHanLatinGap = typesetting.hasHanLatinGap
        style.hangsPunctuation = typesetting.hangsPunctuation
        style.padsQuotes = typesetting.padsQuotes
        style.alignment = typesetting.isJustified ? .justified : .start
        switch kind {
        case .title, .path, .byline, .caption, .rule:
            style.alignment = .centred
        case .paragraph:
            // One hanzi where the column is narrower than ten.
            style.firstIndent = width < 20 ? min(2, typesetting.indent * 2) : typesetting.indent * 2
        case .listItem(let depth, let marker):
            let indent = min(width / 3, depth * 2 + typesetting.widths.width(of: marker))
            style.firstIndent = indent
            style.restIndent = indent
        case .quotation(let depth):
            let indent = min(width / 4, depth * 4)
            style.firstIndent = indent
            style.restIndent = indent
        case .preformatted, .tableRow:
            // Nothing may move what stands below each other.
            style = ParagraphStyle(width: width, kinsoku: .none, tabWidth: Galley.tabWidth)
        case .heading, .origin:
            style.alignment = .start
        }
        return style
    }
}
