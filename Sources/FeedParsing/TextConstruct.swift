import Markup

/// A text of Atom with its type (RFC 4287 §3.1), and of Atom 0.3 with its mode.
struct TextConstruct {
    var value: String
    var isMarkup: Bool

    init?(_ reader: inout XMLReader, _ element: XMLReader.Element) {
        let type = reader.attribute("type", of: element)?.lowercased() ?? "text"
        let mode = reader.attribute("mode", of: element)?.lowercased()
        if type == "xhtml" || type == "application/xhtml+xml" && mode != "escaped" {
            guard let markup = reader.markup(of: element) else { return nil }
            self.init(value: reader.absolute(markup, in: element), isMarkup: true)
            return
        }
        guard let text = reader.text(of: element) else { return nil }
        if mode == "base64" || Self.isBinary(type) {
            let decoded = Base64.decode(text) ?? text
            self.init(value: decoded, isMarkup: FeedText.looksLikeHTML(decoded))
        } else {
            let isHTML = type == "html" || type == "text/html" || type == "application/xhtml+xml"
            let isMarkup = isHTML || FeedText.looksLikeHTML(text)
            self.init(value: isMarkup ? reader.absolute(text, in: element) : text, isMarkup: isMarkup)
        }
    }

    private init(value: String, isMarkup: Bool) {
        self.value = value
        self.isMarkup = isMarkup
    }

    /// The text on one line without markup.
    var line: String? {
        let text = HTMLText.plain(value)
        return text.isEmpty ? nil : text
    }

    /// Types whose content is written in Base64 (RFC 4287 §4.1.3.3).
    private static func isBinary(_ type: String) -> Bool {
        type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml")
    }
}

enum Base64 {
    /// The text that is written in Base64; absent where it is not.
    static func decode(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for character in text.utf8 where !character.isSpace && character != UInt8(ascii: "=") {
            guard let digit = digit(character) else { return nil }
            bits = bits << 6 | digit
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ character: UInt8) -> UInt32? {
        switch character {
        case 0x41...0x5A: UInt32(character - 0x41)
        case 0x61...0x7A: UInt32(character - 0x61 + 26)
        case 0x30...0x39: UInt32(character - 0x30 + 52)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
