import NewsStore
import Settings

extension RetentionRules {
    /// What the configuration says of keeping.
    init(_ keeping: Keeping) {
        self.init(
            all: Rule(keeping.all), bytes: keeping.megabytes.map { Int64($0) * 1_000_000 },
            sources: keeping.sources.mapValues(Rule.init))
    }
}

extension RetentionRules.Rule {
    fileprivate init(_ limit: Keeping.Limit) {
        self.init(days: limit.days, articles: limit.articles)
    }
}
