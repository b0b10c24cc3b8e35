import GRDB
import News

/// How much comes of every subscription.
enum SourceStatistics {
    static func statuses(now: Timestamp, _ db: Database) throws -> [SourceStatus] {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*), ifnull(sum(discovered >= ?), 0) FROM article WHERE source = ?")
        let errands = try db.cachedStatement(
            sql: "SELECT count(*) FROM errand WHERE source = ? AND is_closed = 0")
        return try SubscriptionTable(db).all().map { subscription in
            let since = max(now.seconds - fourWeeks, subscription.added.seconds)
            let row = try Row.fetchOne(statement, arguments: [since, subscription.id])
            let weeks = Double(max(now.seconds - since, week)) / Double(week)
            return SourceStatus(
                subscription: subscription, articles: row?[0] ?? 0,
                articlesPerWeek: Double(row?[1] as Int? ?? 0) / weeks,
                errands: try Int.fetchOne(errands, arguments: [subscription.id]) ?? 0)
        }
    }

    private static let week: Int64 = 7 * 86_400
    private static let fourWeeks = 4 * week
}
