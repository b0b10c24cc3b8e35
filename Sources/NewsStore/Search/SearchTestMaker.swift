import ChineseText
import GRDB
import News

/// Makes the parts of a query into tests; names become the numbers that the library has for them.
struct SearchTestMaker {
    private let places: [Place]
    private let db: Database
    private let tabs: [Tab]

    private struct Tab {
        var id: Int64
        var section: SectionKey
        var place: PlaceKey?
        var hidden: Hidden
        /// Its number in the index.
        var indexed: Int64
    }

    init(places: [Place], _ db: Database) throws {
        self.places = places
        self.db = db
        let sql = "SELECT id, section, place, hidden, \(Schema.indexedTab("listed.id")) FROM tab AS listed"
        tabs = try Row.fetchAll(db.cachedStatement(sql: sql)).map { row in
            Tab(
                id: row[0], section: SectionKey(rawValue: row[1]),
                place: (row[2] as String?).map(PlaceKey.init(rawValue:)), hidden: Hidden(rawValue: row[3]),
                indexed: row[4])
        }
    }

    func test(_ part: SearchQuery.Part) throws -> SearchTest {
        var test = try test(part.criterion)
        test.isExcluded = part.isExcluded
        return test
    }

    private func test(_ criterion: SearchQuery.Criterion) throws -> SearchTest {
        switch criterion {
        case .words(let words): try test(words)
        case .places(let keys): among(tabs: tabIDs { $0.place.map(keys.contains) ?? false })
        case .sections(let keys): among(tabs: tabIDs { keys.contains($0.section) })
        case .sources(let names): among(origins: try origins(named: names))
        case .from(let moment): SearchTest(question: .from(moment.firstID))
        case .before(let moment): SearchTest(question: .before(moment.firstID))
        case .read(let isRead): SearchTest(question: .read(isRead))
        case .starred(let isStarred): SearchTest(question: .starred(isStarred))
        }
    }

    /// The tests of a list's own filter, of what it shows and of what it reveals.
    func tests(of list: HeadlineQuery) throws -> [SearchTest] {
        let (show, keeping, filter) = (list.show, list.keeping, list.filter)
        var tests: [SearchTest] = []
        let hidden = tabIDs { !$0.hidden.subtracting(list.revealing).isEmpty }
        if let articles = try HiddenArticles(tabs: hidden, db) {
            tests.append(SearchTest(question: .listed(besides: articles)))
        }
        switch show {
        case .all: break
        case .unread: tests.append(SearchTest(question: .read(false, keeping: keeping?.rawValue)))
        case .starred: tests.append(SearchTest(question: .starred(true, keeping: keeping?.rawValue)))
        }
        if filter.contains(where: { !$0.isWhitespace }) {
            let words = HeadlineFilter(filter)
            tests.append(SearchTest(question: .filter(words, names: try names(words))))
        }
        return tests
    }

    private func names(_ filter: HeadlineFilter) throws -> FilterNames {
        let placeNames = Dictionary(places.map { ($0.id, $0.name) }) { first, _ in first }
        let tabs = tabs.map { tab in (tab.id, tab.place.flatMap { placeNames[$0] }.map(filter.found) ?? 0) }
        let origins = try originNames().map { ($0.id, filter.found(in: $0.name)) }
        return FilterNames(
            tabs: Dictionary(uniqueKeysWithValues: tabs), origins: Dictionary(uniqueKeysWithValues: origins))
    }

    // MARK: Words

    private func test(_ words: SearchQuery.Words) throws -> SearchTest {
        let needed = SearchTokens.needed(for: words.text, mark: words.field == .title ? .title : nil)
        let reading = try reading(words)
        var test = SearchTest(question: .words(WordMatcher(words.text), words.field, reading: reading))
        test.index = needed.map { $0.expression }
        test.isExact = needed?.isSufficient == true && words.field != .body
        if let reading {
            if test.isExact, let match = test.index?.text { test.written = .matching(match, db) }
            test.isExact = false
            test.index = .any([test.index, expression(reading)].compactMap(\.self))
        }
        return test
    }

    private func reading(_ words: SearchQuery.Words) throws -> SearchTest.Reading? {
        guard words.isPinyin, let matcher = PinyinMatcher(words.text) else { return nil }
        let isAnywhere = words.field == .anywhere
        return SearchTest.Reading(
            matcher: matcher, tabs: tabIDs { $0.place.map(words.places.contains) ?? false },
            origins: isAnywhere ? Set(try originNames().filter { matcher.isFound(in: $0.name) }.map(\.id)) : [])
    }

    /// The headlines that may be read so have two neighbours with the first letters of one of its beginnings.
    private func expression(_ reading: SearchTest.Reading) -> IndexExpression {
        let beginnings = reading.matcher.beginnings.map { initials -> IndexExpression in
            let token = SearchTokens.token(initials: initials)
            return initials.count > 1 ? .token(token) : .prefix(token)
        }
        return .any(beginnings + amongTabs(reading.tabs) + Self.among(reading.origins, .origin))
    }

    // MARK: Names

    private func tabIDs(_ isWanted: (Tab) -> Bool) -> Set<Int64> {
        Set(tabs.filter(isWanted).map(\.id))
    }

    private func originNames() throws -> [(id: Int64, name: String)] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT id, name FROM origin")).map { ($0[0], $0[1]) }
    }

    private func origins(named names: [String]) throws -> Set<Int64> {
        let matchers = names.map { (text: Matcher(pattern: $0), pinyin: PinyinMatcher($0)) }
        let found = try originNames().filter { origin in
            matchers.contains { $0.text.isFound(in: origin.name) || $0.pinyin?.isFound(in: origin.name) == true }
        }
        return Set(found.map(\.id))
    }

    private func among(tabs: Set<Int64>) -> SearchTest {
        SearchTest(question: .tabs(tabs), index: .any(amongTabs(tabs)), isExact: true)
    }

    private func among(origins: Set<Int64>) -> SearchTest {
        SearchTest(question: .origins(origins), index: .any(Self.among(origins, .origin)), isExact: true)
    }

    private func amongTabs(_ ids: Set<Int64>) -> [IndexExpression] {
        Self.among(Set(tabs.filter { ids.contains($0.id) }.map(\.indexed)), .tab)
    }

    private static func among(_ ids: Set<Int64>, _ mark: SearchTokens.Mark) -> [IndexExpression] {
        ids.sorted().map { .token(SearchTokens.token($0, mark: mark)) }
    }
}

extension SearchTokens.Needed {
    fileprivate var expression: IndexExpression {
        isPrefix ? .any(tokens.map { .prefix($0) }) : .all(tokens.map { .token($0) })
    }
}

extension Timestamp {
    /// Articles of this moment and later have this id or a higher one.
    fileprivate var firstID: Int64 {
        max(0, min(seconds, 1 << 37)) << 16
    }
}
