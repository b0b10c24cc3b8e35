/// What was typed before at one kind of prompt, the latest last.
public struct InputHistory: Sendable, Hashable {
    public private(set) var entries: [String]
    /// The entry being shown; absent while the line is a new one.
    private var shown: Int?
    private var draft = ""

    public static let limit = 100

    public init(_ entries: [String] = []) {
        self.entries = Array(entries.suffix(Self.limit))
    }

    public mutating func add(_ entry: String) {
        endRecall()
        guard !entry.isEmpty else { return }
        entries.removeAll { $0 == entry }
        entries.append(entry)
        entries = Array(entries.suffix(Self.limit))
    }

    /// The next line is a new one.
    public mutating func endRecall() {
        shown = nil
    }

    /// The entry before the one shown; `line` is what stands in the field now.
    public mutating func earlier(than line: String) -> String? {
        let index = (shown ?? entries.count) - 1
        guard index >= 0 else { return nil }
        if shown == nil {
            draft = line
        }
        shown = index
        return entries[index]
    }

    /// The entry after the one shown; at last the line that was being typed.
    public mutating func later() -> String? {
        guard let index = shown else { return nil }
        guard index + 1 < entries.count else {
            shown = nil
            return draft
        }
        shown = index + 1
        return entries[index + 1]
    }
}
