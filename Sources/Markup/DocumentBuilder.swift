/// Turns a tree of HTML into a document, in one walk over its nodes.
struct DocumentBuilder {
    let tree: HTMLTree
    /// Nodes that are left out with all they hold.
    let excluded: Set<HTMLTree.Node>
    var base: String?
    var blocks: [Block] = []
    var inline = InlineBuilder()
    private var lists: [List] = []
    private var quotations = 0
    private var heading: Int?
    /// Elements that were entered and have something to do when they end.
    private var entered: [(end: Int, leave: Leave)] = []

    struct List {
        var isOrdered: Bool
        var number: Int
        /// What stands before the next paragraph of the item.
        var marker = ""
    }

    private enum Leave {
        case block
        case style
        case list
        case quotation
        case heading
        case text(StaticString)
        case caption(firstBlock: Int)
    }

    static func build(
        _ tree: HTMLTree, from node: HTMLTree.Node, base: String?, excluding excluded: Set<HTMLTree.Node> = []
    ) -> [Block] {
        var builder = DocumentBuilder(tree: tree, excluded: excluded, base: base)
        builder.walk(node == tree.root ? tree.descendants(of: node) : node..<tree.end(of: node))
        return builder.blocks
    }

    private init(tree: HTMLTree, excluded: Set<HTMLTree.Node>, base: String?) {
        self.tree = tree
        self.excluded = excluded
        self.base = base
    }

    private mutating func walk(_ nodes: Range<HTMLTree.Node>) {
        var node = nodes.lowerBound
        while node < nodes.upperBound {
            leave(before: node)
            node = visit(node)
        }
        leave(before: Int.max)
        flush()
    }

    /// Returns the node to go on with.
    private mutating func visit(_ node: HTMLTree.Node) -> HTMLTree.Node {
        if !excluded.isEmpty, excluded.contains(node) { return tree.end(of: node) }
        switch tree.kind(of: node) {
        case .text: addText(node)
        case .comment: break
        case .element(let element):
            if element.isInvisible || tree.isHidden(node) { return tree.end(of: node) }
            return enter(element, node)
        }
        return node + 1
    }

    private mutating func addText(_ node: HTMLTree.Node) {
        let source = tree.sourceBytes(of: node)
        if source.contains(.ampersand) {
            var resolved = References.resolve(source, .html)
            resolved.makeContiguousUTF8()
            add(Array(resolved.utf8)[...])
        } else {
            add(source)
        }
    }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        var ended: [Inlines] = []
        inline.add(bytes) { ended.append($0) }
        guard !ended.isEmpty else { return }
        for paragraph in ended { append(paragraph) }
    }

    /// Ends the paragraph.
    mutating func flush() {
        if let inlines = inline.take() { append(inlines) }
    }

    private mutating func append(_ inlines: Inlines) {
        if let heading {
            blocks.append(.heading(level: heading, inlines))
        } else if let list = lists.last {
            blocks.append(.listItem(depth: lists.count, marker: list.marker, inlines))
            lists[lists.count - 1].marker = ""
        } else if quotations > 0 {
            blocks.append(.quotation(depth: quotations, inlines))
        } else {
            blocks.append(.paragraph(inlines))
        }
    }

    private mutating func leave(before node: Int) {
        while let last = entered.last, last.end <= node {
            entered.removeLast()
            leave(last.leave)
        }
    }

    private mutating func leave(_ leave: Leave) {
        switch leave {
        case .block: flush()
        case .style: inline.endStyle()
        case .text(let text): add(Array(String(describing: text).utf8)[...])
        case .list:
            flush()
            lists.removeLast()
        case .quotation:
            flush()
            quotations -= 1
        case .heading:
            flush()
            heading = nil
        case .caption(let first): endCaption(firstBlock: first)
        }
    }
}

extension DocumentBuilder {
    /// Does what an element does at its start; returns the node to go on with.
    private mutating func enter(_ element: HTMLElement, _ node: HTMLTree.Node) -> HTMLTree.Node {
        switch element {
        case .br: inline.addBreak()
        case .hr:
            flush()
            blocks.append(.rule)
        case .base: base = tree.attribute("href", of: node).map { WebAddress.resolve($0, against: base) } ?? base
        case .img: addImage(node)
        case .video, .audio, .iframe, .embed:
            addMedia(node)
            return tree.end(of: node)
        case .pre, .listing, .xmp, .plaintext:
            flush()
            addPreformatted(node)
            return tree.end(of: node)
        case .table where tree.isDataTable(node):
            flush()
            blocks.append(.table(table(node)))
            return tree.end(of: node)
        case .ul, .ol, .menu, .dir: enterList(node, isOrdered: element == .ol)
        case .li: enterItem(node)
        case .dd:
            enterList(node, isOrdered: false)
        case .blockquote:
            flush()
            quotations += 1
            onLeave(node, .quotation)
        case .figcaption:
            flush()
            onLeave(node, .caption(firstBlock: blocks.count))
        case .q:
            add(Array("“".utf8)[...])
            onLeave(node, .text("”"))
        case .rt:
            add(Array("（".utf8)[...])
            onLeave(node, .text("）"))
        case _ where element.headingLevel != nil:
            flush()
            heading = element.headingLevel
            onLeave(node, .heading)
        case _ where element.isBlock:
            flush()
            onLeave(node, .block)
        default: enterStyle(element, node)
        }
        return node + 1
    }

    private mutating func onLeave(_ node: HTMLTree.Node, _ leave: Leave) {
        entered.append((tree.end(of: node), leave))
    }

    private mutating func enterList(_ node: HTMLTree.Node, isOrdered: Bool) {
        flush()
        let start = isOrdered ? tree.attribute("start", of: node).flatMap { Int($0) } ?? 1 : 1
        lists.append(List(isOrdered: isOrdered, number: max(-9999, min(start, 99_999))))
        onLeave(node, .list)
    }

    private mutating func enterItem(_ node: HTMLTree.Node) {
        flush()
        onLeave(node, .block)
        guard !lists.isEmpty else { return }
        let list = lists[lists.count - 1]
        lists[lists.count - 1].marker = list.isOrdered ? "\(list.number)." : "•"
        lists[lists.count - 1].number += 1
    }

    private mutating func enterStyle(_ element: HTMLElement, _ node: HTMLTree.Node) {
        guard let style = style(of: element, node), tree.end(of: node) > node + 1 else { return }
        inline.begin(style)
        onLeave(node, .style)
    }

    private func style(of element: HTMLElement, _ node: HTMLTree.Node) -> InlineStyle? {
        switch element {
        case .b, .strong: return .strong
        case .i, .em, .cite, .dfn, .var: return .emphasis
        case .code, .tt, .kbd, .samp: return .code
        case .s, .strike, .del: return .deleted
        case .sup: return .superscript
        case .sub: return .subscript
        case .a:
            guard let reference = tree.attribute("href", of: node), !reference.hasPrefix("#") else { return nil }
            let address = WebAddress.resolve(reference, against: base)
            return WebAddress.isLink(address) ? .link(url: address) : nil
        default: return nil
        }
    }

    /// Gives the paragraphs since the caption's start to the picture before it.
    private mutating func endCaption(firstBlock: Int) {
        flush()
        guard firstBlock > 0, firstBlock <= blocks.count, case .image(var image) = blocks[firstBlock - 1] else {
            return
        }
        let text = blocks[firstBlock...].compactMap(\.plainText).joined(separator: " ")
        guard !text.isEmpty else { return }
        image.caption = text
        blocks.removeSubrange(firstBlock...)
        blocks[firstBlock - 1] = .image(image)
    }
}

extension HTMLElement {
    /// Elements that show nothing in a text.
    fileprivate var isInvisible: Bool {
        switch self {
        case .script, .style, .template, .head, .title, .noscript, .noembed, .noframes, .object, .param, .svg, .canvas,
            .map, .select, .button, .input, .textarea, .rp, .meta, .link:
            true
        default: false
        }
    }
}
