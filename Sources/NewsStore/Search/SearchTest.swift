import ChineseText
import GRDB
import News

/// One part of a query, as a question to an article and, where the index knows the answer, to the index.
struct SearchTest {
    enum Question {
        case words(WordMatcher, SearchQuery.Words.Field, reading: Reading?)
        case tabs(Set<Int64>)
        case origins(Set<Int64>)
        /// Ids from here on.
        case from(Int64)
        /// Ids up to but not including this one.
        case before(Int64)
        /// `keeping` is an article that passes as well.
        case read(Bool, keeping: Int64? = nil)
        case starred(Bool, keeping: Int64? = nil)
        case filter(HeadlineFilter, names: FilterNames)
        case listed(besides: HiddenArticles)
    }

    /// Where a word in Latin letters is found as pinyin.
    struct Reading {
        var matcher: PinyinMatcher
        var tabs: Set<Int64>
        var origins: Set<Int64>
    }

    var question: Question
    var isExcluded = false
    /// What every article with the answer yes has in the index; absent where the index does not know.
    var index: IndexExpression?
    /// Whether every article that has it is one.
    var isExact = false
    /// Of words that are also looked for as pinyin: the articles of the index that have them as they are written.
    var written: GatheredArticles?

    /// The same for articles that are not in the index.
    var withoutIndex: SearchTest {
        var test = self
        test.written = nil
        return test
    }

    /// What it costs to ask: the texts are read only where everything else is answered.
    var cost: Int {
        switch question {
        case .from, .before: 0
        case .tabs, .origins, .read, .starred, .listed: 1
        case .filter, .words(_, .title, _): 2
        case .words: 3
        }
    }

    /// Whether an article passes.
    func passes(_ candidate: borrowing SearchCandidate) throws -> Bool {
        try answer(candidate) != isExcluded
    }

    private func answer(_ candidate: borrowing SearchCandidate) throws -> Bool {
        switch question {
        case .words(let words, let field, let reading):
            try candidate.isRead(as: reading) || isWritten(words, field, candidate)
        case .tabs(let tabs): tabs.contains(try candidate.face.tab)
        case .origins(let origins): origins.contains(try candidate.face.origin)
        case .from(let id): candidate.id >= id
        case .before(let id): candidate.id < id
        case .read(let wanted, let kept): try candidate.id == kept || candidate.face.isRead == wanted
        case .starred(let wanted, let kept): try candidate.id == kept || candidate.face.isStarred == wanted
        case .listed(let hidden): try !hidden.contains(candidate)
        case .filter(let filter, let names):
            filter.passes(
                try candidate.face.title,
                found: names.found(tab: try candidate.face.tab, origin: try candidate.face.origin))
        }
    }
}

extension SearchTest {
    private func isWritten(
        _ words: WordMatcher, _ field: SearchQuery.Words.Field, _ candidate: borrowing SearchCandidate
    ) throws -> Bool {
        if let known = try written?.knows(candidate.id) { return known }
        return try candidate.has(words, in: field)
    }
}

/// Which of a filter's words stand in the names of tabs' places and of origins.
struct FilterNames {
    var tabs: [Int64: UInt64]
    var origins: [Int64: UInt64]

    func found(tab: Int64, origin: Int64) -> UInt64 {
        tabs[tab, default: 0] | origins[origin, default: 0]
    }
}
