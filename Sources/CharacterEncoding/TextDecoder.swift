/// Bytes to text, whatever they are; it never fails.
public enum TextDecoder {
    /// Decodes `bytes` by the first of these that the bytes do not contradict: the override, a byte-order mark, the HTTP
    /// charset, the XML declaration, a `<meta>`, the bytes themselves. A bad byte becomes one U+FFFD.
    ///
    /// Labels may be spelled in any way; one that names no known encoding is passed over.
    public static func decode(_ bytes: [UInt8], override: String? = nil, httpCharset: String? = nil) -> DecodedText {
        let mark = ByteOrderMark(bytes)
        let content = bytes[(mark?.length ?? 0)...]
        if let override, let encoding = CharacterEncoding(label: override) {
            return decode(content, as: encoding, origin: .override)
        }
        let claims = claims(mark: mark, httpCharset: httpCharset, content)
        if let text = validUTF8(content, claims) { return text }
        for claim in claims {
            if let encoding = claim.encoding, isBelievable(encoding, by: claim.origin, content) {
                return decode(content, as: encoding, origin: claim.origin)
            }
        }
        return decode(content, as: Detection.detect(content), origin: .detected)
    }

    /// Whether a label, in any spelling, names an encoding that can be decoded.
    public static func knows(_ label: String) -> Bool {
        CharacterEncoding(label: label) != nil
    }

    /// What nearly all sources are: UTF-8 that is claimed to be such, or of which nothing is claimed.
    private static func validUTF8(_ content: ArraySlice<UInt8>, _ claims: [Claim]) -> DecodedText? {
        let claim = claims.first { $0.encoding != nil }
        guard claim == nil || claim?.encoding == .utf8, Detection.wideWithoutMark(content) == nil,
            !Detection.isEscaped(content.prefix(65_536)), let text = String(validating: content, as: UTF8.self)
        else { return nil }
        return DecodedText(text: text, encoding: CharacterEncoding.utf8.name, origin: claim?.origin ?? .detected)
    }

    private typealias Claim = (encoding: CharacterEncoding?, origin: EncodingOrigin)

    private static func claims(mark: ByteOrderMark?, httpCharset: String?, _ content: ArraySlice<UInt8>) -> [Claim] {
        let label = { (text: String?) in text.flatMap(CharacterEncoding.init(label:)) }
        return [
            (mark?.encoding, .bom),
            (label(httpCharset), .http),
            (label(Declaration.inXML(content)), .declaration),
            (label(Declaration.inMeta(content)), .meta),
        ]
    }

    private static func decode(
        _ content: ArraySlice<UInt8>, as encoding: CharacterEncoding, origin: EncodingOrigin
    ) -> DecodedText {
        DecodedText(text: encoding.decode(content).text, encoding: encoding.name, origin: origin)
    }
}

extension TextDecoder {
    /// Whether the bytes can be in the encoding that is claimed for them; a few broken ones do not speak against it.
    private static func isBelievable(
        _ encoding: CharacterEncoding, by origin: EncodingOrigin, _ content: ArraySlice<UInt8>
    ) -> Bool {
        if encoding.isWide {
            // A declaration that could be read byte by byte is in neither UTF-16 nor UTF-32.
            return origin == .bom || Detection.wideWithoutMark(content) == encoding
        }
        let form = UTF8Form(content)
        if form.isASCII { return true }
        if encoding == .utf8 { return form.isPlausible }
        if form.isValid && form.longSequences > 0 { return false }
        return isBelievableLegacy(encoding, content)
    }

    private static func isBelievableLegacy(_ encoding: CharacterEncoding, _ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.firstIndex(where: { $0 >= 0x80 }) else { return true }
        let sample = content[first...].prefix(65_536)
        if encoding == .windows1252 {
            // Servers claim ISO-8859-1 for what they do not know, and no byte contradicts it.
            return Detection.detect(content) == .windows1252
        }
        let foreign = sample.reduce(0) { $1 >= 0x80 ? $0 + 1 : $0 }
        return encoding.decode(sample).errors * 20 <= foreign + 20
    }
}

/// The mark at the start of a file that shows its encoding.
struct ByteOrderMark {
    var encoding: CharacterEncoding
    /// In bytes.
    var length: Int

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, length) = (.utf8, 3)
        } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
            (encoding, length) = (.utf32LittleEndian, 4)
        } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            (encoding, length) = (.utf32BigEndian, 4)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (encoding, length) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (encoding, length) = (.utf16BigEndian, 2)
        } else {
            return nil
        }
    }
}
