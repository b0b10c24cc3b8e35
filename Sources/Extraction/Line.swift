import Markup

/// Small questions about lines of a page.
enum Line {
    /// The text without white space around it, `　` and no-break spaces included.
    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// The words of a text, parted by white space of any kind.
    static func words(_ text: some StringProtocol) -> [String] {
        text.unicodeScalars.split(whereSeparator: isSpace).map { String(String.UnicodeScalarView($0)) }
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
            || (0x20000...0x323AF).contains(scalar.value)
    }

    /// Whether a line leads to other pages: the bar at the top, a row of tabs.
    static func isNavigation(_ text: String) -> Bool {
        let parts = text.split { "|｜│┊".contains($0) }
        if parts.count >= 3 { return true }
        let words = words(text)
        return words.count >= 4 && words.allSatisfy { $0.count <= 6 }
    }
}
