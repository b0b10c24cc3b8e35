import ChineseText
import GRDB
import News

/// How a query is answered: what the index is asked, and what each article that it names is asked then.
struct SearchPlan {
    /// For FTS5; absent where nothing can be found.
    let match: String?
    /// Lower entries cannot be hits.
    let firstEntry: Int64
    /// What the index cannot answer, or not for sure.
    let rest: [SearchTest]
    /// Everything, for articles that are not in the index.
    let all: [SearchTest]

    init(_ query: HeadlineQuery, places: [Place], _ db: Database) throws {
        let search = query.search ?? SearchQuery()
        let maker = try SearchTestMaker(places: places, db)
        var tests = try search.parts.map { try maker.test($0) }
        tests += try maker.tests(of: query)
        tests.sort { $0.cost < $1.cost }
        all = tests.map(\.withoutIndex)
        rest = tests.filter { !$0.isExact }
        match = Self.match(tests)
        firstEntry =
            tests.compactMap { test in
                if case .from(let id) = test.question, !test.isExcluded { EntryNumbers.earliest(for: id) } else { nil }
            }.max() ?? 0
    }

    /// Excluded tests go into it only where the index answers them for sure.
    private static func match(_ tests: [SearchTest]) -> String? {
        let wanted = tests.filter { !$0.isExcluded }.compactMap(\.index)
        let unwanted = tests.filter { $0.isExcluded && $0.isExact }.compactMap { $0.index?.text }
        let expression = IndexExpression.all(wanted.isEmpty ? [.token(SearchTokens.every)] : wanted)
        guard let text = expression.text else { return nil }
        return unwanted.isEmpty ? text : "\(text) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    /// Whether an article passes what the index has not answered.
    func passesRest(_ id: Int64, _ statements: SearchStatements) throws -> Bool {
        try Self.passes(rest, id, statements)
    }

    /// Whether an article that is not in the index passes.
    func passesAll(_ id: Int64, _ statements: SearchStatements) throws -> Bool {
        try Self.passes(all, id, statements)
    }

    private static func passes(_ tests: [SearchTest], _ id: Int64, _ statements: SearchStatements) throws -> Bool {
        guard !tests.isEmpty else { return true }
        let candidate = SearchCandidate(id, statements)
        for test in tests where try !test.passes(candidate) { return false }
        return true
    }
}
