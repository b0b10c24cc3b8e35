import GRDB
import News

/// All hits of a search, counted, with a place marked every so often, so that any row is found again without counting
/// from the first.
struct HitCount {
    private(set) var total = 0
    private(set) var marks: [HitMark] = []

    static let spacing = 1024

    /// Nil where `isWanted` became false meanwhile.
    init?(_ plan: SearchPlan, _ db: Database, isWanted: () -> Bool) throws {
        let hits = try Hits(plan, in: db)
        while try hits.next() != nil {
            total += 1
            if total % Self.spacing == 0 {
                marks.append(HitMark(row: total, place: hits.place))
                guard isWanted() else { return nil }
            }
        }
    }
}

/// The place before a row of a list of hits.
struct HitMark: Hashable {
    var row: Int
    var place: HitPlace
}
