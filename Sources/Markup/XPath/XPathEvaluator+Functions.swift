extension XPathEvaluator {
    mutating func call(
        _ function: XPathFunction, _ arguments: [XPathExpression], _ context: XPathContext
    ) throws(XPathOverrun) -> XPathValue {
        switch function {
        case .position: return .number(Double(context.position))
        case .last: return .number(Double(context.size))
        case .not: return .boolean(try !isTrue(arguments[0], context))
        case .count: return .number(Double(try nodes(of: arguments[0], in: context).count))
        case .name: return .string(try name(arguments.first, context))
        default: break
        }
        var strings: [String] = []
        for argument in arguments { strings.append(try string(of: try value(of: argument, in: context))) }
        if strings.isEmpty { strings = [try string(of: .nodes([context.node]))] }
        switch function {
        case .contains: return .boolean(strings[0].utf8.firstRange(ofBytes: strings[1].utf8) != nil)
        case .startsWith: return .boolean(strings[0].utf8.starts(with: strings[1].utf8))
        case .substringBefore:
            let range = strings[0].utf8.firstRange(ofBytes: strings[1].utf8)
            return .string(range.map { String(strings[0][..<$0.lowerBound]) } ?? "")
        case .substringAfter:
            let range = strings[0].utf8.firstRange(ofBytes: strings[1].utf8)
            return .string(range.map { String(strings[0][$0.upperBound...]) } ?? "")
        case .normalizeSpace: return .string(HTMLText.collapsed(strings[0]))
        case .stringLength: return .number(Double(strings[0].unicodeScalars.count))
        case .concat: return .string(strings.joined())
        default: return .string(strings[0])
        }
    }

    private mutating func name(
        _ argument: XPathExpression?, _ context: XPathContext
    ) throws(XPathOverrun) -> String {
        var named = Optional(context.node)
        if let argument { named = try nodes(of: argument, in: context).first }
        guard let named else { return "" }
        if let attribute = named.attribute { return tree.attributes(of: named.node)[attribute].name }
        return tree.name(of: named.node) ?? ""
    }

    /// XPath 1.0 §3.4: with nodes, the comparison holds where it does for one of them.
    mutating func holds(
        _ left: XPathValue, _ comparison: XPathComparison, _ right: XPathValue
    ) throws(XPathOverrun) -> Bool {
        switch (left, right) {
        case (.boolean, _), (_, .boolean):
            return Self.holds(Self.boolean(left) ? 1 : 0, comparison, Self.boolean(right) ? 1 : 0)
        case (.nodes(let nodes), _):
            for node in nodes where try holds(.string(try string(of: node)), comparison, right) { return true }
            return false
        case (_, .nodes(let nodes)):
            for node in nodes where try holds(left, comparison, .string(try string(of: node))) { return true }
            return false
        case (.string(let left), .string(let right)) where comparison == .equal || comparison == .unequal:
            return (left == right) == (comparison == .equal)
        default:
            return Self.holds(try number(of: left), comparison, try number(of: right))
        }
    }

    private static func holds(_ left: Double, _ comparison: XPathComparison, _ right: Double) -> Bool {
        switch comparison {
        case .equal: left == right
        case .unequal: left != right
        case .less: left < right
        case .notGreater: left <= right
        case .greater: left > right
        case .notLess: left >= right
        }
    }

    private mutating func number(of value: XPathValue) throws(XPathOverrun) -> Double {
        if case .number(let number) = value { return number }
        return Double(HTMLText.collapsed(try string(of: value))) ?? .nan
    }

    /// XPath 1.0 §4.2: of nodes, that of the first.
    private mutating func string(of value: XPathValue) throws(XPathOverrun) -> String {
        switch value {
        case .nodes(let nodes):
            guard let first = nodes.first else { return "" }
            return try string(of: first)
        case .string(let string): return string
        case .number(let number):
            // Beyond 2⁵³ not every whole number has a form of its own.
            return number.magnitude < 0x1p53 && number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .boolean(let boolean): return boolean ? "true" : "false"
        }
    }

    /// The texts within a node one after the other (XPath 1.0 §5.2); what programs and styles hold is no text of a page.
    private mutating func string(of node: XPathNode) throws(XPathOverrun) -> String {
        if let attribute = node.attribute { return tree.attributes(of: node.node)[attribute].value }
        guard case .element = tree.kind(of: node.node) else { return tree.text(ofLeaf: node.node) }
        var text = ""
        var current = node.node + 1
        while current < tree.end(of: node.node) {
            switch tree.kind(of: current) {
            case .element(.script), .element(.style):
                current = tree.end(of: current)
                continue
            case .text:
                let part = tree.text(ofLeaf: current)
                try spend(part.utf8.count / 16)
                text += part
            default: break
            }
            try spend(1)
            current += 1
        }
        return text
    }
}

extension String.UTF8View {
    /// Where `part` stands first; an empty one stands at the start.
    fileprivate func firstRange(ofBytes part: String.UTF8View) -> Range<Index>? {
        guard let first = part.first else { return startIndex..<startIndex }
        var rest = self[...]
        while let at = rest.firstIndex(of: first) {
            rest = rest[at...]
            if rest.starts(with: part) { return at..<index(at, offsetBy: part.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
