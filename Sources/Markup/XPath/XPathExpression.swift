/// A path or a part of one, parsed.
indirect enum XPathExpression: Sendable, Hashable {
    case or(XPathExpression, XPathExpression)
    case and(XPathExpression, XPathExpression)
    case comparison(XPathExpression, XPathComparison, XPathExpression)
    case union([XPathExpression])
    case string(String)
    case number(Double)
    case call(XPathFunction, [XPathExpression])
    case path(XPathLocation)
}

enum XPathComparison: String, Sendable, Hashable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case notGreater = "<="
    case greater = ">"
    case notLess = ">="
}

/// Steps from somewhere: `//div[@id='x']/p`, `(//p)[1]/text()`.
struct XPathLocation: Sendable, Hashable {
    enum Start: Sendable, Hashable {
        case root
        case context
        /// What another expression leads to, of which the predicates leave some.
        case expression(XPathExpression, predicates: [XPathExpression])
    }

    var start: Start
    var steps: [XPathStep] = []
}

struct XPathStep: Sendable, Hashable {
    var axis: XPathAxis
    var test: XPathTest
    var predicates: [XPathExpression] = []

    /// What `//` stands for.
    static let anywhere = XPathStep(axis: .descendantOrSelf, test: .anything)
}

enum XPathAxis: String, Sendable, Hashable, CaseIterable {
    case child
    case descendant
    case descendantOrSelf = "descendant-or-self"
    case `self` = "self"
    case parent
    case ancestor
    case ancestorOrSelf = "ancestor-or-self"
    case following
    case followingSibling = "following-sibling"
    case preceding
    case precedingSibling = "preceding-sibling"
    case attribute

    /// Whether positions are counted from the node backwards (XPath 1.0 §2.4).
    var isBackward: Bool {
        switch self {
        case .ancestor, .ancestorOrSelf, .preceding, .precedingSibling, .parent: true
        default: false
        }
    }
}

enum XPathTest: Sendable, Hashable {
    /// An element or attribute of this name, in lower case.
    case name(String)
    /// `*`
    case anyName
    /// `node()`
    case anything
    case text
    case comment
}

enum XPathFunction: String, Sendable, Hashable, CaseIterable {
    case position, last, count, contains, not, string, name, concat, normalizeSpace = "normalize-space"
    case startsWith = "starts-with"
    case substringBefore = "substring-before"
    case substringAfter = "substring-after"
    case stringLength = "string-length"

    var argumentCount: ClosedRange<Int> {
        switch self {
        case .position, .last: 0...0
        case .count, .not: 1...1
        case .string, .name, .normalizeSpace, .stringLength: 0...1
        case .contains, .startsWith, .substringBefore, .substringAfter: 2...2
        case .concat: 2...16
        }
    }
}
