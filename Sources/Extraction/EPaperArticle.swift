import Markup
import News

/// An article of an electronic newspaper by Founder (方正), whose pages mark their parts.
///
/// The marks are those of all its generations: the comment `enpproperty`, `<founder-content>`, the comments `enpcontent`,
/// and the ids `ozoom`, `zoom`, `articleContent`.
struct EPaperArticle {
    /// The element that holds the body.
    var container: HTMLTree.Node
    /// What lies in the container and is not of the body.
    var excluded: Set<HTMLTree.Node>
    var title: String?
    /// 引题 and 副题, which stand above and below the title.
    var overline: String?
    var subtitle: String?
    var author: String?
    var published: Published?
    /// 版
    var pageName: String?

    init?(_ tree: HTMLTree, dates: DateReader) {
        let properties = Self.properties(tree)
        guard let body = Self.body(tree, isFounder: properties != nil) else { return nil }
        (container, excluded) = body
        title = properties?["title"] ?? Self.text(of: "title", in: tree)
        overline = properties?["introtitle"] ?? Self.text(of: "pretitle", in: tree)
        subtitle = properties?["subtitle"] ?? Self.text(of: "subtitle", in: tree)
        author = properties?["author"]
        published = properties?["date"].flatMap(dates.read).map { Published($0.moment, precision: .day) }
        pageName = properties?["nodename"]
        guard title != nil else { return nil }
    }

    /// The fields of `<!--enpproperty <title>…</title> … /enpproperty-->`, markup in them dropped.
    private static func properties(_ tree: HTMLTree) -> [String: String]? {
        let comments = tree.descendants(of: tree.root).lazy.filter { tree.kind(of: $0) == .comment }
        guard let comment = comments.map({ tree.text(ofLeaf: $0) }).first(where: { $0.holds("enpproperty") }) else {
            return nil
        }
        var fields: [String: String] = [:]
        for name in ["title", "introtitle", "subtitle", "author", "date", "nodename"] {
            guard let open = comment.range(of: "<\(name)>"),
                let close = comment.range(of: "</\(name)>", from: open.upperBound)
            else { continue }
            let text = HTMLText.plain(String(comment[open.upperBound..<close.lowerBound]))
            if !text.isEmpty { fields[name] = text }
        }
        return fields
    }

    private static func body(
        _ tree: HTMLTree, isFounder: Bool
    ) -> (container: HTMLTree.Node, excluded: Set<HTMLTree.Node>)? {
        let nodes = tree.descendants(of: tree.root)
        if let element = nodes.first(where: { tree.name(of: $0) == "founder-content" }) { return (element, []) }
        if let marked = betweenMarks(tree) { return marked }
        guard isFounder else { return nil }
        for id in ["ozoom", "zoom", "articlecontent"] {
            if let element = nodes.first(where: { tree.attribute("id", of: $0)?.lowercased() == id }) {
                return (element, [])
            }
        }
        return nil
    }

    /// What lies between `<!--enpcontent-->` and `<!--/enpcontent-->`, the first and the last where they are doubled.
    private static func betweenMarks(_ tree: HTMLTree) -> (container: HTMLTree.Node, excluded: Set<HTMLTree.Node>)? {
        let comments = tree.descendants(of: tree.root).filter { tree.kind(of: $0) == .comment }
        let names = comments.map { Line.trimmed(tree.text(ofLeaf: $0)).lowercased() }
        guard let first = names.firstIndex(of: "enpcontent"), let last = names.lastIndex(of: "/enpcontent"),
            first < last
        else {
            return nil
        }
        let container = tree.commonAncestor(of: [comments[first], comments[last]])
        let excluded = tree.descendants(of: container).filter { node in
            node < comments[first] && tree.end(of: node) <= comments[first] || node > comments[last]
        }
        return (container, Set(excluded))
    }

    private static func text(of id: String, in tree: HTMLTree) -> String? {
        let node = tree.descendants(of: tree.root).first {
            tree.attribute("id", of: $0)?.lowercased() == id || tree.name(of: $0) == "founder-\(id)"
        }
        return node.map { tree.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension String {
    /// Where `part` stands first, from `start` on, compared by bytes.
    fileprivate func range(of part: String, from start: Index? = nil) -> Range<Index>? {
        var rest = utf8[(start ?? startIndex)...]
        guard let first = part.utf8.first else { return nil }
        while let at = rest.firstIndex(of: first) {
            rest = rest[at...]
            if rest.starts(with: part.utf8) { return at..<rest.index(at, offsetBy: part.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
