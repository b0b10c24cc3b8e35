public import News

/// One line of news about the program itself, shown until the next key.
public struct Notice: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case information, error
    }

    public var kind: Kind
    public var text: Bilingual

    public init(_ text: Bilingual, kind: Kind = .information) {
        self.kind = kind
        self.text = text
    }
}
