public import News

/// Why bytes are no feed.
public enum FeedError: Error, Sendable, Hashable {
    case empty
    case binary
    /// Text, but of none of the formats.
    case notAFeed
    /// JSON that breaks before the first item.
    case malformedJSON(TextPosition)

    public var message: Bilingual {
        switch self {
        case .empty: Bilingual("文件是空的", "the file is empty")
        case .binary: Bilingual("不是文本文件", "not a text file")
        case .notAFeed: Bilingual("不是 RSS、Atom 或 JSON Feed", "neither RSS nor Atom nor JSON Feed")
        case .malformedJSON(let at):
            Bilingual("JSON 在第 \(at.line) 行第 \(at.column) 列出错", "JSON breaks at line \(at.line), column \(at.column)")
        }
    }
}

/// A place in a text file.
public struct TextPosition: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// In characters, from 1.
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
