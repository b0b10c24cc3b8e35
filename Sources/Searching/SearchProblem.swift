public import News

/// Why a query cannot be understood, and where.
public struct SearchProblem: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case empty
        case openQuotation
        case missingValue(field: String)
        case unknownPlace(String)
        case unknownSection(String)
        case notADate(String)
        case unknownState(String)
        case unknownOrder(String)
        case withoutLetters(String)
    }

    public var kind: Kind
    /// The character at which it begins, counted from 1.
    public var column: Int

    public init(_ kind: Kind, column: Int) {
        self.kind = kind
        self.column = column
    }

    /// One line: where, what, and what to do.
    public var message: Bilingual {
        kind == .empty ? what : Bilingual("第 \(column) 字：\(what.chinese)", "at character \(column): \(what.english)")
    }

    private var what: Bilingual {
        switch kind {
        case .empty: Bilingual("没有要搜索的词", "there is nothing to search for")
        case .openQuotation: Bilingual("引号没有结束", "the quotation has no end")
        case .missingValue(let field): Bilingual("\(field) 后面还要一个词", "\(field) wants a word behind it")
        case .unknownPlace(let name): Bilingual("没有叫“\(name)”的县区", "no place is called “\(name)”")
        case .unknownSection(let name): Bilingual("没有频道“\(name)”", "there is no section “\(name)”")
        case .notADate(let text):
            Bilingual(
                "“\(text)”不是日期：写成 2020、2020-02 或 2020-02-24", "“\(text)” is no date: write 2020, 2020-02 or 2020-02-24")
        case .unknownState(let text):
            Bilingual("is: 后面可以是 unread read starred，不是“\(text)”", "is: wants unread, read or starred, not “\(text)”")
        case .unknownOrder(let text):
            Bilingual("sort: 后面可以是 date relevance，不是“\(text)”", "sort: wants date or relevance, not “\(text)”")
        case .withoutLetters(let text):
            Bilingual("“\(text)”里没有字可搜索", "“\(text)” has nothing in it that can be found")
        }
    }
}
