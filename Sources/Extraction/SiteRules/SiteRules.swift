/// The rules of all sites, those that go first in front.
public struct SiteRules: Sendable, Hashable {
    public var rules: [SiteRule]

    public init(_ rules: [SiteRule] = []) {
        self.rules = rules
    }

    /// The rule for the page at an address; absent where there is none, or no address.
    public func rule(for address: String?) -> SiteRule? {
        guard let address else { return nil }
        return rules.first { rule in rule.addresses.contains { $0.matches(address) } }
    }
}
