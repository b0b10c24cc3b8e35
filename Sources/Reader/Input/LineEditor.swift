public import TextLayout

/// One line of text being typed, with a cursor between its characters.
public struct LineEditor: Sendable, Hashable {
    public private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    public private(set) var cursor: Int

    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    public var text: String {
        String(characters)
    }

    public mutating func insert(_ text: some Sequence<Character>) {
        let inserted = Array(text)
        characters.insert(contentsOf: inserted, at: cursor)
        cursor += inserted.count
    }

    public mutating func deleteBackward() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    public mutating func deleteForward() {
        guard cursor < characters.count else { return }
        characters.remove(at: cursor)
    }

    /// Deletes spaces and then the word before the cursor; a hanzi is a word of its own.
    public mutating func deleteWordBackward() {
        var start = cursor
        while start > 0, characters[start - 1].isWhitespace {
            start -= 1
        }
        if start > 0 {
            start -= 1
            while characters[start].isASCII, start > 0, characters[start - 1].isASCII,
                !characters[start - 1].isWhitespace
            {
                start -= 1
            }
        }
        characters.removeSubrange(start..<cursor)
        cursor = start
    }

    public mutating func deleteToStart() {
        characters.removeSubrange(..<cursor)
        cursor = 0
    }

    public mutating func deleteToEnd() {
        characters.removeSubrange(cursor...)
    }

    public mutating func moveLeft() {
        cursor = max(0, cursor - 1)
    }

    public mutating func moveRight() {
        cursor = min(characters.count, cursor + 1)
    }

    public mutating func moveToStart() {
        cursor = 0
    }

    public mutating func moveToEnd() {
        cursor = characters.count
    }

    /// The part to show in a field of so many cells, and the cell of the cursor in it.
    ///
    /// The cursor is always inside; after the last character it needs a cell of its own.
    public func visible(cells: Int, widths: WidthTable) -> (text: String, cursor: Int) {
        var start = cursor
        var before = 0
        while start > 0 {
            let width = widths.width(of: String(characters[start - 1]))
            guard before + width < cells else { break }
            before += width
            start -= 1
        }
        var end = cursor
        var total = before
        while end < characters.count {
            let width = widths.width(of: String(characters[end]))
            guard total + width <= cells else { break }
            total += width
            end += 1
        }
        return (String(characters[start..<end]), before)
    }
}
