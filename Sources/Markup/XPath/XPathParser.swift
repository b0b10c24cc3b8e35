/// Parses a path by the grammar of XPath 1.0 §2 and §3, as far as it is read here.
struct XPathParser {
    private let tokens: [XPathTokens.Placed]
    private let end: Int
    private var at = 0
    private var depth = 0

    private static let maximumDepth = 32

    init(_ source: String) throws(XPathSyntaxError) {
        tokens = try XPathTokens.read(source)
        end = source.count + 1
    }

    mutating func parse() throws(XPathSyntaxError) -> XPathExpression {
        let expression = try either()
        guard at == tokens.count else { throw unexpected() }
        return expression
    }

    private mutating func either() throws(XPathSyntaxError) -> XPathExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error(.tooDeep) }
        var left = try both()
        while accept(word: "or") { left = .or(left, try both()) }
        return left
    }

    private mutating func both() throws(XPathSyntaxError) -> XPathExpression {
        var left = try comparison()
        while accept(word: "and") { left = .and(left, try comparison()) }
        return left
    }

    private mutating func comparison() throws(XPathSyntaxError) -> XPathExpression {
        let left = try union()
        guard case .mark(let mark) = peek(), let comparison = XPathComparison(rawValue: mark) else { return left }
        at += 1
        return .comparison(left, comparison, try union())
    }

    private mutating func union() throws(XPathSyntaxError) -> XPathExpression {
        let first = try operand()
        var all = [first]
        while accept("|") { all.append(try operand()) }
        return all.count == 1 ? first : .union(all)
    }

    /// A string, a number, a call, or a path.
    private mutating func operand() throws(XPathSyntaxError) -> XPathExpression {
        switch peek() {
        case .string(let string):
            at += 1
            return .string(string)
        case .number(let number):
            at += 1
            return .number(number)
        case .name(let name) where peek(1) == .mark("(") && !Self.nodeTypes.contains(name):
            return try continued(try call(name))
        case .mark("("):
            at += 1
            let inner = try either()
            try expect(")")
            return try continued(inner)
        default: return .path(try location())
        }
    }

    /// An expression with the predicates and steps that follow it: `(//p)[1]/a`.
    private mutating func continued(_ expression: XPathExpression) throws(XPathSyntaxError) -> XPathExpression {
        let predicates = try predicates()
        var location = XPathLocation(start: .expression(expression, predicates: predicates))
        if accept("//") {
            location.steps = [.anywhere]
            try steps(into: &location)
        } else if accept("/") {
            try steps(into: &location)
        } else if predicates.isEmpty {
            return expression
        }
        return .path(location)
    }

    private mutating func call(_ name: String) throws(XPathSyntaxError) -> XPathExpression {
        guard let function = XPathFunction(rawValue: name) else { throw error(.unknownFunction(name)) }
        let column = at
        at += 2
        var arguments: [XPathExpression] = []
        while peek() != .mark(")") {
            arguments.append(try either())
            guard accept(",") else { break }
        }
        try expect(")")
        guard function.argumentCount.contains(arguments.count) else {
            at = column
            throw error(.arguments(of: name, function.argumentCount))
        }
        return .call(function, arguments)
    }
}

extension XPathParser {
    private static let nodeTypes = ["node", "text", "comment"]

    private mutating func location() throws(XPathSyntaxError) -> XPathLocation {
        var location = XPathLocation(start: .context)
        if accept("//") {
            location = XPathLocation(start: .root, steps: [.anywhere])
        } else if accept("/") {
            location.start = .root
            guard startsStep else { return location }
        }
        try steps(into: &location)
        return location
    }

    private var startsStep: Bool {
        switch peek() {
        case .name, .mark("*"), .mark("@"), .mark("."), .mark(".."): true
        default: false
        }
    }

    private mutating func steps(into location: inout XPathLocation) throws(XPathSyntaxError) {
        location.steps.append(try step())
        while true {
            if accept("//") {
                location.steps.append(.anywhere)
            } else if !accept("/") {
                return
            }
            location.steps.append(try step())
        }
    }

    private mutating func step() throws(XPathSyntaxError) -> XPathStep {
        if accept(".") { return XPathStep(axis: .self, test: .anything) }
        if accept("..") { return XPathStep(axis: .parent, test: .anything) }
        var axis = XPathAxis.child
        if accept("@") {
            axis = .attribute
        } else if case .name(let name) = peek(), peek(1) == .mark("::") {
            guard let named = XPathAxis(rawValue: name) else { throw error(.unknownAxis(name)) }
            axis = named
            at += 2
        }
        return XPathStep(axis: axis, test: try test(), predicates: try predicates())
    }

    private mutating func test() throws(XPathSyntaxError) -> XPathTest {
        if accept("*") { return .anyName }
        guard case .name(let name) = peek() else { throw unexpected() }
        guard peek(1) == .mark("(") else {
            at += 1
            return .name(name.lowercased())
        }
        let tests: [String: XPathTest] = ["node": .anything, "text": .text, "comment": .comment]
        guard let test = tests[name] else { throw error(.unknownFunction(name)) }
        at += 2
        try expect(")")
        return test
    }

    private mutating func predicates() throws(XPathSyntaxError) -> [XPathExpression] {
        var predicates: [XPathExpression] = []
        while accept("[") {
            predicates.append(try either())
            try expect("]")
        }
        return predicates
    }
}

extension XPathParser {
    private func peek(_ distance: Int = 0) -> XPathTokens.Token? {
        at + distance < tokens.count ? tokens[at + distance].token : nil
    }

    private mutating func accept(_ mark: String) -> Bool {
        guard peek() == .mark(mark) else { return false }
        at += 1
        return true
    }

    /// `and` and `or`, which are names elsewhere.
    private mutating func accept(word: String) -> Bool {
        guard peek() == .name(word) else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ mark: String) throws(XPathSyntaxError) {
        guard accept(mark) else { throw unexpected() }
    }

    private func unexpected() -> XPathSyntaxError {
        switch peek() {
        case .name(let text), .mark(let text): error(.unexpected(text))
        case .string(let text): error(.unexpected("'\(text)'"))
        case .number(let number): error(.unexpected("\(number)"))
        case nil: error(.endOfText)
        }
    }

    private func error(_ problem: XPathSyntaxError.Problem) -> XPathSyntaxError {
        XPathSyntaxError(problem: problem, column: at < tokens.count ? tokens[at].column : end)
    }
}
