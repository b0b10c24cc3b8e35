/// The elements and texts of an HTML page or fragment as a tree.
///
/// Nodes lie in one array in the order of the source, so that a node's descendants are the nodes from `node + 1` to
/// `end(of: node)`. Depth is bounded: what is nested deeper becomes a sibling.
public struct HTMLTree: Sendable {
    public typealias Node = Int

    public enum Kind: Sendable, Hashable {
        case element(HTMLElement)
        case text
        case comment
    }

    /// The deepest that elements nest.
    static let maximumDepth = 200

    struct Record: Sendable {
        var kind: Kind
        var parent: Int32
        /// One past the last descendant.
        var end: Int32
        /// In the source: the start tag, or the text.
        var source: Range<Int32>
    }

    /// The source, as UTF-8.
    let scanner: MarkupScanner
    var records: [Record]
    /// One past the last byte of an element's source, end tag included.
    var sourceEnds: [Int32]

    /// The document itself, parent of all.
    public static let root: Node = 0
    public var root: Node { Self.root }

    public init(_ html: String) {
        self = TreeBuilder.build(Array(html.utf8))
    }

    init(scanner: MarkupScanner, records: [Record], sourceEnds: [Int32]) {
        self.scanner = scanner
        self.records = records
        self.sourceEnds = sourceEnds
    }

    public var count: Int { records.count }

    public func kind(of node: Node) -> Kind { records[node].kind }

    public func element(of node: Node) -> HTMLElement? {
        if case .element(let element) = records[node].kind { element } else { nil }
    }

    /// Absent for the root.
    public func parent(of node: Node) -> Node? {
        node == root ? nil : Int(records[node].parent)
    }

    /// One past the last descendant.
    public func end(of node: Node) -> Node {
        Int(records[node].end)
    }

    public func descendants(of node: Node) -> Range<Node> {
        (node + 1)..<end(of: node)
    }

    public func children(of node: Node) -> [Node] {
        var result: [Node] = []
        var child = node + 1
        while child < end(of: node) {
            result.append(child)
            child = end(of: child)
        }
        return result
    }

    /// The node and its ancestors, innermost first.
    public func ancestors(of node: Node) -> [Node] {
        var result: [Node] = []
        var current = parent(of: node)
        while let ancestor = current {
            result.append(ancestor)
            current = parent(of: ancestor)
        }
        return result
    }

    /// A text or comment as it stands in the source, as UTF-8.
    func sourceBytes(of node: Node) -> ArraySlice<UInt8> {
        scanner.bytes[Int(records[node].source.lowerBound)..<Int(records[node].source.upperBound)]
    }
}

extension HTMLTree {
    /// The resolved value of an element's attribute; absent for what is no element.
    public func attribute(_ name: StaticString, of node: Node) -> String? {
        tag(of: node).flatMap { scanner.attribute(name, of: $0) }
    }

    /// Whether an element's tag holds more than its name.
    public func hasAttributes(_ node: Node) -> Bool {
        tag(of: node).map { $0.attributes.count > 1 } ?? false
    }

    /// The names and resolved values of an element's attributes, in order, names in lower case.
    public func attributes(of node: Node) -> [(name: String, value: String)] {
        guard let tag = tag(of: node) else { return [] }
        return scanner.attributes(of: tag).map { (scanner.rawString($0.name).lowercased(), scanner.string($0.value)) }
    }

    /// The name of an element in lower case.
    public func name(of node: Node) -> String? {
        tag(of: node).map { scanner.rawString($0.name).lowercased() }
    }

    private func tag(of node: Node) -> MarkupScanner.StartTag? {
        guard case .element = records[node].kind, !records[node].source.isEmpty else { return nil }
        return scanner.startTag(in: Int(records[node].source.lowerBound)..<Int(records[node].source.upperBound))
    }

    /// The source of a node, tags included.
    public func html(of node: Node) -> String {
        let start = Int(records[node].source.lowerBound)
        return String(decoding: scanner.bytes[start..<max(start, Int(sourceEnds[node]))], as: UTF8.self)
    }

    /// The source of a node's content, its own tags left out.
    public func innerHTML(of node: Node) -> String {
        let descendants = descendants(of: node)
        guard let first = descendants.first else { return "" }
        var end = Int(records[first].source.lowerBound)
        for child in children(of: node) { end = max(end, Int(sourceEnds[child])) }
        return String(decoding: scanner.bytes[Int(records[first].source.lowerBound)..<end], as: UTF8.self)
    }

    /// A text's characters, or a comment's, references resolved.
    public func text(ofLeaf node: Node) -> String {
        switch records[node].kind {
        case .text:
            isRaw(node)
                ? String(decoding: sourceBytes(of: node), as: UTF8.self)
                : References.resolve(sourceBytes(of: node), .html)
        case .comment: String(decoding: sourceBytes(of: node), as: UTF8.self)
        case .element: ""
        }
    }

    /// Whether a text stands in an element whose content has no references.
    private func isRaw(_ text: Node) -> Bool {
        switch parent(of: text).flatMap(element(of:)) {
        case .script, .style, .xmp, .iframe, .noembed, .noframes: true
        default: false
        }
    }
}
