public import News

/// A row of the rankings that stand one under the other beside the article.
public enum SidebarRow: Sendable, Hashable {
    case title(String)
    /// `number` is the rank, from 1.
    case entry(number: Int, StoredRanking.Entry)
    case blank
}

extension State {
    /// The first rows of the sidebar, at most so many.
    public func sidebarRows(_ count: Int) -> [SidebarRow] {
        var rows: [SidebarRow] = []
        for ranking in rankings where rows.count < count {
            rows += rows.isEmpty ? [] : [.blank]
            rows.append(.title(ranking.title))
            rows += zip(1..., ranking.entries).map { .entry(number: $0, $1) }
        }
        return Array(rows.prefix(max(0, count)))
    }
}
