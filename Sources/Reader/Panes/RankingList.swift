import ChineseText
public import News

/// A ranking shown as the list.
public struct RankingList: Sendable, Hashable {
    public private(set) var ranking: StoredRanking?
    /// What the entries are narrowed to; empty for all.
    public private(set) var filter: String
    /// The entries that fit the filter.
    public private(set) var entries: [StoredRanking.Entry] = []
    /// Their ranks, from 1.
    public private(set) var ranks: [Int] = []
    /// Index of the selected entry.
    public private(set) var selected = 0
    public private(set) var topRow = 0
    public private(set) var rows: Int

    public init(ranking: StoredRanking?, filter: String = "", rows: Int) {
        self.ranking = ranking
        self.filter = filter
        self.rows = rows
        narrow()
    }

    /// Narrows the entries; the selected one stays selected where it fits.
    mutating func setFilter(_ filter: String) {
        let rank = ranks.indices.contains(selected) ? ranks[selected] : nil
        self.filter = filter
        narrow()
        move(toRow: rank.flatMap { ranks.firstIndex(of: $0) } ?? 0)
    }

    private mutating func narrow() {
        let words = filter.split(separator: " ").map { Matcher(pattern: String($0)) }
        let fitting = zip(1..., ranking?.entries ?? []).filter { _, entry in
            words.allSatisfy { $0.isFound(in: entry.title) }
        }
        ranks = fitting.map(\.0)
        entries = fitting.map(\.1)
    }

    public var selectedEntry: StoredRanking.Entry? {
        entries.indices.contains(selected) ? entries[selected] : nil
    }

    /// The nearest row in a direction whose article the library has.
    func row(withArticleFrom row: Int, by step: Int) -> Int? {
        sequence(first: row + step) { $0 + step }
            .prefix { entries.indices.contains($0) }
            .first { entries[$0].article != nil }
    }

    mutating func move(toRow row: Int) {
        selected = max(0, min(row, entries.count - 1))
        setRows(rows)
    }

    mutating func setRows(_ rows: Int) {
        self.rows = rows
        guard rows > 0 else { return }
        topRow = max(selected - rows + 1, min(topRow, selected))
        topRow = max(0, min(topRow, entries.count - rows))
    }
}
