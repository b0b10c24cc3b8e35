import Markup

/// Small questions about the texts of feeds.
enum FeedText {
    /// The text without white space around it; absent where nothing is left.
    static func trimmed(_ text: String) -> String? {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return nil }
        if !first.isSpace && !last.isSpace { return text }
        guard let start = bytes.firstIndex(where: { !$0.isSpace }), let end = bytes.lastIndex(where: { !$0.isSpace })
        else {
            return nil
        }
        return String(text[start...end])
    }

    /// Whether a text that is not declared as markup is some.
    static func looksLikeHTML(_ text: String) -> Bool {
        let tags = ["</p>", "<br", "</div>", "</a>", "<img", "<p>", "</li>", "</b>", "</h", "</span>", "</strong>"]
        return text.utf8.contains(UInt8(ascii: "<")) && tags.contains { text.contains($0) }
    }
}

/// A name and an address as RSS writes a person.
enum Person {
    /// The name in `name@example.org (Name)`, `Name (name@example.org)` or `Name <name@example.org>`, else the text.
    static func name(in text: String) -> String {
        for (open, close) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
            guard text.hasSuffix(String(close)), let start = text.lastIndex(of: open) else { continue }
            let outside = HTMLText.collapsed(String(text[..<start]))
            let inside = HTMLText.collapsed(String(text[text.index(after: start)...].dropLast()))
            if isAddress(inside), !outside.isEmpty { return outside }
            if isAddress(outside), !inside.isEmpty { return inside }
            if outside.isEmpty { return inside }
        }
        return text
    }

    static func isAddress(_ text: String) -> Bool {
        text.contains("@") && !text.contains(" ")
    }
}

extension [String] {
    /// Adds a text that is not there yet.
    mutating func add(_ text: String?) {
        if let text, !text.isEmpty, !contains(text) { append(text) }
    }
}
