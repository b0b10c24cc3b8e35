/// Pasted bytes as a text for one line: line ends and tabs become a space, other control characters go.
enum PasteText {
    static func text(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n" where afterReturn: break
            case "\r", "\n", "\t", "\u{2028}", "\u{2029}": text.append(" ")
            default:
                if scalar.properties.generalCategory != .control {
                    text.append(scalar)
                }
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }
}
