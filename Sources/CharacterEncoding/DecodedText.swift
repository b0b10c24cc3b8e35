/// Text, and how its bytes were read.
public struct DecodedText: Sendable, Hashable {
    public var text: String
    /// The encoding's lower-case name: `utf-8`, `gb18030`, `big5-hkscs`.
    public var encoding: String
    public var origin: EncodingOrigin

    public init(text: String, encoding: String, origin: EncodingOrigin) {
        self.text = text
        self.encoding = encoding
        self.origin = origin
    }
}

/// What decided how the bytes were read.
public enum EncodingOrigin: String, Sendable, Hashable {
    /// The user's setting for this source.
    case override
    /// The charset of the HTTP header.
    case http
    /// A byte-order mark.
    case bom
    /// The XML declaration.
    case declaration
    /// A page's `<meta>`.
    case meta
    /// The bytes themselves: nothing was declared, or what was declared they contradict.
    case detected
}
