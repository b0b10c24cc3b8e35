public import News

/// A ranking shown as the list.
public struct RankingList: Sendable, Hashable {
    public private(set) var ranking: StoredRanking?
    /// Index of the selected entry.
    public private(set) var selected = 0
    public private(set) var topRow = 0
    public private(set) var rows: Int

    public init(ranking: StoredRanking?, rows: Int) {
        self.ranking = ranking
        self.rows = rows
    }

    public var entries: [StoredRanking.Entry] {
        ranking?.entries ?? []
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
