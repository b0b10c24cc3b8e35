enum XPathValue {
    /// In the order of the page, each once.
    case nodes([XPathNode])
    case string(String)
    case number(Double)
    case boolean(Bool)
}

/// The node that an expression is about, and its place among those that were found with it.
struct XPathContext {
    var node: XPathNode
    /// From 1.
    var position: Int
    var size: Int
}

/// Finding a value took more than its share of work.
struct XPathOverrun: Error {}

/// Follows an expression through a page.
struct XPathEvaluator {
    let tree: HTMLTree
    /// How many more nodes may be looked at; a text counts for its length as well.
    private var budget: Int

    init(tree: HTMLTree, budget: Int) {
        self.tree = tree
        self.budget = budget
    }

    mutating func value(
        of expression: XPathExpression, in context: XPathContext
    ) throws(XPathOverrun) -> XPathValue {
        try spend(1)
        switch expression {
        case .or(let left, let right):
            return .boolean(try isTrue(left, context) ? true : try isTrue(right, context))
        case .and(let left, let right):
            return .boolean(try isTrue(left, context) ? try isTrue(right, context) : false)
        case .comparison(let left, let comparison, let right):
            let (left, right) = (try value(of: left, in: context), try value(of: right, in: context))
            return .boolean(try holds(left, comparison, right))
        case .union(let parts):
            var all: Set<XPathNode> = []
            for part in parts { all.formUnion(try nodes(of: part, in: context)) }
            return .nodes(all.sorted())
        case .string(let string): return .string(string)
        case .number(let number): return .number(number)
        case .call(let function, let arguments): return try call(function, arguments, context)
        case .path(let location): return .nodes(try nodes(of: location, in: context))
        }
    }

    mutating func isTrue(_ expression: XPathExpression, _ context: XPathContext) throws(XPathOverrun) -> Bool {
        Self.boolean(try value(of: expression, in: context))
    }

    mutating func nodes(
        of expression: XPathExpression, in context: XPathContext
    ) throws(XPathOverrun) -> [XPathNode] {
        if case .nodes(let nodes) = try value(of: expression, in: context) { nodes } else { [] }
    }

    mutating func spend(_ work: Int) throws(XPathOverrun) {
        budget -= work
        if budget < 0 { throw XPathOverrun() }
    }

    /// XPath 1.0 §4.3.
    static func boolean(_ value: XPathValue) -> Bool {
        switch value {
        case .nodes(let nodes): !nodes.isEmpty
        case .string(let string): !string.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let boolean): boolean
        }
    }
}

extension XPathEvaluator {
    private mutating func nodes(
        of location: XPathLocation, in context: XPathContext
    ) throws(XPathOverrun) -> [XPathNode] {
        var current: [XPathNode]
        switch location.start {
        case .root: current = [XPathNode(tree.root)]
        case .context: current = [context.node]
        case .expression(let expression, let predicates):
            current = try nodes(of: expression, in: context)
            for predicate in predicates { current = try kept(current, predicate) }
        }
        for step in location.steps { current = try follow(step, from: current) }
        return current
    }

    private mutating func follow(_ step: XPathStep, from nodes: [XPathNode]) throws(XPathOverrun) -> [XPathNode] {
        var found: Set<XPathNode> = []
        for node in nodes {
            var candidates = try self.candidates(step, from: node)
            for predicate in step.predicates { candidates = try kept(candidates, predicate) }
            found.formUnion(candidates)
        }
        return found.sorted()
    }

    /// Those of the nodes that a predicate is true of; a number means a position (XPath 1.0 §2.4).
    private mutating func kept(_ nodes: [XPathNode], _ predicate: XPathExpression) throws(XPathOverrun) -> [XPathNode] {
        if case .number(let number) = predicate {
            let index = Int(exactly: number) ?? 0
            return nodes.indices.contains(index - 1) ? [nodes[index - 1]] : []
        }
        var kept: [XPathNode] = []
        for (index, node) in nodes.enumerated() {
            let context = XPathContext(node: node, position: index + 1, size: nodes.count)
            switch try value(of: predicate, in: context) {
            case .number(let number): if number == Double(index + 1) { kept.append(node) }
            case let value: if Self.boolean(value) { kept.append(node) }
            }
        }
        return kept
    }

    /// What passes the step's test on its axis, nearest first.
    private mutating func candidates(_ step: XPathStep, from start: XPathNode) throws(XPathOverrun) -> [XPathNode] {
        if step.axis == .attribute { return try attributes(step.test, of: start) }
        let all = nodes(on: step.axis, from: start)
        try spend(all.count)
        return all.filter { passes(step.test, $0) }.map { XPathNode($0) }
    }

    private mutating func attributes(_ test: XPathTest, of node: XPathNode) throws(XPathOverrun) -> [XPathNode] {
        guard node.attribute == nil, tree.hasAttributes(node.node) else { return [] }
        let names = tree.attributes(of: node.node).map(\.name)
        try spend(names.count)
        return names.indices.filter { index in
            switch test {
            case .name(let name): names[index] == name
            case .anyName, .anything: true
            case .text, .comment: false
            }
        }.map { XPathNode(node.node, attribute: $0) }
    }

    private func nodes(on axis: XPathAxis, from start: XPathNode) -> [HTMLTree.Node] {
        let node = start.node
        guard start.attribute == nil else {
            // The element is an attribute's parent, and it has no sibling.
            switch axis {
            case .parent: return [node]
            case .ancestor: return [node] + tree.ancestors(of: node)
            default: return []
            }
        }
        switch axis {
        case .child: return tree.children(of: node)
        case .descendant: return Array(tree.descendants(of: node))
        case .descendantOrSelf: return [node] + tree.descendants(of: node)
        case .self: return [node]
        case .parent: return tree.parent(of: node).map { [$0] } ?? []
        case .ancestor: return tree.ancestors(of: node)
        case .ancestorOrSelf: return [node] + tree.ancestors(of: node)
        case .following: return Array(tree.end(of: node)..<tree.count)
        case .followingSibling: return siblings(of: node).filter { $0 > node }
        case .preceding:
            let ancestors = Set(tree.ancestors(of: node))
            return (0..<node).reversed().filter { !ancestors.contains($0) }
        case .precedingSibling: return siblings(of: node).filter { $0 < node }.reversed()
        case .attribute: return []
        }
    }

    private func siblings(of node: HTMLTree.Node) -> [HTMLTree.Node] {
        tree.parent(of: node).map { tree.children(of: $0) } ?? []
    }

    private func passes(_ test: XPathTest, _ node: HTMLTree.Node) -> Bool {
        switch (test, tree.kind(of: node)) {
        case (.anything, _), (.text, .text), (.comment, .comment): true
        case (.anyName, .element): node != tree.root
        case (.name(let name), .element(let element)):
            element == .other ? tree.name(of: node) == name : element.rawValue == name && node != tree.root
        default: false
        }
    }
}
