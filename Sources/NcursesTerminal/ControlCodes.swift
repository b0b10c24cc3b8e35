/// Sequences that terminfo has no name for, or that have to work where ncurses' idea of the terminal is of no use.
enum ControlCodes {
    static let bracketedPasteOn = "\u{1B}[?2004h"
    static let bracketedPasteOff = "\u{1B}[?2004l"
    /// Presses, releases and the wheel (1000), in the form that has no limit of columns (1006).
    static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
    /// What comes between is shown as one (mode 2026).
    static let synchronizedUpdateBegin = "\u{1B}[?2026h"
    static let synchronizedUpdateEnd = "\u{1B}[?2026l"

    /// Keeps the window's title, to be put back by `titlePop`.
    static let titlePush = "\u{1B}[22;2t"
    static let titlePop = "\u{1B}[23;2t"

    static func title(_ text: String) -> String {
        let shown = text.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(200)
        return "\u{1B}]2;" + String(String.UnicodeScalarView(shown)) + "\u{1B}\\"
    }

    /// A text for the clipboard (OSC 52); nothing where it is longer than terminals take.
    static func clipboard(_ text: String) -> String? {
        let limit = 74_994
        guard text.utf8.count <= limit else {
            return nil
        }
        return "\u{1B}]52;c;" + Base64.encoded(text.utf8) + "\u{07}"
    }
}

enum Base64 {
    /// RFC 4648, clause 4, with padding.
    static func encoded(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = rest.prefix(3)
            rest = rest.dropFirst(3)
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            for place in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
                text.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
