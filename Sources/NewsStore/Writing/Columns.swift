import Glibc
import News

extension String {
    /// Without NUL, at which SQLite's own functions and C end a text.
    var storable: String {
        var text = self
        let hasNUL = text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
        return hasNUL ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : text
    }
}

extension ArticleBody {
    /// The number in the column `body_kind`.
    var kind: Int64 {
        switch self {
        case .text: 0
        case .html: 1
        }
    }

    var source: String {
        switch self {
        case .text(let text): text
        case .html(let html): html
        }
    }

    init(kind: Int64, source: String) {
        self = kind == 0 ? .text(source) : .html(source)
    }
}

/// A list of strings in one column: parts parted by U+001F, which is taken out of the parts themselves.
enum ListColumn {
    private static let separator: UInt8 = 0x1F

    static func text(_ parts: [String]) -> String? {
        guard !parts.isEmpty else { return nil }
        let text = parts.map(clean).joined(separator: "\u{1F}")
        return text.storable
    }

    private static func clean(_ part: String) -> String {
        part.utf8.contains(separator) ? String(part.unicodeScalars.filter { $0.value != UInt32(separator) }) : part
    }

    static func parts(_ text: String?) -> [String] {
        guard let text else { return [] }
        return text.utf8.split(separator: separator, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}
