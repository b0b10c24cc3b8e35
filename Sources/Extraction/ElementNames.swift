import Markup

/// What the names that a page's author gave to elements say of them.
struct ElementNames {
    enum Meaning {
        case title
        case body
        /// Not of the article: comments, lists of other articles, buttons.
        case furniture
        case none
    }

    private let tree: HTMLTree
    private var meanings: [HTMLTree.Node: Meaning] = [:]

    init(_ tree: HTMLTree, lines: [HTMLLine]) {
        self.tree = tree
        // Pages use the same names again and again.
        var known: [String: Meaning] = [:]
        for node in tree.descendants(of: tree.root) {
            guard let element = tree.element(of: node), element.isBlock || element == .span else { continue }
            let meaning = Self.meaning(of: tree, node, element, &known)
            if meaning != .none { meanings[node] = meaning }
        }
        let prose = Prose(lines)
        for (node, meaning) in meanings where meaning == .furniture {
            // An author who calls most of the page `share_area` means the article that is shared.
            if prose.isMost(node..<tree.end(of: node)), !isAboutReaders(node) { meanings[node] = nil }
        }
    }

    /// Whether the names are of what readers write, which may be longer than the article.
    private func isAboutReaders(_ node: HTMLTree.Node) -> Bool {
        let names = (tree.attribute("id", of: node) ?? "") + " " + (tree.attribute("class", of: node) ?? "")
        return ["comment", "cmt", "tie"].contains { names.lowercased().holds($0) } || tree.element(of: node) == .footer
    }

    func meaning(of node: HTMLTree.Node) -> Meaning {
        meanings[node] ?? .none
    }

    /// Whether the node or an element around it is furniture.
    func isFurniture(_ node: HTMLTree.Node) -> Bool {
        outermostFurniture(node) != nil
    }

    /// The outermost element of furniture that the node is or lies in.
    func outermostFurniture(_ node: HTMLTree.Node) -> HTMLTree.Node? {
        var found: HTMLTree.Node?
        var current: HTMLTree.Node? = node
        while let node = current {
            if meaning(of: node) == .furniture { found = node }
            current = tree.parent(of: node)
        }
        return found
    }

    private static func meaning(
        of tree: HTMLTree, _ node: HTMLTree.Node, _ element: HTMLElement, _ known: inout [String: Meaning]
    ) -> Meaning {
        switch element {
        case .footer, .nav,
            .aside where !isMainAside(tree, node):
            return .furniture
        case .html, .body: return .none
        default: break
        }
        guard tree.hasAttributes(node) else { return .none }
        let names = (tree.attribute("id", of: node) ?? "") + " " + (tree.attribute("class", of: node) ?? "")
        if let meaning = known[names] { return meaning }
        let meaning = meaning(ofNames: names.lowercased())
        known[names] = meaning
        return meaning
    }

    private static func meaning(ofNames names: String) -> Meaning {
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) || byte >= 0x80 }
        let words = names.utf8.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self) }
        if words.contains(where: titleWords.contains) { return .title }
        if words.contains(where: furnitureWords.contains) || furnitureParts.occurs(in: names) {
            return .furniture
        }
        if words.contains(where: bodyWords.contains) || bodyParts.occurs(in: names) {
            return .body
        }
        return .none
    }

    /// `<aside>` is used for any part of a page; one with the headline is no furniture.
    private static func isMainAside(_ tree: HTMLTree, _ node: HTMLTree.Node) -> Bool {
        tree.element(of: node) == .aside && tree.descendants(of: node).contains { tree.element(of: $0) == .h1 }
    }

    private static let titleWords: Set<String> = ["title", "headline", "tit", "bt"]

    private static let bodyWords: Set<String> = [
        "content", "article", "zoom", "ozoom", "txt", "text", "story", "entry", "detail", "artibody", "zhengwen",
        "editor", "con",
    ]

    private static let bodyParts = WordList([
        "content", "article", "maintext", "artibody", "trs_editor", "newstext", "detail",
    ])

    private static let furnitureWords: Set<String> = [
        "comment", "comments", "cmt", "footer", "foot", "nav", "menu", "sidebar", "related", "relate", "recommend",
        "recommends",
        "share", "bdshare", "copyright", "login", "breadcrumb", "crumb", "crumbs", "qrcode", "ewm", "erweima", "advert",
        "ads", "ad",
        "tuijian", "shenming", "statement", "disclaimer", "reward", "feedback", "unfeedback", "uninterested", "toolbar",
        "hotnews",
        "rank", "ranking", "tie", "modal", "dialog", "popup", "tags", "keywords", "pager", "pagination", "xiangguan",
    ]

    private static let furnitureParts = WordList([
        "comment", "recommend", "relate", "qrcode", "qr_code", "copyright", "sharebox", "share-", "hot-news", "hotnews",
        "right_ad", "disclaim",
    ])
}
