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

    init(_ tree: HTMLTree) {
        self.tree = tree
        for node in tree.descendants(of: tree.root) {
            guard let element = tree.element(of: node), element.isBlock || element == .span else { continue }
            let meaning = Self.meaning(of: tree, node, element)
            if meaning != .none { meanings[node] = meaning }
        }
    }

    func meaning(of node: HTMLTree.Node) -> Meaning {
        meanings[node] ?? .none
    }

    /// Whether the node or an element around it is furniture.
    func isFurniture(_ node: HTMLTree.Node) -> Bool {
        var current: HTMLTree.Node? = node
        while let node = current {
            switch meaning(of: node) {
            case .furniture: return true
            default: current = tree.parent(of: node)
            }
        }
        return false
    }

    private static func meaning(of tree: HTMLTree, _ node: HTMLTree.Node, _ element: HTMLElement) -> Meaning {
        switch element {
        case .footer, .nav,
            .aside where !isMainAside(tree, node):
            return .furniture
        case .html, .body: return .none
        default: break
        }
        guard tree.hasAttributes(node) else { return .none }
        let names = [tree.attribute("id", of: node), tree.attribute("class", of: node)].compactMap { $0?.lowercased() }
        let words = names.flatMap { $0.split { !$0.isLetter } }.map(String.init)
        if words.contains(where: titleWords.contains) { return .title }
        if words.contains(where: furnitureWords.contains) { return .furniture }
        if names.contains(where: { name in furnitureParts.contains { name.contains($0) } }) { return .furniture }
        if words.contains(where: bodyWords.contains)
            || names.contains(where: { name in bodyParts.contains { name.contains($0) } })
        {
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

    private static let bodyParts = ["content", "article", "maintext", "artibody", "trs_editor", "newstext", "detail"]

    private static let furnitureWords: Set<String> = [
        "comment", "comments", "cmt", "footer", "foot", "nav", "menu", "sidebar", "related", "relate", "recommend",
        "recommends",
        "share", "bdshare", "copyright", "login", "breadcrumb", "crumb", "crumbs", "qrcode", "ewm", "erweima", "advert",
        "ads", "ad",
        "tuijian", "shenming", "statement", "disclaimer", "reward", "feedback", "unfeedback", "uninterested", "toolbar",
        "hotnews",
        "rank", "ranking", "modal", "dialog", "popup", "tags", "keywords", "pager", "pagination", "xiangguan",
    ]

    private static let furnitureParts = [
        "comment", "recommend", "relate", "qrcode", "qr_code", "copyright", "sharebox", "share-", "hot-news", "hotnews",
        "right_ad", "disclaim",
    ]
}

extension HTMLTree {
    /// Whether an element's tag is long enough to hold an attribute.
    fileprivate func hasAttributes(_ node: Node) -> Bool {
        !attributes(of: node).isEmpty
    }
}
