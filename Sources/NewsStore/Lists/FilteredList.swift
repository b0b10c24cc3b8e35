import News

/// A list with a filter. To know what is in it, every headline of its tabs has been read.
struct FilteredList {
    /// In the order of the list.
    let ids: [Int64]

    func window(from start: WindowStart, limit: Int) -> (offset: Int, ids: [Int64]) {
        let lastStart = max(0, ids.count - limit)
        let offset =
            switch start {
            case .offset(let offset): min(max(0, offset), ids.count)
            case .end: lastStart
            case .article(let id): ids.firstIndex(of: id.rawValue).map { min(max(0, $0 - limit / 2), lastStart) } ?? 0
            }
        return (offset, Array(ids[offset...].prefix(limit)))
    }
}
