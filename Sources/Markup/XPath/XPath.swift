/// A path to elements, attributes, texts and comments of a page: a part of XPath 1.0.
///
/// Which part, and what is read otherwise than the standard says, stands in <doc:XPathSubset>.
public struct XPath: Sendable, Hashable {
    /// As it was written.
    public let source: String
    let expression: XPathExpression

    public init(_ source: String) throws(XPathSyntaxError) {
        self.source = source
        var parser = try XPathParser(source)
        expression = try parser.parse()
    }

    /// What the path leads to, in the order of the page; empty where it leads nowhere, and where finding it takes more
    /// than a fixed amount of work.
    public func nodes(in tree: HTMLTree, from start: HTMLTree.Node = HTMLTree.root) -> [XPathNode] {
        if case .nodes(let nodes) = value(in: tree, from: start) { nodes } else { [] }
    }

    /// The text of everything that the path leads to, or of the string that it makes; none of them empty.
    public func texts(in tree: HTMLTree, from start: HTMLTree.Node = HTMLTree.root) -> [String] {
        let texts: [String]
        switch value(in: tree, from: start) {
        case .nodes(let nodes): texts = nodes.map { tree.text(of: $0) }
        case .string(let string): texts = [HTMLText.collapsed(string)]
        case .number, .boolean, nil: texts = []
        }
        return texts.filter { !$0.isEmpty }
    }

    /// How many nodes finding a value may look at; a text counts for its length as well.
    private static let workLimit = 1_000_000

    /// Nothing where it takes more than its share of work.
    func value(in tree: HTMLTree, from start: HTMLTree.Node, limit: Int = workLimit) -> XPathValue? {
        var evaluator = XPathEvaluator(tree: tree, budget: limit)
        do throws(XPathOverrun) {
            return try evaluator.value(of: expression, in: XPathContext(node: XPathNode(start), position: 1, size: 1))
        } catch {
            return nil
        }
    }
}

/// An element, text or comment of a page, or an attribute of an element.
public struct XPathNode: Sendable, Hashable, Comparable {
    public var node: HTMLTree.Node
    /// The number of the attribute among those of its element; absent for everything else.
    public var attribute: Int?

    init(_ node: HTMLTree.Node, attribute: Int? = nil) {
        self.node = node
        self.attribute = attribute
    }

    public static func < (a: XPathNode, b: XPathNode) -> Bool {
        (a.node, a.attribute ?? -1) < (b.node, b.attribute ?? -1)
    }
}

extension HTMLTree {
    /// The text of a node on one line, as a reader of the page sees it; of an attribute, its value.
    public func text(of node: XPathNode) -> String {
        guard let attribute = node.attribute else { return text(of: node.node) }
        return HTMLText.collapsed(attributes(of: node.node)[attribute].value)
    }
}

/// Why a text is no path, and where.
public struct XPathSyntaxError: Error, Sendable, Hashable {
    public enum Problem: Sendable, Hashable {
        case endOfText
        case unexpected(String)
        case openString
        case unknownAxis(String)
        case unknownFunction(String)
        /// How many arguments the function takes.
        case arguments(of: String, ClosedRange<Int>)
        case tooDeep
    }

    public var problem: Problem
    /// In characters, from 1.
    public var column: Int
}
