import GRDB
import News
import Synchronization

/// What is known of the last search: how many hits it has, and where some rows of it are.
///
/// Rows shift when articles come in; a mark is then off by as many rows, until the hits are counted again.
final class SearchMemory: Sendable {
    struct Known {
        var query: HeadlineQuery
        var total: Int?
        /// In the order of their rows.
        var marks: [HitMark] = []
        /// The best of the newest hits, the best first.
        var best: [Int64]?
    }

    private let known = Mutex<Known?>(nil)

    func known(of query: HeadlineQuery) -> Known {
        known.withLock { known in
            if let known, known.query == query { return known }
            return Known(query: query)
        }
    }

    func remember(_ new: Known) {
        known.withLock { $0 = new }
    }

    func add(_ mark: HitMark, to query: HeadlineQuery) {
        known.withLock { known in
            var new = known.flatMap { $0.query == query ? $0 : nil } ?? Known(query: query)
            let index = new.marks.firstIndex { $0.row >= mark.row } ?? new.marks.count
            if index < new.marks.count, new.marks[index].row == mark.row { return }
            new.marks.insert(mark, at: index)
            known = new
        }
    }
}
