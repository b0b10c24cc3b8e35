public import Reader

/// An article as if it were set as a whole: what the reader itself never asks for.
extension Galley {
    public var rows: [Row] {
        var galley = self
        return galley.rows(from: start, count: .max)
    }

    func countOfRows(from place: Place) -> Int {
        var galley = self
        return galley.rows(from: place, count: .max).count
    }
}

extension ArticlePane {
    /// The number of the row at the top.
    public var topRow: Int {
        galley.rows.count - galley.countOfRows(from: top)
    }
}
