import ChineseText
public import News

/// Reads queries: words of one hanzi or more, all of which must stand in an article, and conditions.
///
///     战疫 春耕 -广告 "春耕 备耕" title:送庄 place:孟津 section:县区 source:日报 from:2020-01 to:2020-03 is:unread sort:relevance
///
/// A run of hanzi is a phrase; what stands in quotation marks is one with its blanks and its punctuation. Of several
/// `place:`, `section:` or `source:` one is enough. A bare word in lower-case letters may be pinyin or initials of
/// headlines, places and sources.
public struct SearchParser: Sendable {
    private let edition: Edition

    public init(edition: Edition) {
        self.edition = edition
    }

    public func parse(_ text: String) throws(SearchProblem) -> SearchQuery {
        var query = SearchQuery(text: text)
        for word in try SearchWord.words(of: text) {
            try add(word, to: &query)
        }
        guard !query.parts.isEmpty else { throw SearchProblem(.empty, column: 1) }
        return query
    }

    private func add(_ word: SearchWord, to query: inout SearchQuery) throws(SearchProblem) {
        guard let field = word.field else {
            return query.add(.words(try words(of: word, .anywhere)), isExcluded: word.isExcluded)
        }
        guard !word.text.isEmpty else {
            throw SearchProblem(.missingValue(field: field + ":"), column: word.valueColumn)
        }
        guard field != "sort" else {
            query.order = try order(of: word)
            return
        }
        query.add(try criterion(of: word, field), isExcluded: word.isExcluded)
    }

    private func criterion(of word: SearchWord, _ field: String) throws(SearchProblem) -> SearchQuery.Criterion {
        switch field {
        case "title": .words(try words(of: word, .title))
        case "body": .words(try words(of: word, .body))
        case "place": .places([try place(of: word)])
        case "section": .sections([try section(of: word)])
        case "source": .sources([word.text])
        case "from": .from(try dates(of: word).lowerBound)
        case "to": .before(try dates(of: word).upperBound)
        default: try state(of: word)
        }
    }

    private func words(
        of word: SearchWord, _ field: SearchQuery.Words.Field
    ) throws(SearchProblem) -> SearchQuery.Words {
        guard WordMatcher.canFind(word.text) else {
            throw SearchProblem(.withoutLetters(word.text), column: word.valueColumn)
        }
        var words = SearchQuery.Words(word.text, field: field)
        let isLatin = word.text.allSatisfy { ("a"..."z").contains($0) || $0 == "'" } && word.text.count > 1
        if field != .body, isLatin, !word.isQuoted, PinyinMatcher(word.text) != nil {
            words.isPinyin = true
            words.places = field == .anywhere ? PlaceFinder(places: edition.places).read(as: word.text) : []
        }
        return words
    }

    private func place(of word: SearchWord) throws(SearchProblem) -> PlaceKey {
        guard let found = PlaceFinder(places: edition.places).find(word.text).first else {
            throw SearchProblem(.unknownPlace(word.text), column: word.valueColumn)
        }
        return found.place.id
    }

    private func section(of word: SearchWord) throws(SearchProblem) -> SectionKey {
        let wanted = Folding.all.fold(word.text)
        let section = edition.sections.first { section in
            [section.id.rawValue, section.title.chinese, section.title.english].contains {
                Folding.all.fold($0) == wanted
            }
        }
        guard let section else { throw SearchProblem(.unknownSection(word.text), column: word.valueColumn) }
        return section.id
    }

    private func dates(of word: SearchWord) throws(SearchProblem) -> Range<Timestamp> {
        guard let dates = DateSpan(Folding.width.fold(word.text))?.moments(offset: edition.utcOffset) else {
            throw SearchProblem(.notADate(word.text), column: word.valueColumn)
        }
        return dates
    }

    private func state(of word: SearchWord) throws(SearchProblem) -> SearchQuery.Criterion {
        switch Folding.all.fold(word.text) {
        case "unread", "未读": .read(false)
        case "read", "已读": .read(true)
        case "starred", "收藏": .starred(true)
        default: throw SearchProblem(.unknownState(word.text), column: word.valueColumn)
        }
    }

    private func order(of word: SearchWord) throws(SearchProblem) -> SearchQuery.Order {
        switch Folding.all.fold(word.text) {
        case "relevance", "相关": .relevance
        case "date", "日期": .newestFirst
        default: throw SearchProblem(.unknownOrder(word.text), column: word.valueColumn)
        }
    }
}

extension SearchQuery {
    /// Adds a part; places, sections and sources that are wanted join those wanted already.
    fileprivate mutating func add(_ criterion: Criterion, isExcluded: Bool) {
        for index in parts.indices where !isExcluded && !parts[index].isExcluded {
            switch (parts[index].criterion, criterion) {
            case (.places(let known), .places(let new)): return parts[index].criterion = .places(known + new)
            case (.sections(let known), .sections(let new)): return parts[index].criterion = .sections(known + new)
            case (.sources(let known), .sources(let new)): return parts[index].criterion = .sources(known + new)
            default: continue
            }
        }
        parts.append(Part(criterion, isExcluded: isExcluded))
    }
}
