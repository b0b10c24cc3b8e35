/// A line of a page as its reader sees it: what stands between two ends of blocks or breaks.
public struct HTMLLine: Sendable, Hashable {
    /// White space collapsed.
    public var text: String
    /// In Unicode scalars, white space left out.
    public var length: Int
    /// How much of the length is the text of links.
    public var linkedLength: Int
    /// The innermost block around it.
    public var block: HTMLTree.Node
    /// Its texts lie in these nodes.
    public var nodes: Range<HTMLTree.Node>
}

extension HTMLTree {
    /// The lines of a page in order; programs, forms and what is hidden are left out.
    public func lines() -> [HTMLLine] {
        var builder = LineBuilder(tree: self)
        return builder.lines()
    }
}

private struct LineBuilder {
    let tree: HTMLTree
    private var result: [HTMLLine] = []
    private var inline = InlineBuilder()
    private var linkedLength = 0
    private var length = 0
    private var first: Int?
    private var last = 0
    /// The blocks and links around the node, innermost last.
    private var blocks: [(node: Int, end: Int)] = []
    private var linkEnd = 0

    init(tree: HTMLTree) {
        self.tree = tree
    }

    mutating func lines() -> [HTMLLine] {
        var node = 0
        while node < tree.count {
            while let block = blocks.last, block.end <= node {
                endLine()
                blocks.removeLast()
            }
            node = visit(node)
        }
        endLine()
        return result
    }

    private mutating func visit(_ node: Int) -> Int {
        switch tree.kind(of: node) {
        case .text: addText(node)
        case .comment: break
        case .element(let element):
            if element.isProgram || tree.isHidden(node) { return tree.end(of: node) }
            if element == .a { linkEnd = tree.end(of: node) }
            if element == .br { endLine() }
            if element.isBlock {
                endLine()
                blocks.append((node, tree.end(of: node)))
            }
        }
        return node + 1
    }

    private mutating func addText(_ node: Int) {
        let source = tree.sourceBytes(of: node)
        let text = source.contains(.ampersand) ? Array(References.resolve(source, .html).utf8)[...] : source
        let added = text.reduce(0) { $1 > 0x20 && $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        guard added > 0 || first != nil else { return }
        // `　　` within a text is no end of a line here: what matters is the block.
        inline.add(text) { _ in }
        length += added
        if node < linkEnd { linkedLength += added }
        first = first ?? node
        last = node
    }

    private mutating func endLine() {
        defer {
            (first, length, linkedLength) = (nil, 0, 0)
        }
        guard let first, let text = inline.take()?.text else { return }
        result.append(
            HTMLLine(
                text: text, length: length, linkedLength: min(length, linkedLength),
                block: blocks.last?.node ?? tree.root,
                nodes: first..<(last + 1)))
    }
}

extension HTMLElement {
    fileprivate var isProgram: Bool {
        switch self {
        case .script, .style, .template, .noscript, .head, .select, .textarea, .button, .input, .svg, .object, .iframe,
            .canvas:
            true
        default: false
        }
    }
}
