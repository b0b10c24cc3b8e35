/// A piece of a query as it stands there: `孟津`, `-疫情`, `title:"二里头 遗址"`.
struct SearchWord {
    var isExcluded = false
    /// In lower case: `title`; absent for a bare word.
    var field: String?
    var text = ""
    var isQuoted = false
    /// Of its first character, and of its value's, counted from 1.
    var column: Int
    var valueColumn: Int

    /// The names before a colon that mean something; another word with a colon in it is a word.
    static let fields: Set<String> = ["title", "body", "place", "section", "source", "from", "to", "is", "sort"]

    /// Cuts a query at blanks outside quotation marks. Marks of an input method left on are what was meant.
    static func words(of query: String) throws(SearchProblem) -> [SearchWord] {
        let characters = Array(query)
        var words: [SearchWord] = []
        var index = 0
        while index < characters.count {
            if characters[index].isWhitespace {
                index += 1
            } else {
                words.append(try SearchWord(characters, at: &index))
            }
        }
        return words
    }

    private init(_ characters: [Character], at index: inout Int) throws(SearchProblem) {
        column = index + 1
        if "-－".contains(characters[index]), index + 1 < characters.count, !characters[index + 1].isWhitespace {
            isExcluded = true
            index += 1
        }
        valueColumn = index + 1
        while index < characters.count, !characters[index].isWhitespace {
            let character = characters[index]
            if ":：".contains(character), field == nil, Self.fields.contains(text.lowercased()) {
                field = text.lowercased()
                text = ""
                index += 1
                valueColumn = index + 1
            } else if text.isEmpty, let end = Self.closing[character] {
                text = try Self.quotation(characters, at: &index, end: end)
                isQuoted = true
                return
            } else {
                text.append(character)
                index += 1
            }
        }
    }

    private static let closing: [Character: Character] = ["\"": "\"", "＂": "＂", "“": "”", "”": "”", "「": "」"]

    /// What stands between quotation marks, `index` at the first of them and then behind the last.
    private static func quotation(
        _ characters: [Character], at index: inout Int, end: Character
    ) throws(SearchProblem) -> String {
        let start = index
        guard let last = characters[(start + 1)...].firstIndex(of: end) else {
            throw SearchProblem(.openQuotation, column: start + 1)
        }
        index = last + 1
        return String(characters[(start + 1)..<last])
    }
}
