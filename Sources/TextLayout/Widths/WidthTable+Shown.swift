extension WidthTable {
    /// The text as it may be sent to a terminal: nothing in it moves the cursor or the direction of writing, and it
    /// takes the cells that `width(of:)` says.
    ///
    /// Control characters become their pictures (`␛`), C1 controls `?`, line ends `␤`, a tab one space;
    /// bidirectional controls and other invisible format characters go; ZWJ sequences, skin tones and VS16 go where the terminal
    /// does not agree on them; of piled-up marks the first four stay.
    public func shown(_ text: some StringProtocol) -> String {
        let text = String(text)
        if isShownAsIs(text.utf8.span) { return text }
        var shown = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        for cluster in clusters(in: text) {
            var rest = cluster.range.count
            var form = ShownCluster(agreements: agreements)
            while rest > 0, let scalar = scalars.next() {
                rest -= UTF8.width(scalar)
                if let scalar = form.shown(scalar, properties(of: scalar.value)) {
                    shown.append(scalar)
                }
            }
        }
        return String(shown)
    }

    /// Every code point is a visible cluster by itself, as in nearly all text.
    private func isShownAsIs(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            let properties = record(of: scalar)
            guard properties.has(.plain), !properties.has(.invisible) else { return false }
            offset += length
        }
        return true
    }
}

/// Decides, one code point after the other, what of a cluster is sent to the terminal.
private struct ShownCluster {
    let agreements: WidthTable.Agreements
    private var count = 0
    private var marks = 0
    private var previous = GraphemeClass.other
    private var isEmoji = false
    private var isJoined = false

    /// ncurses keeps five code points in a cell.
    private static let maximumMarks = 4

    init(agreements: WidthTable.Agreements) {
        self.agreements = agreements
    }

    mutating func shown(_ scalar: Unicode.Scalar, _ properties: Properties) -> Unicode.Scalar? {
        defer {
            count += 1
            previous = properties.grapheme
            isEmoji = isEmoji || previous == .pictograph
        }
        if properties.has(.invisible) { return nil }
        switch properties.grapheme {
        case .cr, .lf, .control: return Self.picture(of: scalar)
        case .zwj where isEmoji:
            isJoined = true
            return agreements.contains(.joinedEmoji) ? scalar : nil
        case .emojiModifier where count > 0: return agreements.contains(.joinedEmoji) ? scalar : nil
        case .pictograph where isJoined: return agreements.contains(.joinedEmoji) ? scalar : nil
        default: break
        }
        if scalar.value == 0xFE0F {
            return previous == .pictograph && agreements.contains(.emojiPresentation) ? scalar : nil
        }
        guard properties.width == 0 else { return scalar }
        marks += 1
        return marks <= Self.maximumMarks ? scalar : nil
    }

    private static func picture(of control: Unicode.Scalar) -> Unicode.Scalar? {
        switch control.value {
        case 0x09: " "
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "\u{2424}"
        case 0..<0x20: Unicode.Scalar(0x2400 + control.value)
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0: "?"
        default: nil
        }
    }
}
