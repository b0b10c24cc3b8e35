/// What a terminal would take for an order (ECMA-48): `ESC [ 31 m`, `ESC ] 0 ; title BEL`.
enum EscapeSequence {
    private static let escape: Unicode.Scalar = "\u{1B}"

    /// The text without sequences; of one that does not end, only its beginning is taken away.
    static func removed(from text: String) -> String {
        // ESC, or what the one-character beginnings of sequences have for their first byte in UTF-8.
        guard text.utf8.contains(where: { $0 == 0x1B || $0 == 0xC2 }) else { return text }
        var kept = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.first {
            switch scalar {
            case escape:
                rest = afterEscape(rest.dropFirst())
            case "\u{9B}":
                rest = afterControl(rest.dropFirst())
            case "\u{90}", "\u{98}", "\u{9D}"..."\u{9F}":
                rest = afterString(rest.dropFirst())
            default:
                kept.append(scalar)
                rest.removeFirst()
            }
        }
        return String(kept)
    }

    private static func afterEscape(_ rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        switch rest.first {
        case "["?: return afterControl(rest.dropFirst())
        case "]"?, "P"?, "X"?, "^"?, "_"?: return afterString(rest.dropFirst())
        default:
            let end = rest.drop { ("\u{20}"..."\u{2F}").contains($0) }
            guard let final = end.first, ("\u{30}"..."\u{7E}").contains(final) else { return rest }
            return end.dropFirst()
        }
    }

    /// Parameters, intermediate bytes, and one that ends it.
    private static func afterControl(_ rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        let end = rest.drop { ("\u{30}"..."\u{3F}").contains($0) }.drop { ("\u{20}"..."\u{2F}").contains($0) }
        guard let final = end.first, ("\u{40}"..."\u{7E}").contains(final) else { return rest }
        return end.dropFirst()
    }

    /// A string ends with BEL or ST on the same line.
    private static func afterString(_ rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        guard let end = rest.firstIndex(where: { $0 == "\u{7}" || $0 == "\u{9C}" || $0 == escape || $0 == "\n" }) else {
            return rest
        }
        let after = rest[end...].dropFirst()
        switch rest[end] {
        case "\n": return rest
        case escape: return after.first == "\\" ? after.dropFirst() : rest[end...]
        default: return after
        }
    }
}
