import Screen

enum RowChange {
    /// The columns between the first and the last cell that differ, grown to whole clusters of both rows; nil where
    /// the rows are equal. Half-open.
    static func columns(of new: ArraySlice<Cell>, since old: ArraySlice<Cell>?) -> Range<Int>? {
        guard let old, old.count == new.count else {
            return new.isEmpty ? nil : 0..<new.count
        }
        let shift = old.startIndex - new.startIndex
        guard var first = new.indices.first(where: { new[$0] != old[$0 + shift] }),
            var last = new.indices.last(where: { new[$0] != old[$0 + shift] })
        else {
            return nil
        }
        while first > new.startIndex, new[first].isSecondHalf || old[first + shift].isSecondHalf {
            first -= 1
        }
        while last + 1 < new.endIndex, new[last + 1].isSecondHalf || old[last + 1 + shift].isSecondHalf {
            last += 1
        }
        return first - new.startIndex..<last + 1 - new.startIndex
    }
}
